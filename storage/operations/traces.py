"""Reads the trace of one unit, and of every unit below it, newest first: who did what, to what, before and after."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Select, String, and_, cast, false, literal, select, union_all

from domain.ids import UnitId
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations.audit import Facts
from storage.tables.operations import audit, audit_private
from storage.tables.plans import deadlines, duties, obligations, plans, task_terms, tasks
from storage.tables.proposals import proposals
from storage.tables.registers import draws, initiatives, inspections
from storage.tables.registry import applications, groups, invites, people, posts, unit_names
from storage.tables.reports import drafts
from storage.units import tree

ANSWER, DECIDE = "answer", "decide"
"""Each figure of each form, each step of going through a document: too many to be read beside the rest."""
PASTED = "pasted"
"""In place of the name of a file."""
REFERRING: Mapping[str, str] = {
    "person": "person",
    "unit": "unit",
    "authority": "unit",
    "parent": "unit",
    "heir": "unit",
}
"""Facts that are ids, and of what."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a subject was: its name, and of which unit, where it is one's."""

    kind: str
    name: str
    of: str | None = None


Naming = Callable[[Tx, Collection[int]], dict[int, Thing]]


@dataclass(frozen=True, slots=True)
class Trace:
    """`words` about a person: empty where there were none, and where they have been `erased`."""

    at: datetime
    who: str | None
    deed: str
    subject: str
    thing: Thing | None
    before: Facts
    after: Facts
    words: Facts
    erased: bool
    names: Mapping[tuple[str, int], Thing] = field(repr=False)
    """Of the units and people among the facts."""


def of_unit(tx: Tx, unit: UnitId, *, limit: int, offset: int = 0, answers: bool = False) -> list[Trace]:
    """`answers`: with every figure of every form."""
    query = (
        select(audit, people.c.name.label("who"), audit_private.c.words)
        .outerjoin(people, people.c.id == audit.c.person_id)
        .outerjoin(audit_private, audit_private.c.entry_id == audit.c.id)
        .where(audit.c.subject.in_(_subjects(unit)))
        .order_by(audit.c.at.desc(), audit.c.id.desc())
    )
    if not answers:
        query = query.where(audit.c.deed.not_in([ANSWER, DECIDE]))
    return _read(tx, tx.execute(query.limit(limit).offset(offset)).all())


def name_of(tx: Tx, unit: UnitId) -> str:
    """Today's; the last one it bore where it is closed."""
    return _units(tx, [unit])[unit].name


def _subjects(unit: UnitId) -> Select[tuple[str]]:
    """Everything of a unit that somebody can have changed, as the trace names it."""
    here = tree.below(unit)
    owed = obligations.c.unit_id.in_(here) | obligations.c.taken_over_from.in_(here)
    planned = plans.c.authority_id.in_(here)
    due = select(_subject("deadline", deadlines.c.id)).join(duties, duties.c.id == deadlines.c.duty_id)
    terms = select(_subject("term", task_terms.c.id)).join(tasks, tasks.c.id == task_terms.c.task_id)
    begun = select(_subject("draft", drafts.c.id)).join(obligations, obligations.c.id == drafts.c.obligation_id)
    lots = select(_subject("draw", draws.c.id)).where(draws.c.authority_id.in_(here))
    every = union_all(
        lots,
        here.with_only_columns(_subject("unit", here.selected_columns[0])),
        select(_subject("obligation", obligations.c.id)).where(owed),
        begun.where(owed),
        select(_subject("plan", plans.c.id)).where(planned),
        select(_subject("task", tasks.c.id)).join(plans, plans.c.id == tasks.c.plan_id).where(planned),
        terms.join(plans, plans.c.id == tasks.c.plan_id).where(planned),
        due.join(plans, plans.c.id == duties.c.plan_id).where(planned),
        select(_subject("proposal", proposals.c.id)).where(proposals.c.authority_id.in_(here)),
        select(_subject("group", groups.c.id)).where(groups.c.authority_id.in_(here)),
        *(select(_subject(kind, of.c.id)).where(of.c.unit_id.in_(here)) for kind, of in _HELD_AT.items()),
        select(_subject("person", posts.c.person_id)).where(posts.c.unit_id.in_(here)),
    ).subquery()
    return select(every.c[0])


_HELD_AT = {
    "post": posts,
    "invite": invites,
    "application": applications,
    "initiative": initiatives,
    "inspection": inspections,
}


def _subject(kind: str, number: ColumnElement[int]) -> ColumnElement[str]:
    return literal(f"{kind}:").concat(cast(number, String)).label("subject")


