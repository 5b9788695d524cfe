"""Questions are read exactly as the tables say; what is not understood is never guessed."""

import csv
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import pytest

from domain.clock_face import LOCAL
from domain.folding import fold
from domain.persons.people import Role
from domain.queries.cadence import Cadence
from domain.queries.known_names import KNOWN_UNITS
from domain.queries.lexicon import PHRASES
from domain.queries.model import Filter, Intent, Query, QueryJson, Status, as_json
from domain.queries.reading import read_query
from domain.queries.vocabulary import Concept

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 20, 10, tzinfo=LOCAL)
NAMES = KNOWN_UNITS

Row = tuple[str, QueryJson]


def _rows(file: str) -> list[Row]:
    with (HERE / file).open(encoding="utf-8", newline="") as table:
        return [row_of(row) for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)]


def row_of(row: dict[str, str]) -> Row:
    # A unit in doubt is written `unit~name` in the table.
    stated = (part.replace("unit~", "unit=").partition("=") for part in row["filters"].split(";") if part)
    filters = {key: value for key, _, value in stated}
    return row["text"], {"intent": row["intent"], "period": row["period"] or None, "filters": filters}


PUBLIC = _rows("queries_public.tsv")
OWN = _rows("queries_table.tsv")
HEARD = _rows("queries_heard.tsv")
"""As officers and principals type: dialects, half sentences, slips, other business, and what is no question."""
FRESH = _rows("queries_fresh.tsv")
"""As strangers type: in haste, in short, with what they think a bot might know."""
WARDS = _rows("queries_wards.tsv")
"""Places with and without "phường", behind "ở", behind "các trường", or bare."""
AT_WORK = _rows("queries_at_work.tsv")
"""As officers and leaders type between two meetings: bounds, days, promises, more time, and the plan beside what is."""
EVERY = PUBLIC + OWN + HEARD + FRESH + WARDS + AT_WORK
ONLY_MARKED = frozenset({"quỹ 1 trường nào chưa nộp", "trường nào cưa nộp"})
"""Only a mark tells these words from ours."""
ONLY_CAPITALS = frozenset(
    {
        "trường cô Lan phụ trách ai chưa nộp",
        "cô Lan phụ trách những trường nào",
        "số điện thoại cô Lan phụ trách mầm non",
        "trường nào ở Tân Hưng chưa nộp",
        "list the schools in Tan Hung",
    }
)
"""Only a capital tells a name there, so not where everything is one."""


def ask(text: str, *, now: datetime = NOW, cadence: Cadence | None = None, role: Role | None = None) -> Query:
    return read_query(text, now=now, units=NAMES, cadence=cadence, role=role)


def _wrong(rows: Iterable[Row], typed: Callable[[str], str] = str) -> list[str]:
    """Every row that is read otherwise than the table says; names nobody bears come back as they were typed."""
    read = ((text, expected, as_json(ask(typed(text)))) for text, expected in rows)
    return [f"{typed(text)}: {got}" for text, expected, got in read if _folded(got) != _folded(expected)]


def test_the_public_table_is_read_right() -> None:
    assert [(text, as_json(ask(text))) for text, _ in PUBLIC] == PUBLIC


def test_our_own_tables_are_read_right() -> None:
    own = OWN + HEARD + FRESH + WARDS + AT_WORK

    assert [(text, as_json(ask(text))) for text, _ in own] == own


def test_the_tables_cover_every_intent_status_and_filter_and_no_question_twice() -> None:
    texts = [text for text, _ in EVERY]
    filters = [(key, value) for _, expected in EVERY for key, value in expected["filters"].items()]

    assert {expected["intent"] for _, expected in EVERY} == set(Intent)
    assert {key for key, _ in filters} == set(Filter)
    assert {value for key, value in filters if key == Filter.STATUS} == set(Status)
    assert len(set(texts)) == len(texts)
    assert len(OWN + HEARD) >= 1000


def test_nothing_changes_without_diacritics() -> None:
    assert _wrong([row for row in EVERY if row[0] not in ONLY_MARKED], _bare) == []


def test_nothing_changes_in_capitals() -> None:
    assert _wrong([row for row in EVERY if row[0] not in ONLY_CAPITALS], str.upper) == []


def test_nothing_changes_decomposed_or_said_politely() -> None:
    assert _wrong(EVERY, lambda text: unicodedata.normalize("NFD", text)) == []
    assert _wrong(EVERY, lambda text: f"dạ {text} ạ") == []


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _folded(query: QueryJson) -> QueryJson:
    """Names nobody bears come back as they were typed."""
    return {**query, "filters": {key: fold(value) for key, value in query["filters"].items()}}


@pytest.mark.parametrize(
    "text",
    [
        "quý trường nộp báo cáo đúng hạn nhé",
        "kính gửi quý thầy cô",
        "quý thầy cô cảm ơn",
        "theo quy dinh",
        "học phí quý 3",
        "trường nào chưa nộp quỹ lớp",
        "98,5%",
        "",
        "   ",
        "🎉",
        "chưa " * 200,
    ],
)
def test_what_is_no_question_of_ours_gets_help(text: str) -> None:
    assert ask(text).intent is Intent.HELP


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("truowngf nafo chuwa nopj", "trường nào chưa nộp"),
        ("truogn nao chua nop q3", "trường nào chưa nộp q3"),
        ("danh sachs trường chưa nộp", "danh sách trường chưa nộp"),
        ("which schols haven't submited Q3", "which schools haven't submitted Q3"),
        ("trưòng nào chưa nộp", "trường nào chưa nộp"),
    ],
)
def test_a_slip_in_a_word_of_the_vocabulary_is_mended(typed: str, meant: str) -> None:
    assert as_json(ask(typed)) == as_json(ask(meant))
    assert ask(meant).intent is not Intent.HELP


def test_who_asks_says_whose_report_a_bare_question_is_about() -> None:
    principal, officer = ask("nộp chưa", role=Role.HEAD), ask("nộp chưa", role=Role.OFFICER)

    assert (principal.intent, principal.get(Filter.UNIT)) == (Intent.UNIT_STATUS, "self")
    assert officer.intent is Intent.HELP


def test_without_its_mark_what_is_done_is_still_not_to_be_done() -> None:
    assert as_json(ask("da nop q3")) == as_json(ask("đã nộp q3"))
    assert ask("da nop q3", role=Role.HEAD) == ask("đã nộp q3", role=Role.HEAD)
    assert ask("da nop q3", role=Role.HEAD).intent is Intent.UNIT_STATUS
    assert ask("da, nop q3", role=Role.HEAD).intent is Intent.START_FORM
    assert ask("dạ nộp q3", role=Role.HEAD).intent is Intent.START_FORM


def test_the_latest_of_all_is_not_told_to_a_school_that_may_ask_until_when_it_has() -> None:
    assert ask("nộp muộn nhất q3", role=Role.HEAD).intent is Intent.HELP


def test_the_same_question_is_always_read_the_same() -> None:
    text = "nhắc các trường mầm non và tiểu học chưa nộp quý 3"

    assert len({repr(ask(text)) for _ in range(5)}) == 1


def test_no_phrase_of_the_vocabulary_says_two_things() -> None:
    several = {
        " ".join(spelled): {term for other, term in readings if other == spelled}
        for readings in PHRASES.values()
        for spelled, _ in readings
    }

    # A phrase may also be silent: the row that says something comes first.
    loud = {phrase: {t for t in terms if t.concept is not Concept.SILENT} for phrase, terms in several.items()}
    assert {phrase for phrase, terms in loud.items() if len(terms) > 1} == set()
