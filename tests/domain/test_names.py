"""A name is found as people type it; two names that could be meant are asked for, never chosen between."""

import unicodedata

import pytest

from domain.folding import words
from domain.ids import UnitId
from domain.names.finding import Ask, Found, Unknown, find_unit
from domain.names.index import UnitNames
from domain.names.levels import levels_in
from domain.names.spotting import spot_unit, spot_units
from domain.registry.units import Level

NAMES = (
    "TH Nhật Tân",
    "MN Đoàn Thị Điểm",
    "TH Đoàn Thị Điểm",
    "THCS Đoàn Thị Điểm",
    "THCS Đông Thái",
    "TH Lê Lợi",
    "TH-THCS Lê Lợi",
    "MN 19/5",
    "MN 20-10",
    "TH Kim Đồng 1",
    "TH Kim Đồng 2",
    "TH Chu Văn An",
    "THCS Chu Văn An",
    "THCS Nguyễn Huệ",
    "TH số 1 Mỹ Hòa",
    "MG Họa Mi",
    "MN Sao Mai 3",
    "Trường Tiểu học Lý Thường Kiệt",
    "TT GDNN-GDTX Quận 7",
)


@pytest.fixture(scope="module")
def known() -> UnitNames:
    return UnitNames.of((UnitId(number), name, levels_in(name)) for number, name in enumerate(NAMES, start=1))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("TH Nhật Tân", "TH Nhật Tân"),
        ("th nhat tan", "TH Nhật Tân"),
        ("Trường Tiểu học Nhật Tân", "TH Nhật Tân"),
        ("tieu hoc nhat tan", "TH Nhật Tân"),
        ("c1 nhat tan", "TH Nhật Tân"),
        ("cấp 1 Nhật Tân", "TH Nhật Tân"),
        ("nhật tân", "TH Nhật Tân"),
        ("th nhattan", "TH Nhật Tân"),
        (unicodedata.normalize("NFD", "TH Nhật Tân"), "TH Nhật Tân"),
        ("mn 19/5", "MN 19/5"),
        ("mầm non 19-5", "MN 19/5"),
        ("mn 19.5", "MN 19/5"),
        ("truong mn 20/10", "MN 20-10"),
        ("TH Kim Đồng 2", "TH Kim Đồng 2"),
        ("th kim đồng II", "TH Kim Đồng 2"),
        ("th kimdong2", "TH Kim Đồng 2"),
        ("th kim dong so 2", "TH Kim Đồng 2"),
        ("TH 1 Mĩ Hoà", "TH số 1 Mỹ Hòa"),
        ("TH Lê Lợi", "TH Lê Lợi"),
        ("TH-THCS Lê Lợi", "TH-THCS Lê Lợi"),
        ("TH & THCS Lê Lợi", "TH-THCS Lê Lợi"),
        ("tiểu học và trung học cơ sở lê lợi", "TH-THCS Lê Lợi"),
        ("c2 chu van an", "THCS Chu Văn An"),
        ("cap 2 doan thi diem", "THCS Đoàn Thị Điểm"),
        ("mn họa mi", "MG Họa Mi"),
        ("th ly thuong kiet", "Trường Tiểu học Lý Thường Kiệt"),
        ("Lí Thường Kiệt", "Trường Tiểu học Lý Thường Kiệt"),
        ("gdtx quận 7", "TT GDNN-GDTX Quận 7"),
    ],
)
def test_a_unit_is_found_under_every_form_of_its_name(typed: str, name: str, known: UnitNames) -> None:
    reading = find_unit(typed, known)

    assert isinstance(reading, Found)
    assert reading.unit.name == name
    assert not reading.slip


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("th nhat tam", "TH Nhật Tân"),
        ("mn doan thi diêmm", "MN Đoàn Thị Điểm"),
        ("thcs ng hue", "THCS Nguyễn Huệ"),
        ("th cva", "TH Chu Văn An"),
        ("thcs dong thia", "THCS Đông Thái"),
    ],
)
def test_a_slip_is_forgiven_and_said_where_one_name_is_clearly_nearest(typed: str, name: str, known: UnitNames) -> None:
    reading = find_unit(typed, known)

    assert isinstance(reading, Found)
    assert reading.unit.name == name
    assert reading.slip


