"""What a unit promises: "16h chiều nay em gửi", [Nhắc lại mai]. Until then nobody reminds it; the office sees it."""

from datetime import UTC, datetime

from aiogram import Router
from aiogram.types import Message

from domain.actions import Home
from domain.buttons.promise_actions import DropPromise, PutOff, PutOffAll
from domain.clock_face import local_date
from domain.folding import fold
from domain.forms.model import Kind as Asks
from domain.refusals import Refusal
from domain.reporting import promise_texts, promise_words, promises
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions.telling import about, above, rows, short
from handlers.reporting import desk as desks
from handlers.reporting import jobs
from handlers.reporting.jobs import Job
from handlers.turn import Turn
from storage.outgoing import promises as kept
from storage.outgoing import reminded
from storage.planning import calendars

router = Router(name="promising")
MAY = {"may": May.REPORT}
LONGEST_LABEL = 40
_ALL = frozenset({"ca", "tat ca", "ca hai", "ca ba", "het", "all", "both"})
_DROP = frozenset({"bo hen", "huy hen", "bo loi hen", "drop the promise"})


@router.callback_query(Pressed(PutOff), flags=MAY)
def put_off(turn: Turn, action: PutOff) -> Answer:
    _, obligation, _ = desks.owed(turn, action.obligation)
    job = next((one for one in _owed(turn) if one.obligation.id == obligation.id), None)
    if job is None:
        raise Refusal("form-not-yours")
    return _promised(turn, [job], _moment(action.at))


@router.callback_query(Pressed(PutOffAll), flags=MAY)
def put_off_all(turn: Turn, action: PutOffAll) -> Answer:
    return _promised(turn, _owed(turn), _moment(action.at))


@router.callback_query(Pressed(DropPromise), flags=MAY)
def drop(turn: Turn, action: DropPromise) -> Answer:
    _, obligation, deadline = desks.owed(turn, action.obligation)
    ended = kept.end(turn.tx, obligation.id, turn.now)
    key = "promise-dropped" if ended else "promise-none"
    text = turn.say(key, unit=obligation.unit_name, **about(deadline, turn.now))
    return Answer(Screen(text, rows(Button(turn.say("button-home"), Home()))), Place.PRESSED)


def hear(turn: Turn, expected: Expected | None, text: str, to: Message | None = None) -> Answer | None:
    """None for whatever is no promise, or comes from somebody who owes nothing. Said `to` a reminder it is about what
    that told of."""
    if not allows(turn.visitor.person, May.REPORT, turn.chat.kind):
        return None
    said = promise_words.read(text, turn.now)
    if said is None:
        if expected is None and promise_words.names_no_time(text, turn.now):
            raise Refusal("promise-no-such-time", said=text)
        return _dropped(turn) if fold(text) in _DROP else None
    if expected is not None and not _may_mean_it(turn, expected, spoken=said.spoken):
        return None
    owed = _owed(turn)
    if not owed:
        return None
    promises.refuse_impossible(said.until, turn.now)
    about_it = _told_in(turn, owed, to)
    meant = [one for one in about_it or owed if said.work.may_be(one.deadline)]
    one_is = meant if len(meant) == 1 else owed
    other = said.work.of_another_period(one.deadline for one in owed)
    if said.every or (len(one_is) == 1 and not other):
        return _promised(turn, about_it or owed if said.every else one_is, said.until)
    asked = _which(turn, owed, said.until)
    return Answer(above(turn.say("job-of-another-period"), asked) if other else asked, _place(turn))


def _told_in(turn: Turn, owed: list[Job], to: Message | None) -> list[Job]:
    address = turn.visitor.address
    if to is None or address is None:
        return []
    told = reminded.of_message(turn.tx, [one.obligation.id for one in owed], address.id, to.message_id)
    return [one for one in owed if one.obligation.id in told]


