"""What an answer to a doubt is, as it is kept, and what follows from it."""

from dataclasses import dataclass
from enum import StrEnum

from domain.proposals.model import Doubt, DoubtKind
from domain.walks.decisions import Decisions


class How(StrEnum):
    CHOICE = "choice"
    """One of the places that contradict each other, counted from 0; the others are left out."""
    WORDS = "words"
    """A day, a year or levels, as somebody typed them."""
    YES = "yes"
    """As it was understood."""
    KEEP = "keep"
    """As it stands, all of it, also without a day."""
    OMIT = "omit"


@dataclass(frozen=True, slots=True)
class Answer:
    how: How
    words: str = ""

    def to_text(self) -> str:
        return f"{self.how}:{self.words}"

    @property
    def place(self) -> int:
        return int(self.words)


def from_text(text: str) -> Answer:
    how, _, words = text.partition(":")
    return Answer(How(how), words)


def given(doubt: Doubt, decisions: Decisions) -> Answer | None:
    text = decisions.settled.get(doubt.code)
    return None if text is None else from_text(text)


def left_out(doubt: Doubt, answer: Answer) -> tuple[str, ...]:
    """The codes of the findings that an answer does without."""
    match answer.how:
        case How.OMIT:
            return doubt.about
        case How.CHOICE if one_each(doubt) and doubt.kind is not DoubtKind.DATES_DIFFER:
            return tuple(code for place, code in enumerate(doubt.about) if place != answer.place)
        case _:
            return ()


def settles_time(doubt: Doubt, answer: Answer) -> bool:
    """Whether the same work, said twice, is given one time by it."""
    return doubt.kind is DoubtKind.DATES_DIFFER and answer.how in (How.CHOICE, How.WORDS)


def one_each(doubt: Doubt) -> bool:
    """Whether each place of a contradiction is a finding of its own."""
    return len(doubt.about) == len(doubt.choices) > 1


TAKES_A_DAY = frozenset(
    {
        DoubtKind.UNDATED,
        DoubtKind.UNSURE_DATE,
        DoubtKind.IMPOSSIBLE_DATE,
        DoubtKind.NO_ISSUE_DATE,
        DoubtKind.DATES_DIFFER,
    }
)
"""Answered with a day or a phrase about time, typed."""
