"""Consent is said in so many words; whoever changes the text has everybody asked again."""

import hashlib

import pytest

from bot.catalogues import speakers
from domain import codes
from domain.persons import consent, phones
from domain.texts import Language

TEXTS = {
    (1, Language.VI): "a3c9c96376c87357",
    (1, Language.EN): "086e69782ea55680",
}
"""The digest of each version's text in each language."""


@pytest.mark.parametrize("language", list(Language))
def test_a_changed_text_is_a_new_version(language: Language) -> None:
    text = speakers()[language]("consent-asked")

    assert hashlib.sha256(text.encode()).hexdigest()[:16] == TEXTS[consent.VERSION, language]


@pytest.mark.parametrize("language", list(Language))
def test_the_text_says_what_the_law_wants_said(language: Language) -> None:
    """Who keeps what, for what, how long, who sees it, that it goes abroad, and how to see, mend and end it."""
    text = speakers()[language]("consent-asked")

    assert all(command in text for command in ("/dulieu", "/suahoso", "/roikhoi"))
    assert text.count("•") == 5
    assert len(text) < 1200


@pytest.mark.parametrize(
    ("said", "invite"),
    [
        ("đồng ý", ""),
        ("Dong y.", ""),
        ("tôi đồng ý ạ", ""),
        ("I agree", ""),
        ("đồng ý 7K3MQ9XW2Y", "7K3MQ9XW2Y"),
        ("đồng ý: 7k3mq-9xw2y", "7K3MQ9XW2Y"),
        ("đồng ý 7K3MQ", None),
        ("đồng ý nhưng xóa số của tôi", None),
        ("không đồng ý", None),
        ("ok", None),
        ("", None),
    ],
)
def test_yes_is_read_with_the_code_that_follows(said: str, invite: str | None) -> None:
    assert consent.read_yes(said) == invite


@pytest.mark.parametrize("said", ["không", "Khong dong y", "KHÔNG ĐỒNG Ý!", "no"])
def test_no_is_no(said: str) -> None:
    assert consent.is_no(said)
    assert consent.read_yes(said) is None


@pytest.mark.parametrize("version", [None, 0, consent.VERSION - 1, consent.VERSION + 1])
def test_only_the_text_of_today_counts(version: int | None) -> None:
    assert not consent.given(version)
    assert consent.given(consent.VERSION)


@pytest.mark.parametrize(
    "typed", ["7K3MQ9XW2Y", "7k3mq 9xw2y", " 7K3MQ-9XW2Y ", "/start i_7K3MQ9XW2Y", "i_7k3mq9xw2y", "7K3M-Q9XW-2Y"]
)
def test_a_code_is_known_however_it_is_copied(typed: str) -> None:
    assert codes.invite_in(typed) == "7K3MQ9XW2Y"


def test_letters_nobody_was_given_are_read_as_the_digits_they_look_like() -> None:
    assert codes.invite_in("OIL00aaaaa") == "01100AAAAA"


@pytest.mark.parametrize(
    "typed", ["", "7K3MQ9XW2", "7K3MQ9XW2YZ", "trường nào", "TH Nhật Tân", "ưu ái quá đi", "UUUUUUUUUU"]
)
def test_other_lines_are_no_codes(typed: str) -> None:
    assert codes.invite_in(typed) is None


@pytest.mark.parametrize(
    ("given", "kept", "dialled"),
    [
        ("84912345678", "+84912345678", "0912 345 678"),
        ("+84 912-345-678", "+84912345678", "0912 345 678"),
        ("+14155550100", "+14155550100", "+14155550100"),
        ("9" * 40, "+999999999999999", "+999999999999999"),
    ],
)
def test_a_number_is_kept_one_way_and_shown_as_people_dial(given: str, kept: str, dialled: str) -> None:
    assert phones.normal(given) == kept
    assert phones.as_dialled(kept) == dialled
