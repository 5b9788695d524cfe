"""The card of a plan: what it asks of whom until when, how far that has come, and everything it says besides."""

from collections.abc import Callable, Mapping, Sequence

from aiogram import Router

from domain.actions import PreviewPlan, ShowPlans
from domain.buttons.ladder_actions import ShowLadders
from domain.buttons.plan_actions import AskWithdraw, BeginAmend, Part, SetSteps, ShowPart, ShowPlan
from domain.clock_face import local_date
from domain.folding import fold
from domain.forms.buttons import in_rows, some
from domain.ids import PlanId
from domain.planning.amendments import in_words, number_shown, threshold_shown
from domain.planning.deadlines import Deadline, Undated
from domain.planning.plans import Plan
from domain.planning.targets import Target, WordedTarget
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from domain.walks.blocks import NONE
from handlers import expecting, scope
from handlers.filters import Pressed
from handlers.questions.telling import about, closing, counted, short
from handlers.reminding import plan_lines
from handlers.turn import Turn
from storage.planning import deadlines, histories, ladders, laying, particulars, plans
from storage.reporting import notice_rules, obligations, two_steps

router = Router(name="plan-cards")
FLAGS = {"may": May.PUBLISH}
MOST_DUES = 8
PAGE = 8
LONGEST_CELL = 200
_PARTS = {"han": Part.DUES, "han nop": Part.DUES, "chi tieu": Part.TARGETS, "nhiem vu": Part.TASKS}
_PARTS |= {"lich su": Part.HISTORY, "thay doi": Part.HISTORY, "history": Part.HISTORY, "tasks": Part.TASKS}
_PARTS |= {"deadlines": Part.DUES, "targets": Part.TARGETS}


@router.callback_query(Pressed(ShowPlan), flags=FLAGS)
def card_pressed(turn: Turn, action: ShowPlan) -> Answer:
    return Answer(card(turn, seen(turn, action.plan)), Place.PRESSED)


@router.callback_query(Pressed(ShowPart), flags=FLAGS)
def part_pressed(turn: Turn, action: ShowPart) -> Answer:
    return Answer(part(turn, seen(turn, action.plan), action.part, action.page), Place.PRESSED)


def seen(turn: Turn, plan_id: PlanId) -> Plan:
    """Raises Refusal for a plan that is not this officer's, whether it exists or not."""
    plan = plans.one(turn.tx, plan_id)
    if plan is None or plan.authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("plan-not-yours")
    return plan


def part_called(text: str) -> Part | None:
    return _PARTS.get(fold(text).strip(" .!"))


def card(turn: Turn, plan: Plan) -> Screen:
    expecting.about_plan(turn, expecting.Kind.PLAN, plan.id)
    dated, undated = deadlines.of_plan(turn.tx, plan.id), deadlines.undated(turn.tx, plan.id)
    lines = [_due(turn, plan, one) for one in dated[:MOST_DUES]]
    lines += [_undated(turn, one) for one in undated[: MOST_DUES - len(lines)]]
    left = len(dated) + len(undated) - len(lines)
    if left:
        lines.append(turn.say("plan-dues-more", left=left))
    text = turn.say(
        "plan-card",
        title=short(plan.title, 900),
        number=number_shown(plan.number, plan.issued),
        words=plan.issued_words,
        worded="yes" if plan.issued_words else "no",
        years=str(plan.year) if plan.last_year is None else f"{plan.year}-{plan.last_year}",
        state=Markup("\n".join([_state(turn, plan), *steps(turn, plan)])),
        units=laying.size(turn.tx, plan.id),
        received=plans.acknowledged(turn.tx, plan.id),
        lines=Markup("\n".join(lines) or turn.say("plan-dues-none")),
    )
    known = ladders.of_plan(turn.tx, plan.id, plan.authority)
    more = [_notice(turn, plan), plan_lines.ladder(turn, plan, known)]
    text = "\n\n".join([text, "\n".join(more)])
    return Screen(text, _rows(turn, plan, len(dated) + len(undated)))


def _notice(turn: Turn, plan: Plan) -> str:
    rule = notice_rules.of_plan(turn.tx, plan.id)
    return turn.say("plan-notice", days=rule.days, own="yes" if rule.own else "no")


def _state(turn: Turn, plan: Plan) -> str:
    if plan.withdrawn_at is not None:
        return turn.say("plan-state-withdrawn", at=plan.withdrawn_at, why=short(plan.withdrawn_why, 300))
    if plan.published_at is not None:
        return turn.say("plan-state-published", at=plan.published_at)
    return turn.say("plan-state-prepared")


def steps(turn: Turn, plan: Plan) -> list[str]:
    return [turn.say("plan-two-steps")] if plan.two_step else []


def steps_buttons(turn: Turn, plan: Plan) -> list[Button]:
    """The other way than it is, where there is another."""
    if plan.two_step:
        return [Button(turn.say("button-plan-one-step"), SetSteps(plan.id, 1))]
    if not two_steps.has_office_below(turn.tx, plan.authority):
        return []
    return [Button(turn.say("button-plan-two-steps"), SetSteps(plan.id, 2))]


