"""Reports: immutable versions handed in, and what an officer decided about each."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.codes import LETTERS
from domain.forms.draft import Given
from domain.ids import ObligationId, PersonId, ReportId


class Decision(StrEnum):
    ACCEPTED = "accepted"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Report:
    """`answers` are those of the questions that were asked; `receipt` proves what was sent and when."""

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


def receipt_code(
    secret: bytes, *, period: str, obligation: ObligationId, version: int, answers: Mapping[str, Given]
) -> str:
    """`Q1-2024-7F3A2C`: a keyed digest over obligation, version and every figure: a photo of it proves them."""
    figures = "\n".join(f"{field}={answers[field].to_text()}" for field in sorted(answers))
    digest = hmac.digest(secret, f"{obligation}\n{version}\n{figures}".encode(), hashlib.sha256)
    number = int.from_bytes(digest[:5])
    return f"{period}-" + "".join(LETTERS[(number >> shift) & 31] for shift in range(25, -1, -5))
