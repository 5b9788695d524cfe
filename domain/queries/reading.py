"""Reads a question."""

from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise

from domain.folding import words
from domain.names.index import UnitNames
from domain.names.spotting import spot_units
from domain.persons.people import Role
from domain.queries.cadence import Cadence, usual_cadence
from domain.queries.marks import marks
from domain.queries.mending import typed_through
from domain.queries.model import Assumption, Filter, Intent, Query
from domain.queries.moment_words import Named
from domain.queries.moments import PeriodNamed
from domain.queries.periods import (
    UNREPORTED,
    Default,
    Labelled,
    assumed_period,
    before,
    closed_in,
    labelled,
    year_before,
)
from domain.queries.places import with_places
from domain.queries.rules import decide
from domain.queries.said import Said
from domain.queries.tokens import tokens
from domain.queries.vocabulary import Concept
from domain.queries.wanted import HELP, Wanted

LONGEST = 500
"""A question is a line or two; what is longer is not one, and is not searched for unit names."""


def read_query(
    text: str, *, now: datetime, units: UnitNames, cadence: Cadence | None = None, role: Role | None = None
) -> Query:
    """What a question asks for; `help` where it is not understood, `clarify` where a unit is in doubt."""
    if len(text) > LONGEST:
        return Query(Intent.HELP)
    return understood(hear(text, now=now, units=units, role=role), cadence or usual_cadence(now), now)


def hear(text: str, *, now: datetime, units: UnitNames, role: Role | None, of_many: bool = False) -> Said:
    """`of_many`: it goes on from a question about many units."""
    text = typed_through(text)
    typed = words(text)
    found = marks(tokens(text, typed, spot_units(typed, units)), text, now)
    return Said(text, with_places(found, text, of_many=of_many), role)


def understood(said: Said, cadence: Cadence, now: datetime) -> Query:
    wanted = decide(said)
    if wanted is HELP or any(period.name in UNREPORTED for period in said.periods):
        return Query(Intent.HELP)
    period = _period(said, wanted, cadence, now)
    mended = (Assumption.UNIT_NAME,) if said.name_mended else ()
    if said.in_doubt is not None:
        return Query(Intent.CLARIFY, period.label, {Filter.UNIT: said.in_doubt}, period.assumed)
    return Query(wanted.intent, period.label, _plain(wanted.filters), period.assumed + mended)


def _plain(filters: Mapping[Filter, str]) -> dict[Filter, str]:
    return {key: str(value) for key, value in filters.items()}


def _period(said: Said, wanted: Wanted, cadence: Cadence, now: datetime) -> Labelled:
    if wanted.default is Default.EACH_CLOSED and (years := [one.year for one in said.periods if one.year is not None]):
        return Labelled(",".join(closed_in(cadence, years[0], now)) or None)
    years_of = {period.name: period.year for period in said.periods if period.year is not None}
    shared = next(reversed(years_of.values()), None)
    kinds = [period.name for period in said.periods if period.name is not Named.YEAR]
    found: list[Labelled] = []
    for named in said.periods:
        if named.name is Named.SAME_LAST_YEAR:
            continue
        # "quý 3 năm nay với năm ngoái": a year by itself takes the quarter named before it.
        name = kinds[0] if named.name is Named.YEAR and kinds else named.name
        # "quý 3 với quý 3 năm ngoái": the first is this year's.
        year = named.year or (None if name in years_of else shared)
        found.append(labelled(PeriodNamed(name, year), wanted.default, cadence, now))
    if not found:
        found = [assumed_period(wanted.default, cadence, now)]
    if wanted.intent is Intent.COMPARE:
        return _compared(said, found, cadence, now, wanted.default)
    return found[0]


def _compared(said: Said, found: list[Labelled], cadence: Cadence, now: datetime, default: Default) -> Labelled:
    """The periods of a comparison in the order they were named; "cùng kỳ" and "kỳ trước" stand beside the other one."""
    labels = [period.label for period in found if period.label is not None]
    names = [period.name for period in said.periods]
    if not labels:
        return Labelled(None)
    if Named.SAME_LAST_YEAR in names:
        labels = [labels[0], year_before(labels[0])]
    elif Named.PREVIOUS in names:
        labels = [labels[0], *filter(None, [before(labels[0], cadence)])]
    elif len(labels) == 1 and said.has(Concept.TREND) and not said.has(Concept.COMPARE) and said.kinds_of_periods:
        labels = [*filter(None, [before(labels[0], cadence)]), labels[0]]
    elif len(labels) == 1 and _against_a_period(said):
        base = assumed_period(default, cadence, now)
        return _held_against(base, labels[0])
    return Labelled(",".join(dict.fromkeys(labels)), tuple(one for period in found for one in period.assumed))


def _held_against(base: Labelled, label: str) -> Labelled:
    """What stands now, and the period it is compared with."""
    if base.label is None or base.label == label:
        return Labelled(label)
    return Labelled(f"{base.label},{label}", base.assumed)


def _against_a_period(said: Said) -> bool:
    """ "so với quý 1": whatever stands now is held against a period, not units against each other."""
    if max(len(said.units), len(said.levels[0]), len(said.wards)) > 1 or said.has(Concept.GROUP):
        return False
    held = [
        isinstance(following.figure, PeriodNamed)
        for mark, following in pairwise(said.told)
        if mark.concept is Concept.COMPARE and mark.key != "so sanh"
    ]
    return any(held)