@pytest.mark.parametrize(
    ("typed", "name", "candidates"),
    [
        ("Đoàn Thị Điểm", "Đoàn Thị Điểm", {"MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "THCS Đoàn Thị Điểm"}),
        ("chu van an", "Chu Văn An", {"TH Chu Văn An", "THCS Chu Văn An"}),
        ("lê lợi", "Lê Lợi", {"TH Lê Lợi", "TH-THCS Lê Lợi"}),
        ("th kim dong", "Kim Đồng", {"TH Kim Đồng 1", "TH Kim Đồng 2"}),
        ("TH Đông Thái", "Đông Thái", {"THCS Đông Thái"}),
        ("th le lai", "Lê Lợi", {"TH Lê Lợi", "TH-THCS Lê Lợi"}),
    ],
)
def test_a_name_that_may_mean_several_units_is_asked_back(
    typed: str, name: str, candidates: set[str], known: UnitNames
) -> None:
    reading = find_unit(typed, known)

    assert isinstance(reading, Ask)
    assert reading.name == name
    assert {unit.name for unit in reading.candidates} == candidates


@pytest.mark.parametrize("typed", ["TH Kim Đồng 3", "MN 8/3", "hoa hồng", "", "trường", "th", "quý trường"])
def test_a_name_nobody_bears_is_unknown(typed: str, known: UnitNames) -> None:
    reading = find_unit(typed, known)

    assert isinstance(reading, Unknown)


def test_two_names_equally_near_a_slip_are_asked_for() -> None:
    known = UnitNames.of(
        (UnitId(number), name, levels_in(name)) for number, name in enumerate(("TH Trần Phú A", "TH Trần Phú B"))
    )

    reading = find_unit("TH Trần Phú C", known)

    assert isinstance(reading, Ask)
    assert {unit.name for unit in reading.candidates} == {"TH Trần Phú A", "TH Trần Phú B"}


def test_diacritics_that_were_typed_choose_between_names_alike_without_them() -> None:
    known = UnitNames.of(
        (UnitId(number), name, levels_in(name)) for number, name in enumerate(("TH Hòa Bình", "TH Hoa Bình"))
    )

    marked, plain = find_unit("th hòa bình", known), find_unit("th hoa binh", known)

    assert isinstance(marked, Found)
    assert marked.unit.name == "TH Hòa Bình"
    assert isinstance(plain, Ask)


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("mn 19/5 nộp chưa", "mn 19/5", "MN 19/5"),
        ("bc q1 của TH Kim Đồng 2 đâu", "TH Kim Đồng 2", "TH Kim Đồng 2"),
        ("tỷ lệ đúng hạn của TH Lê Lợi quý I", "TH Lê Lợi", "TH Lê Lợi"),
        ("status of TH Nhat Tan", "TH Nhat Tan", "TH Nhật Tân"),
        ("nhật tân nộp báo cáo chưa", "nhật tân", "TH Nhật Tân"),
        ("xem giúp trường tiểu học & thcs lê lợi q1 nhé", "trường tiểu học & thcs lê lợi", "TH-THCS Lê Lợi"),
        ("th nhat tam nop chua", "th nhat tam", "TH Nhật Tân"),
    ],
)
def test_a_name_is_spotted_with_exactly_its_words(sentence: str, taken: str, name: str, known: UnitNames) -> None:
    spot = spot_unit(sentence, known)

    assert spot is not None
    assert isinstance(spot.reading, Found)
    assert spot.reading.unit.name == name
    assert sentence[words(sentence)[spot.first].start : words(sentence)[spot.last - 1].end] == taken


@pytest.mark.parametrize(
    "sentence",
    [
        "trường nào chưa nộp trước ngày 19/5",
        "th nào chưa nộp",
        "mn nao nop tre q3",
        "họa mì",
        "khối tiểu học nộp được bao nhiêu % rồi",
    ],
)
def test_a_sentence_without_a_name_has_none(sentence: str, known: UnitNames) -> None:
    assert spot_unit(sentence, known) is None


def test_two_names_in_one_sentence_are_both_spotted(known: UnitNames) -> None:
    spots = spot_units(words("so sánh TH Nhật Tân với THCS Đông Thái"), known)

    assert [spot.reading.unit.name for spot in spots if isinstance(spot.reading, Found)] == [
        "TH Nhật Tân",
        "THCS Đông Thái",
    ]


@pytest.mark.parametrize(
    ("name", "levels"),
    [
        ("TH-THCS Lê Lợi", {Level.TH, Level.THCS}),
        ("Trường Mầm non 19/5", {Level.MN}),
        ("TT GDNN-GDTX Quận 7", {Level.GDNN, Level.GDTX}),
        ("UBND phường Tân Hưng", set()),
    ],
)
def test_levels_are_read_from_a_units_own_name(name: str, levels: set[Level]) -> None:
    assert levels_in(name) == levels
