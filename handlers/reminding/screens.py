"""The screens of a ladder: of a plan, of one duty, of all plans of an office; and of what is wanted of it instead."""

from collections.abc import Iterator, Sequence

from domain.actions import Action, Home, PreviewPlan
from domain.buttons.ladder_actions import (
    AskLadder,
    ChangeDutyLadder,
    ChangeOfficeLadder,
    Part,
    SetLadder,
    ShowDutyLadder,
    ShowLadders,
    ShowOfficeLadder,
    ShowWish,
    TurnLadder,
)
from domain.buttons.plan_actions import DropWish, ShowPlan
from domain.forms.buttons import in_rows, some
from domain.ids import UnitId, WishId
from domain.planning.ladder_wishes import Compared, Whose, current, part_of, where
from domain.planning.ladders import NEVER, Ladder, Ladders, When
from domain.planning.own_words import LONGEST_WORDS
from domain.planning.plans import Plan
from domain.screens import Button, Screen
from domain.texts import Markup
from handlers import scope
from handlers.questions.telling import fitting, rows, short
from handlers.reminding import foreseeing, settings
from handlers.turn import Turn
from storage.planning import ladders, particulars
from storage.planning.particulars import LaidDuty

LONGEST_NAME = 36
DAYS = {Part.BEFORE: (30, 21, 14, 10, 7, 5, 3, 2, 1), Part.AFTER: (1, 2, 3, 5, 7, 10, 14, 21, 30)}
COUNTS = {Part.DEPUTIES: (1, 2, 3, 4, 5), Part.LEADER: (1, 2, 3, 5, 7, 10, 14)}
PARTS = (Part.BEFORE, Part.LAST, Part.AFTER, Part.DEPUTIES, Part.LEADER, Part.WORDS)


def offices(turn: Turn, every: Sequence[UnitId]) -> Screen:
    named = [(one, _office(turn, one)) for one in every]
    lines = [turn.say("ladder-choice", number=number, name=name) for number, (_, name) in enumerate(named, 1)]
    buttons = [Button(short(name, LONGEST_NAME), ShowOfficeLadder(one)) for one, name in named]
    return Screen("\n".join([turn.say("ladder-which-office"), *lines]), rows(*buttons, _home(turn)))


def of_plan(turn: Turn, plan: Plan) -> Screen:
    """Which duty goes by which."""
    every = particulars.duties_of(turn.tx, plan.id)
    known = ladders.of_plan(turn.tx, plan.id, plan.authority)
    lines = [_duty(turn, known, plan, number, one) for number, one in enumerate(every, 1)]
    usual = settings.short(turn.say, known.of_office(plan.authority).now)
    text = turn.say("ladders", title=plan.short_title, usual=Markup(usual), lines=Markup("\n".join(lines)))
    buttons = [
        Button(short(f"{number}. {one.title}", LONGEST_NAME), ShowDutyLadder(one.id))
        for number, one in enumerate(every, 1)
    ]
    office = Button(turn.say("button-ladder-office"), ShowOfficeLadder(plan.authority))
    return Screen(fitting([text]), rows(*buttons, office, _to_plan(turn, plan)))


def _duty(turn: Turn, known: Ladders, plan: Plan, number: int, one: LaidDuty) -> str:
    told = settings.short(turn.say, known.of_duty(plan.authority, one.id).now)
    own = "yes" if known.has_own(one.id) else "no"
    return turn.say("ladder-of-duty", number=number, title=short(one.title, 120), ladder=Markup(told), own=own)


def _to_plan(turn: Turn, plan: Plan) -> Button:
    published = plan.published_at is not None
    return Button(turn.say("button-back"), ShowPlan(plan.id) if published else PreviewPlan(plan.id))


def view(turn: Turn, whose: Whose) -> Screen:
    """As it is, and what it will say."""
    known = ladders.of_whose(turn.tx, whose)
    now = current(known, whose)
    own = whose.duty is None or known.has_own(whose.duty)
    head = _head(turn, whose, "ladder-own" if own else "ladder-inherited")
    last = ladders.newest(turn.tx, whose)
    told = [] if last is None else [turn.say("ladder-set-by", at=last.at, by=last.by)]
    parts = [
        "\n".join([head, *settings.lines(turn.say, now, now), *told]),
        *foreseeing.of(turn, whose),
        turn.say("ladder-how"),
    ]
    change: Action = ChangeOfficeLadder(whose.authority)
    back = _home(turn)
    if whose.duty is not None and whose.plan is not None:
        change = ChangeDutyLadder(whose.duty)
        back = Button(turn.say("button-back"), ShowLadders(whose.plan))
    return Screen(fitting(["\n\n".join(parts)]), rows(Button(turn.say("button-ladder-change"), change), back))


