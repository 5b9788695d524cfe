"""What is asked with a form, by whom, and how far that has come."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, func, select

from domain.ids import UnitId
from domain.planning.deadlines import Deadline
from storage.database import Tx
from storage.reporting import forms
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.reports import drafts, reports
from storage.tables.reports import forms as forms_rows
from storage.units import tree


@dataclass(frozen=True, slots=True)
class Begun:
    """So many units are filling it; so many reports answer it."""

    drafts: int
    reports: int


def begun(tx: Tx, code: str, authority: UnitId) -> Begun:
    """For the plans of an office and of those below it; a report counts once, however often it was mended."""
    filling = select(func.count(drafts.c.id)).join(obligations, obligations.c.id == drafts.c.obligation_id)
    handed = select(func.count(reports.c.obligation_id.distinct())).join(
        obligations, obligations.c.id == reports.c.obligation_id
    )
    return Begun(
        tx.execute(_of_plans(filling, authority).where(drafts.c.form_code == code)).scalar_one(),
        tx.execute(_of_plans(handed, authority).where(reports.c.form_code == code)).scalar_one(),
    )


_VERSIONS = select(func.count()).select_from(forms_rows).where(forms_rows.c.code == bindparam("of_code"))
_ANSWERED = (
    select(func.max(reports.c.form_version))
    .join(obligations, obligations.c.id == reports.c.obligation_id)
    .where(obligations.c.deadline_id == bindparam("of_deadline"), reports.c.form_code == bindparam("of_code"))
)


def read_with(tx: Tx, deadline: Deadline) -> int:
    """With which version of its form a deadline is added up: the newest that anybody answered it with, so that a period
    stays as it was when its form is renewed later; as long as nobody has, the one that is asked."""
    code = deadline.form
    if tx.execute(_VERSIONS, {"of_code": code}).scalar_one() > 1:
        found: int | None = tx.execute(_ANSWERED, {"of_code": code, "of_deadline": deadline.id}).scalar()
        if found is not None:
            return found
    return forms.newest_version(tx, code, deadline.authority)


def titles(tx: Tx, code: str, authorities: Collection[UnitId]) -> list[tuple[str, str]]:
    """The plan and the duty of each that asks with it, the newest first."""
    query = (
        select(plans.c.short_title, duties.c.title)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(duties.c.form == code, plans.c.withdrawn_at.is_(None), plans.c.authority_id.in_(authorities))
        .order_by(plans.c.id.desc(), duties.c.id)
    )
    return [(row.short_title, row.title) for row in tx.execute(query)]


def _of_plans(query: Select[int], authority: UnitId) -> Select[int]:
    return (
        query.join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(plans.c.authority_id.in_(tree.below(authority)))
    )
