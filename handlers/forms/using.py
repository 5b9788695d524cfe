"""Which duty is to be asked with a form: one of a plan, one of a document that is still gone through, or a new one."""

from dataclasses import dataclass

from aiogram import Router

from domain.actions import Action
from domain.buttons.form_actions import AskInDocument, AskNowWith, AskWithForm, ShowForm, UseForm
from domain.forms.buttons import in_rows, some
from domain.forms.notes import Note
from domain.ids import UnitId
from domain.planning.ad_hoc import AdHoc
from domain.planning.amendments import from_text
from domain.planning.asking_with import HELD_BY_THE_HOUSE, takes_a_form
from domain.planning.changes import AskWith
from domain.planning.plan_words import plain
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.walks.decisions import Aspect
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.plans import adhoc, amending, plan_cards, walk_home, walking
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.planning import asking_with, proposals
from storage.reporting import forms

router = Router(name="using-forms")
FLAGS = {"may": May.PUBLISH}
MOST = 8
LONGEST_TITLE = 120
_NOW = frozenset({"dot xuat", "bao cao dot xuat", "hoi ngay", "ad hoc"})
_LATER = frozenset({"de sau", "de dung sau", "sau", "thoi", "khong", "later", "no"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where it could be used: how that is called, in a word on its button, and what that does."""

    name: str
    duty: str
    does: Action


@router.callback_query(Pressed(UseForm), flags=FLAGS)
def which_pressed(turn: Turn, action: UseForm) -> Answer:
    return Answer(which(turn, action.form), Place.PRESSED)


@router.callback_query(Pressed(AskWithForm), flags=FLAGS)
def duty_pressed(turn: Turn, action: AskWithForm) -> Answer:
    need_form(turn, action.form)
    return _ask_with(turn, action)


@router.callback_query(Pressed(AskInDocument), flags=FLAGS)
def document_pressed(turn: Turn, action: AskInDocument) -> Answer:
    need_form(turn, action.form)
    return _ask_in_document(turn, action)


@router.callback_query(Pressed(AskNowWith), flags=FLAGS)
def now_pressed(turn: Turn, action: AskNowWith) -> Answer:
    return _ask_now(turn, action.form)


def which(turn: Turn, code: str) -> Screen:
    """Every duty that nobody has begun to answer; the others go on with what they began with."""
    need_form(turn, code)
    expecting.about(turn, Kind.FORM_USE, 0, at=code)
    places = _places(turn, code)
    title = turn.office.forms.newest(turn.tx, code, authority_with(turn, code)).title.of(turn.say.language)
    lines = [turn.say("form-use-choice", number=number, name=one.name) for number, one in enumerate(places, 1)]
    text = turn.say("form-use-which" if places else "form-use-none", title=title)
    buttons = [Button(short(f"{number}. {one.duty}", 40), one.does) for number, one in enumerate(places, 1)]
    now = Button(turn.say("button-form-now"), AskNowWith(code))
    later = Button(turn.say("button-form-later"), ShowForm(code))
    ends = turn.say("form-use-begun")
    return Screen("\n".join([text, *lines, "", ends]), some(*in_rows(buttons, 1), (now, later)))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    code, said = expected.at, plain(text)
    if code not in every(turn):
        expecting.nothing(turn)
        return None
    if said in _NOW:
        return _ask_now(turn, code)
    if said in _LATER:
        expecting.nothing(turn)
        return Answer(Screen(turn.say("form-use-later")))
    places = _places(turn, code)
    if not (said.isdecimal() and 1 <= int(said) <= len(places)):
        return None
    match places[int(said) - 1].does:
        case AskWithForm() as action:
            return _ask_with(turn, action)
        case AskInDocument() as action:
            return _ask_in_document(turn, action)
        case _:
            return None


def every(turn: Turn) -> list[str]:
    """The forms that whoever speaks may ask with."""
    mine = scope.authorities(turn, May.PUBLISH)
    found = dict.fromkeys(code for authority in mine for code in forms.codes(turn.tx, authority))
    return [code for code in found if code not in HELD_BY_THE_HOUSE]


def need_form(turn: Turn, code: str) -> None:
    """Raises Refusal for a form of another office, whether it exists or not."""
    if code not in every(turn):
        raise Refusal("form-of-others")


def authority_with(turn: Turn, code: str) -> UnitId:
    """The first of theirs that has this form."""
    mine = scope.authorities(turn, May.PUBLISH)
    return next(one for one in mine if code in forms.codes(turn.tx, one))


def _places(turn: Turn, code: str) -> list[_Place]:
    mine = [one for one in scope.authorities(turn, May.PUBLISH) if code in forms.codes(turn.tx, one)]
    asked = [
        _Place(
            f"{short(one.plan, LONGEST_TITLE)} · {short(one.title, LONGEST_TITLE)}",
            one.title,
            AskWithForm(one.id, code),
        )
        for one in asking_with.duties_of(turn.tx, mine)
        if one.may_be_asked_otherwise and one.form != code
    ]
    return [*_of_documents(turn, code), *asked][:MOST]


def _of_documents(turn: Turn, code: str) -> list[_Place]:
    """What comes from documents is asked of nobody yet."""
    return [
        _Place(
            turn.say("form-use-document", title=walk_home.title_of(turn, kept), duty=short(duty.title, LONGEST_TITLE)),
            duty.title,
            AskInDocument(kept.id, at, code),
        )
        for kept in walk_home.waiting(turn)
        if kept.authority is not None and code in forms.codes(turn.tx, kept.authority)
        for at, duty in enumerate(kept.proposal.duties)
        if takes_a_form(duty.kind, "") and kept.decisions.changed_to(duty.code, Aspect.FORM) != code
    ]


def _ask_with(turn: Turn, action: AskWithForm) -> Answer:
    """As a change of its plan: who hears of it is shown first."""
    found = asking_with.one(turn.tx, action.duty)
    if found is None:
        raise Refusal("plan-not-yours")
    wished = amending.wish_for(turn, plan_cards.seen(turn, found[1]))
    change = AskWith(action.duty, action.form)
    return Answer(amending.with_changes(turn, wished, from_text(wished.details), (change,)))


def _ask_in_document(turn: Turn, action: AskInDocument) -> Answer:
    kept = walking.theirs(turn, action.proposal)
    duties = kept.proposal.duties
    if (
        kept.authority is None
        or not 0 <= action.at < len(duties)
        or action.form not in forms.codes(turn.tx, kept.authority)
    ):
        raise Refusal("walk-not-yours")
    decisions = kept.decisions.changing(duties[action.at].code, Aspect.FORM, action.form)
    try:
        after = proposals.decide(turn.tx, kept, decisions, by=scope.known(turn).id, now=turn.now)
    except proposals.Stale as stale:
        raise Refusal("walk-changed") from stale
    expecting.start_screen(turn)
    title = turn.office.forms.newest(turn.tx, action.form, kept.authority).title
    return walking.show(turn, after, Note("form-use-chosen", {"duty": duties[action.at].title, "title": title}))


def _ask_now(turn: Turn, code: str) -> Answer:
    need_form(turn, code)
    return adhoc.begin_as(turn, AdHoc(form=code), authority_with(turn, code))
