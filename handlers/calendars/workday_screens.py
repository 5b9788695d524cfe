"""What /lich shows: the days of this year and the next, months and days to choose from, what a change would do."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from domain.buttons.calendar_actions import (
    AskMark,
    ConfirmYear,
    MarkThem,
    OwnCalendar,
    PickDay,
    PickMarked,
    PickMonth,
    ShowCalendar,
    ShowEvents,
    packed,
)
from domain.calendars.calendar import Calendar, Mark, days, works_by_itself
from domain.calendars.calendar_effects import Effect, effects
from domain.calendars.calendar_words import MarkDays
from domain.calendars.school_year import school_year_at
from domain.clock_face import local_date
from domain.planning.rungs import Step
from domain.refusals import Refusal
from domain.screens import Button, Rows, Screen
from domain.texts import Markup
from handlers.calendars import keeping, school_events
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.planning import calendars, deadlines, ladders
from storage.planning.calendars import KnownDay
from storage.units import tree

WEEK = 7
MOST_EFFECTS = 8
MOST_DAYS = 30
"""Buttons of one screen."""


def overview(turn: Turn) -> Screen:
    today = local_date(turn.now)
    years = (today.year, today.year + 1)
    confirmed = calendars.confirmed(turn.tx)
    parts = [turn.say("calendar-title")]
    parts += [_year(turn, year, today, confirmed=year in confirmed) for year in years]
    parts += school_events.summary(turn)
    buttons: Rows = ((Button(turn.say("button-own-calendar"), OwnCalendar()),),)
    if (own := keeping.administered(turn)) and keeping.top_of(turn) is not None:
        parts.append(turn.say("calendar-how"))
        buttons += _keeping(turn, years, confirmed)
    if own:
        year = school_year_at(today)
        buttons += rows(Button(turn.say("button-events"), ShowEvents(own[0], year)))
    return Screen("\n\n".join(parts), buttons)


def _keeping(turn: Turn, years: Sequence[int], confirmed: frozenset[int]) -> Rows:
    this = years[0]
    off = Button(turn.say("button-day-off"), PickMonth(Mark.OFF, this))
    worked = Button(turn.say("button-day-worked"), PickMonth(Mark.WORK, this))
    plain = Button(turn.say("button-day-plain"), PickMarked(this))
    confirm = (
        Button(turn.say("button-confirm-year", year=str(year)), ConfirmYear(year))
        for year in years
        if year not in confirmed
    )
    return ((off, worked), (plain,), *rows(*confirm))


def _year(turn: Turn, year: int, today: date, *, confirmed: bool) -> str:
    """What is over is left out."""
    coming = [one for one in calendars.known(turn.tx, [year]) if one.day >= today]
    off = [one for one in coming if not one.works]
    worked = [one for one in coming if one.works]
    lines = [turn.say("calendar-year", year=str(year), confirmed="yes" if confirmed else "no")]
    lines.append(turn.say("calendar-off", days=Markup(_spans(turn, off))) if off else turn.say("calendar-off-none"))
    if worked:
        lines.append(turn.say("calendar-worked", days=Markup(", ".join(_told(turn, [one]) for one in worked))))
    return "\n".join(lines)


def _spans(turn: Turn, known: Iterable[KnownDay]) -> str:
    """Days that follow each other as one span; weekends between them do not part them."""
    spans: list[list[KnownDay]] = []
    for one in known:
        if spans and _follows(spans[-1][-1], one):
            spans[-1].append(one)
        else:
            spans.append([one])
    return ", ".join(_told(turn, span) for span in spans)


def _follows(before: KnownDay, one: KnownDay) -> bool:
    between = days(before.day + timedelta(days=1), one.day - timedelta(days=1))
    return one.decided == before.decided and all(not works_by_itself(day) for day in between)


def _told(turn: Turn, span: Sequence[KnownDay]) -> str:
    first, last = span[0].day, span[-1].day
    words = f"{first:%d/%m}" if first == last else f"{first:%d/%m}–{last:%d/%m}"
    return turn.say("calendar-decided", days=words) if span[0].decided else words


def months(turn: Turn, mark: Mark, year: int) -> Screen:
    this = local_date(turn.now)
    first = this.month if year == this.year else 1
    buttons = [Button(f"{month:02}/{year}", PickDay(mark, year, month)) for month in range(first, 13)]
    other = year + 1 if year <= this.year else this.year
    turned = Button(turn.say("button-year", year=str(other)), PickMonth(mark, other))
    return Screen(turn.say(f"calendar-which-{mark}"), (*_in_rows(buttons, 3), (turned,), _back(turn)))


def month(turn: Turn, mark: Mark, year: int, number: int) -> Screen:
    """Only the days that can be marked so: working days, or days off."""
    calendar, first = calendars.load(turn.tx), date(year, number, 1)
    every = days(first, date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1))
    wanted = [day for day in every if calendar.is_working(day) is (mark is Mark.OFF)]
    buttons = [Button(f"{day:%d/%m}", AskMark(mark, packed(day), packed(day))) for day in wanted]
    text = turn.say(f"calendar-which-{mark}")
    return Screen(text, (*_in_rows(buttons, 5), (Button(turn.say("button-back"), PickMonth(mark, year)),)))


def marked(turn: Turn, year: int) -> Screen:
    today = local_date(turn.now)
    coming = [one.day for one in calendars.known(turn.tx, [year, year + 1]) if one.day >= today][:MOST_DAYS]
    if not coming:
        raise Refusal("calendar-none-marked")
    buttons = [Button(f"{day:%d/%m/%Y}", AskMark(Mark.PLAIN, packed(day), packed(day))) for day in coming]
    return Screen(turn.say("calendar-which-plain"), (*_in_rows(buttons, 3), _back(turn)))


def _in_rows(buttons: Sequence[Button], wide: int) -> Rows:
    return tuple(tuple(buttons[start : start + wide]) for start in range(0, len(buttons), wide))


def _back(turn: Turn) -> tuple[Button, ...]:
    return (Button(turn.say("button-back"), ShowCalendar()),)


def changed_by(wish: MarkDays, before: Calendar) -> list[date]:
    """Raises Refusal where they are so already."""
    named = list(days(wish.first, wish.last))
    after = before.marked(named, wish.mark)
    changed = [day for day in named if before.is_working(day) is not after.is_working(day)]
    if not changed:
        raise Refusal("calendar-so-already", day=wish.first, mark=wish.mark.value)
    return changed


def preview(turn: Turn, wish: MarkDays) -> Screen:
    before = calendars.load(turn.tx)
    changed = changed_by(wish, before)
    lines = [turn.say(f"calendar-preview-{wish.mark}", days=Markup(_days(turn, changed)))]
    running = deadlines.running(turn.tx, turn.now)
    found = effects(running, ladders.of(turn.tx, running), before, before.marked(changed, wish.mark), turn.now)
    own = frozenset(keeping.administered(turn))
    shown = [one for one in found if not own.isdisjoint(tree.ancestors(turn.tx, one.deadline.authority))]
    lines += _effects(turn, shown, len(found) - len(shown))
    do = Button(turn.say("button-list-write"), MarkThem(wish.mark, packed(wish.first), packed(wish.last)))
    return Screen("\n".join(lines), ((do, Button(turn.say("button-calendar-keep"), ShowCalendar())),))


def _days(turn: Turn, changed: Sequence[date]) -> str:
    return ", ".join(turn.say("notice-day", weekday=day.weekday(), day=day) for day in changed)


def _effects(turn: Turn, shown: Sequence[Effect], others: int) -> list[str]:
    if not shown and not others:
        return [turn.say("calendar-moves-nothing")]
    lines = [turn.say("calendar-moves")] if shown else []
    lines += [_effect(turn, one) for one in shown[:MOST_EFFECTS]]
    if (more := others + len(shown[MOST_EFFECTS:])) > 0:
        lines.append(turn.say("calendar-moves-more", count=more))
    return lines


def _effect(turn: Turn, one: Effect) -> str:
    name = {"duty": one.deadline.duty_title, "label": one.deadline.label}
    parts = []
    if one.advised != one.advised_then:
        parts.append(turn.say("calendar-moves-advised", before=one.advised, after=one.advised_then))
    if one.earlier or one.later:
        was, will = _mornings(one.earlier), _mornings(one.later)
        parts.append(turn.say("calendar-moves-reminders", before=was or "–", after=will or "–"))
    return turn.say("calendar-moves-line", **name, what=Markup("; ".join(parts)))


def _mornings(steps: Iterable[Step]) -> str:
    return ", ".join(f"{day:%d/%m}" for day, _ in groupby(local_date(step.at) for step in steps))