def _read(tx: Tx, rows: Sequence[AnyRow]) -> list[Trace]:
    facts = [(row, _facts(row.before), _facts(row.after), _facts(row.words)) for row in rows]
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    for row, before, after, _ in facts:
        for kind, number in (*filter(None, [_place(row.subject)]), *_referred(before), *_referred(after)):
            wanted[kind].add(number)
    named = {
        (kind, number): thing
        for kind, numbers in wanted.items()
        if kind in _NAMING
        for number, thing in _NAMING[kind](tx, numbers).items()
    }
    return [_trace(row, before, after, words, named) for row, before, after, words in facts]


def _trace(row: AnyRow, before: Facts, after: Facts, words: Facts, named: Mapping[tuple[str, int], Thing]) -> Trace:
    place = _place(row.subject)
    return Trace(
        at=row.at,
        who=row.who,
        deed=row.deed,
        subject=row.subject,
        thing=None if place is None else named.get(place),
        before=before,
        after=after,
        words=words,
        erased=row.private is not None and row.words is None,
        names=named,
    )


def _facts(packed: str | None) -> Facts:
    return {} if packed is None else json.loads(packed)


def _place(subject: str) -> tuple[str, int] | None:
    kind, _, number = subject.partition(":")
    return (kind, int(number)) if number.isdecimal() else None


def _referred(facts: Facts) -> list[tuple[str, int]]:
    return [(REFERRING[name], value) for name, value in facts.items() if name in REFERRING and isinstance(value, int)]


def _units(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    today = and_(unit_names.c.until.is_(None), unit_names.c.alias == false())
    query = select(unit_names.c.unit_id, unit_names.c.name).where(unit_names.c.unit_id.in_(ids), today)
    return {row.unit_id: Thing("unit", row.name) for row in tx.execute(query)}


def _called(kind: str, name: Column[str]) -> Naming:
    """What a thing of this kind is called, by this column of its table."""

    def found(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
        number = name.table.c.id
        query = select(number, name).where(number.in_(ids))
        return {one: Thing(kind, called) for one, called in tx.execute(query)}

    return found


def _obligations(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    query = select(obligations.c.id, deadlines.c.label, obligations.c.unit_name)
    query = query.join(deadlines, deadlines.c.id == obligations.c.deadline_id).where(obligations.c.id.in_(ids))
    return {row.id: Thing("obligation", row.label, row.unit_name) for row in tx.execute(query)}


def _drafts(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    of = {row.obligation_id: row.id for row in tx.execute(select(drafts).where(drafts.c.id.in_(ids)))}
    return {of[obligation]: thing for obligation, thing in _obligations(tx, of).items()}


def _proposals(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    query = select(proposals.c.id, proposals.c.file_name).where(proposals.c.id.in_(ids))
    return {row.id: Thing("proposal", row.file_name or PASTED) for row in tx.execute(query)}


def _terms(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    query = select(task_terms.c.id, tasks.c.content).join(tasks, tasks.c.id == task_terms.c.task_id)
    return {row.id: Thing("task", row.content) for row in tx.execute(query.where(task_terms.c.id.in_(ids)))}


def _initiatives(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    query = select(initiatives.c.id, initiatives.c.title, initiatives.c.unit_name).where(initiatives.c.id.in_(ids))
    return {row.id: Thing("initiative", row.title, row.unit_name) for row in tx.execute(query)}


def _inspections(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    query = select(inspections.c.id, inspections.c.unit_id).where(inspections.c.id.in_(ids))
    return _numbered(tx, "inspection", {row.id: row.unit_id for row in tx.execute(query)})


def _draws(tx: Tx, ids: Collection[int]) -> dict[int, Thing]:
    query = select(draws.c.id, draws.c.authority_id).where(draws.c.id.in_(ids))
    return _numbered(tx, "draw", {row.id: row.authority_id for row in tx.execute(query)})


def _numbered(tx: Tx, kind: str, unit_of: Mapping[int, int]) -> dict[int, Thing]:
    """What has no name of its own is called by its number."""
    of = _units(tx, set(unit_of.values()))
    return {number: Thing(kind, f"#{number}", of[unit].name if unit in of else "") for number, unit in unit_of.items()}


_NAMING: Mapping[str, Naming] = {
    "unit": _units,
    "person": _called("person", people.c.name),
    "obligation": _obligations,
    "draft": _drafts,
    "plan": _called("plan", plans.c.short_title),
    "proposal": _proposals,
    "deadline": _called("deadline", deadlines.c.label),
    "task": _called("task", tasks.c.content),
    "term": _terms,
    "group": _called("group", groups.c.title),
    "initiative": _initiatives,
    "inspection": _inspections,
    "draw": _draws,
}
