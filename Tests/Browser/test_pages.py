"""Every page: accessible, quiet, narrow enough, printable."""

import io
import unicodedata

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import policy_pages
from pypdf import PdfReader


def printed(page):
    """The sheets of a print, and their text; fonts may have given other forms of characters."""
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    text = "".join(each.extract_text() for each in pdf.pages)
    return pdf.pages, unicodedata.normalize("NFKC", text)


LANGUAGES = ["zh", "en"]
SCHEMES = ["light", "dark"]


def of_each_kind(report, results, language):
    """The best, the middle and the worst policy, one without a policy, one that is not ranked."""
    ranked = [p for p in results["policies"] if p["status"] == "assessed"]
    chosen = [ranked[0], ranked[len(ranked) // 2], ranked[-1]]
    for status in ("no-policy", "not-assessable"):
        chosen += [p for p in results["policies"] if p["status"] == status][:1]
    pages = policy_pages(report, language)
    found = [page for p in chosen for page in pages if page.endswith(f"/{p['id']}.html")]
    assert len(found) == len(chosen)
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(browser, report, results, language, scheme):
    # The pages' own content security policy would keep axe out.
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    faults = []
    paths = ["index.html", f"{language}/index.html"] + of_each_kind(report, results, language)
    for path in paths:
        page.goto(f"file://{report}/{path}")
        answer = Axe().run(page)
        for fault in answer.response["violations"]:
            faults += [f"{path}: {fault['id']}: {node['html'][:160]}" for node in fault["nodes"][:3]]
    context.close()
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_complains_or_asks_for_anything(visit, report, language):
    visited = visit()
    for path in ["index.html", f"{language}/index.html"] + policy_pages(report, language):
        visited.open(path)
    assert visited.faults == []


@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaves_a_narrow_screen(visit, report, results, language, width):
    visited = visit(viewport={"width": width, "height": 800})
    for path in [f"{language}/index.html"] + of_each_kind(report, results, language):
        page = visited.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scorecard_prints_as_one_page(visit, report, language):
    visited = visit()
    long = []
    for path in policy_pages(report, language):
        page = visited.open(path)
        if page.locator("body.card").count() == 0:
            continue
        pages, _ = printed(page)
        if len(pages) != 1:
            long.append(f"{path}: {len(pages)} pages")
    assert long == []


def test_a_scorecard_prints_whole_when_asked(visit, report, results):
    page = visit().open(of_each_kind(report, results, "zh")[0])
    page.check("#print-all")
    pages, text = printed(page)
    assert len(pages) > 3 and "政策全文与依据" in text


def test_the_ranking_prints_unfolded(visit, results):
    page = visit().open("zh/index.html")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    pages, text = printed(page)
    width, height = pages[0].mediabox[2:]
    assert abs(float(width) - 595) < 2 and abs(float(height) - 842) < 2
    for policy in results["policies"][:3]:
        assert policy["name"][:3] in text


def test_the_text_shows_where_a_verdict_rests(visit, report, results):
    page = visit().open(of_each_kind(report, results, "zh")[0])
    link = page.locator(".criterion .quote a[href^='#b']").first
    target = link.get_attribute("href")
    link.click()
    assert page.locator(f"{target} mark").count() > 0
    page.locator(f"{target} .notes a").first.click()
    assert "#c-" in page.url
    page.locator(".languages a").dispatch_event("click")
    page.wait_for_url("**/en/policies/*")


def test_the_keyboard_is_enough(visit):
    page = visit().open("en/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