def wanted(turn: Turn, number: WishId, whose: Whose, compared: Compared) -> Screen:
    """Old → new, and who would get what when."""
    changed, will = compared.changed, compared.will
    head = _head(turn, whose, "ladder-wanted" if changed else "ladder-as-it-is")
    parts = [
        "\n".join([head, *settings.lines(turn.say, compared.was, will)]),
        *foreseeing.of(turn, whose, will if changed else None),
        turn.say("ladder-confirm" if changed else "ladder-how"),
    ]
    do = [Button(turn.say("button-ladder-set"), SetLadder(number))] if changed else []
    asks = [Button(turn.say(f"button-ladder-{part.name.lower()}"), AskLadder(number, part)) for part in PARTS]
    usual = [Button(turn.say("button-ladder-usual"), TurnLadder(number, Part.USUAL, 0))]
    drop = [Button(turn.say("button-drop"), DropWish(number))]
    return Screen(fitting(["\n\n".join(parts)]), some(do, *in_rows(asks, 2), usual, drop))


def asked(turn: Turn, number: WishId, part: Part, ladder: Ladder, days: int = 0) -> Screen:
    """The question about one part, with what is chosen now."""
    done = Button(turn.say("button-ladder-done"), ShowWish(number))
    words_for = where(part, days)
    if words_for is None:
        now = Markup(settings.line(turn.say, part, ladder))
        text = turn.say(f"ladder-ask-{settings.name_of(part)}", now=now)
        return Screen(text, some(*in_rows(_choices(turn, number, part, ladder), 3), (done,)))
    now = settings.quoted(turn.say, ladder.words.get(words_for, ""))
    text = turn.say(f"ladder-ask-{settings.name_of(part)}", now=now, most=LONGEST_WORDS, days=days)
    drop = Button(turn.say("button-ladder-no-words"), TurnLadder(number, part, days))
    return Screen(text, some(*([(drop,)] if words_for in ladder.words else []), (done,)))


def _choices(turn: Turn, number: WishId, part: Part, ladder: Ladder) -> Iterator[Button]:
    if part in DAYS:
        chosen = ladder.before if part is Part.BEFORE else ladder.after
        for days in sorted({*DAYS[part], *chosen}, reverse=part is Part.BEFORE):
            label = f"✓ {days}" if days in chosen else f"{days}"
            yield Button(label, TurnLadder(number, part, days))
        yield Button(turn.say("button-ladder-none"), TurnLadder(number, part, NEVER))
    elif part in COUNTS:
        chosen_count = ladder.deputies if part is Part.DEPUTIES else ladder.leader
        for count in COUNTS[part]:
            yield Button(f"✓ {count}" if count == chosen_count else f"{count}", TurnLadder(number, part, count))
        yield Button(turn.say("button-ladder-never"), TurnLadder(number, part, NEVER))
    elif part is Part.LAST:
        yield Button(turn.say("button-ladder-last-yes"), TurnLadder(number, part, 1))
        yield Button(turn.say("button-ladder-last-no"), TurnLadder(number, part, NEVER))
    elif part is Part.WORDS:
        for one in (*When, *filter(None, ladder.rungs)):
            asks, days = part_of(one)
            label = turn.say(f"button-ladder-{settings.name_of(asks)}", days=days)
            yield Button(f"✓ {label}" if one in ladder.words else label, AskLadder(number, asks, days))


def _head(turn: Turn, whose: Whose, key: str) -> str:
    title: str | Markup = whose.title
    if not title:
        title = Markup(turn.say("ladder-all-plans", office=_office(turn, whose.authority)))
    return turn.say(key, title=title)


def _office(turn: Turn, unit: UnitId) -> str:
    """Of one where whoever speaks holds a post."""
    return next((post.unit_name for post in scope.known(turn).posts if post.unit == unit), "")


def _home(turn: Turn) -> Button:
    return Button(turn.say("button-home"), Home())
