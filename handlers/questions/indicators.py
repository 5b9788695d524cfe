"""A figure as it is asked for: what it is called, whether it is a share, which targets it is held against, and how it
is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.counting.measures import Pool
from domain.forms.model import Form
from domain.forms.review import WANTED
from domain.planning import deadlines as rules
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind
from domain.planning.targets import Operator, Share, Target, Whose
from domain.queries.model import SUPPLIED, Query
from domain.refusals import Refusal
from domain.rights import May
from domain.texts import grouped
from handlers import scope
from handlers.questions import periods
from handlers.turn import Turn
from storage.reporting import form_uses

OF_ALL = (Whose.AUTHORITY, Whose.BOTH)
"""Whose targets the figures of all together are held against."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """`shares`: a part of a whole, in percent; otherwise a count, which is added up."""

    id: str
    label: str
    shares: bool
    targets: tuple[Target, ...] = ()

    @property
    def within(self) -> str:
        """As it stands in the middle of a sentence: `PAKN` keeps its letters."""
        return self.label if self.label[1:2].isupper() else self.label[:1].lower() + self.label[1:]

    def written(self, share: Share, target: Target | None = None) -> str:
        """With as many decimals as it takes to read as met or missed, as it is."""
        figure = share.percent(target) if self.shares else share.count(target)
        return "" if figure is None else self.amount(figure)

    def amount(self, figure: Decimal) -> str:
        return f"{grouped(figure)}%" if self.shares else grouped(figure)

    def worked(self, share: Share) -> str:
        """The two numbers a share comes from."""
        return f"{grouped(share.numerator)}/{grouped(share.denominator)}" if self.shares else "none"

    def total(self, pool: Pool) -> str:
        return self.written(pool.share) if self.shares else grouped(pool.total)

    @property
    def for_units(self) -> Target | None:
        return next((one for one in self.targets if one.binds_units), None)


def meant(turn: Turn, query: Query, may: May, indicator: str) -> tuple[Deadline, Indicator]:
    """Of the deadlines whose form states it. Raises Refusal where none does, or none that has opened."""
    able = _able(turn, may, indicator)
    deadline = _of_year(turn, query, able) or periods.chosen(turn, query, able)
    return periods.opened(turn, deadline, query.assumed), of(turn, deadline, indicator)


def several(turn: Turn, query: Query, may: May, indicator: str) -> list[Deadline]:
    """One for each period a comparison names, in its own order."""
    able = _able(turn, may, indicator)
    if query.period is None:
        return [periods.chosen(turn, query, able)]
    return [periods.chosen(turn, Query(query.intent, one), able) for one in query.period.split(",")]


def _able(turn: Turn, may: May, indicator: str) -> list[Deadline]:
    """Periodic reports before anything else that states it."""
    able = [one for one in scope.in_view(turn, may) if _states(_form(turn, one), indicator)]
    if not able:
        raise Refusal("indicator-none")
    return [one for one in able if one.asks == DutyKind.PERIODIC_REPORT] or able


def of(turn: Turn, deadline: Deadline, indicator: str) -> Indicator:
    form, language = _form(turn, deadline), turn.say.language
    targets = turn.office.targets.of(turn.tx, deadline.plan)
    held = tuple(one for one in targets if one.indicator == indicator)
    ratio = form.measured.get(indicator)
    if ratio is not None:
        return Indicator(indicator, ratio.label.of(language), ratio.denominator is not None, held)
    return Indicator(indicator, form.field(indicator).short.of(language), shares=False, targets=held)


def with_targets(turn: Turn, deadline: Deadline) -> list[Indicator]:
    """Those of a deadline's form that bind each unit."""
    form = _form(turn, deadline)
    targets = turn.office.targets.of(turn.tx, deadline.plan)
    names = dict.fromkeys(one.indicator for one in targets if one.binds_units and one.indicator in form.measured)
    return [of(turn, deadline, name) for name in names]


def judged(turn: Turn, deadline: Deadline, *, alone: bool) -> list[tuple[Indicator, Target]]:
    """The figures a target is held against: of one unit that is looked at alone, or of all together. Of an authority
    its shares: a count summed over many units is no figure of a target that counts in each."""
    measured = _form(turn, deadline).measured
    found = []
    for target in turn.office.targets.of(turn.tx, deadline.plan):
        if target.indicator not in measured:
            continue
        asked = of(turn, deadline, target.indicator)
        if target.binds_units if alone else asked.shares and target.whose in OF_ALL:
            found.append((asked, target))
    return found


def wanted(turn: Turn, indicator: Indicator, operator: Operator, threshold: Decimal) -> str:
    """`từ 98% trở lên`."""
    return turn.say(WANTED[operator], threshold=indicator.amount(threshold))


def line(turn: Turn, indicator: Indicator, share: Share, *, nothing_arose: bool, targets: Sequence[Target]) -> str:
    """The figure, what it comes from, and whether the targets are met."""
    if nothing_arose or not share.arose:
        return turn.say("measure-nothing", figure=indicator.label)
    target = targets[0] if targets else None
    text = turn.say(
        "measure-line",
        figure=indicator.label,
        value=indicator.written(share, target),
        worked=indicator.worked(share),
    )
    return " · ".join([text, *(_verdict(turn, indicator, share, one) for one in targets)])


def _verdict(turn: Turn, indicator: Indicator, share: Share, target: Target) -> str:
    key = "measure-met" if target.met_by(share) else "measure-missed"
    return turn.say(key, wanted=wanted(turn, indicator, target.operator, target.threshold))


def _form(turn: Turn, deadline: Deadline) -> Form:
    return turn.office.forms.one(turn.tx, deadline.form, form_uses.read_with(turn.tx, deadline))


def _states(form: Form, indicator: str) -> bool:
    numeric = indicator in form.places and form.field(indicator).numeric
    return indicator in form.measured or numeric


def _of_year(turn: Turn, query: Query, able: Sequence[Deadline]) -> Deadline | None:
    """What is counted from the start of the year stands in the last report that has closed, or is due."""
    kind, _, year = (query.period or "").partition("-")
    if kind != periods.YEAR:
        return None
    of_year = [one for one in able if str(one.in_year) == year and one.opens <= turn.now]
    if not of_year and SUPPLIED.isdisjoint(query.assumed):
        raise Refusal("period-unknown", kind=kind, year=year)
    closed = [one for one in of_year if one.passed(turn.now)]
    return closed[-1] if closed else rules.current(of_year, turn.now)
