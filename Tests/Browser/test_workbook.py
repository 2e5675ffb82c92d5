"""The workbook as another reader of XLSX sees it."""

import openpyxl
import pytest


@pytest.fixture(scope="module")
def book(report):
    path = report / "results.en.xlsx"
    if not path.exists():
        pytest.skip("the report was written without --format xlsx")
    return openpyxl.load_workbook(path)


def test_the_ranking_is_that_of_the_results(book, results):
    assert book.sheetnames == ["Ranking", "Verdicts", "Common problems", "How it was done"]
    rows = list(book["Ranking"].iter_rows(values_only=True))
    head, rows = rows[0], rows[1:]
    assert len(rows) == len(results["policies"])
    score, rank, name = head.index("Score"), head.index("Rank"), head.index("Id")
    for row, policy in zip(rows, results["policies"]):
        assert (row[rank], row[name], row[score]) == (policy["rank"], policy["id"], policy["score"])


def test_every_verdict_is_a_row(book, results):
    rows = list(book["Verdicts"].iter_rows(values_only=True))
    head = rows[0]
    columns = [head.index(name) for name in ("Id", "Criterion id", "Points")]
    expected = [
        (p["id"], c["id"], c["points"])
        for p in results["policies"]
        if p["rank"] is not None
        for c in p["criteria"]
    ]
    assert [tuple(row[c] for c in columns) for row in rows[1:]] == expected


def test_no_cell_is_a_formula_or_a_link(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in "nsd" and cell.hyperlink is None, cell


def test_heads_stay_and_filter(book):
    for sheet in list(book)[:3]:
        assert sheet.freeze_panes is not None and sheet.auto_filter.ref == sheet.dimensions
        assert sheet.column_dimensions["A"].width > 5
    assert len(book["Verdicts"].conditional_formatting) == 2
    assert book["Ranking"]["A2"].number_format == "0"
