"""Pages of `candor compare`: two versions of a policy, two audits. Without any script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_pages import LANGUAGES, SCHEMES, printed

PAGES = ["compare/policies.html", "compare/runs.html"]


@pytest.fixture(autouse=True)
def comparisons(report):
    if not (report / PAGES[0]).exists():
        pytest.skip("Scripts/test writes the comparisons beside the report")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser, report, path, language, scheme):
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"file://{report}/{path}#{language}")
    answer = Axe().run(page)
    faults = [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in answer.response["violations"]
        for node in fault["nodes"][:3]
    ]
    context.close()
    assert faults == []


@pytest.mark.parametrize("path", PAGES)
def test_one_language_at_a_time_without_a_script(visit, path):
    page = visit(java_script_enabled=False).open(path)
    assert page.locator("script").count() == 0
    assert page.locator("#zh").is_visible() and not page.locator("#en").is_visible()
    page.click(".languages a[lang=en]")
    assert page.locator("#en").is_visible() and not page.locator("#zh").is_visible()
    # A place inside a language keeps that language.
    page.locator("#en .contents a").last.click()
    assert page.locator("#en").is_visible() and not page.locator("#zh").is_visible()


@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_leaves_a_narrow_screen(visit, path, language, width):
    page = visit(viewport={"width": width, "height": 800}).open(f"{path}#{language}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_was_dropped_leads_to_its_verdict(visit):
    page = visit().open("compare/policies.html")
    assert page.locator("#zh del").count() > 0 and page.locator("#zh ins").count() > 0
    page.locator("#zh .is-dropped .bearing a").first.click()
    assert "#zh-c-" in page.url
    assert page.locator(":target .sides").is_visible()


def test_it_prints_on_a4(visit):
    page = visit().open("compare/policies.html")
    pages, text = printed(page)
    width, height = pages[0].mediabox[2:]
    assert abs(float(width) - 595) < 2 and abs(float(height) - 842) < 2
    assert "文字的变化" in text and "What changed" not in text


def test_a_rubric_or_bands_that_differ_are_said_loudly(visit):
    page = visit().open("compare/runs.html#en")
    assert "level bands differ" in page.locator("#en .warning").inner_text()
