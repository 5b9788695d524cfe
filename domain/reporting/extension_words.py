"""What whoever decides about more time types in place of a button: `đồng ý đến 12/4`, `không gia hạn: lý do`."""

import re
from dataclasses import dataclass

from domain.folding import fold

_YES = re.compile(r"(?:dong y|cho)(?: cho)? gia han\b|dong y den\b|agree to more time\b|more time until\b")
_NO = re.compile(r"khong (?:dong y |cho )?gia han\b|no more time\b")
_DAY = re.compile(r"\b(?:den|until)(?: het)?(?: ngay)? (\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)")
_BECAUSE = frozenset({"vi", "do", "boi", "because"})


@dataclass(frozen=True, slots=True)
class Decision:
    """`day` as it was typed, or nothing: the one that was asked for; `said` may name the unit."""

    gives: bool
    day: str
    reason: str
    said: str

    def is_about(self, unit_name: str) -> bool:
        return fold(unit_name) in self.said


def decision_in(text: str) -> Decision | None:
    head, reason = parted(" ".join(text.split()))
    said = fold(head)
    gives = _YES.match(said) is not None
    if not gives and _NO.match(said) is None:
        return None
    day = _DAY.search(said)
    return Decision(gives, day[1] if gives and day else "", reason.strip(" ."), said)


def parted(text: str) -> tuple[str, str]:
    """What is decided or wished, and why: after a colon, or a word that says so."""
    head, colon, reason = text.partition(":")
    if colon:
        return head, reason
    said = text.split(" ")
    at = next((place for place, word in enumerate(said) if fold(word) in _BECAUSE), len(said))
    return " ".join(said[:at]), " ".join(said[at + 1 :])
