"""Each answer from one snapshot of the database, by the functions that answer in the chat."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.portal import answers, paging, telling
from bot.portal.problems import NOT_HERE, Trouble
from domain import rights
from domain.buttons.parts import Parts, Sight
from domain.ids import DeadlineId, PlanId, UnitId
from domain.planning.deadlines import Deadline
from storage.database import Tx
from storage.engine.shelves import FormShelf
from storage.planning import calendars, deadlines, plans
from storage.portal import events, pages
from storage.portal.pages import Page
from storage.reporting import obligations
from storage.units import tree


@dataclass(frozen=True, slots=True)
class Asked:
    """`id`: of what is named in the path, if anything is."""

    authority: UnitId
    id: int
    page: Page
    now: datetime
    forms: FormShelf

    @property
    def more(self) -> Page:
        """One more than is shown, to see whether there is."""
        return replace(self.page, limit=self.page.limit + 1)

    def sight(self, tx: Tx) -> Sight:
        return rights.sight_of(self.authority, tree.ancestors(tx, self.authority))


def units(tx: Tx, asked: Asked) -> answers.Units:
    found = pages.units_below(tx, asked.authority, asked.more)
    shown, after = paging.cut(found, asked.page, lambda one: one.id)
    return answers.Units(items=[telling.unit(one) for one in shown], next=after)


def plans_in_force(tx: Tx, asked: Asked) -> answers.Plans:
    found = pages.plans_in_force(tx, asked.sight(tx), asked.more)
    shown, after = paging.cut(found, asked.page, lambda one: one.id)
    return answers.Plans(items=[telling.plan(one) for one in shown], next=after)


def deadlines_of_plan(tx: Tx, asked: Asked) -> answers.Deadlines:
    plan = plans.one(tx, PlanId(asked.id))
    if plan is None or not plan.in_force or plan.authority not in asked.sight(tx):
        raise Trouble(NOT_HERE)
    shown, after = paging.cut(pages.deadlines_of(tx, plan.id, asked.more), asked.page, lambda one: one.id)
    return answers.Deadlines(items=[telling.deadline(one) for one in shown], next=after)


def standing(tx: Tx, asked: Asked) -> answers.DeadlineStanding:
    deadline, parts = _seen(tx, asked)
    progress = obligations.progress(tx, deadline.id, parts)
    overdue = obligations.count_overdue(tx, deadline.id, asked.now, parts)
    return telling.standing(deadline, progress, overdue)


def unit_standings(tx: Tx, asked: Asked) -> answers.UnitStandings:
    deadline, parts = _seen(tx, asked)
    found = pages.stood(tx, deadline.id, parts, asked.more)
    shown, after = paging.cut(found, asked.page, lambda one: one.obligation.unit)
    calendar = calendars.load(tx)
    items = [telling.unit_standing(one, deadline, calendar, asked.now) for one in shown]
    return answers.UnitStandings(items=items, next=after)


def reports(tx: Tx, asked: Asked) -> answers.Reports:
    deadline, parts = _seen(tx, asked)
    found = pages.answered(tx, deadline.id, parts, asked.more)
    shown, after = paging.cut(found, asked.page, lambda one: one.obligation.unit)
    items = [telling.report(one, asked.forms.one(tx, *one.form)) for one in shown]
    return answers.Reports(items=items, next=after)


def forms(tx: Tx, asked: Asked) -> answers.Forms:
    deadline, parts = _seen(tx, asked)
    used = pages.forms_used(tx, deadline.id, parts)
    return answers.Forms(forms=[telling.form(asked.forms.one(tx, *one)) for one in used])


def happened(tx: Tx, asked: Asked) -> answers.Events:
    found = events.after(tx, asked.sight(tx), asked.page.after, asked.page.limit)
    return answers.Events(items=[telling.event(one) for one in found.found], last=found.last, more=found.more)


def _seen(tx: Tx, asked: Asked) -> tuple[Deadline, Parts]:
    """And as much of it as the key looks after. Raises Trouble alike for what is not there, not in force, called off or
    another authority's."""
    deadline = deadlines.some(tx, [DeadlineId(asked.id)]).get(DeadlineId(asked.id))
    parts = () if deadline is None else asked.sight(tx).get(deadline.authority, ())
    if deadline is None or deadline.called_off or not parts:
        raise Trouble(NOT_HERE)
    plan = plans.one(tx, deadline.plan)
    if plan is None or not plan.in_force:
        raise Trouble(NOT_HERE)
    return deadline, parts
