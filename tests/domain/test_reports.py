"""A receipt proves every figure: whatever is changed changes it."""

import re
from decimal import Decimal

from domain.codes import LETTERS, as_meant
from domain.forms.draft import Given
from domain.ids import ObligationId
from domain.reports import receipt_code

ANSWERS = {"tong": Given(Decimal(120)), "dung_han": Given(Decimal(118)), "kho_khan": Given("Thiếu máy")}


def receipt(
    *, secret: bytes = b"a key", obligation: int = 7, version: int = 1, answers: dict[str, Given] | None = None
) -> str:
    return receipt_code(
        secret, period="Q1-2024", obligation=ObligationId(obligation), version=version, answers=answers or ANSWERS
    )


def test_a_receipt_names_the_period_and_is_short_enough_to_be_read_out() -> None:
    assert re.fullmatch(rf"Q1-2024-[{LETTERS}]{{6}}", receipt())


def test_the_same_report_always_has_the_same_receipt_however_its_answers_are_ordered() -> None:
    assert receipt(answers=dict(reversed(ANSWERS.items()))) == receipt()


def test_whatever_is_changed_changes_the_receipt() -> None:
    others = [
        receipt(secret=b"another key"),
        receipt(obligation=8),
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
