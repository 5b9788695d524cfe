"""A question that leans on the one before: "còn tiểu học?", "thế quý 1?", "xuất excel luôn".

What it names takes the place of what was named before, the rest stays. A question that is whole stands for itself,
unless it begins by leaning: "thế trường nào trễ?" is asked of the period spoken of.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from domain.names.index import UnitNames
from domain.persons.people import Role
from domain.queries import filters
from domain.queries.cadence import Cadence, usual_cadence
from domain.queries.model import SUPPLIED, Filter, Intent, Query, Status
from domain.queries.reading import LONGEST, hear, understood
from domain.queries.replacing import WHOM, replaced
from domain.queries.said import Said
from domain.queries.vocabulary import Concept

REMEMBERED = timedelta(minutes=30)
"""So long is a question leant on."""
LEANT_ON = frozenset(Intent) - {Intent.CLARIFY, Intent.HELP, Intent.START_FORM, Intent.EDIT_FORM}
_OPENINGS = frozenset(
    {"the", "vay", "roi", "and", "then", "what about", "how about", "and what about", "and how about"}
)
_PARTS = frozenset(
    {
        *(Concept.LEVEL, Concept.WARD, Concept.OFFICER, Concept.UNIT, Concept.SELF, Concept.FIGURE, Concept.EXCEPT),
        *(Concept.INDICATOR, Concept.SHARE, Concept.GROUP, Concept.SCHOOLS, Concept.REPORT, Concept.PLAN),
        *(Concept.REGISTER, Concept.WHOLE),
    }
)
"""What a fragment is made of: it names, and asks nothing by itself."""
_COMPARED = frozenset({Concept.COMPARE, Concept.FIGURE})
_RANKED = frozenset({Concept.SUPERLATIVE, Concept.WHICH, Concept.WHO, Concept.SCHOOLS, Concept.LEVEL})
_ASKING = frozenset({Concept.WHICH, Concept.WHO, Concept.COUNT, Concept.LIST, Concept.SCHOOLS, Concept.FIGURE})
_OF_ONE: Mapping[Intent, Intent] = {
    Intent.AGGREGATE: Intent.INDICATOR_VALUE,
    Intent.UNIT_RETURNS: Intent.UNIT_RETURNS,
    Intent.CONTACT: Intent.CONTACT,
}
"""What a question about all becomes, asked of the one unit spoken of."""


def follow(
    previous: Query,
    text: str,
    *,
    now: datetime,
    units: UnitNames,
    cadence: Cadence | None = None,
    role: Role | None = None,
) -> Query | None:
    """What a text asks for after `previous`; None where it does not lean on it, and is to be read by itself."""
    if len(text) > LONGEST or previous.intent not in LEANT_ON:
        return None
    of_many = previous.get(Filter.UNIT) in {None, "*"}
    said, cadence = hear(text, now=now, units=units, role=role, of_many=of_many), cadence or usual_cadence(now)
    if not said.told or said.unread or said.has(Concept.FOREIGN, Concept.THANKS):
        return None
    own = understood(said, cadence, now)
    if _leans(said) and said.in_doubt is not None:
        return Query(Intent.CLARIFY, previous.period, {Filter.UNIT: said.in_doubt})
    if _is_fragment(said, own):
        return replaced(previous, said, cadence, now)
    if (against := _against(previous, own, said)) is not None:
        return against
    if own.acts:
        return _acted(previous, own) if _points_back(said) else None
    return _carried(previous, own, said) if _leans(said) and own.intent is not Intent.HELP else None


def _leans(said: Said) -> bool:
    first, last = said.marks[0], " ".join(mark.key for mark in said.marks[-2:])
    return first.key in _OPENINGS or last in {"thi sao", "thi the nao"} or _goes_on(said)


def _against(previous: Query, own: Query, said: Said) -> Query | None:
    """ "so với quý 1", "trường nào thấp nhất": of the figure spoken of, where they name none."""
    indicator = previous.get(Filter.INDICATOR)
    if indicator is None or previous.period is None or "," in previous.period or said.indicator is not None:
        return None
    kept = {key: value for key, value in previous.filters.items() if key in WHOM | {Filter.INDICATOR}}
    if own.intent is Intent.COMPARE and own.period and said.periods and said.concepts == _COMPARED:
        agg = {Filter.AGG: "ratio" if indicator.startswith("ty_le_") else "sum"}
        named = [*([previous.period] if len(said.periods) == 1 else []), *own.period.split(",")]
        both = dict.fromkeys((named[0], named[-1]))
        return Query(Intent.COMPARE, ",".join(both), kept | agg) if len(both) > 1 else None
    if own.intent is Intent.RANK_SUBMISSION and said.concepts <= _RANKED and not said.periods:
        return _carried(previous, own, said)
    return None


def _goes_on(said: Said) -> bool:
    """ "còn tiểu học?" goes on, "còn trường nào chưa nộp" begins."""
    opened = said.marks[0].key == "con" and len(said.told) > 0
    return opened and said.told[0].concept in _PARTS - {Concept.SCHOOLS, Concept.REPORT} and not said.asks


def _is_fragment(said: Said, own: Query) -> bool:
    if said.concepts <= _PARTS:
        named = said.concepts - {Concept.SCHOOLS, Concept.REPORT}
        by_itself = own.intent is Intent.HELP or (own.intent is Intent.PROGRESS and not said.asks_how)
        return bool(named) and (_leans(said) or (by_itself and Concept.UNIT not in named))
    return own.intent in {Intent.HELP, Intent.LIST_UNITS} and said.concepts <= _ASKING


def _points_back(said: Said) -> bool:
    """An act that says of itself neither when nor which; of whom it may: "nhắc các trường phường Tân Hưng"."""
    named = said.has(Concept.STATUS, Concept.OWING, Concept.INDICATOR, Concept.PROGRESS, Concept.TARGET) or said.negated
    return not (named or said.periods or filters.obligation(said))


def _acted(previous: Query, own: Query) -> Query:
    """Exported, or reminded of, is what was just asked for."""
    whom = {} if WHOM.intersection(own.filters) else previous.filters
    kept = {key: value for key, value in whom.items() if key in WHOM and value != "*"}
    for key in (Filter.OBLIGATION, Filter.INDICATOR):
        if key in previous.filters and (own.intent is Intent.EXPORT or key is Filter.OBLIGATION):
            kept[key] = previous.filters[key]
    status = previous.get(Filter.STATUS)
    if own.intent is Intent.REMIND:
        late = {Status.LATE: Status.OVERDUE}.get(Status(status), Status(status)) if status else Status.MISSING
        nudged = late in {Status.OVERDUE, Status.RETURNED, Status.DRAFT}
        kept[Filter.STATUS] = late.value if nudged else Status.MISSING.value
    elif status is not None:
        kept[Filter.STATUS] = status
    return _of_period(previous, replace(own, filters={**own.filters, **kept}))


def _carried(previous: Query, own: Query, said: Said) -> Query:
    """A whole question asked of the period, and of the units, spoken of."""
    if said.periods:
        return own
    kept = dict(own.filters)
    unit = previous.get(Filter.UNIT)
    intent = own.intent
    if not WHOM.intersection(key for key, value in kept.items() if value != "*"):
        if unit not in {None, "*"} and intent in _OF_ONE and not said.has(Concept.SCHOOLS, Concept.WHICH):
            intent, kept[Filter.UNIT] = _OF_ONE[intent], str(unit)
            if intent is Intent.INDICATOR_VALUE:
                kept.pop(Filter.AGG, None)
        else:
            kept |= {key: value for key, value in previous.filters.items() if key in WHOM - {Filter.UNIT}}
    if intent is Intent.RANK_SUBMISSION and (indicator := previous.get(Filter.INDICATOR)):
        turned = {"asc": "desc", "desc": "asc"} if {"desc", "asc"}.intersection(said.superlatives) else {}
        order = kept.get(Filter.ORDER, "asc")
        kept.pop(Filter.FIELD, None)
        kept |= {Filter.INDICATOR: indicator, Filter.ORDER: turned.get(order, order)}
        intent = Intent.INDICATOR_RANK
    if Filter.OBLIGATION in previous.filters and Filter.STATUS in kept:
        kept.setdefault(Filter.OBLIGATION, previous.filters[Filter.OBLIGATION])
    return _of_period(previous, replace(own, intent=intent, filters=kept))


def _of_period(previous: Query, own: Query) -> Query:
    """With the period spoken of where it named none; a comparison speaks of several, a list of plans of none."""
    if own.period is None or previous.period is None or "," in previous.period or "," in own.period:
        return own
    of_plan = Filter.OBLIGATION in own.filters and Filter.OBLIGATION in previous.filters
    of_year = previous.period.startswith("YEAR-") == own.period.startswith("YEAR-")
    if SUPPLIED.isdisjoint(own.assumed) or not (of_plan or of_year):
        return own
    others = tuple(one for one in own.assumed if one not in SUPPLIED)
    return replace(own, period=previous.period, assumed=(*previous.assumed, *others))
