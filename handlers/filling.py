"""A form filled on a phone: opened, answered by tapping and typing, put off, handed in."""

from dataclasses import dataclass
from typing import Protocol

from aiogram import Router
from aiogram.types import Message

from domain import deadlines as rules
from domain.actions import Fill, Home, MyDuties, OpenForm
from domain.deadlines import Deadline
from domain.forms import conversation
from domain.forms.answers import comparable, fill
from domain.forms.conversation import Done, Turned
from domain.forms.draft import Draft, Given
from domain.forms.model import Form
from domain.forms.notes import Note
from domain.forms.screens import form_screen
from domain.ids import DraftId, ObligationId
from domain.obligations import Obligation, Standing
from domain.people import Person
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.targets import Target
from handlers.duties import my_duties
from handlers.filters import Command, Pressed
from handlers.home import jobs_of
from handlers.turn import Turn
from storage import conversations, deadlines, drafts, obligations, plans, registry, reports

router = Router(name="filling")


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a turn with one draft needs."""

    person: Person
    obligation: Obligation
    deadline: Deadline
    form: Form
    draft: Draft
    previous: dict[str, Given]
    targets: list[Target]

    @property
    def title(self) -> str:
        return f"{self.deadline.duty_title} · {self.deadline.label}"


class Play(Protocol):
    """One turn of the conversation: what was said or pressed, on the desk as it is."""

    def __call__(self, desk: Desk) -> Turned: ...


@router.message(Command("baocao"), flags={"may": May.REPORT})
def report(turn: Turn) -> Answer:
    """Straight to the form where only one is owed; otherwise the list."""
    person = _person(turn)
    jobs = jobs_of(turn, person)
    if len(jobs) == 1:
        return open_form(turn, jobs[0][0].id)
    return Answer(my_duties(turn, person))


@router.callback_query(Pressed(OpenForm), flags={"may": May.REPORT})
def open_pressed(turn: Turn, action: OpenForm) -> Answer:
    return open_form(turn, action.obligation)


def open_form(turn: Turn, obligation_id: ObligationId) -> Answer:
    """Begins, or goes on where it was left, whoever of the unit left it. What cannot be handed in is said first."""
    person = _person(turn)
    obligation, deadline = _owed(turn, person, obligation_id)
    draft = drafts.of_obligation(turn.tx, obligation.id) or _begin(turn, person, obligation, deadline)
    _listen(turn, draft)
    return _shown(turn, _desk(turn, person, draft), None, Place.NEW if turn.pressed is None else Place.LIVE)


@router.callback_query(Pressed(Fill), flags={"may": May.REPORT})
def fill_pressed(turn: Turn, action: Fill) -> Answer:
    person = _person(turn)
    draft = _draft(turn, action.draft)
    desk = _desk(turn, person, draft)
    _listen(turn, draft)
    if draft.revision != action.revision:
        answer = _shown(turn, desk, None)
        return Answer(answer.screen, answer.place, turn.say("form-old-screen"))

    def play(at: Desk) -> Turned:
        return conversation.press(
            at.form, at.draft, action.move, action.field, previous=at.previous, targets=at.targets
        )

    return _play(turn, desk, play)


def hear(turn: Turn, draft_id: DraftId, text: str) -> Answer:
    """A typed line while a form is open."""

    def play(at: Desk) -> Turned:
        return conversation.hear(at.form, at.draft, text, previous=at.previous, targets=at.targets)

    return _play(turn, _desk(turn, _person(turn), _draft(turn, draft_id)), play)


def take_file(turn: Turn, draft_id: DraftId, message: Message) -> Answer:
    """A document or picture while a form is open. Its content stays with Telegram; we keep its handle."""
    name, handle = _file(message)

    def play(at: Desk) -> Turned:
        return conversation.attach(at.form, at.draft, name, handle, previous=at.previous, targets=at.targets)

    return _play(turn, _desk(turn, _person(turn), _draft(turn, draft_id)), play)


def _file(message: Message) -> tuple[str, str]:
    if message.document is not None:
        return message.document.file_name or "", message.document.file_id
    if message.photo:
        return "", message.photo[-1].file_id
    raise Refusal("form-only-words")


def _play(turn: Turn, desk: Desk, play: Play) -> Answer:
    turned = play(desk)
    if turned.draft.revision != desk.draft.revision:
        try:
            drafts.save(turn.tx, desk.draft, turned.draft, turned.changed, by=desk.person.id, now=turn.now)
        except drafts.Stale as stale:
            raise Refusal("form-changed-meanwhile") from stale
    after = _moved(desk, turned.draft)
    match turned.done:
        case Done.SUBMITTED:
            return _hand_in(turn, after)
        case Done.LATER:
            return _put_off(turn, after)
        case None:
            return _shown(turn, after, turned.note)


def _moved(desk: Desk, draft: Draft) -> Desk:
    return Desk(desk.person, desk.obligation, desk.deadline, desk.form, draft, desk.previous, desk.targets)


def _shown(turn: Turn, desk: Desk, note: Note | None, place: Place = Place.LIVE) -> Answer:
    screen = form_screen(
        desk.form,
        desk.draft,
        note,
        title=desk.title,
        unit=desk.obligation.unit_name,
        previous=desk.previous,
        targets=desk.targets,
        say=turn.say,
    )
    return Answer(screen, place)


def _hand_in(turn: Turn, desk: Desk) -> Answer:
    rules.refuse_locked(desk.deadline, turn.now)
    filled = fill(desk.form, desk.draft.answers, previous=desk.previous, targets=desk.targets)
    secret = turn.office.secret
    handed = reports.hand_in(
        turn.tx, desk.draft, filled.answers, desk.deadline, secret=secret, by=desk.person.id, now=turn.now
    )
    late = desk.deadline.passed(turn.now)
    receipt = turn.say(
        "receipt-late" if late else "receipt",
        title=desk.title,
        unit=desk.obligation.unit_name,
        at=turn.now,
        code=handed.receipt,
        version=handed.version,
        name=desk.person.name,
        days=-desk.deadline.days_left(turn.now),
    )
    return Answer(Screen(receipt, ((Button(turn.say("button-my-duties"), MyDuties()),),)), Place.LIVE)


def _put_off(turn: Turn, desk: Desk) -> Answer:
    """Kept as it is; the next line typed is a question again."""
    if turn.visitor.address is not None:
        conversations.expect(turn.tx, turn.visitor.address.id, None)
    filled = fill(desk.form, desk.draft.answers, previous=desk.previous, targets=desk.targets)
    text = turn.say("form-kept", title=desk.title, left=filled.left, last=desk.deadline.last_day)
    again = Button(turn.say("button-go-on"), OpenForm(desk.obligation.id))
    return Answer(Screen(text, ((again,), (Button(turn.say("button-home"), Home()),))), Place.LIVE)


def _owed(turn: Turn, person: Person, obligation_id: ObligationId) -> tuple[Obligation, Deadline]:
    obligation = obligations.one(turn.tx, obligation_id)
    if obligation is None or not person.reports_for(obligation.unit):
        raise Refusal("form-not-yours")
    deadline = deadlines.one(turn.tx, obligation.deadline)
    if obligation.standing in (Standing.SUBMITTED, Standing.ACCEPTED):
        raise Refusal(
            f"form-{obligation.standing}", unit=obligation.unit_name, duty=deadline.duty_title, label=deadline.label
        )
    if not obligation.owing:
        raise Refusal("form-excused", duty=deadline.duty_title, label=deadline.label)
    rules.refuse_locked(deadline, turn.now)
    return obligation, deadline


def _begin(turn: Turn, person: Person, obligation: Obligation, deadline: Deadline) -> Draft:
    """An empty draft; or, where the report came back, one with the answers that were handed in."""
    form = turn.office.forms.newest(turn.tx, deadline.form)
    returned = reports.last_version(turn.tx, obligation.id)
    answers = dict(returned.answers) if returned is not None else {}
    return drafts.begin(turn.tx, obligation.id, form, answers, by=person.id, now=turn.now)


def _draft(turn: Turn, draft_id: DraftId) -> Draft:
    draft = drafts.one(turn.tx, draft_id)
    if draft is None:
        if turn.visitor.address is not None:
            conversations.forget_drafts(turn.tx, f"draft:{draft_id}")
        raise Refusal("form-gone")
    return draft


def _desk(turn: Turn, person: Person, draft: Draft) -> Desk:
    obligation, deadline = _owed(turn, person, draft.obligation)
    form = turn.office.forms.one(turn.tx, draft.form_code, draft.form_version)
    last = reports.last_accepted(turn.tx, obligation, form.code)
    previous = dict(comparable(form, last, same_year=True))
    return Desk(person, obligation, deadline, form, draft, previous, plans.targets_of(turn.tx, deadline.plan))


def _listen(turn: Turn, draft: Draft) -> None:
    """From now on typed lines of this chat answer this draft."""
    address = turn.visitor.address or registry.touch_address(turn.tx, registry.TELEGRAM, turn.chat.chat_id)
    conversations.expect(turn.tx, address.id, f"draft:{draft.id}")


def _person(turn: Turn) -> Person:
    if turn.visitor.person is None:
        raise Refusal("door-stranger")
    return turn.visitor.person
