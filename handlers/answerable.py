"""Which questions are answered as they were understood: what would be answered by halves is refused in plain words."""

from collections.abc import Collection, Mapping

from domain.queries.filters import PERIODIC_REPORT
from domain.queries.model import Filter, Intent, Query, Status
from handlers.chosen import STANDINGS

_OF_UNITS = frozenset({Filter.STATUS, Filter.LEVEL, Filter.NOT_LEVEL, Filter.AGG})
_HEEDED: Mapping[Intent, Collection[Filter]] = {
    Intent.LIST_BY_STATUS: _OF_UNITS,
    Intent.COUNT_BY_STATUS: _OF_UNITS,
    Intent.PROGRESS: {Filter.LEVEL, Filter.AGG, Filter.GROUP},
    Intent.UNIT_STATUS: {Filter.UNIT},
    Intent.UNIT_RETURNS: {Filter.UNIT, Filter.AGG, Filter.ORDER, Filter.TOP},
    Intent.REMIND: {Filter.STATUS, Filter.UNIT, Filter.LEVEL, Filter.NOT_LEVEL, Filter.WARD, Filter.OFFICER},
    Intent.CONTACT: {Filter.UNIT, Filter.LEVEL, Filter.AREA, Filter.FIELD},
}
"""An intent that is not here shows everything there is of its kind, and narrows nothing."""
_ONE_VALUE: Mapping[Filter, Collection[str]] = {
    Filter.OBLIGATION: {PERIODIC_REPORT},
    Filter.GROUP: {"level"},
    Filter.FORMAT: {"xlsx"},
}
"""Of these, only such values are known to the answers."""
_REMINDED = {Status.MISSING, Status.OVERDUE}


def answerable(query: Query) -> bool:
    heeded = _HEEDED.get(query.intent)
    if heeded is not None and not query.filters.keys() - {Filter.OBLIGATION} <= set(heeded):
        return False
    return _one_at_a_time(query) and _known(query)


def _one_at_a_time(query: Query) -> bool:
    """Two schools, or two levels, are more than one list names; whom to turn to is told of several."""
    if query.intent is Intent.CONTACT:
        return True
    return not any("," in query.filters.get(key, "") for key in (Filter.UNIT, Filter.LEVEL, Filter.NOT_LEVEL))


def _known(query: Query) -> bool:
    status = query.filters.get(Filter.STATUS)
    if query.intent is Intent.REMIND and status not in _REMINDED:
        return False
    if query.intent in {Intent.LIST_BY_STATUS, Intent.COUNT_BY_STATUS} and status not in STANDINGS:
        return False
    if query.intent in {Intent.DEADLINE_INFO, Intent.START_FORM, Intent.EDIT_FORM}:
        return True
    return all(query.filters.get(key) in {None, *values} for key, values in _ONE_VALUE.items())
