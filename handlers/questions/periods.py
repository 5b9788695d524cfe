"""Which deadline a question means: by the period, the kind of duty and the field of work it names."""

from collections.abc import Iterable, Mapping, Sequence

from domain.clock_face import local_date
from domain.planning import deadlines as rules
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind
from domain.queries import filters
from domain.queries.areas import areas_in
from domain.queries.model import SUPPLIED, Assumption, Filter, Query
from domain.refusals import Refusal
from domain.rights import May
from handlers import scope
from handlers.turn import Turn

YEAR = "YEAR"
KINDS = {
    filters.ANNUAL_PLAN: DutyKind.PLAN,
    filters.REGISTRATION: DutyKind.REGISTRATION,
    filters.PERIODIC_REPORT: DutyKind.PERIODIC_REPORT,
    filters.ACKNOWLEDGEMENT: DutyKind.ACKNOWLEDGEMENT,
}


def meant(turn: Turn, query: Query, may: May) -> Deadline:
    """Raises Refusal where there is none, or none that has opened."""
    return opened(turn, chosen(turn, query, scope.in_view(turn, may)), query.assumed)


def opened(turn: Turn, deadline: Deadline, assumed: Sequence[Assumption] = ()) -> Deadline:
    """Raises Refusal for one that asks nobody yet: 0 of 0 tells nothing."""
    if deadline.opens <= turn.now:
        return deadline
    read_as = next((one.value for one in assumed if one not in SUPPLIED), "none")
    raise Refusal(
        "period-unopened",
        called=deadline.name,
        opens=local_date(deadline.opens),
        last=deadline.last_day,
        read_as=read_as,
    )


def chosen(turn: Turn, query: Query, every: Iterable[Deadline]) -> Deadline:
    """Of these. What was only supposed gives way to what there is: a period that has not opened, a year without it."""
    every = list(every)
    if not alike(query, every, aliases={}):
        refuse_called_off(turn, query)
    asked = _asked(query, every)
    supposed = not SUPPLIED.isdisjoint(query.assumed)
    named = [one for one in asked if _is_of(one, query.period)]
    if supposed:
        named = [one for one in named if one.opens <= turn.now]
    if not named and query.period is not None and not supposed:
        kind, _, year = query.period.partition("-")
        raise Refusal("period-unknown", kind=kind, year=year)
    among = named or [one for one in asked if one.opens <= turn.now] or asked
    return rules.current(among, turn.now) or asked[0]


_ALIASES = {"Q2": "H1", "H1": "Q2", "Q4": "Y", "Y": "Q4"}
"""What a period is called for, where an office does not report on it: what is called off is in its cadence no more."""


def alike(query: Query, every: Iterable[Deadline], aliases: Mapping[str, str] = _ALIASES) -> list[Deadline]:
    """Those of a period that a question names, or means by its name."""
    kind, _, year = (query.period or "").partition("-")
    named = {query.period, f"{aliases.get(kind, kind)}-{year}"}
    return [one for one in every if is_asked(one, query) and any(_is_of(one, period) for period in named)]


def refuse_called_off(turn: Turn, query: Query) -> None:
    """Raises Refusal where it is asked about one that was, by its period."""
    if query.period is None or not SUPPLIED.isdisjoint(query.assumed):
        return
    for one in alike(query, scope.called_off(turn)):
        raise scope.is_called_off(turn, one)


def answers(deadline: Deadline, query: Query) -> bool:
    """Whether a question is about it, as far as it names what it is about."""
    return _is_of(deadline, query.period) and is_asked(deadline, query)


def is_asked(deadline: Deadline, query: Query) -> bool:
    """Whether it is of the kind that a question names, if any."""
    kind = query.get(Filter.OBLIGATION)
    return kind is None or deadline.asks == KINDS.get(kind)


def is_of(deadline: Deadline, period: str | None) -> bool:
    """A plan year as a whole has every deadline of that year."""
    if period is None:
        return True
    kind, _, year = period.partition("-")
    return str(deadline.in_year) == year if kind == YEAR else deadline.period == period


def _is_of(deadline: Deadline, period: str | None) -> bool:
    """Where one is meant, a plan year has every deadline of that year that is no periodic report."""
    if period is None:
        return False
    kind, _, year = period.partition("-")
    if kind == YEAR:
        return deadline.period == period or (
            deadline.asks != DutyKind.PERIODIC_REPORT and str(deadline.in_year) == year
        )
    return deadline.period == period


def _asked(query: Query, every: list[Deadline]) -> list[Deadline]:
    """Raises Refusal where nothing of the kind is asked for."""
    if not every:
        raise Refusal("deadlines-none")
    kind, area = query.get(Filter.OBLIGATION), query.get(Filter.AREA)
    if kind is not None:
        every = [one for one in every if one.asks == KINDS[kind]]
    if area is not None:
        every = [one for one in every if area in areas_in(one.duty_title)]
    if not every:
        raise Refusal("obligation-none", kind=kind or "other")
    return every
