"""Rules for whom to turn to, and which units there are."""

from itertools import pairwise

from domain.queries import filters
from domain.queries.model import Filter, Intent
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import Wanted


def contact(said: Said) -> Wanted | None:
    of_somebody = said.has(Concept.WHO) and said.has(Concept.AREA)
    of_a_colleague = said.has(Concept.OFFICER) and said.concepts <= {Concept.OFFICER, Concept.WHICH, Concept.LEVEL}
    if (
        not (said.has(Concept.CONTACT, Concept.FIELD) or of_somebody or of_a_colleague)
        or said.negated
        or said.has(Concept.STATUS)
        or (said.has(Concept.NOT) and said.has(Concept.WHICH))
        or (said.has(Concept.DEADLINE) and not said.has(Concept.WHO, Concept.FIELD))
    ):
        return None
    areas = said.values(Concept.AREA)
    if not areas and said.has(Concept.REPORT) and not filters.whom(said):
        areas = ("tong_hop_bao_cao",)
    fields = said.values(Concept.FIELD) or (("phone",) if _number_of_a_colleague(said) else ())
    stated = filters.whom(said) | filters.first(Filter.AREA, areas) | filters.first(Filter.FIELD, fields)
    return Wanted(Intent.CONTACT, Default.NONE, stated)


def _number_of_a_colleague(said: Said) -> bool:
    """ "xin số chị Hoa"."""
    return any(one.key.endswith("so") and other.concept is Concept.OFFICER for one, other in pairwise(said.marks))


def list_units(said: Said) -> Wanted | None:
    asks = said.has(Concept.LIST, Concept.COUNT) or (
        said.has(Concept.WHICH) and said.has(Concept.LEVEL, Concept.WARD, Concept.OFFICER)
    )
    if (
        not (asks and said.has(Concept.SCHOOLS, Concept.LEVEL, Concept.WHOLE, Concept.OFFICER))
        or said.status is not None
        or said.units
        or said.in_doubt
    ):
        return None
    if said.has(
        Concept.REPORT,
        Concept.PLAN,
        Concept.REGISTER,
        Concept.NOT,
        Concept.TARGET,
        Concept.MEETS,
        Concept.WHEN,
        Concept.CONTACT,
    ):
        return None
    count = {Filter.AGG: "count"} if said.has(Concept.COUNT) else {}
    return Wanted(Intent.LIST_UNITS, Default.NONE, filters.whom(said) | count)
