"""What people type besides the agreed rows: never silently another number."""

import time
from decimal import Decimal

import pytest

from domain.numbers.reading import read_number
from domain.numbers.results import (
    Confirm,
    Doubt,
    NotApplicable,
    NumberError,
    NumberKind,
    NumberReading,
    Refused,
    Skip,
    Understood,
)

REFUSED: dict[NumberError, tuple[str, ...]] = {
    NumberError.FORMAT: (
        "12o", "1O", "O", "12a", "12e", "a12", "q3", "0x10", "1e9", "NaN", "inf", "∞", "10^30", "²", "5²", "½", "①",
        "१२", "5️⃣", "😀", "12 👍", "\u202e12", "5\x002", "-", "--5", "++5", "+-5", "12-", "(5)", "1'234", ",5", ".5",
        "12,", "12..", "dạ ,5", "1.2345", "1.234 567", "1 234.567", "1234.567", "1,234,5", "012.345", "0912 345 678",
        "1  234", "12 15", "12\t150", "1\n234", "12, 15", "12;15", "12:15", "12/15", "19/5/2026", "12–15",
        "12 đến 15", "từ 12 đến 15", "12~15", "12 hoặc 15", "12 và 15", "tư", "từ", "bà", "tạm", "lăm", "mươi lăm",
        "một hai", "năm sáu", "hai mươi linh hai", "một trăm không", "hai trăm trăm", "không biết", "không rõ",
        "không được", "không phải 5", "có không", "không rồi", "không báo cáo", "kỳ này không", "không có số liệu",
        "không có 5", "có", "dạ", "!", "đơn vị 12", "1: 412, 2: 198", "/huy", "sửa 3",
    ),
    NumberError.NOT_INT: ("1.5", "1.23", "3,25", "12,15", "1.234,5", "1,234.5", "0.123", "ba rưỡi", "ba phẩy năm"),
    NumberError.NEG: ("-5", "−5", "–5", "- 5", "âm 5", "am nam", "-0,5", "-1.234", "-12345678901"),
    NumberError.RANGE: ("10000001", "100.000.000", "một tỷ", "9" * 150),
    NumberError.APPROX: (
        "~ 50", "≈50", ">=50", "tầm 50", "tam 50", "cỡ 50", "trên dưới 50", "khoảng năm mươi", "hon 50", "gan 50",
        "không dưới 50", "ít nhất 50", "50 +", "50?", "50 hơn", "50 mấy", "50 trở lên", "hơn 50 hồ sơ", "có khoảng 50",
        "vài", "vài chục", "khoảng 12-15", "about 50",
    ),
    NumberError.AMBIG: ("5 k", "5K", "2k5", "5tr", "chưa có", "5k hồ sơ"),
    NumberError.UNIT: ("100%", "12%", "hai mươi phần trăm", "12 tháng", "12 năm", "12 đồng", "-5 %", "$12"),
}  # fmt: skip
COUNTS = {
    "1.234.567": 1_234_567, "5 000": 5_000, "12 150": 12_150, "1\u2009234": 1_234, "007": 7, "-0": 0, "0,000": 0,
    "12.0": 12, "１２３": 123, "12\u200b": 12, "12.": 12, "12!": 12, "12ạ": 12, "12hs": 12, "12 HỒ SƠ ạ": 12,
    "12 nhé": 12, "dạ 12 ạ": 12, "Dạ, 12 ạ.": 12, "dạ em báo 12 nhé thầy": 12, "thầy ơi 12": 12, "là 12": 12,
    "tổng cộng: 12 hồ sơ": 12, "có 12 hồ sơ": 12, "chỉ có 12 thôi": 12, "kỳ này 12": 12, "12 trường hợp": 12,
    "hai mươi mốt": 21, "hai mươi tư": 24, "hai mươi lăm": 25, "hai lăm": 25, "hai mot": 21, "muoi": 10, "mươì": 10,
    "hai muoi": 20, "chín mươi bảy": 97, "hai chục": 20, "ba chục rưỡi": 35, "một nghìn không trăm linh năm": 1_005,
    "một ngàn không trăm lẻ năm": 1_005, "một nghìn hai mươi lăm": 1_025, "hai nghìn rưỡi": 2_500,
    "2 nghìn rưỡi": 2_500,
    "5 nghìn": 5_000, "5 nghìn 200": 5_200, "1,5 triệu": 1_500_000, "3 trăm": 300, "1 nghìn 2 trăm 3 mươi 4": 1_234,
    "ba triệu hai trăm nghìn": 3_200_000, "MƯỜI HAI": 12, "không": 0, "khong": 0, "k": 0, "hông": 0, "0 có": 0,
    "không có hồ sơ nào": 0, "không hồ sơ nào": 0, "khong co hs": 0, "dạ không ạ": 0, "không có gì": 0,
    "kỳ này không có": 0, "trường em không có ạ": 0,
}  # fmt: skip
ASKED_BACK: dict[str, tuple[Doubt, tuple[int, ...]]] = {
    "1,234,567": (Doubt.MARKS, (1_234_567,)),
    "12,000": (Doubt.MARKS, (12_000, 12)),
    "1.234 nghìn": (Doubt.MARKS, (1_234_000, 1_234)),
    "một trăm hai": (Doubt.SPOKEN, (120, 102)),
    "một nghìn năm": (Doubt.SPOKEN, (1_500, 1_005)),
    "một triệu hai trăm": (Doubt.SPOKEN, (1_200_000, 1_000_200)),
    "1 triệu 2": (Doubt.SPOKEN, (1_200_000, 1_000_002)),
    "trăm rưỡi": (Doubt.SPOKEN, (150,)),
    "chín tám": (Doubt.SPOKEN, (98,)),
    "hai mươi năm": (Doubt.SPOKEN, (25,)),
    "co 12": (Doubt.ABOUT, (12,)),
}
PERCENTAGES: dict[str, NumberReading] = {
    "９８％": Understood(Decimal(98)),
    "98,5 phần trăm": Understood(Decimal("98.5")),
    "chin muoi tam phay nam phan tram": Understood(Decimal("98.5")),
    "98 phẩy 05": Understood(Decimal("98.05")),
    "đạt 98% ạ": Understood(Decimal(98)),
    "98,765": Understood(Decimal("98.765")),
    "0,98%": Understood(Decimal("0.98")),
    "1": Understood(Decimal(1)),
    "12/15 hồ sơ": Understood(Decimal(80), worked="12/15"),
    "1.234/1.234 %": Understood(Decimal(100), worked="1234/1234"),
    "12,0/15": Understood(Decimal(80), worked="12/15"),
    "0/5": Understood(Decimal(0), worked="0/5"),
    "0/0": NotApplicable(),
    "5/0": Refused(NumberError.RANGE),
    "15/12": Refused(NumberError.RANGE),
    "-12/15": Refused(NumberError.NEG),
    "1,5/2": Refused(NumberError.FORMAT),
    "100,1": Refused(NumberError.RANGE),
    "98.765": Confirm(Decimal("98.765"), Doubt.MARKS),
    "0.985": Confirm(Decimal("0.985"), Doubt.SHARE, (Decimal("0.985"), Decimal("98.5"))),
    "không có": Confirm(Decimal(0), Doubt.ZERO),
    "ko": Confirm(Decimal(0), Doubt.ZERO),
    "chưa phát sinh hồ sơ nào": NotApplicable(),
    "không áp dụng": NotApplicable(),
    "n/a": NotApplicable(),
    "95%+": Refused(NumberError.APPROX),
    "gần như 100%": Refused(NumberError.APPROX),
    "95-98%": Refused(NumberError.FORMAT),
    "98%%": Refused(NumberError.FORMAT),
    "12 hồ sơ": Refused(NumberError.UNIT),
    "-5%": Refused(NumberError.NEG),
}
AMOUNTS_OF_MONEY = {
    "1 triệu 2": 1_200_000, "1tr2": 1_200_000, "5tr": 5_000_000, "1.5 triệu đồng": 1_500_000, "1.200.000đ": 1_200_000,
    "2 tỷ rưỡi": 2_500_000_000, "hai trăm nghìn": 200_000, "1 triệu 200": 1_200_000,
}  # fmt: skip


