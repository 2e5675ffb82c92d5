"""A real browser on the report that `candor audit Corpus` wrote.

CANDOR_REPORT names the report's folder, CANDOR_CHROMIUM the browser (default: Debian's).
"""

import json
import os
import pathlib
import shutil

import pytest
from playwright.sync_api import sync_playwright


@pytest.fixture(scope="session")
def report():
    return pathlib.Path(os.environ["CANDOR_REPORT"]).resolve()


@pytest.fixture(scope="session")
def results(report):
    return json.loads((report / "results.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def browser():
    path = os.environ.get("CANDOR_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Visit:
    """Pages opened one after the other, and everything they complained of or asked for."""

    def __init__(self, browser, report, **options):
        self.report = report
        self.faults = []
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", self._request)

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _request(self, request):
        inside = request.url.startswith(f"file://{self.report}/")
        if not inside and not request.url.startswith("data:"):
            self.faults.append(f"request: {request.url}")

    def open(self, path):
        self.page.goto(f"file://{self.report}/{path}")
        return self.page


@pytest.fixture
def visit(browser, report):
    opened = []

    def new(**options):
        opened.append(Visit(browser, report, **options))
        return opened[-1]

    yield new
    for each in opened:
        each.context.close()
        assert each.faults == []


def policy_pages(report, language):
    return sorted(f"{language}/policies/{p.name}" for p in (report / language / "policies").iterdir())
