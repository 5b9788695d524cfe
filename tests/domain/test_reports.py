"""A receipt proves every figure: whatever is changed changes it."""

import re
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from domain.codes import LETTERS, as_meant
from domain.forms.draft import Given
from domain.ids import ObligationId
from domain.reporting.reports import Sealed, is_empty, proves, receipt_code
from tests.office import moment

ANSWERS = {"tong": Given(Decimal(120)), "dung_han": Given(Decimal(118)), "kho_khan": Given("Thiếu máy")}
SEALED = Sealed("TH Nhật Tân", "Q1-2024", 1, ANSWERS, moment("2024-02-01"))
SECRET = b"a key"


def receipt(
    *,
    secret: bytes = SECRET,
    unit: str = SEALED.unit,
    version: int = 1,
    answers: dict[str, Given] | None = None,
    handed_at: datetime = SEALED.handed_at,
) -> str:
    return receipt_code(secret, Sealed(unit, SEALED.period, version, answers or ANSWERS, handed_at))


def test_a_receipt_names_the_period_and_is_short_enough_to_be_read_out() -> None:
    assert re.fullmatch(rf"Q1-2024-[{LETTERS}]{{6}}", receipt())


def test_the_same_report_always_has_the_same_receipt_however_its_answers_are_ordered() -> None:
    assert receipt(answers=dict(reversed(ANSWERS.items()))) == receipt()


def test_whatever_is_changed_changes_the_receipt() -> None:
    others = [
        receipt(secret=b"another key"),
        receipt(unit="TH Nhật Tảo"),
        receipt(handed_at=moment("2024-02-01", "08:01")),
        receipt(version=2),
        receipt(answers={**ANSWERS, "dung_han": Given(Decimal(119))}),
        receipt(answers={**ANSWERS, "dung_han": Given(Decimal(0), nothing_arose=True)}),
        receipt(answers={**ANSWERS, "kho_khan": Given("Thiếu máy.")}),
        receipt(answers={"tong": ANSWERS["tong"]}),
    ]

    assert len({receipt(), *others}) == 1 + len(others)


def test_a_code_means_the_same_to_whoever_misreads_its_digits() -> None:
    assert as_meant("oilabc019z") == "011ABC019Z"
    assert {as_meant(letter) for letter in LETTERS} == set(LETTERS)


def test_a_receipt_is_proved_by_the_report_it_was_given_for_and_by_no_other() -> None:
    code = receipt()

    assert proves(SECRET, code, SEALED, ObligationId(7))
    assert not proves(SECRET, code, replace(SEALED, answers={**ANSWERS, "tong": Given(Decimal(121))}), ObligationId(7))
    assert not proves(SECRET, code, replace(SEALED, handed_at=moment("2024-02-02")), ObligationId(7))
    assert not proves(b"another key", code, SEALED, ObligationId(7))


def test_a_receipt_of_the_first_months_goes_on_proving_its_figures() -> None:
    """As it was given then: over the number of the obligation, the version and the figures."""
    code = "Q1-2024-WN7JYX"

    assert proves(SECRET, code, SEALED, ObligationId(7))
    assert not proves(SECRET, code, SEALED, ObligationId(8))
    assert not proves(SECRET, code, replace(SEALED, answers={**ANSWERS, "tong": Given(Decimal(121))}), ObligationId(7))


@pytest.mark.parametrize(
    ("answers", "empty"),
    [
        ({"a": Given(Decimal(0)), "b": Given(Decimal(0), nothing_arose=True), "c": Given("Không có.")}, True),
        ({"a": Given(Decimal(0)), "b": Given(Decimal(1))}, False),
        ({"a": Given(Decimal(0)), "c": Given("Đã tập huấn")}, False),
        ({"a": Given(None, handle="file-1")}, False),
        ({"a": Given("không", handle="file-1")}, False),
    ],
)
def test_a_report_is_empty_where_it_only_says_that_nothing_was(answers: dict[str, Given], empty: bool) -> None:
    assert is_empty(answers) is empty