def count(typed: str) -> NumberReading:
    return read_number(typed, NumberKind.COUNT)


def test_what_is_no_exact_number_is_refused_for_its_reason() -> None:
    wrong = {typed: got for code, many in REFUSED.items() for typed in many if (got := count(typed)) != Refused(code)}

    assert wrong == {}, wrong


def test_a_plain_answer_is_understood() -> None:
    wrong = {typed: got for typed, value in COUNTS.items() if (got := count(typed)) != Understood(Decimal(value))}

    assert wrong == {}, wrong


@pytest.mark.parametrize(("typed", "expected"), ASKED_BACK.items())
def test_what_may_be_two_numbers_is_asked_back(typed: str, expected: tuple[Doubt, tuple[int, ...]]) -> None:
    why, values = expected
    choices = tuple(map(Decimal, values))

    assert count(typed) == Confirm(choices[0], why, choices if len(choices) > 1 else ())


@pytest.mark.parametrize(
    "typed", ["không phát sinh", "ko ps", "kps", "0 phát sinh", "bên em chưa phát sinh hồ sơ nào ạ"]
)
def test_nothing_arose_is_more_than_a_zero(typed: str) -> None:
    assert count(typed) == Understood(Decimal(0), nothing_arose=True)


@pytest.mark.parametrize(("typed", "expected"), PERCENTAGES.items())
def test_a_percentage_is_read_as_one(typed: str, expected: NumberReading) -> None:
    assert read_number(typed, NumberKind.PERCENT) == expected


