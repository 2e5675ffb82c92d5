"""Every page: accessible, quiet, narrow enough, printable."""

import io
import re
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


EMPTY = """
    [...document.querySelectorAll("li,p,dd,dt,h1,h2,h3,h4,blockquote,figcaption,summary,th")]
      .filter(each => !each.textContent.trim() && !each.querySelector("svg,input"))
      .map(each => each.outerHTML.slice(0, 120))
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty(visit, report, language):
    visited = visit()
    for path in [f"{language}/index.html"] + policy_pages(report, language):
        assert visited.open(path).evaluate(EMPTY) == [], path


# Text of the report's own: not the policies', names, paths or digests.
OWN_WORDS = """
    () => {
      const quoted = "script,style,blockquote,bdi,cite,.policy,.digest,td[lang],[hreflang],"
        + "#ranking-table a,#ranking-table .operator";
      const own = [...document.querySelectorAll("[aria-label]")].map(each => each.ariaLabel);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (!walker.currentNode.parentElement.closest(quoted)) own.push(walker.currentNode.data);
      }
      return own;
    }
"""
# What a Chinese text writes in Latin letters too.
LATIN = {
    "Candor", "candor", "extract", "results", "policies", "json", "csv", "SDK", "Cookie", "App",
    "IP", "Flesch", "GDPR", "HTML", "PDF", "ID",
}


def test_every_word_of_a_chinese_page_is_chinese(visit, report):
    visited = visit()
    for path in ["zh/index.html"] + policy_pages(report, "zh"):
        for text in visited.open(path).evaluate(OWN_WORDS):
            # A rule's own words, which are in the policy's language, stand in quotation marks.
            text = re.sub("“[^”]*”", "", text)
            assert set(re.findall("[A-Za-z]{2,}", text)) <= LATIN, (path, text)


def test_every_word_of_an_english_page_is_english(visit, report):
    visited = visit()
    for path in ["en/index.html"] + policy_pages(report, "en"):
        for text in visited.open(path).evaluate(OWN_WORDS):
            text = re.sub("“[^”]*”", "", text)
            assert not re.search("[\u4e00-\u9fff]", text), (path, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quotation_says_its_language(visit, report, results, language):
    visited = visit()
    for path in [f"{language}/index.html"] + of_each_kind(report, results, language):
        page = visited.open(path)
        quotations = page.locator("blockquote")
        assert quotations.count() == page.locator("blockquote[lang]").count()
        for code, text in page.eval_on_selector_all(
            "blockquote", "all => all.map(each => [each.lang, each.textContent])"
        ):
            assert code in ("zh", "en", "")
            if code == "en":
                assert not re.search("[\u4e00-\u9fff]{6}", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_passage_is_linked_at_its_own_address(visit, report, results, language):
    page = visit().open(of_each_kind(report, results, language)[1])
    links = page.locator(".quote a[href^=http]")
    assert links.count() > 3
    for link in links.all():
        assert "#:~:text=" in link.get_attribute("href")
        assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_scorecard_has_all_its_parts(visit, report, results):
    page = visit().open(of_each_kind(report, results, "en")[1])
    for part in ("dimensions", "improvements", "criteria", "text", "neighbors", "readability", "about"):
        assert page.locator(f"h2#{part}").count() == 1, part
    gains = page.locator(".steps .gain").all_inner_texts()
    assert gains and all(re.fullmatch(r"\+\d+\.\d", each) for each in gains)
    assert page.locator(".path-steps li").count() > 0
    # Where each topic is treated, and the same places marked in the text.
    assert page.locator(".topics tbody .cells path").count() > 5
    assert page.locator(".policy mark").count() > 10
    names = page.locator("section[aria-labelledby=neighbors] tbody tr")
    assert names.count() == 5
    names.first.locator("a").click()
    assert page.locator(".verdict .level").is_visible()


def test_the_security_policy_lets_nothing_else_act(browser, report):
    context = browser.new_context()
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"file://{report}/zh/index.html")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.hacked = true";
            document.body.append(script);
            const image = document.createElement("img");
            image.src = "https://example.com/x.png";
            document.body.append(image);
            const style = document.createElement("style");
            style.textContent = "body{display:none}";
            document.head.append(style);
            document.body.setAttribute("style", "display:none");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.locator("body").is_visible()
    assert len([each for each in complaints if "Content Security Policy" in each]) >= 3
    context.close()
