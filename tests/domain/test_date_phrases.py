"""How date phrases are read: a table of phrases with what they come to, each seen as its office would see it."""

import csv
import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import local
from domain.folding import fold
from domain.phrases.labels import label_in
from domain.phrases.model import Context, Kind, Need, Occurrence, Reading, SchoolEvent
from domain.phrases.reading import read_phrase

TABLE = Path(__file__).with_name("date_phrases.tsv")
CALENDAR = default_calendar(range(2021, 2030))
NONE = "-"


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = rows()


def context(row: dict[str, str]) -> Context:
    return Context(
        issued=date.fromisoformat(row["issued"]) if row["issued"] else None,
        received=date.fromisoformat(row["received"]) if row["received"] else None,
        year=int(row["year"]) if row["year"] else None,
        calendar=CALENDAR,
    )


def told(reading: Reading) -> dict[str, str]:
    """A reading as the table writes it: one value an occurrence, of many only the first, the last and how many."""
    return {
        "kind": reading.kind,
        "start": spread([str(one.start or NONE) for one in reading.occurrences]),
        "stated": spread([str(one.stated or NONE) for one in reading.occurrences]),
        "last_ok": spread([last_ok(one) for one in reading.occurrences]),
        "advised": spread([str(one.advised or NONE) for one in reading.occurrences]),
        "label": spread([one.label or NONE for one in reading.occurrences]),
        "confidence": reading.confidence,
    }


def spread(values: Sequence[str]) -> str:
    if set(values) <= {NONE}:
        return ""
    return " ".join(values) if len(values) <= 4 else f"{values[0]} … {values[-1]} ({len(values)})"


def last_ok(one: Occurrence) -> str:
    if one.last_ok is None:
        return NONE
    return str(one.last_day) if one.all_day else local(one.last_ok).strftime("%Y-%m-%dT%H:%M")


def test_a_phrase_comes_to_what_the_table_says() -> None:
    readings = [(row, told(read_phrase(row["phrase"], context(row)))) for row in ROWS]

    wrong = [(row["phrase"], reading) for row, reading in readings if reading != part(row)]

    assert wrong == []


def part(row: dict[str, str]) -> dict[str, str]:
    return {name: row[name] for name in ("kind", "start", "stated", "last_ok", "advised", "label", "confidence")}


def test_the_table_covers_every_kind() -> None:
    assert {row["kind"] for row in ROWS} == set(Kind)
    assert len(ROWS) >= 250


def test_composed_or_decomposed_upper_or_lower_case_is_the_same_phrase() -> None:
    for row in ROWS:
        phrase, around = row["phrase"], context(row)
        expected = told(read_phrase(phrase, around))

        assert told(read_phrase(unicodedata.normalize("NFD", phrase), around)) == expected, phrase
        assert told(read_phrase(phrase.upper(), around)) == expected, phrase


# Words that are others without their marks: "sáu" and "sau", "kỳ" and "ký".
OTHER_WORDS = ("sáu", "tháng tư")


def test_a_dated_phrase_needs_no_diacritics() -> None:
    """What is said without them comes to the same, or is asked; never to another day."""
    for row in ROWS:
        if row["kind"] not in {Kind.BEFORE, Kind.BY, Kind.RANGE, Kind.MONTH, Kind.QUARTER, Kind.RECURRING}:
            continue
        if any(word in row["phrase"].lower() for word in OTHER_WORDS):
            continue
        typed = read_phrase(fold(row["phrase"]), context(row))

        assert told(typed)["last_ok"] == row["last_ok"], row["phrase"]


def test_a_phrase_keeps_its_exact_words() -> None:
    reading = read_phrase("Gửi về Phòng GD&ĐT chậm nhất vào ngày **25/11/2024** (bản mềm).", Context(calendar=CALENDAR))

    assert reading.phrase == "chậm nhất vào ngày **25/11/2024** (bản mềm)"


def test_a_label_keeps_the_words_it_was_written_in() -> None:
    reading = read_phrase("Q.I: 15/3; 6T: 15/6; 9T: 15/9; năm: 15/12", Context(year=2026, calendar=CALENDAR))

    assert [(one.label, one.label_words) for one in reading.occurrences] == [
        ("Q1", "Q.I"),
        ("H1", "6T"),
        ("M9", "9T"),
        ("Y", "năm"),
    ]


