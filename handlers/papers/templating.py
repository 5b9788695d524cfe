"""The template of an office for its report to sign: given to be changed in Word, taken back, tried, used, given up."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from aiogram import Router

from domain.buttons.template_actions import (
    DropTemplate,
    EndTemplate,
    SendOwnTemplate,
    SendTemplate,
    ShowTemplate,
    UseTemplate,
)
from domain.ids import PaperTemplateId, UnitId
from domain.paper_templates import starting_files
from domain.paper_templates.fields import Field
from domain.paper_templates.model import Fault, Faulty, SentTemplate, Sound
from domain.planning.plan_words import DROP, plain
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Place, Screen
from domain.sheets import Unreadable
from domain.texts import Language
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.papers import figure_names, template_screens, template_words
from handlers.papers.template_words import Said
from handlers.turn import Turn
from storage.counting import paper_templates
from storage.counting.paper_templates import Template
from storage.database import Tx
from storage.operations import audit
from storage.outgoing import files
from storage.people import registry

router = Router(name="templating")
FLAGS = {"may": May.PUBLISH}
_ELSEWHERE = frozenset({Kind.DRAFT.value, Kind.BROADCAST.value, Kind.TRIAL.value})
"""In the midst of these a file is an answer."""


class Wanted(StrEnum):
    """Whether a Word file of somebody may be a template."""

    NEVER = "never"
    PERHAPS = "perhaps"
    SURELY = "surely"


def welcome(tx: Tx, chat_id: int, caption: str, now: datetime) -> Wanted:
    """Asked before it is fetched."""
    visitor, conversation = registry.meet(tx, registry.TELEGRAM, chat_id, now)
    awaited = (conversation.expects or "").partition(":")[0]
    if awaited in _ELSEWHERE or not allows(visitor.person, May.PUBLISH, ChatKind.PRIVATE):
        return Wanted.NEVER
    sure = awaited == Kind.TEMPLATE or template_words.names_one(caption)
    return Wanted.SURELY if sure else Wanted.PERHAPS


def take(turn: Turn, sent: SentTemplate) -> Answer:
    """Shows what would come of it; the one before stays in use until somebody says otherwise."""
    scope.need_private(turn)
    authority = _spoken_of(turn)
    match sent.read:
        case Unreadable(key, details):
            raise Refusal(key, **details)
        case Faulty(faults, figures):
            return _wrong(turn, authority, sent, [*faults, *figure_names.unknown(turn, authority, figures)])
        case Sound(fields, figures):
            if unknown := figure_names.unknown(turn, authority, figures):
                return _wrong(turn, authority, sent, unknown)
            return _try(turn, authority, sent, fields)


def _wrong(turn: Turn, authority: UnitId, sent: SentTemplate, faults: Sequence[Fault]) -> Answer:
    expecting.about(turn, Kind.TEMPLATE, authority)
    return Answer(template_screens.wrong(turn, authority, sent.name, faults))


def _try(turn: Turn, authority: UnitId, sent: SentTemplate, fields: frozenset[Field]) -> Answer:
    by = scope.known(turn).id
    number = paper_templates.keep(
        turn.tx, sent.name, sent.content, fields=fields, authority=authority, by=by, now=turn.now
    )
    expecting.about(turn, Kind.TEMPLATE, authority, number)
    return Answer(template_screens.preview(turn, _theirs(turn, number)), Place.NEW)


@router.callback_query(Pressed(ShowTemplate), flags=FLAGS)
def card_pressed(turn: Turn, action: ShowTemplate) -> Answer:
    return _show(turn, _authority(turn, action.authority))


@router.callback_query(Pressed(SendTemplate), flags=FLAGS)
def send_pressed(turn: Turn, action: SendTemplate) -> Answer:
    return _send(turn, _authority(turn, action.authority))


@router.callback_query(Pressed(SendOwnTemplate), flags=FLAGS)
def own_pressed(turn: Turn, action: SendOwnTemplate) -> Answer:
    return _send_own(turn, _authority(turn, action.authority))


@router.callback_query(Pressed(UseTemplate), flags=FLAGS)
def use_pressed(turn: Turn, action: UseTemplate) -> Answer:
    return _use(turn, _theirs(turn, action.template))


@router.callback_query(Pressed(DropTemplate), flags=FLAGS)
def drop_pressed(turn: Turn, action: DropTemplate) -> Answer:
    return _drop(turn, _theirs(turn, action.template))


@router.callback_query(Pressed(EndTemplate), flags=FLAGS)
def end_pressed(turn: Turn, action: EndTemplate) -> Answer:
    return _end(turn, _authority(turn, action.authority))


def said(turn: Turn, text: str) -> Answer | None:
    """`mẫu báo cáo word`, wherever it is said; None where somebody says something else, or may not decide on it."""
    if not allows(turn.visitor.person, May.PUBLISH, turn.chat.kind):
        return None
    meant = template_words.said(text)
    return None if meant is None else _does(turn, _spoken_of(turn), meant)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Below what is shown of it: every button in words, or something else."""
    authority = UnitId(expected.number)
    if authority not in scope.authorities(turn, May.PUBLISH):
        expecting.nothing(turn)
        return None
    words = plain(text)
    if expected.seen and (words in template_words.USE or words in DROP):
        template = _theirs(turn, PaperTemplateId(expected.seen))
        return _use(turn, template) if words in template_words.USE else _drop(turn, template)
    meant = template_words.said_below(text)
    return None if meant is None else _does(turn, authority, meant)


