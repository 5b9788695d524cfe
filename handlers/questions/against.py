"""What has come in, held against what the plan has set."""

from domain.buttons.chart_actions import Chart
from domain.counting.measures import Pool
from domain.planning.deadlines import Deadline
from domain.planning.targets import Target
from domain.queries.model import Query
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Screen
from domain.texts import Markup
from handlers import scope
from handlers.pictures import chart_buttons
from handlers.questions import chosen, indicators, measuring, narrowed, periods, standing
from handlers.questions.indicators import Indicator
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.counting import measures

TARGET = "target"
MOST = 20
_LONGEST = 80


def compared(turn: Turn, query: Query) -> Screen:
    """Every share with a target: what is missed first; then the targets that no figure of all can be held against.
    Raises Refusal where a plan has set none."""
    deadline = periods.meant(turn, query, May.SEE_MISSING)
    whom, parts = narrowed.asked_for(turn, query), scope.parts(turn, deadline, May.SEE_MISSING)
    judged = indicators.judged(turn, deadline, alone=False)
    others = _others(turn, deadline, {target.code for _, target in judged})
    if not judged and not others:
        raise Refusal("target-none-at-all")
    pools = measures.each(turn.tx, deadline.id, [one.id for one, _ in judged], parts=parts, whom=whom)
    told = sorted(((one, target, pools[one.id]) for one, target in judged), key=_by_verdict)
    total = chosen.progress(turn, deadline, whom).total
    head = turn.say(
        "against-head",
        met=sum(target.met_by(pool.share) is True for _, target, pool in told),
        count=len(told),
        schools=narrowed.beside(turn, whom),
        label=deadline.label,
        received=total.received - total.returned,
        expected=total.expected,
    )
    lines = [head, *(_line(turn, *one) for one in told), *_unmeasured(turn, others)]
    text = standing.noted(turn, "\n".join(lines), deadline, query.assumed)
    chart = chart_buttons.row(turn, deadline, Chart.TARGETS, "", whom)
    return Screen(text, (*chart, *measuring.file_button(turn, deadline, whom)))


def _others(turn: Turn, deadline: Deadline, judged: set[str]) -> list[Target]:
    return [one for one in turn.office.targets.of(turn.tx, deadline.plan) if one.code not in judged]


def _by_verdict(one: tuple[Indicator, Target, Pool]) -> int:
    _, target, pool = one
    met = target.met_by(pool.share)
    return 2 if met is None else int(met)


def _line(turn: Turn, asked: Indicator, target: Target, pool: Pool) -> str:
    nothing = bool(pool.stated) and not pool.denominator
    if not pool.stated:
        return turn.say("against-unknown", figure=asked.label, wanted=_wanted(turn, asked, target))
    return "• " + indicators.line(turn, asked, pool.share, nothing_arose=nothing, targets=[target])


def _wanted(turn: Turn, asked: Indicator, target: Target) -> Markup:
    return Markup(indicators.wanted(turn, asked, target.operator, target.threshold))


def _unmeasured(turn: Turn, others: list[Target]) -> list[str]:
    """Of each unit by itself, or in no report."""
    if not others:
        return []
    lines = [turn.say("against-other", title=short(one.title or one.wording, _LONGEST)) for one in others[:MOST]]
    return [turn.say("against-others", count=len(others)), *lines]
