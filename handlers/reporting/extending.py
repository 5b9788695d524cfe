"""A unit asks for more time: until which day, why, and it is sent. Or says that a piece of work is not theirs."""

from datetime import date

from aiogram import Router

from domain.actions import MyDuties, OpenForm
from domain.buttons.calendar_actions import packed, unpacked
from domain.buttons.extension_actions import AskExtension, Decline, SendExtension, TakeOn, WhichExtension, WishDay
from domain.clock_face import local_date
from domain.folding import fold
from domain.ids import ObligationId
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting import extensions as rules
from domain.reporting import promise_words, wish_words
from domain.reporting.obligations import Obligation
from domain.reporting.promised_work import ALL
from domain.reporting.wish_words import Wish
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, reasons, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions.telling import about, above, by_morning, rows, short
from handlers.reporting import desk as desks
from handlers.reporting import jobs
from handlers.turn import Turn
from storage.outgoing import hearing
from storage.planning import calendars
from storage.reporting import extensions

router = Router(name="extending")
REASONS = ("extension-because-figures", "extension-because-absent", "extension-because-busy")
_ANY_WORDS = frozenset(
    {Kind.DRAFT, Kind.WHY_MORE, Kind.CORRECT, Kind.REASON, Kind.NO_MORE, Kind.WHY_NOT, Kind.ENTRY, Kind.ITEM_REASON}
    | {Kind.INSPECTION, Kind.WALK, Kind.PASTE, Kind.TASK_NOTE, Kind.AD_HOC, Kind.AMEND, Kind.WITHDRAW, Kind.EXCUSE}
)
"""Where words of more time may be part of what is asked for."""
_NOT_MINE = frozenset({"khong thuoc toi", "khong phai viec cua toi", "toi khong phu trach", "not mine"})


def said(turn: Turn, expected: Expected | None, text: str) -> Answer | None:
    """What the buttons of a reminder do, in words: about the only thing that is owed, or the one that is named."""
    person = turn.visitor.person
    if person is None or not person.reporting_posts() or scope.in_group(turn):
        return None
    if expected is not None and expected.kind in _ANY_WORDS:
        return None
    if fold(text).strip(" .") in _NOT_MINE:
        return _of_owed(turn, None)
    wish = wish_words.read(text, turn.now)
    return None if wish is None else _of_owed(turn, wish)


@router.callback_query(Pressed(WhichExtension), flags={"may": May.REPORT})
def which_pressed(turn: Turn) -> Answer:
    scope.need_private(turn)
    return _of_owed(turn, Wish())


def _of_owed(turn: Turn, wish: Wish | None) -> Answer:
    """Without a wish: it is not theirs."""
    owed = jobs.of(turn, scope.known(turn))
    if not owed:
        raise Refusal("extension-nothing-owed")
    work = ALL if wish is None else wish.work
    other = work.of_another_period(job.deadline for job in owed)
    one = owed if len(owed) == 1 else jobs.meant(owed, work)
    if one and not other:
        return _decline(turn, one[0].obligation.id) if wish is None else _asked(turn, one[0], wish)
    action = Decline if wish is None else AskExtension
    buttons = [Button(jobs.named(turn, job), action(job.obligation.id)) for job in owed]
    if wish is None:
        expecting.about(turn, Kind.NOT_MINE, 0)
    else:
        expecting.about(turn, Kind.WHICH_MORE, wish.longer, packed(wish.day) if wish.day else 0)
    key = "decline-which" if wish is None else "extension-which"
    asked = Screen(turn.say(key, lines=jobs.numbered(turn, owed)), rows(*buttons))
    return Answer(above(turn.say("job-of-another-period"), asked) if other else asked)