def _may_mean_it(turn: Turn, expected: Expected, *, spoken: bool) -> bool:
    """In the middle of a form, where no words are asked for; and again where it was asked which of them was meant."""
    if not spoken or expected.kind is Kind.PROMISE:
        # A time without a verb, where it was asked which was meant, belongs to what was promised before.
        return spoken
    if expected.draft is None:
        return False
    try:
        desk = desks.at_draft(turn, expected.draft)
    except Refusal:
        return False
    asked = desk.form.places.get(desk.draft.at)
    return asked is None or desk.form.fields[asked].kind is not Asks.TEXT


def _dropped(turn: Turn) -> Answer | None:
    owed = _owed(turn)
    ended = [one for one in owed if kept.end(turn.tx, one.obligation.id, turn.now)]
    if not ended:
        return None
    home = rows(Button(turn.say("button-home"), Home()))
    texts = [
        turn.say("promise-dropped", unit=one.obligation.unit_name, **about(one.deadline, turn.now)) for one in ended
    ]
    return Answer(Screen("\n".join(texts), home), _place(turn))


def _which(turn: Turn, owed: list[Job], until: datetime) -> Screen:
    at = promises.minutes(until)
    when = Markup(promise_texts.when(turn.say, until, turn.now))
    buttons = [Button(jobs.named(turn, one), PutOff(one.obligation.id, at)) for one in owed]
    every = Button(turn.say("button-promise-all", count=len(owed)), PutOffAll(at))
    if not scope.in_group(turn):
        expecting.about(turn, Kind.PROMISE, at)
    text = turn.say("promise-which", when=when, lines=jobs.numbered(turn, owed))
    return Screen(text, rows(*buttons, *((every,) if len(owed) > 1 else ())))


def hear_which(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Which of several was meant: by its number, its name, or all of them; and by when, where that is said again."""
    owed, said = _owed(turn), fold(text)
    expecting.nothing(turn)
    chosen, more = jobs.answered(owed, text)
    added = promise_words.added(more, _moment(expected.number), turn.now)
    if added is None:
        return None
    meant = owed if said in _ALL or added.every else list(chosen)
    return _promised(turn, meant, added.until) if meant else None


def _promised(turn: Turn, owed: list[Job], until: datetime) -> Answer:
    if not owed:
        raise Refusal("promise-nothing-owed")
    promises.refuse_impossible(until, turn.now)
    for job in owed:
        kept.make(turn.tx, job.obligation.id, until, by=scope.known(turn).id, now=turn.now)
    expected = expecting.expected(turn)
    if expected is not None and expected.kind is Kind.PROMISE:
        expecting.nothing(turn)
    return Answer(_made(turn, owed, until), _place(turn))


def _made(turn: Turn, owed: list[Job], until: datetime) -> Screen:
    when = Markup(promise_texts.when(turn.say, until, turn.now))
    lines = [jobs.title(turn, one) for one in owed]
    parts = [turn.say("promise-made", when=when, lines=Markup("\n".join(lines)))]
    if any(not one.deadline.passed(turn.now) and one.deadline.passed(until) for one in owed):
        parts.append(turn.say("promise-after-deadline"))
    if (reminded_at := promises.remind_at(until)) != until:
        parts.append(turn.say("promise-at-night", when=Markup(promise_texts.when(turn.say, reminded_at, turn.now))))
    if not calendars.load(turn.tx).is_working(local_date(until)):
        parts.append(turn.say("promise-on-day-off"))
    several = len({one.obligation.unit for one in owed}) > 1
    undo = [
        Button(
            short(turn.say("button-drop-promise", label=_named(one) if several else one.deadline.name), LONGEST_LABEL),
            _drop(one),
        )
        for one in owed
    ]
    return Screen("\n".join(parts), rows(*(jobs.button(turn, one) for one in owed), *undo))


def _named(job: Job) -> str:
    return f"{job.deadline.name} · {job.obligation.unit_name}"


def _drop(job: Job) -> DropPromise:
    return DropPromise(job.obligation.id)


def _owed(turn: Turn) -> list[Job]:
    """What can still be handed in."""
    return [one for one in jobs.of(turn, scope.known(turn)) if not one.deadline.locked(turn.now)]


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at * 60, UTC)


def _place(turn: Turn) -> Place:
    """What a school owes is told to it alone."""
    return Place.PRIVATE if scope.in_group(turn) else Place.NEW
