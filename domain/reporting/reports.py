"""Reports: immutable versions handed in, what an officer decided about each, and what a receipt proves."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.codes import LETTERS
from domain.folding import fold
from domain.forms.draft import Given
from domain.ids import ObligationId, PersonId, ReportId

UNDO_WITHIN = timedelta(minutes=5)
"""So long whoever decided may take it back: it was a slip of the thumb, and is not counted."""


class Decision(StrEnum):
    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Report:
    """`answers` are those of the questions that were asked; `receipt` proves what was sent and when; `flagged` are the
    questions found wrong; `why` says of an amendment why what was accepted is changed."""

    id: ReportId
    obligation: ObligationId
    version: int
    form_code: str
    form_version: int
    answers: Mapping[str, Given]
    handed_by: PersonId
    handed_at: datetime
    receipt: str
    decision: Decision | None = None
    reason: str | None = None
    flagged: tuple[str, ...] = ()
    decided_by: PersonId | None = None
    decided_at: datetime | None = None
    why: str | None = None
    recalled: datetime | None = None
    endorsed_by: PersonId | None = None
    endorsed_at: datetime | None = None

    @property
    def endorsed(self) -> bool:
        """An office in between has agreed to it."""
        return self.endorsed_at is not None

    def may_be_undone(self, by: PersonId, now: datetime) -> bool:
        """By whoever decided, or agreed in between and nobody has decided; and soon: later it has been read, and
        perhaps acted on."""
        if self.decision is None:
            return self.endorsed_by == by and _is_fresh(self.endorsed_at, now)
        return self.decided_by == by and _is_fresh(self.decided_at, now)


def _is_fresh(at: datetime | None, now: datetime) -> bool:
    return at is not None and now - at <= UNDO_WITHIN


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a receipt is computed over: change any of it, and the code is another."""

    unit: str
    """Its name as it was frozen when it was asked, which no reform changes."""
    period: str
    version: int
    answers: Mapping[str, Given]
    handed_at: datetime

    @property
    def text(self) -> str:
        # Whole seconds: not every database keeps more.
        return "\n".join(
            [self.unit, self.period, str(self.version), str(int(self.handed_at.timestamp())), self.figures]
        )

    @property
    def figures(self) -> str:
        return "\n".join(f"{field}={self.answers[field].to_text()}" for field in sorted(self.answers))


def receipt_code(secret: bytes, sealed: Sealed) -> str:
    """`Q1-2024-7F3A2C`: a keyed digest over unit, period, version, time and every figure: a photo of it proves them."""
    return f"{sealed.period}-{_letters(secret, sealed.text)}"


def proves(secret: bytes, code: str, sealed: Sealed, obligation: ObligationId) -> bool:
    """Whether this very report was given this receipt. Those of the first months were made over the number of the
    obligation, the version and the figures; what they proved they go on proving."""
    older = f"{obligation}\n{sealed.version}\n{sealed.figures}"
    every = (receipt_code(secret, sealed), f"{sealed.period}-{_letters(secret, older)}")
    return any(hmac.compare_digest(code.encode(), one.encode()) for one in every)


_NOTHING = frozenset({"khong", "khong co", "khong co gi", "khong phat sinh", "none", "no", "nothing"})


def is_empty(answers: Mapping[str, Given]) -> bool:
    """Whether it says nothing but that nothing was: every figure 0 or `không phát sinh`, every text `không có`."""
    return all(says_nothing(given) for given in answers.values())


def says_nothing(given: Given) -> bool:
    if given.empty or given.nothing_arose:
        return True
    if isinstance(given.value, str):
        return given.handle is None and fold(given.value).strip(" .") in _NOTHING
    return given.value == 0


def _letters(secret: bytes, text: str) -> str:
    digest = hmac.digest(secret, text.encode(), hashlib.sha256)
    number = int.from_bytes(digest[:5])
    return "".join(LETTERS[(number >> shift) & 31] for shift in range(25, -1, -5))