def _rows(turn: Turn, plan: Plan, dues: int) -> tuple[tuple[Button, ...], ...]:
    counted = {
        Part.DUES: dues if dues > MOST_DUES else 0,
        Part.TARGETS: len(_all_targets(turn, plan)),
        Part.TASKS: particulars.count_tasks(turn.tx, plan.id),
        Part.HISTORY: histories.count(turn.tx, plan.id),
    }
    looking = [
        Button(turn.say(f"button-plan-{part.name.lower()}", count=count), ShowPart(plan.id, part))
        for part, count in counted.items()
        if count
    ]
    doing = []
    if plan.published_at is None:
        doing.append(Button(turn.say("button-publish"), PreviewPlan(plan.id)))
    if plan.withdrawn_at is None:
        doing += [Button(turn.say("button-plan-amend"), BeginAmend(plan.id)), *steps_buttons(turn, plan)]
    if plan.withdrawn_at is None:
        doing.append(Button(turn.say("button-ladder"), ShowLadders(plan.id)))
    if plan.in_force:
        doing.append(Button(turn.say("button-plan-withdraw"), AskWithdraw(plan.id)))
    return some(*in_rows(looking, 2), *in_rows(doing, 2), (Button(turn.say("button-back"), ShowPlans()),))


def _due(turn: Turn, plan: Plan, deadline: Deadline) -> str:
    """Both its dates, and how far it has come."""
    facts = about(deadline, turn.now)
    if deadline.called_off is not None:
        return turn.say("plan-due-called-off", at=local_date(deadline.called_off), **facts)
    if plan.published_at is not None and deadline.last_ok < plan.published_at:
        return turn.say("plan-due-before", phrase=deadline.phrase, **facts)
    tally = obligations.progress(turn.tx, deadline.id).total
    besides = closing(turn, deadline) + counted(turn, deadline)
    if not tally.expected:
        return turn.say("plan-due-later", phrase=deadline.phrase, **facts) + besides
    counts = {"received": tally.received, "expected": tally.expected}
    return turn.say("plan-due-open", phrase=deadline.phrase, **counts, **facts) + besides


def _undated(turn: Turn, one: Undated) -> str:
    return turn.say("plan-due-undated", duty=one.duty_title, phrase=one.phrase, kind=one.kind.value)


def part(turn: Turn, plan: Plan, wanted: Part, page: int) -> Screen:
    expecting.about_plan(turn, expecting.Kind.PLAN, plan.id)
    lines, count = _PAGES[wanted](turn, plan, max(0, page) * PAGE)
    text = turn.say(f"plan-part-{wanted.name.lower()}", title=plan.short_title, count=count)
    around = []
    if page > 0:
        around.append(Button(turn.say("button-page-before"), ShowPart(plan.id, wanted, page - 1)))
    if (page + 1) * PAGE < count:
        around.append(Button(turn.say("button-page-after"), ShowPart(plan.id, wanted, page + 1)))
    back = (Button(turn.say("button-back"), ShowPlan(plan.id)),)
    return Screen("\n".join([text, "", *lines]), some(around, back))


Page = Callable[[Turn, Plan, int], tuple[Sequence[str], int]]


def _dues(turn: Turn, plan: Plan, offset: int) -> tuple[Sequence[str], int]:
    dated, undated = deadlines.of_plan(turn.tx, plan.id), deadlines.undated(turn.tx, plan.id)
    every: list[Deadline | Undated] = [*dated, *undated]
    shown = every[offset : offset + PAGE]
    lines = [_undated(turn, one) if isinstance(one, Undated) else _due(turn, plan, one) for one in shown]
    return lines, len(every)


def _targets(turn: Turn, plan: Plan, offset: int) -> tuple[Sequence[str], int]:
    every = _all_targets(turn, plan)
    lines = [
        turn.say(
            "plan-target",
            code=one.code,
            title=short(one.title, LONGEST_CELL),
            threshold=_bar(turn, one),
            wording=short(one.wording, LONGEST_CELL),
        )
        for one in every[offset : offset + PAGE]
    ]
    return lines, len(every)


def _all_targets(turn: Turn, plan: Plan) -> Sequence[Target | WordedTarget]:
    """Those that figures are held against, and after them those that people judge."""
    return [*plans.targets_of(turn.tx, plan.id), *plans.worded_targets_of(turn.tx, plan.id)]


def _bar(turn: Turn, target: Target | WordedTarget) -> str | Markup:
    if isinstance(target, Target):
        return threshold_shown(target.operator, str(target.threshold), target.measure)
    return Markup(turn.say(f"sign-{target.sign.name.lower()}", bar=target.bar or NONE))


def _tasks(turn: Turn, plan: Plan, offset: int) -> tuple[Sequence[str], int]:
    some_tasks = particulars.tasks_of(turn.tx, plan.id, limit=PAGE, offset=offset)
    lines = [
        turn.say(
            "plan-task",
            code=one.code,
            content=short(one.content, LONGEST_CELL),
            product=short(one.product, LONGEST_CELL),
            lead=short(one.lead, LONGEST_CELL),
            phrase=short(one.phrase, LONGEST_CELL),
        )
        for one in some_tasks
    ]
    return lines, particulars.count_tasks(turn.tx, plan.id)


def _history(turn: Turn, plan: Plan, offset: int) -> tuple[Sequence[str], int]:
    some_lines = histories.of_plan(turn.tx, plan.id, limit=PAGE, offset=offset)
    lines = [
        turn.say(
            "plan-history",
            at=one.at,
            by=one.by,
            told=Markup(in_words(turn.say, one.told)),
            reason=one.reason,
            reasoned="yes" if one.reason else "no",
        )
        for one in some_lines
    ]
    return lines, histories.count(turn.tx, plan.id)


_PAGES: Mapping[Part, Page] = {
    Part.DUES: _dues,
    Part.TARGETS: _targets,
    Part.TASKS: _tasks,
    Part.HISTORY: _history,
}
