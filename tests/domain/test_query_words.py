"""What of a question is a name, a day, or a word gone wrong; and what is a word of its own."""

from datetime import date, datetime, timedelta

import pytest

from domain.clock_face import LOCAL
from domain.ids import UnitId
from domain.names.index import NamedUnit, UnitNames
from domain.queries.known_names import KNOWN_NAMES, names_of
from domain.queries.mending import mended, typed_through
from domain.queries.model import Filter, Intent
from domain.queries.reading import read_query
from domain.registry.units import UnitKind
from tests.domain.test_queries import NOW, ask


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("truowngf", ("truong",)),
        ("quys", ("qui",)),
        ("nopp", ("nop",)),
        ("chuaaaa", ("chua",)),
        ("chuanop", ("chua", "nop")),
        ("baocao", ("bao", "cao")),
        ("submited", ("submitted",)),
    ],
)
def test_a_word_gone_wrong_is_mended_where_one_word_is_meant(typed: str, meant: tuple[str, ...]) -> None:
    assert mended(typed) == meant


@pytest.mark.parametrize("word", ["thiet", "nghin", "nguon", "khach", "thanh", "chuong", "nghien", "hoanghoa", "abcde"])
def test_a_word_of_its_own_is_never_another(word: str) -> None:
    assert mended(word) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tru7o72ng na2o chu7a no65p quy1 3", "truong nao chua nop quy 3"),
        ("truwowngf naof chuwa gửi", "truong nao chua gửi"),
        # Figures behind letters are figures, until something shows that they are keys.
        ("q3 ai chua nop", "q3 ai chua nop"),
        ("quy3 ai chua nop 6th", "quy3 ai chua nop 6th"),
        ("which schools submitted", "which schools submitted"),
        ("mn 19/5 nop chua", "mn 19/5 nop chua"),
    ],
)
def test_keys_that_were_to_set_marks_are_taken_out_of_the_whole_text(typed: str, meant: str) -> None:
    assert typed_through(typed) == meant


def _offices() -> UnitNames:
    """With the offices over the schools known by name."""
    names = ("UBND phường Tân Thuận", "UBND xã Mới", "UBND phường 12", "Phòng GDĐT quận 7")
    offices = [NamedUnit(UnitId(1000 + at), name, frozenset(), UnitKind.AUTHORITY) for at, name in enumerate(names)]
    return names_of(KNOWN_NAMES).changed(offices)


@pytest.mark.parametrize(
    ("typed", "ward"),
    [
        ("phường tân thuận trường nào chưa nộp", "Tân Thuận"),
        ("ubnd phuong tan thuan truong nao chua nop", "Tân Thuận"),
        ("xã mới ai chưa nộp", "Mới"),
        ("phường 12 ai chưa nộp", "12"),
        ("phòng gdđt quận 7 trường nào chưa nộp", "Phòng GDĐT quận 7"),
        ("phường thống nhất ai chưa nộp", "thống nhất"),
        ("phường Hai Bà Trưng ai chưa nộp", "Hai Bà Trưng"),
        ("xã Kỳ Sơn và xã Kỳ Anh ai chưa nộp", "Kỳ Sơn,Kỳ Anh"),
    ],
)
def test_an_office_is_known_by_its_place_and_a_ward_by_its_name(typed: str, ward: str) -> None:
    query = read_query(typed, now=NOW, units=_offices())

    assert (query.intent, query.get(Filter.WARD), query.get(Filter.UNIT)) == (Intent.LIST_BY_STATUS, ward, None)


@pytest.mark.parametrize(
    "text",
    [
        "toàn phường 6 tháng đầu năm tổng số hồ sơ",
        "phường nào chưa nộp",
        "toàn xã trường nào chưa nộp",
        "phòng văn hóa xã hội ai phụ trách mầm non",
        "trường nào chưa nộp báo cáo quý 3 ở Q3",
    ],
)
def test_what_stands_behind_a_ward_is_not_always_its_name(text: str) -> None:
    assert ask(text).get(Filter.WARD) is None


@pytest.mark.parametrize(
    ("asked", "said", "day"),
    [
        (date(2026, 11, 20), "thứ sáu", date(2026, 11, 20)),
        (date(2026, 11, 20), "thứ hai", date(2026, 11, 23)),
        (date(2026, 11, 20), "thứ 2 tuần này", date(2026, 11, 16)),
        (date(2026, 11, 22), "thứ hai tuần sau", date(2026, 11, 23)),
        (date(2026, 11, 20), "chủ nhật", date(2026, 11, 22)),
        (date(2026, 11, 20), "cn này", date(2026, 11, 22)),
        (date(2026, 12, 31), "thứ sáu", date(2027, 1, 1)),
        (date(2024, 2, 28), "thứ năm", date(2024, 2, 29)),
        (date(2026, 11, 20), "next friday", date(2026, 11, 27)),
    ],
)
def test_a_day_of_the_week_is_the_next_one_unless_its_week_is_said(asked: date, said: str, day: date) -> None:
    now = datetime(asked.year, asked.month, asked.day, 8, tzinfo=LOCAL)

    query = ask(f"{said} có gì đến hạn", now=now)

    assert (query.intent, query.get(Filter.SINCE), query.get(Filter.UNTIL)) == (
        Intent.DEADLINE_INFO,
        day.isoformat(),
        day.isoformat(),
    )


@pytest.mark.parametrize("text", ["quý thứ ba ai chưa nộp", "trường nào đứng thứ hai", "lần thứ hai ai chưa nộp"])
def test_the_third_is_not_always_a_tuesday(text: str) -> None:
    assert ask(text).get(Filter.SINCE) is None


def test_a_day_a_year_ago_is_no_day_of_this_week() -> None:
    assert ask("chủ nhật có gì đến hạn", now=NOW + timedelta(days=365)).get(Filter.SINCE) == "2027-11-21"
