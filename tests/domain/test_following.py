"""A question that leans on the one before keeps its context; one that is whole stands for itself."""

import csv

import pytest

from domain.queries.following import follow
from domain.queries.model import Assumption, Filter, Intent, Query, QueryJson, as_json
from domain.queries.packing import packed, unpacked
from tests.domain.test_queries import HERE, NAMES, NOW, ask, row_of

Row = tuple[list[str], QueryJson | None]
SEVERAL = " // "
"""Parts one question of a row from the next, each leaning on the one before."""


def _rows() -> list[Row]:
    with (HERE / "queries_followed.tsv").open(encoding="utf-8", newline="") as table:
        return [_row(row) for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _row(row: dict[str, str]) -> Row:
    """A row without an intent does not lean."""
    text, expected = row_of(row)
    return [*row["before"].split(SEVERAL), text], expected if row["intent"] else None


def _after(previous: Query, text: str) -> Query | None:
    return follow(previous, text, now=NOW, units=NAMES)


def _last(texts: list[str]) -> Query | None:
    """What the last of several questions asks for; None where it does not lean on the one before."""
    query = ask(texts[0])
    for text in texts[1:-1]:
        query = _after(query, text) or ask(text)
    return _after(query, texts[-1])


def test_every_row_of_the_table_keeps_its_context() -> None:
    read = [(texts, as_json(query) if (query := _last(texts)) else None) for texts, _ in _rows()]

    assert read == _rows()


@pytest.mark.parametrize(
    ("before", "text", "assumed"),
    [
        ("trường nào chưa nộp", "còn tiểu học?", (Assumption.OPEN_PERIOD,)),
        ("trường nào chưa nộp", "thế quý 1?", ()),
        ("trường nào chưa nộp quý 3", "thế quý 2?", (Assumption.Q2_AS_H1,)),
        ("trường nào chưa nộp quý 3", "thế trường nào trễ?", ()),
        ("q2 trường nào chưa nộp", "thế trường nào trễ?", (Assumption.Q2_AS_H1,)),
    ],
)
def test_what_was_assumed_before_is_told_again(before: str, text: str, assumed: tuple[Assumption, ...]) -> None:
    query = _after(ask(before), text)

    assert query is not None
    assert query.assumed == assumed


def test_nothing_leans_on_what_was_not_understood() -> None:
    assert _after(ask("cảm ơn"), "còn tiểu học?") is None
    assert _after(ask("đoàn thị điểm nộp chưa"), "còn tiểu học?") is None
    assert _after(ask("ai chưa nộp"), "chưa " * 200) is None


@pytest.mark.parametrize("text", ["trường mầm non nào chưa nộp", "tuần sau có việc gì đến hạn", "bc q2 trường nào trễ"])
def test_a_question_is_the_same_when_it_has_been_put_away_and_taken_out(text: str) -> None:
    assert unpacked(packed(ask(text))) == ask(text)


@pytest.mark.parametrize(
    "kept",
    [
        '{"intent": "of-tomorrow", "period": null, "filters": {}, "assumed": []}',
        '{"intent": "help", "period": null, "filters": {"of-tomorrow": "1"}, "assumed": []}',
        '{"intent": "help"}',
        "[]",
    ],
)
def test_what_another_version_has_put_away_is_forgotten(kept: str) -> None:
    assert unpacked(kept) is None


def test_a_comparison_is_leant_on_whole() -> None:
    query = _after(ask("so sánh tỷ lệ hài lòng quý 1 với quý 3"), "còn tiểu học?")

    assert query is not None
    assert (query.intent, query.period, query.get(Filter.LEVEL)) == (Intent.COMPARE, "Q1-2026,Q3-2026", "TH")
