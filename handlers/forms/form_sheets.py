"""Forms that are sent: shown as schools will see them, saved when whoever sent one says so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from aiogram import Router

from domain.buttons.form_actions import BeginTrial, DropSent, SaveSent, ShowForm, ShowSent
from domain.forms import versions
from domain.forms.files import load_form, parsed
from domain.forms.model import Form
from domain.forms.writing import numbered
from domain.ids import SentFormId, UnitId
from domain.papers import FormSheet
from domain.planning.asking_with import HELD_BY_THE_HOUSE
from domain.planning.plan_words import DROP, plain
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.sheets import Unreadable
from domain.xlsforms.reading import Refused
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.forms import showing, trying, using
from handlers.forms.showing import Before
from handlers.questions.telling import above, rows
from handlers.turn import Turn
from storage.database import Tx
from storage.operations import audit
from storage.people import registry
from storage.reporting import form_uses, forms, sent_forms
from storage.reporting.sent_forms import Sent

router = Router(name="form-sheets")
FLAGS = {"may": May.PUBLISH}
_ELSEWHERE = frozenset({Kind.DRAFT.value, Kind.BROADCAST.value})
"""In the midst of these a file is an answer."""
_SAVE = frozenset({"luu", "luu mau", "luu lai", "dung", "luu va dung", "ghi", "dong y", "ok", "save"})
_TRY = frozenset({"xem thu", "thu", "dien thu", "chay thu", "try"})


def welcome(tx: Tx, chat_id: int, now: datetime) -> bool:
    """Whether a file of whoever speaks here is read as a form: asked before it is fetched."""
    visitor, conversation = registry.meet(tx, registry.TELEGRAM, chat_id, now)
    awaited = (conversation.expects or "").partition(":")[0]
    return awaited not in _ELSEWHERE and allows(visitor.person, May.PUBLISH, ChatKind.PRIVATE)


def take(turn: Turn, sheet: FormSheet) -> Answer:
    """Shows what was sent; nothing is asked with it yet. What stands in the way is told with its place, all at once."""
    scope.need_private(turn)
    mine = scope.authorities(turn, May.PUBLISH)
    if not mine:
        raise Refusal("form-sent-not-yours")
    match sheet.read:
        case Unreadable(key, details):
            raise Refusal(key, **details)
        case Refused(wrong):
            return Answer(Screen(showing.wrong(sheet.name, wrong, turn.say)))
    form = load_form(sheet.read.text, sheet.name)
    if form.code in HELD_BY_THE_HOUSE:
        raise Refusal("form-sent-held", code=form.code)
    number = sent_forms.keep(
        turn.tx,
        sheet.read.text,
        sheet.read.told,
        file_name=sheet.name,
        authority=mine[0],
        by=scope.known(turn).id,
        now=turn.now,
    )
    return Answer(_card(turn, seen(turn, number)))


@router.callback_query(Pressed(ShowSent), flags=FLAGS)
def show_pressed(turn: Turn, action: ShowSent) -> Answer:
    return Answer(_card(turn, seen(turn, action.sent)), Place.PRESSED)


@router.callback_query(Pressed(BeginTrial), flags=FLAGS)
def try_pressed(turn: Turn, action: BeginTrial) -> Answer:
    return trying.begin(turn, seen(turn, action.sent))


@router.callback_query(Pressed(SaveSent), flags=FLAGS)
def save_pressed(turn: Turn, action: SaveSent) -> Answer:
    return _save(turn, seen(turn, action.sent))


@router.callback_query(Pressed(DropSent), flags=FLAGS)
def drop_pressed(turn: Turn, action: DropSent) -> Answer:
    return _drop(turn, seen(turn, action.sent))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """A typed line while a form that was sent waits: what is to be done with it, or a question."""
    sent = waiting(turn, expected)
    if sent is None:
        return None
    said = plain(text)
    if said in _TRY:
        return trying.begin(turn, sent)
    if said in _SAVE:
        return _save(turn, sent)
    return _drop(turn, sent) if said in DROP else None


def waiting(turn: Turn, expected: Expected) -> Sent | None:
    """None, and nothing is expected any more, where it is gone, or saved meanwhile."""
    try:
        return seen(turn, SentFormId(expected.number))
    except Refusal:
        expecting.nothing(turn)
        return None


def seen(turn: Turn, number: SentFormId) -> Sent:
    """Raises Refusal for the form of somebody else, whether it exists or not, and for one that is saved."""
    sent = sent_forms.one(turn.tx, number, scope.known(turn).id)
    if sent is None or sent.authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("form-sent-gone")
    if sent.saved:
        raise Refusal("form-sent-saved")
    return sent


def _card(turn: Turn, sent: Sent) -> Screen:
    expecting.about(turn, Kind.SENT_FORM, sent.id)
    form = load_form(sent.source, sent.file_name)
    before = _before(turn, form.code, sent.authority)
    version = _version(turn, form, before)
    text = showing.card(form, turn.say, told=sent.told, before=before, version=version)
    tried, dropped = (
        Button(turn.say("button-form-try"), BeginTrial(sent.id)),
        Button(turn.say("button-drop"), DropSent(sent.id)),
    )
    if not _may_be_saved(before, form):
        return Screen(text, ((tried, dropped),))
    label = turn.say("button-form-save") if before is None else turn.say("button-form-renew", version=str(version))
    return Screen(text, ((Button(label, SaveSent(sent.id)),), (tried, dropped)))


def _before(turn: Turn, code: str, authority: UnitId) -> Before | None:
    """What this office asks under this name now."""
    if not forms.is_known(turn.tx, code, authority):
        return None
    return Before(turn.office.forms.newest(turn.tx, code, authority), form_uses.begun(turn.tx, code, authority))


def _version(turn: Turn, form: Form, before: Before | None) -> int:
    """The number it asks for, the next free one, or that of the very same form."""
    if before is not None and versions.is_the_same(before.form, form):
        return before.form.version
    return forms.next_version(turn.tx, form.code, form.version)


def _may_be_saved(before: Before | None, form: Form) -> bool:
    if before is None:
        return True
    return not versions.is_the_same(before.form, form) and not showing.clashing(before, form)


def _save(turn: Turn, sent: Sent) -> Answer:
    """Held against what there is once more: it may have changed since it was shown. Of two presses one saves it."""
    form = load_form(sent.source, sent.file_name)
    before = _before(turn, form.code, sent.authority)
    if not _may_be_saved(before, form):
        return Answer(_card(turn, sent), Place.PRESSED)
    if not sent_forms.claim(turn.tx, sent.id, turn.now):
        raise Refusal("form-sent-saved")
    version = _version(turn, form, before)
    source = sent.source if version == form.version else numbered(parsed(sent.source, sent.file_name), version)
    saved = replace(form, version=version)
    forms.register(turn.tx, saved, source, turn.now, authority=sent.authority)
    facts: Mapping[str, str | int] = {"form": form.code, "edition": version}
    audit.note(turn.tx, scope.known(turn).id, "save-form", f"unit:{sent.authority}", now=turn.now, after=facts)
    if before is None:
        told = turn.say("form-saved", title=form.title.of(turn.say.language))
        return Answer(above(told, using.which(turn, form.code)), Place.NEW)
    expecting.about(turn, Kind.FORM, 0, at=form.code)
    told = turn.say("form-renewed", title=form.title.of(turn.say.language), version=str(version))
    return Answer(Screen(told, rows(Button(turn.say("button-form-card"), ShowForm(form.code)))), Place.NEW)


def _drop(turn: Turn, sent: Sent) -> Answer:
    sent_forms.drop(turn.tx, sent.id)
    expecting.nothing(turn)
    return Answer(Screen(turn.say("form-sent-dropped")), Place.NEW)
