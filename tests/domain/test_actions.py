"""A button carries 64 bytes and comes back as it went, or as nothing at all."""

from dataclasses import fields
from enum import StrEnum

import pytest

from domain.actions import Action, Ask, Fill, Home, Move, OpenForm, ShowMissing
from domain.ids import DeadlineId, DraftId, ObligationId
from domain.packing import HIGHEST, KINDS, MOST_BYTES, pack, read


def largest(kind: type[Action]) -> Action:
    """With the longest ids a database can come to."""
    return kind(*(longest(field.type) for field in fields(kind)))


def longest(kind: object) -> object:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return max(kind, key=len)
    return "một hai" if kind is str else HIGHEST


def test_every_action_comes_back_as_it_went_however_large_its_ids() -> None:
    for action in map(largest, KINDS.values()):
        packed = pack(action)

        assert read(packed) == action
        assert len(packed.encode()) <= MOST_BYTES, packed


def test_no_two_actions_look_alike_on_the_wire() -> None:
    kinds = {kind.__name__ for kind in Action.__subclasses__()}

    assert {kind.__name__ for kind in KINDS.values()} == kinds


def test_a_form_that_jumps_nowhere_says_so() -> None:
    assert read(pack(Fill(DraftId(3), 5, Move.KEEP))) == Fill(DraftId(3), 5, Move.KEEP, -1)


def test_words_keep_their_colons() -> None:
    assert read(pack(Ask("q3: mầm non"))) == Ask("q3: mầm non")


def test_a_screen_of_a_version_without_pages_still_works() -> None:
    assert read("ms:7") == ShowMissing(DeadlineId(7), 0)


def test_what_does_not_fit_a_button_is_a_bug_of_ours() -> None:
    with pytest.raises(ValueError, match="longer than 64 bytes"):
        pack(Ask("trường nào chưa báo cáo quý ba năm 2024 của khối mầm non"))


@pytest.mark.parametrize(
    "forged",
    [
        "", ":", "nothing:1", "go", "go:", "go:x", "go:1.5", "go:-1", "ms:7:-1", f"go:{HIGHEST + 1}", "go:" + "9" * 60,
        "f:1:2:?", "f:1:2:j:-2", "f:1:2", "f:1:-2:j",
    ],
)  # fmt: skip
def test_what_is_none_of_our_making_is_nothing(forged: str) -> None:
    assert read(forged) is None


def test_a_button_that_says_more_than_its_action_takes_is_nothing() -> None:
    assert read("go:1") == OpenForm(ObligationId(1))
    assert read("go:1:2") is None
    assert read("home") == Home()
    assert read("home:1") is None
