"""On whom a duty is laid: the open units below an authority that it names, or that teach one of its levels, are of its
ownership and lie in its areas; never those it excepts, and never the authority itself."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Column, ColumnElement, Select, and_, exists, false, func, literal, or_, select, true

from domain.ids import DutyId, PlanId, UnitId
from domain.registry.units import UnitKind
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.tables.plans import duties, duty_units, plans
from storage.tables.registry import unit_levels, units
from storage.units import succession_tree, tree


class How(StrEnum):
    """What a unit is to a duty that names it."""

    BELOW = "below"
    """An area: only units below it."""
    NAMED = "named"
    EXCEPTED = "excepted"


@dataclass(frozen=True, slots=True)
class Laid:
    """A duty as far as it matters for whom it is laid on; `hows`: how it names units, if at all."""

    duty: DutyId
    authority: UnitId
    laid_below: int | None
    levels: tuple[str, ...]
    ownership: str | None
    hows: frozenset[How]


def of_duty(tx: Tx, duty: DutyId) -> Laid:
    (laid,) = _laid(tx, duties.c.id == duty)
    return laid


@dataclass(frozen=True, slots=True)
class Span:
    """Units from one id to another, both included: a part of very many."""

    first: int
    last: int


def next_span(tx: Tx, after: int, most: int) -> Span | None:
    """The next so many units there are, whatever they are; None after the last."""
    coming = select(units.c.id).where(units.c.id > after).order_by(units.c.id).limit(most).subquery()
    last = tx.execute(select(func.max(coming.c.id))).scalar()
    return None if last is None else Span(after + 1, last)


def asked(laid: Laid, span: Span | None = None) -> ColumnElement[bool]:
    """Of `units`: those the duty is laid on today; of a span of them alone, at the price of the span."""
    return and_(_below(laid, span), units.c.id != laid.authority, _meant(laid, span))


def _below(laid: Laid, span: Span | None) -> ColumnElement[bool]:
    if span is None:
        return units.c.id.in_(asked_by(laid.authority, laid.laid_below))
    within = units.c.id.between(span.first, span.last)
    if laid.laid_below is not None:
        return and_(within, units.c.id.in_(succession_tree.below_then(laid.laid_below)))
    return and_(within, units.c.id.in_(_in_span(span, select(literal(laid.authority)))))


def _in_span(span: Span, authorities: Select[tuple[int]]) -> Select[tuple[int]]:
    """Of a span: the units below one of these, looked for upwards."""
    some = units.alias()
    lines = tree.lineages(select(some.c.id).where(some.c.id.between(span.first, span.last))).subquery()
    return select(lines.c.of_unit).where(lines.c.unit_id.in_(authorities))


def on_whom(tx: Tx, plan: PlanId, span: Span | None = None) -> Select[tuple[int]]:
    """The units a plan asks anything of, due by now or not, as `unit_id`."""
    return on_any(_laid(tx, duties.c.plan_id == plan), span)


def on_any(every: list[Laid], span: Span | None = None) -> Select[tuple[int]]:
    """The units that any of these duties of one plan is laid on, as `unit_id`."""
    chosen = select(units.c.id.label("unit_id"))
    if not every:
        return chosen.where(false())
    first = every[0]
    # Most duties of a plan are laid on the same: said once, the same is looked for once.
    alike = {(laid.levels, laid.ownership, laid.hows and laid.duty): laid for laid in every}.values()
    meant = or_(*(_meant(laid, span) for laid in alike))
    return chosen.where(_below(first, span), units.c.id != first.authority, meant)


def asked_by(authority: int, laid_below: int | None) -> Select[tuple[int]]:
    """Every unit that plans of an authority may ask: those below it; where it has ended and another looks after its
    plans, those that were below it then, and whoever came after them."""
    return tree.whole_below(authority) if laid_below is None else succession_tree.below_then(laid_below)


def are_many(tx: Tx, chosen: Select[tuple[int]], most: int) -> bool:
    """Whether these units are more than so many: no more are looked at than it takes to tell."""
    some = chosen.limit(most + 1).subquery()
    return tx.execute(select(func.count()).select_from(some)).scalar_one() > most


def size(tx: Tx, plan: PlanId) -> int:
    return tx.execute(select(func.count()).select_from(on_whom(tx, plan).subquery())).scalar_one()


def laid_on(unit: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Of `duties` and `plans`: those that ask something of this unit."""
    said, asked_for = _spaced(duties.c.levels), _spaced(unit_levels.c.level)
    taught = exists().where(unit_levels.c.unit_id == unit, said.contains(asked_for))
    open_now = exists().where(units.c.id == unit, units.c.closed.is_(None))
    same = exists().where(
        units.c.id == unit,
        units.c.kind != UnitKind.AUTHORITY.value,
        or_(duties.c.ownership.is_(None), units.c.ownership == duties.c.ownership),
    )
    where = or_(~_naming(How.BELOW), _naming(How.BELOW, duty_units.c.unit_id.in_(tree.above(unit))))
    by_level = and_(taught, same, where)
    inherited = and_(plans.c.laid_below.is_not(None), plans.c.laid_below.in_(succession_tree.above_then(unit)))
    laid = or_(and_(plans.c.laid_below.is_(None), plans.c.authority_id.in_(tree.above(unit))), inherited)
    asks = or_(_naming(How.NAMED, duty_units.c.unit_id == unit), by_level)
    return and_(
        laid, plans.c.authority_id != unit, open_now, asks, ~_naming(How.EXCEPTED, duty_units.c.unit_id == unit)
    )


