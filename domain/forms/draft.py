"""A half-filled form as it is remembered: a row, not a session, so that it survives restarts and changes hands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import NotRequired, TypedDict

from pydantic_core import from_json

from domain.compact import compact
from domain.ids import DraftId, ObligationId

REVIEW = "*review"
"""Where a draft stands once the questions are through; no field can be called so."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A piece of evidence: where it is kept, or the address where it can be seen; a picture has no name."""

    handle: str
    name: str = ""
    picture: bool = False

    @property
    def is_link(self) -> bool:
        return self.handle.startswith("https://")


@dataclass(frozen=True, slots=True)
class Given:
    """One answer; without a value, a file or a word that nothing arose it was left empty on purpose.

    `handle` is where the one file of a document is kept; its value is its name, which a photo has not. `files` are
    those of a question for evidence.
    """

    value: Decimal | str | None = None
    nothing_arose: bool = False
    carried: bool = False
    reason: str | None = None
    handle: str | None = None
    files: tuple[Attached, ...] = ()

    @property
    def empty(self) -> bool:
        return self.value is None and self.handle is None and not self.nothing_arose and not self.files

    @property
    def attached(self) -> tuple[Attached, ...]:
        """Every file that can be opened, whatever kind of question asked for it."""
        if self.handle is None:
            return self.files
        name = self.value if isinstance(self.value, str) else ""
        return (Attached(self.handle, name, picture=not name),)

    @property
    def number(self) -> Decimal | None:
        """What it counts as in sums: `không phát sinh` as 0, where it is a number at all."""
        return self.value if isinstance(self.value, Decimal) else None

    def to_text(self) -> str:
        return compact(_packed(self))

    @staticmethod
    @lru_cache(maxsize=4096)
    def from_text(text: str) -> "Given":
        """Remembered: every turn on a draft reads all its answers anew, and figures are much alike."""
        return _unpacked(from_json(text))


@dataclass(frozen=True, slots=True)
class Pending:
    """An answer asked back before it is believed: the readings to choose from, the soft rule it breaks, if any, what
    is asked back when this is settled, and the message in which it was typed."""

    field: str
    choices: tuple[Given, ...]
    rule: str | None = None
    then: tuple["Pending", ...] = ()
    message: int | None = None

    def to_text(self) -> str:
        first, *others = (_one_packed(one) for one in (self, *self.then))
        return compact({**first, "then": others} if others else first)

    @classmethod
    def from_text(cls, text: str) -> "Pending":
        packed = from_json(text)
        return replace(_one_unpacked(packed), then=tuple(_one_unpacked(one) for one in packed.get("then", ())))


@dataclass(frozen=True, slots=True)
class Again:
    """What makes a draft more than a first one: the old answers to questions that came back; or why something that was
    accepted is to be changed."""

    mending: Mapping[str, Given] = field(default_factory=dict)
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """`at` is the id of the question that is open, or REVIEW; `revision` grows with every change; `previous` is what
    the unit answered to these questions for an earlier deadline, where that may be shown beside."""

    id: DraftId
    obligation: ObligationId
    form_code: str
    form_version: int
    at: str
    pending: Pending | None
    revision: int
    answers: Mapping[str, Given]
    previous: Mapping[str, Given] = field(default_factory=dict)
    mending: Mapping[str, Given] = field(default_factory=dict)
    """What was handed in to the questions that came back: they are asked again, with these beside."""
    why: str | None = None
    """Why something that was accepted is to be changed, where that is what this does."""

    def changed(self, at: str, pending: Pending | None, answers: Mapping[str, Given]) -> "Draft":
        """The next revision of it."""
        beside = self.previous, self.mending, self.why
        return Draft(
            self.id,
            self.obligation,
            self.form_code,
            self.form_version,
            at,
            pending,
            self.revision + 1,
            answers,
            *beside,
        )


def pack_answers(answers: Mapping[str, Given]) -> str:
    return compact({field: given.to_text() for field, given in answers.items()})


def read_answers(packed: str) -> dict[str, Given]:
    return {field: Given.from_text(given) for field, given in from_json(packed).items()}


Packed = Mapping[str, str | bool | list[list[str]]]


class PackedPending(TypedDict):
    field: str
    choices: list[Packed]
    rule: str | None
    message: NotRequired[int]


def _one_packed(pending: Pending) -> PackedPending:
    choices = [_packed(one) for one in pending.choices]
    packed: PackedPending = {"field": pending.field, "choices": choices, "rule": pending.rule}
    return packed if pending.message is None else {**packed, "message": pending.message}


def _one_unpacked(packed: PackedPending) -> Pending:
    choices = tuple(_unpacked(one) for one in packed["choices"])
    return Pending(packed["field"], choices, packed["rule"], message=packed.get("message"))


def _packed(given: Given) -> Packed:
    """Only what says something, so that a row of the database is read at a glance."""
    packed: dict[str, str | bool | list[list[str]]] = {}
    if isinstance(given.value, Decimal):
        packed["number"] = f"{given.value:f}"
    elif given.value is not None:
        packed["text"] = given.value
    for name in ("nothing_arose", "carried", "reason", "handle"):
        if said := getattr(given, name):
            packed[name] = said
    if given.files:
        packed["files"] = [[one.handle, one.name, "picture" if one.picture else "file"] for one in given.files]
    return packed


def _unpacked(packed: Packed) -> Given:
    number, text = packed.get("number"), packed.get("text")
    return Given(
        value=Decimal(str(number)) if number is not None else _text(text),
        nothing_arose=bool(packed.get("nothing_arose", False)),
        carried=bool(packed.get("carried", False)),
        reason=_text(packed.get("reason")),
        handle=_text(packed.get("handle")),
        files=_files(packed.get("files")),
    )


def _files(packed: str | bool | list[list[str]] | None) -> tuple[Attached, ...]:
    if not isinstance(packed, list):
        return ()
    return tuple(Attached(handle, name, kind == "picture") for handle, name, kind in packed)


def _text(said: str | bool | list[list[str]] | None) -> str | None:
    return None if said is None else str(said)