@pytest.mark.parametrize(
    ("phrase", "needs"),
    [
        ("trước ngày 20/9", Need.YEAR),
        ("trong vòng 05 ngày kể từ ngày ký", Need.ISSUED),
        ("05 ngày làm việc kể từ ngày nhận được văn bản này", Need.RECEIVED),
        ("02 ngày làm việc kể từ ngày chốt số liệu", Need.EVENT),
        ("hằng quý", Need.DAY),
        ("Từ nay đến ngày 25 tháng 8 năm 2023", Need.ISSUED),
        ("trước ngày …/9/2026", Need.DAY),
        ("sau khi kết thúc học kỳ I", Need.EVENT),
    ],
)
def test_what_is_missing_is_named_and_never_made_up(phrase: str, needs: Need) -> None:
    reading = read_phrase(phrase, Context(calendar=CALENDAR))

    assert reading.needs == (needs,)
    assert not reading.sure


def test_a_year_left_out_is_of_the_heading_then_of_the_document_then_asked() -> None:
    heading = Context(year=2025, issued=date(2024, 5, 1), calendar=CALENDAR)
    document = Context(issued=date(2024, 5, 1), calendar=CALENDAR)

    assert read_phrase("trước ngày 20/9", heading).occurrences[0].stated == date(2025, 9, 20)
    assert read_phrase("trước ngày 20/9", document).occurrences[0].stated == date(2024, 9, 20)
    assert read_phrase("trước ngày 20/3", document).needs == (Need.YEAR,)


def test_days_of_the_school_year_come_from_its_table() -> None:
    table = {SchoolEvent.OPENING: date(2026, 9, 5), SchoolEvent.TERM_1_END: date(2027, 1, 16)}
    school = Context(calendar=CALENDAR, school_events=table)

    before = read_phrase("trước khai giảng năm học 2026-2027", school)
    term = read_phrase("sơ kết học kỳ I", school)
    counted = read_phrase("trong vòng 05 ngày kể từ ngày kết thúc học kỳ I", school)

    assert (before.kind, before.occurrences[0].last_day) == (Kind.EVENT, date(2026, 9, 4))
    assert term.occurrences[0].last_day == date(2027, 1, 16)
    assert counted.occurrences[0].last_day == date(2027, 1, 21)


def test_a_counted_period_ends_on_a_working_day_and_a_fixed_day_is_not_moved() -> None:
    saturday = Context(issued=date(2026, 9, 14), calendar=CALENDAR)

    counted = read_phrase("trong vòng 05 ngày kể từ ngày ký", saturday).occurrences[0]
    fixed = read_phrase("chậm nhất ngày 19/9/2026", saturday).occurrences[0]

    assert (counted.stated, counted.last_day, counted.advised) == (
        date(2026, 9, 19),
        date(2026, 9, 21),
        date(2026, 9, 21),
    )
    assert (fixed.stated, fixed.last_day, fixed.advised) == (date(2026, 9, 19), date(2026, 9, 19), date(2026, 9, 18))


WRITTEN = (
    "{d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "{d}.{m}.{y}",
    "{d:02}-{m:02}-{y}",
    "{d}/{m}/{y2}",
    "{d} tháng {m} năm {y}",
    "{d:02} tháng {m:02}/{y}",
    "{y}-{m:02}-{d:02}",
)
SAID = (
    ("trước ngày {}", 1),
    ("gửi về Phòng trước {} để tổng hợp", 1),
    ("chậm nhất là ngày {}", 0),
    ("đến hết ngày {}", 0),
    ("Thực hiện Kế hoạch số 53/KH-UBND ngày 22/02/2024, MN 19/5 nộp muộn nhất {}", 0),
)


def test_every_day_however_written_is_that_day() -> None:
    """Day before month always, the day itself too late only where the words say so."""
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + step) for step in range(0, 365, 23)]
    for day in days:
        for written in WRITTEN:
            for said, early in SAID:
                phrase = said.format(written.format(d=day.day, m=day.month, y=day.year, y2=day.year % 100))
                (one,) = read_phrase(phrase, Context(calendar=CALENDAR)).occurrences

                assert one.stated == day, phrase
                assert one.last_day == date.fromordinal(day.toordinal() - early), phrase


def test_a_label_counts_in_words_and_is_not_what_comes_after() -> None:
    called = {"báo cáo quý tư": "Q4", "báo cáo quí bốn": "Q4", "sáu tháng": "H1", "sau thang": "H1", "sau tháng": None}

    assert {words: label_in(words).name for words in called} == called
