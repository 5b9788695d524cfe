"""What the next typed line of a private chat answers: a question of a form, why a report goes back, or nothing."""

from dataclasses import dataclass
from enum import StrEnum

from domain.buttons import calendar_actions
from domain.calendars.calendar_words import MarkDays
from domain.calendars.school_year import EVENTS
from domain.forms.draft import Draft
from domain.ids import ApplicationId, DeadlineId, DraftId, ReportId, TermId, UnitId
from domain.office.entries import Entry
from domain.phrases.model import SchoolEvent
from handlers.scope import in_group
from handlers.turn import Turn

LONGEST = 64  # letters that there is room for


class Kind(StrEnum):
    DRAFT = "draft"
    UNIT = "unit"
    """What is to be changed about a unit is being chosen."""
    CHANGE = "change"
    """The next question of a change of units."""
    REASON = "reason"
    """Why a report goes back; `seen` has the questions that are marked."""
    REPORT = "report"
    """A report is shown to whoever decides about it."""
    BULK = "bulk"
    """Reports that could be accepted together are shown; `number` is the newest of them, `seen` their level."""
    HANDED = "handed"
    """What a unit has handed in is shown to it."""
    WHOLE = "whole"
    """Which report a whole form was meant for; `number` is the update it came with."""
    NOT_MINE = "not-mine"
    WHICH_MORE = "which-more"
    MORE_TIME = "more-time"
    """Which of several works is not theirs, or more time is asked for, `seen` being the day; until which day."""
    WHY_MORE = "why-more"  # `seen` is the day
    NO_MORE = "no-more"  # why a unit is given none
    GIVE_TIME = "give-time"
    """Until when some units are given more time unasked, and whether they are."""
    EXCUSE = "excuse"
    """Why some units are excused from one period, and whether they are, or are no longer."""
    CORRECT = "correct"
    """Why something that was accepted is to be changed."""
    WHY_NOT = "why-not"  # somebody who asks for a post is turned down
    ENDED = "ended"  # the post that this answered for is over
    LIST = "list"  # of units, and whether it is to be written
    STAFF = "staff"
    INVITE = "invite"
    DISMISS = "dismiss"
    REMIT = "remit"
    SHEETS = "sheets"
    """The people of a unit are shown; whom to invite, whose post to end or change, which invites to print is asked."""
    ENTRY = "entry"
    """The next question of an entry of a register."""
    REGISTER = "register"
    """What a unit has registered is shown."""
    INITIATIVE = "initiative"
    RESULT = "result"
    """How an initiative goes is asked, or what is to be handed in of them is shown, for an obligation."""
    ITEM_REASON = "item-reason"
    """Why an initiative goes back."""
    INSPECTIONS = "inspections"
    INSPECTED = "inspected"
    """Of which kind the inspection of a unit was."""
    INSPECTION = "inspection"
    DRAWS = "draws"
    DRAW_WISH = "draw-wish"
    DRAW = "draw"
    """A sealed draw: the words of whoever watches."""
    REDRAW = "redraw"
    """Why lots are drawn anew."""
    WALK = "walk"
    """The step of a document that somebody goes through."""
    PASTE = "paste"
    """More of a document that is pasted, or the first of it."""
    LIST_OR_PLAN = "list-or-plan"
    """Which of the two a sheet is that was sent."""
    MY_NAME = "my-name"
    MY_PHONE = "my-phone"
    LINK = "link"
    """The number that a further chat shows."""
    LEAVING = "leaving"
    """Whether one really leaves."""
    PLANS = "plans"
    """The plans are listed: which of them is meant."""
    PLAN = "plan"
    """The card of a plan is shown: which part of it, or what is to be done with it."""
    PUBLISH = "publish"
    """What publishing a plan will do is shown, and whether it is to be done."""
    LADDERS = "ladders"
    OFFICE_LADDER = "office-ladder"
    DUTY_LADDER = "duty-ladder"
    LADDER = "ladder"
    """On which days is reminded is shown: of a plan, an office, a duty; and of one, what it is to be instead."""
    AMEND = "amend"
    WITHDRAW = "withdraw"
    AD_HOC = "ad-hoc"
    """The next question of what somebody wants to do about a plan."""
    CALENDAR = "calendar"
    """The calendar is shown; or what a change of it would do, and whether it is to be done."""
    EVENT = "event"
    """On which day an event of the school year is."""
    PROMISE = "promise"
    """Which of several things somebody has promised."""
    BROADCAST = "broadcast"
    """The next thing to be said of a message to many units."""
    BROADCAST_SENT = "broadcast-sent"
    """What has become of one is shown."""
    NUDGE = "nudge"
    """Whether those shown are to be reminded."""
    PAPER = "paper"
    """Whether a report to sign is to be made while units are missing."""
    TEMPLATE = "template"
    """That of an office's report to sign is shown; `seen` is one that was sent and waits."""
    VOICES = "voices"
    """What units wrote is shown: whether the next page is wanted."""
    SENT_FORM = "sent-form"
    TRIAL = "trial"
    FORMS = "forms"
    FORM = "form"
    FORM_USE = "form-use"
    """A form that was sent is shown, or tried; all are listed; one, `at`, is shown, or the duty to use it for asked."""
    TASKS = "tasks"
    TASK = "task"
    TASK_NOTE = "task-note"
    """Tasks of the office are listed; one is shown; how it was done is being asked."""


