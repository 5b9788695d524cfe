"""Entries of registers, asked for question by question: a form like any other, that is no report and owed by nobody."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.buttons.entry_actions import FillEntry
from domain.forms.draft import Draft, Given
from domain.forms.elsewhere import refilled
from domain.ids import DraftId, EntryId, ObligationId, UnitId
from domain.screens import Screen

NOBODY = ObligationId(0)
"""An entry is a draft of no obligation."""
NEW = 0


class Purpose(StrEnum):
    """What the answers will be written down as."""

    REGISTER = "register"
    MEND = "mend"
    PROGRESS = "progress"
    FINISH = "finish"
    DROP = "drop"
    PERIODIC = "periodic"
    SURPRISE = "surprise"
    MENDED = "mended"


OF_INITIATIVES = frozenset({Purpose.REGISTER, Purpose.MEND, Purpose.PROGRESS, Purpose.FINISH, Purpose.DROP})
"""Said by the unit; the others by whoever inspects it."""
FORMS: Mapping[Purpose, str] = {
    Purpose.REGISTER: "sang_kien",
    Purpose.MEND: "sang_kien",
    Purpose.PROGRESS: "sang_kien_tien_do",
    Purpose.FINISH: "sang_kien_ket_qua",
    Purpose.DROP: "sang_kien_thoi",
    Purpose.PERIODIC: "kiem_tra",
    Purpose.SURPRISE: "kiem_tra",
    Purpose.MENDED: "kiem_tra_khac_phuc",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """`subject` is what in the register it is about, NEW where it is not there yet; `beside` the obligation or draw for
    which it is made, to come back to, or 0."""

    id: EntryId
    unit: UnitId
    purpose: Purpose
    subject: int
    beside: int
    form_code: str
    form_version: int
    at: str
    pending: str | None
    revision: int
    answers: Mapping[str, Given]


def ours(screen: Screen, entry: EntryId, send: str) -> Screen:
    """The screen of a form, with buttons that fill this entry; `send` is the label of the one that writes it down."""
    return refilled(screen, lambda fill: FillEntry(entry, fill.revision, fill.move, fill.field), send)


def draft_id(entry: EntryId) -> DraftId:
    return DraftId(entry)


def text_of(answers: Mapping[str, Given], field: str) -> str:
    """What was written there, as text; empty where nothing was."""
    given = answers.get(field)
    return "" if given is None or given.value is None else str(given.value)


def number_of(answers: Mapping[str, Given], field: str) -> int:
    given = answers.get(field)
    return 0 if given is None or given.number is None else int(given.number)


def of_draft(entry: Entry, draft: Draft) -> Entry:
    """The entry after a turn on it."""
    return replace(
        entry,
        at=draft.at,
        pending=draft.pending.to_text() if draft.pending else None,
        revision=draft.revision,
        answers=draft.answers,
    )