def _does(turn: Turn, authority: UnitId, meant: Said) -> Answer:
    match meant:
        case Said.SHOW:
            return _show(turn, authority)
        case Said.SEND:
            return _send(turn, authority)
        case Said.OWN:
            return _send_own(turn, authority)
        case Said.END:
            return _end(turn, authority)


def _spoken_of(turn: Turn) -> UnitId:
    """The office whose template is shown, or the speaker's own. Raises Refusal for who decides on none."""
    mine = scope.authorities(turn, May.PUBLISH)
    expected = expecting.expected(turn)
    if expected is not None and expected.kind is Kind.TEMPLATE and expected.number in mine:
        return UnitId(expected.number)
    if not mine:
        raise Refusal("template-not-yours")
    return mine[0]


def _authority(turn: Turn, authority: UnitId) -> UnitId:
    """Raises Refusal for an office of others, whether it exists or not."""
    if authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("template-not-yours")
    return authority


def _theirs(turn: Turn, number: PaperTemplateId) -> Template:
    """One that nobody has used yet. Raises Refusal for that of others, whether it exists or not."""
    template = paper_templates.one(turn.tx, number)
    if template is None or template.authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("template-gone")
    if template.used_from is not None:
        raise Refusal("template-in-use" if template.in_force else "template-gone")
    return template


def _show(turn: Turn, authority: UnitId) -> Answer:
    expecting.about(turn, Kind.TEMPLATE, authority)
    return Answer(template_screens.card(turn, authority), Place.NEW)


def _send(turn: Turn, authority: UnitId) -> Answer:
    expecting.about(turn, Kind.TEMPLATE, authority)
    name = f"{turn.office.speakers[Language.VI]('template-file-name')}.docx"
    waiting = starting_files.pack(figure_names.explained(turn, authority))
    return Answer(Screen(turn.say("template-sent"), file=files.keep(turn.tx, name, waiting, turn.now)))


def _send_own(turn: Turn, authority: UnitId) -> Answer:
    expecting.about(turn, Kind.TEMPLATE, authority)
    template = paper_templates.in_force(turn.tx, authority)
    if template is None:
        return Answer(template_screens.none(turn, authority))
    return Answer(template_screens.file_of(turn, template, "template-own-sent"))


def _use(turn: Turn, template: Template) -> Answer:
    """Of two presses one uses it."""
    by = scope.known(turn).id
    if not paper_templates.use(turn.tx, template, by=by, now=turn.now):
        raise Refusal("template-in-use")
    audit.note(turn.tx, by, "use-template", f"unit:{template.authority}", now=turn.now, after={"template": template.id})
    expecting.about(turn, Kind.TEMPLATE, template.authority)
    return Answer(template_screens.used(turn, template), Place.NEW)


def _drop(turn: Turn, template: Template) -> Answer:
    paper_templates.drop(turn.tx, template.id)
    expecting.about(turn, Kind.TEMPLATE, template.authority)
    return Answer(Screen(turn.say("template-dropped")), Place.NEW)


def _end(turn: Turn, authority: UnitId) -> Answer:
    """With the file, so that nothing is lost."""
    expecting.about(turn, Kind.TEMPLATE, authority)
    template = paper_templates.in_force(turn.tx, authority)
    if template is None or not paper_templates.end(turn.tx, authority, turn.now):
        return Answer(template_screens.none(turn, authority))
    by = scope.known(turn).id
    audit.note(turn.tx, by, "end-template", f"unit:{authority}", now=turn.now, before={"template": template.id})
    return Answer(template_screens.file_of(turn, template, "template-ended"), Place.NEW)