def hear_which(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Which of several was meant, and what else of the wish is said. None for a promise: that is another sentence."""
    promise = promise_words.read(text, turn.now)
    if promise is not None and promise.by_hour:
        expecting.nothing(turn)
        return None
    one, more = jobs.answered(jobs.of(turn, scope.known(turn)), text)
    if len(one) != 1:
        return None if expected.kind is Kind.NOT_MINE else _another_day(turn, text)
    expecting.nothing(turn)
    if expected.kind is Kind.NOT_MINE:
        return _decline(turn, one[0].obligation.id)
    before = Wish(day=unpacked(expected.seen), longer=expected.number)
    return _asked(turn, one[0], wish_words.added(more, before, turn.now))


def _another_day(turn: Turn, text: str) -> Answer | None:
    """Until when, before it is said of which work; None for what has other words, and for a promise."""
    promise, moment = promise_words.read(text, turn.now), promise_words.moment_in(text, turn.now)
    if promise is not None and promise.spoken:
        expecting.nothing(turn)
        return None
    return None if moment is None else _of_owed(turn, Wish(day=local_date(moment)))


def _asked(turn: Turn, job: jobs.Job, wish: Wish) -> Answer:
    """As far as the words went."""
    day = wish.until(job.deadline.last_day, local_date(turn.now))
    if day is None:
        return ask(turn, job.obligation.id)
    expecting.start_screen(turn)
    if not wish.reason:
        return _ask_why(turn, job.obligation.id, day)
    return _send(turn, job.obligation.id, day, reasons.checked(wish.reason))


@router.callback_query(Pressed(AskExtension), flags={"may": May.REPORT})
def ask_pressed(turn: Turn, action: AskExtension) -> Answer:
    scope.need_private(turn)
    return ask(turn, action.obligation)


def ask(turn: Turn, obligation_id: ObligationId) -> Answer:
    obligation, deadline = _owed(turn, obligation_id)
    expecting.start_screen(turn)
    expecting.about(turn, Kind.MORE_TIME, obligation.id)
    days = rules.offered(deadline, calendars.load(turn.tx), turn.now)
    buttons = [
        Button(turn.say("button-until-day", label=f"{day:%d/%m}"), WishDay(obligation.id, packed(day))) for day in days
    ]
    text = turn.say("extension-until", unit=obligation.unit_name, **about(deadline, turn.now))
    return Answer(Screen(text, rows(*buttons, _back(turn))), Place.LIVE)


@router.callback_query(Pressed(WishDay), flags={"may": May.REPORT})
def day_pressed(turn: Turn, action: WishDay) -> Answer:
    scope.need_private(turn)
    return _ask_why(turn, action.obligation, _day(action.day))


def _ask_why(turn: Turn, obligation_id: ObligationId, day: date) -> Answer:
    obligation, deadline = _owed(turn, obligation_id)
    rules.refuse_day(day, deadline, calendars.load(turn.tx), turn.now)
    expecting.about(turn, Kind.WHY_MORE, obligation.id, packed(day))
    common = [
        Button(turn.say(f"{reason}-short"), SendExtension(obligation.id, packed(day), place))
        for place, reason in enumerate(REASONS)
    ]
    text = turn.say("extension-why", unit=obligation.unit_name, day=day, **about(deadline, turn.now))
    return Answer(Screen(text, rows(*common, _back(turn))), Place.LIVE)


@router.callback_query(Pressed(SendExtension), flags={"may": May.REPORT})
def send_pressed(turn: Turn, action: SendExtension) -> Answer:
    scope.need_private(turn)
    if not 0 <= action.reason < len(REASONS):
        raise Refusal("door-old-button")
    return _send(turn, action.obligation, _day(action.day), turn.say(REASONS[action.reason]))


def hear_day(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """A day, in any of the ways people write one; anything else is a question."""
    day = wish_words.day_in(text, turn.now)
    if day is None:
        return None
    expecting.start_screen(turn)
    return _ask_why(turn, ObligationId(expected.number), day)


def hear_reason(turn: Turn, expected: Expected, text: str) -> Answer | None:
    if not expecting.speaks_to_it(turn):
        return None
    reason = reasons.checked(text.strip())
    return _send(turn, ObligationId(expected.number), _day(expected.seen), reason)


def _send(turn: Turn, obligation_id: ObligationId, day: date, reason: str) -> Answer:
    obligation, deadline = _owed(turn, obligation_id)
    rules.refuse_day(day, deadline, calendars.load(turn.tx), turn.now)
    extensions.ask(turn.tx, obligation, reason, day, by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    sent = turn.say("extension-sent", unit=obligation.unit_name, day=day, **about(deadline, turn.now))
    text = "\n".join([sent, *by_morning(turn)])
    fill = Button(short(turn.say("button-job", label=deadline.name)), OpenForm(obligation.id))
    return Answer(Screen(text, rows(fill, _back(turn))), Place.LIVE)


def _owed(turn: Turn, obligation_id: ObligationId) -> tuple[Obligation, Deadline]:
    """Raises Refusal for what is not owed, or is asked about already."""
    _, obligation, deadline = desks.owing(turn, obligation_id)
    asked = extensions.open_of(turn.tx, obligation.id)
    if asked is not None:
        raise Refusal("extension-waits", name=asked.asked_by, day=asked.wanted)
    return obligation, deadline


@router.callback_query(Pressed(Decline), flags={"may": May.REPORT})
def decline_pressed(turn: Turn, action: Decline) -> Answer:
    scope.need_private(turn)
    return _decline(turn, action.obligation)


def _decline(turn: Turn, obligation_id: ObligationId) -> Answer:
    _, obligation, deadline = desks.owed(turn, obligation_id)
    extensions.decline(turn.tx, obligation, by=scope.known(turn).id, now=turn.now)
    left = "yes" if hearing.is_anybody_left(turn.tx, obligation.unit, obligation.id) else "no"
    text = turn.say("declined", unit=obligation.unit_name, others=left, **about(deadline, turn.now))
    return Answer(Screen(text, rows(Button(turn.say("button-take-on"), TakeOn(obligation.id)), _back(turn))))


@router.callback_query(Pressed(TakeOn), flags={"may": May.REPORT})
def take_on_pressed(turn: Turn, action: TakeOn) -> Answer:
    scope.need_private(turn)
    _, obligation, deadline = desks.of_own(turn, action.obligation)
    extensions.take_on(turn.tx, obligation.id, by=scope.known(turn).id, now=turn.now)
    fill = Button(short(turn.say("button-job", label=deadline.name)), OpenForm(obligation.id))
    text = turn.say("taken-on", unit=obligation.unit_name, **about(deadline, turn.now))
    return Answer(Screen(text, rows(fill, _back(turn))), Place.PRESSED)


def _back(turn: Turn) -> Button:
    return Button(turn.say("button-my-duties"), MyDuties())


def _day(number: int) -> date:
    """Raises Refusal for what is no day."""
    day = unpacked(number)
    if day is None:
        raise Refusal("door-old-button")
    return day
