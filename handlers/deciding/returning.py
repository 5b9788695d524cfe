"""A report goes back: the wrong questions are marked, by tapping or by number, and why is said."""

from collections.abc import Sequence

from aiogram import Router

from domain.actions import AskReason, Return, ShowQueue, ShowReport
from domain.buttons import marks
from domain.buttons.report_actions import Flag, UndoReview
from domain.forms.buttons import in_rows
from domain.forms.model import Form
from domain.ids import ReportId
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, reasons, scope
from handlers.deciding import review_cards, review_scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions.telling import about, rows
from handlers.turn import Turn
from storage.reporting import queue, reopening, reviews
from storage.reporting.review_cards import Facts

router = Router(name="returning")
REASONS = ("reason-figures", "reason-missing", "reason-explain")
"""Common reasons, each a text of its own: one tap instead of typing."""
ACROSS = 5
MOST_TO_MARK = 80
"""A keyboard holds a hundred buttons; any further question is marked by typing its number."""


@router.callback_query(Pressed(AskReason), flags={"may": May.REVIEW})
def ask_pressed(turn: Turn, action: AskReason) -> Answer:
    return ask(turn, action.report)


def ask(turn: Turn, report: ReportId) -> Answer:
    """The next typed line is the reason, unless a common one is pressed; the figures stay above while it is typed."""
    facts = review_scope.seen(turn, report)
    review_scope.need_to_return(turn, facts)
    expecting.start_screen(turn)
    return Answer(_asked(turn, facts, ()), Place.LIVE)


@router.callback_query(Pressed(Flag), flags={"may": May.REVIEW})
def flag_pressed(turn: Turn, action: Flag) -> Answer:
    facts = review_scope.seen(turn, action.report)
    return Answer(_asked(turn, facts, marks.read(review_cards.form_of(turn, facts.report), action.marks)), Place.LIVE)


def _asked(turn: Turn, facts: Facts, flagged: Sequence[str]) -> Screen:
    report, form = facts.report, review_cards.form_of(turn, facts.report)
    packed = marks.pack(form, flagged)
    expecting.about(turn, Kind.REASON, report.id, int(packed, 16))
    asked = [field for field in form.fields if field.id in report.answers and not field.computed][:MOST_TO_MARK]
    toggles = (
        Button(
            f"☑ {form.number(field.id)}" if field.id in flagged else str(form.number(field.id)),
            Flag(report.id, marks.toggled(form, flagged, field.id)),
        )
        for field in asked
    )
    common = [
        Button(turn.say(f"{reason}-short"), Return(report.id, place, packed)) for place, reason in enumerate(REASONS)
    ]
    text = turn.say("report-why", unit=facts.obligation.unit_name, label=facts.deadline.label)
    back = Button(turn.say("button-back"), ShowReport(report.id))
    reopens = [turn.say("report-why-reopens")] if review_scope.reopens(facts) else []
    told = "\n".join([text, *reopens, *_flagged(turn, form, facts, flagged)])
    # Of a form with one question there is nothing to choose.
    return Screen(told, (*(in_rows(toggles, ACROSS) if len(asked) > 1 else ()), *rows(*common, back)))


def _flagged(turn: Turn, form: Form, facts: Facts, flagged: Sequence[str]) -> list[str]:
    return [
        turn.say(
            "report-flagged",
            number=str(form.number(field)),
            name=form.field(field).short.of(turn.say.language),
            value=review_cards.shown(turn, form.field(field), facts.report.answers.get(field)),
        )
        for field in flagged
    ]


@router.callback_query(Pressed(Return), flags={"may": May.REVIEW})
def return_pressed(turn: Turn, action: Return) -> Answer:
    if not 0 <= action.reason < len(REASONS):
        raise Refusal("door-old-button")
    facts = review_scope.seen(turn, action.report)
    flagged = marks.read(review_cards.form_of(turn, facts.report), action.marks)
    return Answer(_give_back(turn, facts, turn.say(REASONS[action.reason]), flagged), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer:
    """A typed line after a reason was asked for: numbers mark questions, words are the reason. What was said in between
    may have made it a line about something else, and a return is counted against the school: then it is asked again."""
    if expected.report is None:
        raise Refusal("report-not-yours")
    facts = review_scope.seen(turn, expected.report)
    form = review_cards.form_of(turn, facts.report)
    flagged = marks.read(form, f"{expected.seen:x}")
    if not expecting.speaks_to_it(turn):
        expecting.start_screen(turn)
        return Answer(_asked(turn, facts, flagged), Place.LIVE)
    named = marks.typed(form, text)
    if named is not None and not named[1]:
        # Below what was typed, so that the next line speaks to it.
        expecting.start_screen(turn)
        return Answer(_asked(turn, facts, named[0]), Place.LIVE)
    flagged, reason = named or (flagged, text.strip())
    return Answer(_give_back(turn, facts, reasons.checked(reason), flagged), Place.LIVE)


def _give_back(turn: Turn, facts: Facts, reason: str, flagged: Sequence[str]) -> Screen:
    review_scope.need_to_return(turn, facts)
    give_back = reopening.reopen if review_scope.reopens(facts) else reviews.give_back
    give_back(turn.tx, facts.report, reason, flagged=flagged, by=scope.known(turn).id, now=turn.now)
    form = review_cards.form_of(turn, facts.report)
    numbers = ", ".join(str(form.number(field)) for field in flagged)
    returns = facts.obligation.returns + 1
    return decided(turn, "report-returned", facts, returns=returns, reason=reason, count=len(flagged), numbers=numbers)


def decided(turn: Turn, key: str, facts: Facts, **more: str | int) -> Screen:
    """What was done, what waits next, and for some minutes the way back."""
    expecting.about(turn, Kind.REPORT, facts.report.id)
    left = queue.count_waiting(turn.tx, scope.sight(turn, May.REVIEW))
    text = turn.say(key, unit=facts.obligation.unit_name, left=left, **more, **about(facts.deadline, turn.now))
    after = review_scope.seen(turn, facts.report.id)
    undo = [Button(turn.say("button-undo-review"), UndoReview(facts.report.id))]
    to_queue = Button(turn.say("button-queue", count=left), ShowQueue())
    return Screen(text, rows(*(undo if review_cards.may_undo(turn, after) else ()), to_queue))


def stop_asking(turn: Turn) -> None:
    expected = expecting.expected(turn)
    if expected is not None and expected.kind in (Kind.REASON, Kind.REPORT, Kind.BULK):
        expecting.nothing(turn)
