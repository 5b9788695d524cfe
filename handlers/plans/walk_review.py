"""The last look at a document: who gets what and when; then it is published, all of it or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.buttons.proposal_actions import PublishProposal, Step
from domain.forms.buttons import in_rows, some
from domain.forms.notes import Note
from domain.ids import PlanId, UnitId
from domain.planning.deadlines import Deadline
from domain.proposals.model import Party
from domain.refusals import Refusal
from domain.screens import Button, Screen
from domain.texts import Markup
from domain.walks import blocks, finishing, telling
from domain.walks.buttons import Buttons
from domain.walks.decisions import Part
from domain.walks.meanings import day_in_words
from domain.walks.steps import Way
from handlers import scope
from handlers.plans import walk_home
from handlers.questions.telling import at_night
from handlers.reminding import foreseeing
from handlers.turn import Turn
from storage.planning import calendars, ladders, plans, preparing, proposals, rehearsals
from storage.planning.proposals import Kept
from storage.planning.rehearsals import Rehearsal

MOST_LINES = 14
LONGEST_TITLE = 60
MOST_OF_OFFICE = 3


def screen(turn: Turn, kept: Kept, way: Way, buttons: Buttons) -> Screen:
    """Nothing goes out by it. What keeps the plan from being published is said in place of what would happen."""
    stops = _ways_to_mend(turn, way)
    labels = [turn.say("button-walk-mend-part", part=name) for name in stops]
    mend = in_rows([buttons.called(label, Step.PICK, place) for place, label in enumerate(labels)], 2)
    rest = (buttons.step("button-walk-back", Step.BACK), buttons.step("button-walk-later", Step.LATER))
    drop = (buttons.step("button-walk-drop", Step.DROP),)
    try:
        found = _rehearsed(turn, kept, way)
    except Refusal as refusal:
        why = turn.say("walk-review-stop", why=Markup(turn.say(refusal.key, **refusal.details)))
        return Screen(f"{_head(turn, way, [why])}\n{_how_to_mend(turn, stops)}", some(*mend, rest, drop))
    text = "\n".join([_head(turn, way, list(_lines(turn, way, found))), "", turn.say("walk-review-ask")])
    confirm = Button(turn.say("button-publish-now"), PublishProposal(kept.id, kept.revision))
    past = [buttons.step("button-walk-omit-past", Step.OMIT)] if way.passed else []
    return Screen(f"{text} {_how_to_mend(turn, stops)}", some((confirm,), past, *mend, rest, drop))


@dataclass(frozen=True, slots=True)
class Published:
    plan: PlanId
    messages: int


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """A plan of this number and year that is there already, by whatever document it came, and what to say of it."""

    plan: PlanId
    note: Note


def publish(turn: Turn, kept: Kept, way: Way) -> Published:
    """Plan, duties, deadlines, obligations and the news of it, in one breath. Raises Refusal, and then nothing of it is
    there."""
    person = scope.known(turn).id
    _refuse_over(way)
    calendar, authority = calendars.load(turn.tx), _authority(kept)
    plan = preparing.prepare(
        turn.tx, finishing.plan_of(way, _code(kept)), authority=authority, calendar=calendar, now=turn.now
    )
    try:
        proposals.publish(turn.tx, kept, plan, by=person, now=turn.now)
    except proposals.Stale as stale:
        raise Refusal("walk-changed") from stale
    return Published(plan, plans.publish(turn.tx, plan, by=person, now=turn.now))


def known_before(turn: Turn, kept: Kept) -> KnownBefore | None:
    if kept.authority is None:
        return None
    try:
        preparing.refuse_twice(turn.tx, finishing.plan_of(walk_home.way(turn, kept), _code(kept)), kept.authority)
    except Refusal as known:
        plan = known.details.get("plan")
        return KnownBefore(PlanId(plan), Note(known.key, known.details)) if isinstance(plan, int) else None
    return None


def _rehearsed(turn: Turn, kept: Kept, way: Way) -> Rehearsal:
    _refuse_over(way)
    calendar, prepared = calendars.load(turn.tx), finishing.plan_of(way, _code(kept))
    return rehearsals.rehearse(turn.tx, prepared, authority=_authority(kept), calendar=calendar, now=turn.now)


def _refuse_over(way: Way) -> None:
    """A plan of years that are over, with no day still to come, asks nothing of anybody."""
    ahead = (one for one in way.deadlines if one.reading.dated and not way.is_over(one.reading))
    if way.gone_by and next(ahead, None) is None:
        raise Refusal("walk-all-passed", years=telling.years_said(way.proposal.header))
    if not way.deadlines and not way.taken(Part.TASKS) and not way.taken(Part.TARGETS):
        raise Refusal("walk-nothing-left")


def _code(kept: Kept) -> str:
    """Of no other plan: two offices may well have a plan of one number."""
    return f"document-{kept.id}"


def _authority(kept: Kept) -> UnitId:
    if kept.authority is None:
        raise Refusal("walk-not-yours")
    return kept.authority


def _head(turn: Turn, way: Way, lines: list[str]) -> str:
    header = way.proposal.header
    title = header.title.value if header.title else header.short_title
    return turn.say(
        "walk-review",
        title=blocks.cut(title, blocks.LONGEST_SENTENCE),
        number=header.number.value if header.number else turn.say("walk-not-given"),
        lines=Markup("\n".join(lines)),
    )


def _lines(turn: Turn, way: Way, found: Rehearsal) -> Iterator[str]:
    duty = None
    for deadline in sorted(found.deadlines[:MOST_LINES], key=lambda one: (one.duty, one.last_ok)):
        if deadline.duty != duty:
            yield _asked(turn, deadline, found)
        duty = deadline.duty
        yield _due(turn, deadline)
    if len(found.deadlines) > MOST_LINES:
        yield turn.say("walk-more-deadlines", count=len(found.deadlines) - MOST_LINES)
    if found.undated:
        yield turn.say("walk-review-undated", count=len(found.undated))
    yield from _of_office(turn, way)
    yield turn.say("walk-review-targets", targets=len(way.taken(Part.TARGETS)), tasks=len(way.taken(Part.TASKS)))
    yield ""
    messages = found.people + found.groups
    yield turn.say(
        "walk-review-messages", units=found.units, messages=messages, people=found.people, groups=found.groups
    )
    if found.silent:
        yield turn.say("walk-review-unreachable", count=found.silent, names=", ".join(found.unheard))
    if way.passed:
        yield turn.say("walk-review-past", count=len(way.passed))
    yield from at_night(turn)
    coming = foreseeing.coming(turn, found.deadlines, ladders.of(turn.tx, found.deadlines))
    yield turn.say("walk-review-first", first=coming[0]) if coming else turn.say("walk-review-no-reminder")


def _asked(turn: Turn, deadline: Deadline, found: Rehearsal) -> str:
    """A duty, and how many units of which levels it is laid on."""
    asked = found.asked.get(deadline.duty, {})
    levels = ", ".join(f"{level} {count}" for level, count in asked.items())
    units = turn.say("walk-review-units", count=sum(asked.values()), levels=levels)
    return turn.say(
        "walk-review-duty",
        title=blocks.cut(deadline.duty_title, LONGEST_TITLE),
        units=Markup(units if asked else turn.say("walk-review-nobody")),
    )


def _due(turn: Turn, deadline: Deadline) -> str:
    return turn.say(
        "walk-review-due",
        label=deadline.label,
        phrase=deadline.phrase,
        last=Markup(day_in_words(deadline.last_day, turn.say)),
    )


def _of_office(turn: Turn, way: Way) -> Iterator[str]:
    """What the office does itself, with a day to do it by."""
    own = [one for one in way.deadlines if one.whose is Party.OFFICE]
    titles = dict.fromkeys(duty.title for one in own if (duty := way.duty(one.duty)) is not None)
    if titles:
        shown = [blocks.cut(title, LONGEST_TITLE) for title in list(titles)[:MOST_OF_OFFICE]]
        yield turn.say("walk-review-office", count=len(own), titles="; ".join(shown))


def _ways_to_mend(turn: Turn, way: Way) -> list[str]:
    return [turn.say("walk-part-header"), *(turn.say(f"walk-part-{part}") for part in way.parts)]


def _how_to_mend(turn: Turn, stops: list[str]) -> str:
    told = [turn.say("walk-review-part", number=str(number), name=name) for number, name in enumerate(stops, 1)]
    return turn.say("walk-review-mend", parts=", ".join(told))
