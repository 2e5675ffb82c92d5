"""A ranking of several pages, and the list of names beside it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_pages import LANGUAGES, SCHEMES

COUNT = 2060


@pytest.fixture(autouse=True)
def many(report):
    if not (report / "many").exists():
        pytest.skip("Scripts/test writes a large report beside the other")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(browser, report, language, scheme):
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"file://{report}/many/{language}/names.html#q=30")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_service_is_on_a_page(visit, language, scripts):
    page = visit(java_script_enabled=scripts).open(f"many/{language}/index.html")
    found = 0
    for part in range(3):
        found += page.locator("#ranking-table tbody tr").count()
        if part < 2:
            page.locator(".pager a").nth(part).click()
            page.wait_for_url(f"**/ranking-{part + 2}.html")
    assert found == COUNT
    page.locator(".crumb a").click()
    page.locator("#ranking .why a").click()
    assert page.locator("#names-list li").count() == COUNT
    assert page.locator("#find").is_visible() == scripts
    page.locator("#names-list a").last.click()
    assert page.locator(".verdict .level").is_visible()


def test_a_name_is_found_among_all(visit):
    page = visit().open("many/en/names.html")
    names = page.locator("#names-list li")
    page.fill("input[name=q]", "1999")
    assert names.all_inner_texts() == ["Service 1999 1"]
    # As many, but others.
    page.fill("input[name=q]", "2999")
    assert names.all_inner_texts() == ["Service 2999 1"]
    assert page.inner_text("#shown") == f"1 of {COUNT} shown"
    address = page.url
    page.fill("input[name=q]", "")
    assert names.count() == COUNT and "#" not in page.url
    page.goto("about:blank")
    page.goto(address)
    assert names.count() == 1
    page.click(".languages a")
    page.wait_for_url("**/zh/names.html#q=2999")
    assert names.count() == 1
