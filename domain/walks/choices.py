"""What can be answered to a doubt by a press, or by its number; days and names are typed."""

from domain.proposals.model import Doubt, DoubtKind
from domain.walks.answers import Answer, How
from domain.walks.audiences import EVERYBODY
from domain.walks.steps import Way

CONTRADICTIONS = frozenset({DoubtKind.TARGETS_DIFFER, DoubtKind.DATES_DIFFER, DoubtKind.NO_OPERATOR})
"""Of these each place is an answer, and so is to keep all of them."""
MOST = 6


def of(way: Way, doubt: Doubt) -> tuple[Answer, ...]:
    """In the order of the buttons."""
    if len(doubt.choices) > 1 and doubt.kind in CONTRADICTIONS:
        places = tuple(Answer(How.CHOICE, str(place)) for place in range(min(len(doubt.choices), MOST)))
        return (*places, Answer(How.KEEP))
    match doubt.kind:
        case DoubtKind.NO_ISSUE_DATE:
            return (Answer(How.WORDS, f"{way.around.today:%d/%m/%Y}"), Answer(How.KEEP))
        case DoubtKind.NO_PERIOD:
            year = way.around.today.year
            return (Answer(How.WORDS, str(year)), Answer(How.WORDS, str(year + 1)))
        case DoubtKind.NO_AUDIENCE:
            return (Answer(How.WORDS, EVERYBODY),)
        case DoubtKind.UNSURE_DATE if _has_a_day(way, doubt):
            return (Answer(How.YES), Answer(How.KEEP), Answer(How.OMIT))
        case DoubtKind.UNDATED | DoubtKind.UNSURE_DATE:
            return (Answer(How.KEEP), Answer(How.OMIT))
        case DoubtKind.IMPOSSIBLE_DATE:
            return (Answer(How.OMIT),)
        case _:
            return (Answer(How.KEEP), Answer(How.OMIT)) if doubt.about else (Answer(How.KEEP),)


def _has_a_day(way: Way, doubt: Doubt) -> bool:
    found = (way.item(code) for code in doubt.about)
    return any(getattr(getattr(one, "reading", None), "dated", False) for one in found)
