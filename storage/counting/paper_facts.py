"""What an authority's report to sign is made of besides the figures."""

from typing import NamedTuple

from domain.buttons.parts import Parts
from domain.ids import ObligationId
from domain.office.tasks import Term
from domain.planning.deadlines import Deadline
from domain.planning.plans import Plan
from domain.planning.targets import Target, WordedTarget
from domain.reporting.obligations import Obligation
from domain.reporting.reports import Report
from storage.database import Tx
from storage.office import tasks
from storage.planning import plans
from storage.reporting import obligations, reports
from storage.units import tree, workplaces


class Around(NamedTuple):
    """The plan, who issues the report and to whom, what people have to judge, the office's own tasks."""

    plan: Plan
    issuer: str
    above: str
    worded: list[WordedTarget]
    terms: list[Term]


def read(tx: Tx, deadline: Deadline) -> Around:
    plan = plans.one(tx, deadline.plan)
    if plan is None:
        raise LookupError(f"Deadline {deadline.id} is of no plan")
    issuer = workplaces.one(tx, deadline.authority)
    path = tree.path(tx, deadline.authority)
    above = workplaces.one(tx, path[1]) if len(path) > 1 else None
    terms = [term for term in tasks.of_authorities(tx, [deadline.authority]) if term.plan == deadline.plan]
    worded = plans.worded_targets_of(tx, deadline.plan)
    return Around(plan, issuer.name if issuer else "", above.name if above else "", worded, terms)


def of_units(
    tx: Tx, deadline: Deadline, parts: Parts
) -> tuple[list[Obligation], dict[ObligationId, Report], list[Target]]:
    """Who owes it, of these parts; what is in force of each; the targets of the plan."""
    owed, current = obligations.of_deadline(tx, deadline.id, parts), reports.current(tx, deadline.id, parts)
    return owed, current, plans.targets_of(tx, deadline.plan)
