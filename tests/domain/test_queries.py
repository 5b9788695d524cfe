"""Questions are read exactly as the tables say; what is not understood is never guessed."""

import csv
import unicodedata
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from domain.clock_face import LOCAL
from domain.deadlines import Window, last_ok_before
from domain.folding import fold
from domain.people import Role
from domain.queries.cadence import Cadence, Period, usual_cadence
from domain.queries.known_names import KNOWN_UNITS
from domain.queries.lexicon import PHRASES
from domain.queries.model import Assumption, Filter, Intent, Query, QueryJson, Status, as_json
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
EVERY = PUBLIC + OWN + HEARD
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
    assert [(text, as_json(ask(text))) for text, _ in OWN + HEARD] == OWN + HEARD


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


@pytest.mark.parametrize(
    ("now", "text", "period"),
    [
        (date(2024, 2, 1), "trường nào chưa nộp", "Q1-2024"),
        (date(2024, 2, 1), "trường nào chưa nộp q1", "Q1-2024"),
        (date(2024, 2, 29), "trường nào chưa nộp", "Q1-2024"),
        (date(2024, 3, 1), "trường nào chưa nộp", "H1-2024"),
        (date(2024, 3, 1), "tỷ lệ hài lòng toàn phường", "Q1-2024"),
        (date(2026, 12, 5), "trường nào chưa nộp", "Q1-2027"),
        (date(2026, 12, 14), "trường nào chưa nộp q1", "Q1-2026"),
        (date(2026, 12, 15), "trường nào chưa nộp q1", "Q1-2027"),
        (date(2026, 4, 1), "trường nào nộp trễ quý 3", "Q3-2025"),
        (date(2026, 6, 15), "trường nào chưa nộp quý 3", "Q3-2026"),
        (date(2026, 4, 1), "kỳ trước ai nộp trễ", "Q1-2026"),
        (date(2026, 4, 1), "hạn nộp kỳ tới", "Q3-2026"),
    ],
)
def test_a_period_is_the_most_recent_whose_window_has_begun_or_the_one_that_is_due(
    now: date, text: str, period: str
) -> None:
    query = ask(text, now=datetime(now.year, now.month, now.day, 8, tzinfo=LOCAL).astimezone(UTC))

    assert query.period == period


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("trường nào chưa nộp", (Assumption.OPEN_PERIOD,)),
        ("tỷ lệ hài lòng toàn phường", (Assumption.CLOSED_PERIOD,)),
        ("trường nào chưa nộp kế hoạch", (Assumption.PLAN_YEAR,)),
        ("bc q2 trường nào trễ", (Assumption.Q2_AS_H1,)),
        ("quý 4 ai chưa nộp", (Assumption.Q4_AS_Y,)),
        ("TH Nhật Tâm nộp q3 chưa", (Assumption.UNIT_NAME,)),
        ("trường nào chưa nộp quý 3 năm 2026", ()),
    ],
)
def test_what_was_supplied_or_changed_is_told(text: str, assumed: tuple[Assumption, ...]) -> None:
    assert ask(text).assumed == assumed


def _quarterly(year: int) -> Cadence:
    """The cadence of a plan that reports in months 3, 6, 9 and 12."""
    days = (("Q1", 3), ("Q2", 6), ("Q3", 9), ("Q4", 12))
    return Cadence.of(
        Period(
            kind, year, Window(date(year, month - 2, 1), date(year, month, 28)), last_ok_before(date(year, month, 20))
        )
        for kind, month in days
    )


@pytest.mark.parametrize(
    ("text", "period", "assumed"),
    [
        ("q2 ai chưa nộp", "Q2-2026", ()),
        ("q4 ai chưa nộp", "Q4-2026", ()),
        ("6 tháng ai chưa nộp", "Q2-2026", (Assumption.H1_AS_Q2,)),
        ("báo cáo cả năm ai chưa nộp", "Q4-2026", (Assumption.Y_AS_Q4,)),
        ("ai chưa nộp", "Q4-2026", (Assumption.OPEN_PERIOD,)),
    ],
)
def test_labels_are_those_of_the_offices_own_cadence(text: str, period: str, assumed: tuple[Assumption, ...]) -> None:
    query = ask(text, cadence=_quarterly(2026))

    assert (query.period, query.assumed) == (period, assumed)


def test_a_period_that_has_not_begun_anywhere_is_the_first_to_come() -> None:
    cadence = Cadence.of(period for period in usual_cadence(NOW).periods if period.year == 2026)

    query = ask("hạn nộp quý 3", now=datetime(2026, 2, 1, 8, tzinfo=LOCAL), cadence=cadence)

    assert query.period == "Q3-2026"


def test_an_office_without_any_period_still_gets_an_answer() -> None:
    assert ask("ai chưa nộp", cadence=Cadence(())).period is None
    assert ask("q3 ai chưa nộp", cadence=Cadence(())).period == "Q3-2026"


def test_who_asks_says_whose_report_a_bare_question_is_about() -> None:
    principal, officer = ask("nộp chưa", role=Role.HEAD), ask("nộp chưa", role=Role.OFFICER)

    assert (principal.intent, principal.get(Filter.UNIT)) == (Intent.UNIT_STATUS, "self")
    assert officer.intent is Intent.HELP


def test_half_years_terms_and_months_that_nobody_reports_on_are_not_replaced_by_a_neighbour() -> None:
    texts = ["6 tháng cuối năm ai chưa nộp", "học kỳ 1 ai chưa nộp", "tháng 10 ai chưa nộp", "9 tháng ai chưa nộp"]

    assert [ask(text).intent for text in texts] == [Intent.HELP] * len(texts)


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


def test_a_comparison_with_the_year_before_needs_a_period_to_compare() -> None:
    assert ask("so sánh tỷ lệ hài lòng với cùng kỳ năm ngoái").period == "Q3-2026,Q3-2025"
    assert ask("so sánh tỷ lệ hài lòng với cùng kỳ năm ngoái", cadence=Cadence(())).period is None
