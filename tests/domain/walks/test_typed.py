"""What an officer types about a document is read as they mean it, or asked for again."""

from datetime import date
from decimal import Decimal

import pytest

from domain.papers import Pasting, may_be_pasted
from domain.phrases.model import Context, Kind
from domain.phrases.reading import read_phrase
from domain.planning.targets import Sign
from domain.registry.units import Level
from domain.walks import audiences, bars, dates
from domain.walks.audiences import SCHOOLS

AROUND = Context(issued=date(2024, 2, 1), year=2024)
PRIMARY, LOWER, NURSERY = frozenset({Level.TH}), frozenset({Level.THCS}), frozenset({Level.MN})


@pytest.mark.parametrize(
    ("typed", "kind", "days"),
    [
        ("20/3/2024", Kind.BY, ["2024-03-20"]),
        ("20/3", Kind.BY, ["2024-03-20"]),
        ("ngày 20/3", Kind.BY, ["2024-03-20"]),
        ("20 tháng 3", Kind.BY, ["2024-03-20"]),
        ("trước ngày 20/3", Kind.BEFORE, ["2024-03-19"]),
        ("trong tháng 6", Kind.MONTH, ["2024-06-30"]),
        ("15/3; 15/6; 15/9", Kind.BY, ["2024-03-15", "2024-06-15", "2024-09-15"]),
        ("ngày 15 tháng cuối quý", Kind.RECURRING, ["2024-03-15", "2024-06-15", "2024-09-15", "2024-12-15"]),
        ("trong vòng 10 ngày kể từ ngày ký", Kind.RELATIVE, ["2024-02-12"]),
        ("31/2", Kind.ERROR, []),
        ("xin chào", Kind.UNSPECIFIED, []),
    ],
)
def test_a_bare_day_is_the_last_that_counts_and_a_phrase_is_read_as_in_a_document(
    typed: str, kind: Kind, days: list[str]
) -> None:
    found = dates.understood(typed, None, AROUND)

    assert found is not None
    assert (found.kind, [str(one.last_day) for one in found.occurrences]) == (kind, days)


def test_a_day_answers_what_a_phrase_is_counted_from() -> None:
    waits = read_phrase("02 ngày làm việc kể từ ngày chốt số liệu", AROUND)

    found = dates.understood("14/6/2024", waits, AROUND)

    assert found is not None
    assert [str(one.last_day) for one in found.occurrences] == ["2024-06-18"]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [("15/12/2023 - 14/3/2024", "2023-12-15", "2024-03-14"), ("từ 15/12/2023 đến 14/3", "2023-12-15", "2024-03-14")],
)
def test_a_window_is_two_days(typed: str, first: str, last: str) -> None:
    found = dates.window(typed, AROUND)

    assert found is not None
    assert (str(found.first), str(found.last)) == (first, last)
    assert dates.window("14/3 - 15/12/2023", AROUND) is None
    assert dates.window("quý 1", AROUND) is None


@pytest.mark.parametrize(
    ("typed", "levels", "ownership", "named", "excepted"),
    [
        ("TH", PRIMARY, None, (), ()),
        ("các trường tiểu học và THCS", PRIMARY | LOWER, None, (), ()),
        ("khối mầm non công lập", NURSERY, "public", (), ()),
        ("tất cả các trường", SCHOOLS, None, (), ()),
        ("TH trừ TH Nhật Tân; TH Kim Đồng", PRIMARY, None, (), ("TH Nhật Tân", "TH Kim Đồng")),
        ("TH Nhật Tân, MN 19/5", frozenset(), None, ("TH Nhật Tân", "MN 19/5"), ()),
        ("TH/THCS", PRIMARY | LOWER, None, (), ()),
        ("trường công lập", SCHOOLS, "public", (), ()),
    ],
)
def test_whom_something_is_laid_on_in_words(
    typed: str, levels: frozenset[Level], ownership: str | None, named: tuple[str, ...], excepted: tuple[str, ...]
) -> None:
    said = audiences.read(typed)

    assert said is not None
    assert (said.levels, said.ownership, said.named, said.excepted) == (levels, ownership, named, excepted)


@pytest.mark.parametrize(
    ("typed", "sign", "threshold"),
    [
        ("tối thiểu 40%", Sign.GE, "40"),
        ("từ 98,5% trở lên", Sign.GE, "98.5"),
        ("trên 90%", Sign.GT, "90"),
        ("tối đa 20 phút", Sign.LE, "20"),
        (">= 55", Sign.GE, "55"),
        ("= 100%", Sign.EQ, "100"),
        ("75", None, "75"),
    ],
)
def test_a_threshold_keeps_the_operator_of_its_wording(typed: str, sign: Sign | None, threshold: str) -> None:
    bar = bars.read(typed)

    assert bar is not None
    assert (bar.sign, bar.threshold) == (sign, Decimal(threshold))


def test_two_numbers_are_no_threshold_and_a_span_of_years_ends_after_it_begins() -> None:
    assert bars.read("40% hoặc 50%") is None
    assert bars.read("nhiều") is None
    assert bars.years("2023-2025") == (2023, 2025)
    assert bars.years("năm 2024") == (2024, 2024)
    assert bars.years("2025-2023") is None


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("a" * 4095 + "2", "5/11/2024"), "a" * 4095 + "25/11/2024"),
        (("trước ngày", "28/02"), "trước ngày\n28/02"),
        (("các trường tiểu", "học nộp"), "các trường tiểu học nộp"),
        (("Hết mục I.", "gửi về Phòng"), "Hết mục I.\ngửi về Phòng"),
    ],
)
def test_what_an_app_has_parted_is_put_together_again(parts: tuple[str, ...], whole: str) -> None:
    assert Pasting(parts).text == whole


@pytest.mark.parametrize(
    ("text", "parts", "may"),
    [("x" * 400, 0, True), ("x" * 399, 0, False), ("x" * 30, 1, True), ("x" * 29, 1, False), ("a\nb", 1, True)],
)
def test_a_short_text_is_part_of_a_document_only_after_a_long_one(text: str, parts: int, *, may: bool) -> None:
    assert may_be_pasted(text, parts) is may
