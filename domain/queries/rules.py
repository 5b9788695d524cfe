"""What is wanted, decided from what was said: rules in order, the first that takes a question answers it."""

from domain.queries import act_rules, due_rules, figure_rules, filters, people_rules, state_rules
from domain.queries.filters import SELF
from domain.queries.limits import out_of_reach
from domain.queries.model import Filter, Intent, Status
from domain.queries.periods import Default
from domain.queries.said import Said
from domain.queries.vocabulary import Concept
from domain.queries.wanted import HELP, Rule, Wanted


def decide(said: Said) -> Wanted:
    if out_of_reach(said):
        return HELP
    return next((wanted for rule in RULES if (wanted := rule(said)) is not None), HELP)


def _my_tasks(said: Said) -> Wanted | None:
    if said.units or said.in_doubt or said.has(Concept.WHEN, Concept.SCHOOLS, Concept.WHO, Concept.LEVEL):
        return None
    work = any(mark.key in {"viec gi", "viec chi"} for mark in said.told)
    how_many = said.opens_with_speaker and said.has(Concept.COUNT) and said.has(Concept.REPORT)
    owing = (
        work
        or how_many
        or said.has(Concept.OWING, Concept.MUST, Concept.TASK)
        or said.negated
        or (said.about_self and said.has(Concept.HAND_IN))
    )
    what = (
        said.has(Concept.WHAT)
        or how_many
        or (said.about_self and said.has(Concept.OWING) and not said.periods)
        or (said.has(Concept.REPORT, Concept.TASK) and said.has(Concept.WHICH))
    )
    unbounded = said.has(Concept.MUST) and said.span is None and not said.has(Concept.DUE)
    mine = said.about_self or said.by_first_person or said.has(Concept.OWING) or unbounded
    own_list = "own" in said.values(Concept.TASK) or (said.has(Concept.TASK) and said.about_self)
    if said.about_self and said.done and not said.has(Concept.MUST, Concept.OWING, Concept.NOT):
        return None
    idle = work and said.concepts <= {Concept.WHAT, Concept.NOT}
    if not ((owing and what and mine) or own_list or idle) or (said.has(Concept.DEADLINE) and not said.about_self):
        return None
    return Wanted(
        Intent.MY_TASKS, Default.NONE, {Filter.UNIT: SELF, Filter.STATUS: Status.MISSING} | filters.ahead(said.span)
    )


RULES: tuple[Rule, ...] = (
    *(
        act_rules.remind,
        act_rules.export,
        act_rules.edit,
        figure_rules.voices,
        people_rules.contact,
        figure_rules.compare,
        figure_rules.returns,
        _my_tasks,
        due_rules.deadline,
        due_rules.plans,
    ),
    *(
        figure_rules.figures,
        figure_rules.rank,
        state_rules.progress,
        state_rules.unit_status,
        state_rules.so_far,
        people_rules.list_units,
        act_rules.start,
        state_rules.by_status,
    ),
)