@dataclass(frozen=True, slots=True)
class Expected:
    """`seen` is the revision of the draft that this person's screen shows, `at` the question: a colleague may be
    further by now. About people `seen` is how far the question has come."""

    kind: Kind
    number: int
    seen: int = 0
    at: str = ""

    @property
    def draft(self) -> DraftId | None:
        return DraftId(self.number) if self.kind is Kind.DRAFT else None

    @property
    def report(self) -> ReportId | None:
        return ReportId(self.number) if self.kind is Kind.REASON else None


def expected(turn: Turn) -> Expected | None:
    if in_group(turn) or turn.visitor.address is None:
        return None
    return read(turn.conversation.expects)


def read(packed: str | None) -> Expected | None:
    if packed is None:
        return None
    kind, _, rest = packed.partition(":")
    number, _, shown = rest.partition("@")
    seen, _, at = shown.partition(".")
    return Expected(Kind(kind), int(number), int(seen or 0), at)


def answer_to(turn: Turn, draft: Draft) -> None:
    """From now on typed lines of this chat answer this draft as it is shown now."""
    _expect(turn, f"{Kind.DRAFT}:{draft.id}@{draft.revision}.{draft.at}")


def why_not(turn: Turn, application: ApplicationId) -> None:
    _expect(turn, f"{Kind.WHY_NOT}:{application}")


def about_staff(turn: Turn, kind: Kind, unit: UnitId, step: int = 0) -> None:
    _expect(turn, f"{kind}:{unit}@{step}")


def about(turn: Turn, kind: Kind, number: int, seen: int = 0, at: str = "") -> None:
    _expect(turn, f"{kind}:{number}@{seen}.{at}" if at else f"{kind}:{number}@{seen}")


def yes_to_nudge(turn: Turn, deadline: DeadlineId, seen: int, which: str) -> bool:
    """`which` says of whom, `seen` in minutes when the last of them was nudged. False where it is too long to keep."""
    packed = f"{Kind.NUDGE}:{deadline}@{seen}.{which}"
    if len(packed) > LONGEST:
        return False
    _expect(turn, packed)
    return True


def more_voices(turn: Turn, deadline: DeadlineId, page: int, which: str) -> None:
    """`which` says about what, and of whom; what is too long to keep has its button only."""
    packed = f"{Kind.VOICES}:{deadline}@{page}.{which}"
    _expect(turn, packed if len(packed) <= LONGEST else None)


def marking(turn: Turn, wish: MarkDays, mark: int) -> None:
    """Two days and what they are to be, which `seen` has room for."""
    _expect(turn, f"{Kind.CALENDAR}:{calendar_actions.packed(wish.first)}@{calendar_actions.packed(wish.last)}{mark}")


def day_of_event(turn: Turn, authority: UnitId, school_year: int, event: int, pending: int | None = None) -> None:
    """`pending` is the day that was said already, where it waits to be agreed to."""
    _expect(turn, f"{Kind.EVENT}:{authority}@{school_year}{event}{pending or ''}")


def read_event(expected: Expected) -> tuple[int, SchoolEvent, int | None]:
    """The school year, the event, and the day that waits."""
    packed = str(expected.seen)
    return int(packed[:4]), EVENTS[int(packed[4:5])], int(packed[5:]) if packed[5:] else None


def about_tasks(turn: Turn, view: int, page: int) -> None:
    _expect(turn, f"{Kind.TASKS}:{view}@{page}")


def about_task(turn: Turn, term: TermId) -> None:
    _expect(turn, f"{Kind.TASK}:{term}")


def note_on_task(turn: Turn, term: TermId) -> None:
    _expect(turn, f"{Kind.TASK_NOTE}:{term}")


def answer_to_entry(turn: Turn, entry: Entry) -> None:
    _expect(turn, f"{Kind.ENTRY}:{entry.id}@{entry.revision}")


def about_plan(turn: Turn, kind: Kind, number: int = 0) -> None:
    _expect(turn, f"{kind}:{number}")


def nothing(turn: Turn) -> None:
    _expect(turn, None)


def _expect(turn: Turn, packed: str | None) -> None:
    turn.conversation.expects = packed


def start_screen(turn: Turn) -> None:
    """The next live screen becomes a message of its own, unless the live one is what was pressed."""
    if turn.conversation.message != turn.pressed:
        turn.conversation.start_screen()


def speaks_to_it(turn: Turn) -> bool:
    """Whether the live screen is still the last thing said here, so that what is typed can only answer it."""
    return turn.visitor.address is not None and turn.conversation.below == 0
