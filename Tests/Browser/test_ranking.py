"""The ranking page: search, filters, sorting, state in the address, the other language."""

import pytest

LANGUAGES = ["zh", "en"]


def shown(page):
    return page.eval_on_selector_all(
        "#ranking-table tbody tr:not([hidden])", "rows => rows.map(r => r.cells[1].innerText)"
    )


def scores(page):
    return page.eval_on_selector_all(
        "#ranking-table tbody tr:not([hidden])",
        "rows => rows.map(r => Number(r.cells[5].dataset.sort))",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_filters_narrow_the_table(visit, results, language):
    page = visit().open(f"{language}/index.html")
    ranked = [p for p in results["policies"] if p["rank"] is not None]
    assert len(shown(page)) == len(ranked)

    page.select_option("select[name=level]", "low")
    low = [p for p in ranked if p["level"] == "low"]
    assert len(shown(page)) == len(low) > 0
    assert "level=low" in page.url

    page.select_option("select[name=kind]", "app")
    assert len(shown(page)) == len([p for p in low if p["kind"] == "app"])
    page.click("#reset")
    assert len(shown(page)) == len(ranked)
    assert "#" not in page.url

    page.select_option("select[name=language]", "en")
    assert len(shown(page)) == len([p for p in ranked if p["language"] == "en"])
    page.select_option("select[name=language]", "")
    sector = ranked[0]["sector"]
    page.select_option("select[name=sector]", sector)
    assert len(shown(page)) == len([p for p in ranked if p["sector"] == sector])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_red_flag_is_a_filter(visit, results, language):
    page = visit().open(f"{language}/index.html")
    flag = "rf-consent-by-use"
    raised = [
        p
        for p in results["policies"]
        if p["rank"] is not None
        and any(c["id"] == flag and c["verdict"] in ("strong", "weak") for c in p["criteria"])
    ]
    page.select_option("select[name=flags]", "consent-by-use")
    assert len(shown(page)) == len(raised) > 0


def test_search_looks_at_names_and_operators(visit, results):
    page = visit().open("zh/index.html")
    first = results["policies"][0]
    page.fill("input[name=q]", first["operator"][:6])
    assert any(first["name"] in row for row in shown(page))
    assert len(shown(page)) < len(results["policies"])
    page.fill("input[name=q]", "no such service anywhere")
    assert shown(page) == []
    assert page.inner_text("#shown").startswith("显示 0 /")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_sorts_and_the_address_keeps_it(visit, language):
    page = visit().open(f"{language}/index.html")
    heads = page.locator("#ranking-table thead button")
    for column in range(heads.count()):
        heads.nth(column).click()
        heads.nth(column).click()
        assert page.locator("#ranking-table thead [aria-sort]").count() == 1
    heads.nth(5).click()
    assert scores(page) == sorted(scores(page))
    heads.nth(5).press("Enter")
    assert scores(page) == sorted(scores(page), reverse=True)
    page.select_option("select[name=level]", "medium")
    address, before = page.url, shown(page)
    page.goto("about:blank")
    page.goto(address)
    assert shown(page) == before


def test_the_other_language_keeps_filter_and_place(visit):
    page = visit(reduced_motion="reduce").open("zh/index.html")
    page.select_option("select[name=level]", "high")
    before = len(shown(page))
    page.click(".languages a")
    page.wait_for_url("**/en/index.html#level=high")
    assert len(shown(page)) == before
    page.goto(page.url.split("#")[0])
    page.locator("#problems").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('problems').scrollIntoView()")
    page.locator(".languages a").dispatch_event("click")
    page.wait_for_url("**/zh/index.html#problems*")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_without_a_script(visit, results, language):
    visited = visit(java_script_enabled=False)
    page = visited.open(f"{language}/index.html")
    rows = page.locator("#ranking-table tbody tr")
    assert rows.count() == len([p for p in results["policies"] if p["rank"] is not None])
    assert not page.locator("#filters").is_visible()
    rows.first.locator("a").click()
    assert page.locator(".verdict .level").is_visible()
    page.click(".languages a")
    assert ("en" if language == "zh" else "zh") == page.get_attribute("html", "lang")
