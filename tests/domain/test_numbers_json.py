import re
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from domain.numbers.explaining import explain
from domain.numbers.questions import limits_of
from domain.numbers.reading import read_number
from domain.numbers.results import Json, NumberKind, as_json
from domain.texts import Language, Say

LOCALES = Path(__file__).parents[2] / "domain" / "locales"
KEY = re.compile(r"^(number-[a-z-]+) =", re.MULTILINE)


def catalogue(language: Language) -> str:
    return (LOCALES / language.value / "numbers.ftl").read_text(encoding="utf-8")


def answer(typed: str, kind: NumberKind, *, high: int | None = None, language: Language = Language.VI) -> str:
    top = None if high is None else Decimal(high)
    reading = read_number(typed, kind, high=top, previous=Decimal(412))
    sentence = explain(reading, typed, kind, limits_of(kind, high=top))
    return Say(language, [catalogue(language)])(sentence.key, **sentence.details)


@pytest.mark.parametrize(
    ("typed", "kind", "expected"),
    [
        ("98,5", NumberKind.PERCENT, {"value": 98.5}),
        ("12,0", NumberKind.COUNT, {"value": 12}),
        ("không phát sinh", NumberKind.COUNT, {"value": 0, "nothing_arose": True}),
        ("không phát sinh", NumberKind.PERCENT, {"value": None, "nothing_arose": True}),
        ("1,234", NumberKind.COUNT, {"confirm": 1234}),
        ("", NumberKind.COUNT, {"skip": True}),
        ("3,5", NumberKind.COUNT, {"error": "E_NOT_INT"}),
    ],
)
def test_the_command_line_is_told_in_json(typed: str, kind: NumberKind, expected: Json) -> None:
    told = as_json(read_number(typed, kind))

    assert told == expected
    assert list(map(type, told.values())) == list(map(type, expected.values()))


def test_a_refusal_repeats_what_was_typed_what_is_allowed_and_an_example() -> None:
    assert answer("12o", NumberKind.COUNT, high=5000) == "“12o” không phải số. Gõ số từ 0 đến 5.000, ví dụ 120."


def test_the_example_is_one_that_would_be_accepted() -> None:
    assert answer("12o", NumberKind.COUNT, high=100) == "“12o” không phải số. Gõ số từ 0 đến 100, ví dụ 50."
    assert answer("101%", NumberKind.PERCENT).endswith("Gõ số từ 0 đến 100, ví dụ 98,5.")


def test_a_long_text_is_repeated_in_part_only() -> None:
    said = answer("a" * 4_100, NumberKind.COUNT)

    assert "“" + "a" * 40 + "…”" in said


def test_two_readings_are_offered_both() -> None:
    assert answer("12,000", NumberKind.COUNT) == "“12,000” là 12.000 hay 12? Thầy/cô chọn giúp."
    assert answer("0,98", NumberKind.PERCENT) == "“0,98” là 0,98% hay 98%? Thầy/cô chọn giúp."


def test_a_fraction_is_echoed_with_its_result() -> None:
    assert answer("12/15", NumberKind.PERCENT) == "Ghi nhận: 12/15 = 80%."


TYPED = (
    "12", "12o", "3,5", "-5", "99999999999", "khoảng 5", "5k", "12 km", "như kỳ trước", "1,234", "12,000",
    "một trăm hai", "0,98", "co 12", "không", "không phát sinh", "12/15", "",
)  # fmt: skip


@pytest.mark.parametrize("language", Language)
def test_every_outcome_has_its_sentence(language: Language) -> None:
    said = [answer(typed, kind, language=language) for typed, kind in product(TYPED, NumberKind)]

    assert all(said)


def test_both_languages_know_the_same_sentences() -> None:
    vietnamese, english = (KEY.findall(catalogue(language)) for language in (Language.VI, Language.EN))

    assert vietnamese == english