def _laid(tx: Tx, which: ColumnElement[bool]) -> list[Laid]:
    return [_record(row) for row in tx.execute(_EVERY.where(which))]


def _record(row: AnyRow) -> Laid:
    hows = frozenset(how for how in How if getattr(row, how.value))
    levels = tuple(row.levels.split())
    return Laid(DutyId(row.id), UnitId(row.authority_id), row.laid_below, levels, row.ownership, hows)


def _naming(how: How, which: ColumnElement[bool] | None = None) -> ColumnElement[bool]:
    """Of `duties`: those that name units so."""
    found = exists().where(duty_units.c.duty_id == duties.c.id, duty_units.c.how == how.value)
    return found if which is None else found.where(which)


_EVERY = (
    select(duties.c.id, plans.c.authority_id, plans.c.laid_below, duties.c.levels, duties.c.ownership)
    .add_columns(*(_naming(how).label(how.value) for how in How))
    .join(plans, plans.c.id == duties.c.plan_id)
    .order_by(duties.c.id)
)
_TAUGHT = unit_levels.alias("taught")


def _meant(laid: Laid, span: Span | None = None) -> ColumnElement[bool]:
    """Of `units`: those the duty is meant for, wherever they are."""
    by_level = and_(
        units.c.kind != UnitKind.AUTHORITY.value,
        exists().where(_TAUGHT.c.unit_id == units.c.id, _TAUGHT.c.level.in_(laid.levels)),
        true() if laid.ownership is None else units.c.ownership == laid.ownership,
        _in_areas(laid, span) if How.BELOW in laid.hows else true(),
    )
    named = units.c.id.in_(_units(laid, How.NAMED)) if How.NAMED in laid.hows else false()
    excepted = units.c.id.in_(_units(laid, How.EXCEPTED)) if How.EXCEPTED in laid.hows else false()
    return and_(units.c.closed.is_(None), or_(named, by_level), ~excepted)


def _in_areas(laid: Laid, span: Span | None) -> ColumnElement[bool]:
    areas = _units(laid, How.BELOW)
    return units.c.id.in_(tree.below_any(areas) if span is None else _in_span(span, areas))


def _units(laid: Laid, how: How) -> Select[tuple[int]]:
    return select(duty_units.c.unit_id).where(duty_units.c.duty_id == laid.duty, duty_units.c.how == how.value)


def _spaced(words: Column[str]) -> ColumnElement[str]:
    """So that TH is not found in THCS."""
    return literal(" ").concat(words).concat(" ")