@pytest.mark.parametrize(("typed", "value"), AMOUNTS_OF_MONEY.items())
def test_money_is_read_as_people_say_it(typed: str, value: int) -> None:
    assert read_number(typed, NumberKind.MONEY) == Understood(Decimal(value))


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12 (mười hai)", 12), ("105 hồ sơ (một trăm linh năm hồ sơ).", 105), ("mười hai (12)", 12), ("0 (không)", 0)],
)
def test_figures_with_their_words_behind_are_one_number_if_both_say_the_same(typed: str, value: int) -> None:
    assert read_number(typed, NumberKind.COUNT, units=["hồ sơ"]) == Understood(Decimal(value))


@pytest.mark.parametrize(
    "typed", ["12 (mười ba)", "12 (trong đó 3 nữ)", "12 (khoảng mười hai)", "(12)", "12 ()", "5 (5k)"]
)
def test_figures_with_other_words_behind_are_no_number(typed: str) -> None:
    assert isinstance(count(typed), Refused)


def test_thousands_of_money_in_short_are_asked_back() -> None:
    assert read_number("5k", NumberKind.MONEY) == Confirm(Decimal(5000), Doubt.SPOKEN)


def test_money_said_in_short_beyond_the_limit_is_not_read_another_way() -> None:
    reading = read_number("1 triệu 2", NumberKind.MONEY, high=Decimal(1_100_000))

    assert reading == Confirm(Decimal(1_000_002), Doubt.SPOKEN)


def test_in_a_decimal_a_dot_before_three_digits_is_asked_back() -> None:
    either = (Decimal(1234), Decimal("1.234"))

    assert read_number("1.234", NumberKind.DECIMAL) == Confirm(either[0], Doubt.MARKS, either)
    assert read_number("1.234", NumberKind.DECIMAL, high=Decimal(100)) == Confirm(either[1], Doubt.MARKS)


@pytest.mark.parametrize("typed", ["12 học sinh", "12 văn bản", "12 phiếu", "12 tháng"])
def test_a_unit_that_is_not_the_question_s_own_is_refused(typed: str) -> None:
    assert read_number(typed, NumberKind.COUNT, units=["hồ sơ"]) == Refused(NumberError.UNIT)


def test_the_limits_are_the_question_s_own() -> None:
    assert read_number("0", NumberKind.COUNT, low=Decimal(1)) == Refused(NumberError.RANGE)
    assert read_number("không phát sinh", NumberKind.COUNT, low=Decimal(1)) == Refused(NumberError.RANGE)
    assert read_number("-5", NumberKind.COUNT, low=Decimal(-10)) == Understood(Decimal(-5))
    assert read_number("5.001", NumberKind.COUNT, high=Decimal(5000)) == Refused(NumberError.RANGE)


def test_a_previous_figure_that_no_longer_fits_is_not_offered() -> None:
    reading = read_number("như cũ", NumberKind.COUNT, high=Decimal(100), previous=Decimal(5000))

    assert reading == Refused(NumberError.RANGE)


@pytest.mark.parametrize("typed", ["", "   ", "\n\t"])
def test_an_empty_answer_is_skipped(typed: str) -> None:
    assert count(typed) == Skip()


@pytest.mark.parametrize("flood", ["a" * 4_100, "9" * 100_000, "dạ " * 2_000, "không " * 33, "một " * 50, "- " * 100])
def test_a_flood_is_refused_at_once(flood: str) -> None:
    began = time.process_time()

    reading = count(flood)

    assert reading == Refused(NumberError.FORMAT)
    assert time.process_time() - began < 0.5
