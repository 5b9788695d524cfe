"""What can be mended about a finding, what may be put in its place, and how far it has been mended."""

from collections.abc import Mapping

from domain.folding import fold
from domain.phrases.model import Kind
from domain.planning.plans import DutyKind, usual_form
from domain.proposals.model import Party, ProposedDeadline, ProposedDuty, ProposedTarget, ProposedTask
from domain.walks.audiences import EVERYBODY
from domain.walks.decisions import HEADER, Aspect, Decisions
from domain.walks.steps import Way

TURNED_OVER = frozenset({Aspect.INCLUSIVE})
"""Either so or not: one press turns it over."""
YES = "yes"
OF_DUTY = frozenset({Aspect.TITLE, Aspect.AUDIENCE, Aspect.FORM, Aspect.MEANS, Aspect.INCLUSIVE})
"""Said of a duty, at whichever of its deadlines: it holds for all of them."""
_OF_HEADER = (Aspect.NUMBER, Aspect.ISSUED, Aspect.TITLE, Aspect.SHORT, Aspect.YEAR, Aspect.AUDIENCE)
_OF_UNITS = (Aspect.DATE, Aspect.LABEL, Aspect.TITLE, Aspect.AUDIENCE, Aspect.FORM, Aspect.WINDOW, Aspect.MEANS)
_OF_OFFICE = (Aspect.DATE, Aspect.LABEL, Aspect.TITLE)
_OF_TARGET = (Aspect.BAR, Aspect.TITLE)
_OF_TASK = (Aspect.DATE, Aspect.TITLE, Aspect.LEAD)
_REFORM = ("cchc", "cai cach hanh chinh")
_OF_REFORM = {DutyKind.PLAN: "ke_hoach_nam", DutyKind.PERIODIC_REPORT: "cchc_quy"}
"""The forms that ask for the figures of administrative reform; anything else is told freely."""
_LEVELS = ("MN", "TH", "THCS")


def aspects(way: Way) -> tuple[Aspect, ...]:
    """Of the finding on the screen, in the order of the buttons."""
    if way.here.code == HEADER:
        return _OF_HEADER
    match way.item(way.here.code):
        case ProposedDeadline(whose=Party.OFFICE):
            return _OF_OFFICE
        case ProposedDeadline(reading=reading):
            return (*_OF_UNITS, Aspect.INCLUSIVE) if reading.kind is Kind.BEFORE else _OF_UNITS
        case ProposedTarget():
            return _OF_TARGET
        case ProposedTask():
            return _OF_TASK
        case None:
            return ()


def keyed(way: Way, aspect: Aspect) -> str:
    """The code under which a change is kept."""
    item = way.item(way.here.code)
    return item.duty if isinstance(item, ProposedDeadline) and aspect in OF_DUTY else way.here.code


def mended(way: Way, words: str) -> Decisions:
    """With the thing asked about changed to these words."""
    aspect = way.here.aspect
    return way.decisions if aspect is None else way.decisions.changing(keyed(way, aspect), aspect, words)


def turned_over(way: Way, aspect: Aspect) -> Decisions:
    code = keyed(way, aspect)
    if way.decisions.changed_to(code, aspect) is None:
        return way.decisions.changing(code, aspect, YES)
    return way.decisions.undoing(code, aspect)


def offered(way: Way) -> tuple[str, ...]:
    """What the thing asked about is often changed to; anything else is typed."""
    match way.here.aspect:
        case Aspect.FORM:
            return tuple(way.around.forms)
        case Aspect.AUDIENCE:
            return (EVERYBODY, *_LEVELS)
        case Aspect.YEAR:
            return (str(way.around.today.year), str(way.around.today.year + 1))
        case Aspect.ISSUED:
            return (f"{way.around.today:%d/%m/%Y}",)
        case _:
            return ()


def labels(way: Way) -> Mapping[str, str]:
    """How what is offered is called on its button, where that is not how it is kept."""
    return way.around.forms if way.here.aspect is Aspect.FORM else {}


def form_of(way: Way, duty: ProposedDuty) -> str:
    """By which form it is answered: the one somebody chose, or the one that its words fit."""
    chosen = way.decisions.changed_to(duty.code, Aspect.FORM)
    if chosen is not None and chosen in way.around.forms:
        return chosen
    about = fold(f"{duty.title} {way.proposal.header.title.value if way.proposal.header.title else ''}")
    usual = usual_form(duty.kind)
    fitting = _OF_REFORM.get(duty.kind, usual) if any(word in about for word in _REFORM) else usual
    return fitting if fitting in way.around.forms else usual


def form_title(way: Way, duty: ProposedDuty) -> str:
    code = form_of(way, duty)
    return way.around.forms.get(code, code)
