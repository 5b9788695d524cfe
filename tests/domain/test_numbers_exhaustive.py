"""Every number in every way of writing it reads back as itself; the writer here knows nothing of the reader."""

import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest

from domain.numbers.reading import read_number
from domain.numbers.results import Confirm, NumberKind, NumberReading, Understood

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def grouped_by(mark: str) -> Callable[[int], str]:
    return lambda number: f"{number:,}".replace(",", mark)


STYLES: dict[str, Callable[[int], str]] = {
    "bare": str,
    "dots": grouped_by("."),
    "spaces": grouped_by(" "),
    "hard spaces": grouped_by("\u00a0"),
    "narrow hard spaces": grouped_by("\u202f"),
    "full width": lambda number: str(number).translate(WIDE),
    "zero fraction": lambda number: grouped_by(".")(number) + ",0",
    "plus": lambda number: f"+{number}",
    "unit": lambda number: f"{number} hồ sơ",
    "unit without marks": lambda number: f"{number}ho so",
    "courtesy": lambda number: f"Dạ, em báo {number} ạ.",
}


def in_words(number: int, link: str) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return " ".join(below_thousand(rest, link, full=False))
    said = [*below_thousand(thousands, link, full=False), "nghìn"]
    return " ".join([*said, *below_thousand(rest, link, full=True)] if rest else said)


def below_thousand(number: int, link: str, *, full: bool) -> Iterator[str]:
    hundreds, rest = divmod(number, 100)
    if hundreds or full:
        yield from (DIGITS[hundreds], "trăm")
        if not rest:
            return
        if rest < 10:
            yield link
    yield from below_hundred(rest)


def below_hundred(number: int) -> Iterator[str]:
    tens, ones = divmod(number, 10)
    if tens == 0:
        yield DIGITS[ones]
        return
    yield from ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if ones:
        yield {1: "mốt" if tens > 1 else "một", 4: "tư" if tens > 1 else "bốn", 5: "lăm"}.get(ones, DIGITS[ones])


def without_marks(text: str) -> str:
    parted = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def step_of(style: str) -> int:
    """The plainest way is tried with every number, the others with every eleventh."""
    return 1 if style == "dots" else 11


def count(typed: str) -> NumberReading:
    return read_number(typed, NumberKind.COUNT)


@pytest.mark.parametrize("style", STYLES)
def test_every_count_reads_back_as_written(style: str) -> None:
    write = STYLES[style]

    wrong = [
        number for number in range(0, 20_001, step_of(style)) if count(write(number)) != Understood(Decimal(number))
    ]

    assert wrong == []


def test_every_count_grouped_the_english_way_is_asked_back() -> None:
    for number in range(1_000, 20_001, 37):
        reading = count(f"{number:,}")

        assert isinstance(reading, Confirm)
        assert reading.value == number


@pytest.mark.parametrize("link", ["linh", "lẻ"])
def test_every_count_said_in_words_reads_back(link: str) -> None:
    step = 1 if link == "linh" else 11

    wrong = [
        number for number in range(0, 10_000, step) if count(in_words(number, link)) != Understood(Decimal(number))
    ]

    assert wrong == []


def test_every_count_said_without_marks_reads_back() -> None:
    said = ((number, without_marks(in_words(number, "linh"))) for number in range(10_000))

    wrong = [words for number, words in said if count(words) != Understood(Decimal(number))]

    assert wrong == []


def test_every_percentage_to_a_tenth_reads_back_with_comma_and_dot() -> None:
    for tenths in range(10, 1001):
        value = Decimal(tenths) / 10

        for typed in (f"{value}%".replace(".", ","), f"{value} %", f"{value}", f"{value}0".replace(".", ",")):
            if "." in str(value):
                assert read_number(typed, NumberKind.PERCENT) == Understood(value), typed


def test_every_share_of_a_class_is_worked_out_and_never_rounded_up() -> None:
    for whole in range(1, 61, 3):
        for part in range(whole + 1):
            reading = read_number(f"{part}/{whole}", NumberKind.PERCENT)

            assert isinstance(reading, Understood)
            assert 0 <= Decimal(100 * part) / whole - reading.value < Decimal("0.000001")
            assert reading.worked == f"{part}/{whole}"


def test_no_cut_of_a_number_with_a_fraction_loses_its_mark() -> None:
    for tenths in range(1, 2_000):
        typed = f"{tenths // 10},{tenths % 10}"

        for kind in (NumberKind.COUNT, NumberKind.PERCENT, NumberKind.DECIMAL):
            reading = read_number(typed, kind)

            if isinstance(reading, Understood | Confirm):
                assert reading.value == Decimal(tenths) / 10, typed
