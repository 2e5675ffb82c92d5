"""A report of the second run that a database keeps: charts over time."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_pages import LANGUAGES, SCHEMES


@pytest.fixture(autouse=True)
def trends(report):
    if not (report / "over-time").exists():
        pytest.skip("Scripts/test writes a report with a history beside the other")


def pages(report, language):
    cards = sorted((report / "over-time" / language / "policies").glob("en-*.html"))[:2]
    return [f"over-time/{language}/index.html"] + [
        f"over-time/{language}/policies/{card.name}" for card in cards
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(browser, report, language, scheme):
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    faults = []
    for path in pages(report, language):
        page.goto(f"file://{report}/{path}")
        faults += [f"{path}: {fault['id']}" for fault in Axe().run(page).response["violations"]]
    context.close()
    assert faults == []


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_runs_are_shown_and_no_day_is_broken(visit, report, language, width):
    visited = visit(viewport={"width": width, "height": 900})
    for path in pages(report, language):
        page = visited.open(path)
        runs = page.locator(":is(#over-time, .trend) .date")
        assert runs.count() == 2, path
        for run in runs.all():
            # A day on one line; the time may stand below it.
            assert run.bounding_box()["height"] < 60, path
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        drawings = page.locator(":is(#over-time .drawing, .trend .line)")
        assert any(each.is_visible() for each in drawings.all()), path
