"""The register of initiatives: what stands in it, and every step by which it came to that, added and never altered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update

from domain.forms.draft import Given, pack_answers, read_answers
from domain.ids import InitiativeId, ObligationId, PersonId, ReportId, UnitId
from domain.office.initiatives import RESULT_FORM, Initiative, Passed, Review, State, Step
from domain.refusals import Refusal
from domain.reporting.obligations import USABLE, WAITING, Standing
from storage.database import Tx
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.tables.plans import obligations
from storage.tables.registers import initiative_reports, initiative_steps, initiatives
from storage.tables.registry import people
from storage.tables.reports import reports

ENDED = (State.DONE.value, State.DROPPED.value)


@dataclass(frozen=True, slots=True)
class New:
    """What is registered: answers to the form of initiatives, of this version."""

    unit: UnitId
    unit_name: str
    year: int
    title: str
    answers: Mapping[str, Given]
    form_version: int


def register(tx: Tx, new: New, *, by: PersonId, now: datetime) -> InitiativeId:
    values = {
        "unit_id": new.unit,
        "unit_name": new.unit_name,
        "year": new.year,
        "title": new.title,
        "answers": pack_answers(new.answers),
        "form_version": new.form_version,
        "state": State.REGISTERED.value,
        "review": Review.WAITING.value,
        "registered_at": now,
    }
    initiative = InitiativeId(tx.execute(insert(initiatives).values(values).returning(initiatives.c.id)).scalar_one())
    _add_step(tx, initiative, Step.REGISTERED, by, now, answers=new.answers)
    audit.note(tx, by, "register-initiative", f"initiative:{initiative}", now=now, after={"title": new.title})
    return initiative


def mend(tx: Tx, before: Initiative, title: str, answers: Mapping[str, Given], *, by: PersonId, now: datetime) -> None:
    """What was registered, said better; the office looks at it again."""
    changed = {"title": title, "answers": pack_answers(answers), "review": Review.WAITING.value, "reason": None}
    _change(tx, before, changed, initiatives.c.review != Review.ACCEPTED.value)
    _add_step(tx, before.id, Step.MENDED, by, now, answers=answers)
    told: audit.Facts = {"title": before.title}
    audit.note(tx, by, "mend-initiative", f"initiative:{before.id}", now=now, before=told, after={"title": title})


def take_step(
    tx: Tx,
    before: Initiative,
    step: Step,
    state: State,
    *,
    degree: int | None = None,
    words: str | None = None,
    by: PersonId,
    now: datetime,
) -> None:
    """Started, going on, done or dropped."""
    told_at = before.told_at if step is Step.STARTED else now
    changed = {"state": state.value, "degree": degree, "words": words, "told_at": told_at}
    _change(tx, before, changed, initiatives.c.state == before.state.value)
    _add_step(tx, before.id, step, by, now, degree=degree, words=words)
    deed = {
        Step.STARTED: "start-initiative",
        Step.PROGRESSED: "tell-of-initiative",
        Step.FINISHED: "finish-initiative",
        Step.DROPPED: "drop-initiative",
    }[step]
    audit.note(
        tx, by, deed, f"initiative:{before.id}", now=now, before={"degree": before.degree}, after={"degree": degree}
    )


def accept(tx: Tx, before: Initiative, *, by: PersonId, now: datetime) -> None:
    waits = initiatives.c.review == Review.WAITING.value
    _change(tx, before, {"review": Review.ACCEPTED.value}, waits)
    _add_step(tx, before.id, Step.ACCEPTED, by, now)
    audit.note(tx, by, "accept-initiative", f"initiative:{before.id}", now=now)


def give_back(tx: Tx, before: Initiative, reason: str, *, by: PersonId, now: datetime) -> None:
    """Counted, as returns of reports are."""
    changed = {"review": Review.RETURNED.value, "returns": initiatives.c.returns + 1, "reason": reason}
    _change(tx, before, changed, initiatives.c.review == Review.WAITING.value)
    _add_step(tx, before.id, Step.RETURNED, by, now, words=reason)
    audit.note(tx, by, "return-initiative", f"initiative:{before.id}", now=now, after={"reason": reason})


def note_handed_in(
    tx: Tx, report: ReportId, items: Iterable[Initiative], *, registration: ObligationId | None = None
) -> None:
    """Which entries a report was made of, each as it stood."""
    rows = [{"report_id": report, "initiative_id": one.id, "state": one.state.value} for one in items]
    if not rows:
        return
    tx.execute(insert(initiative_reports), rows)
    if registration is not None:
        ids = [row["initiative_id"] for row in rows]
        tx.execute(update(initiatives).where(initiatives.c.id.in_(ids)).values(obligation_id=registration))


def accept_with(tx: Tx, report: ReportId, *, by: PersonId, now: datetime) -> None:
    """A registration was accepted as a whole, and with it what of it nobody had decided yet."""
    mine = select(initiative_reports.c.initiative_id).where(initiative_reports.c.report_id == report)
    for one in _read(tx, initiatives.c.id.in_(mine)):
        if one.review is Review.WAITING:
            accept(tx, one, by=by, now=now)


def pass_on(tx: Tx, unit: UnitId, heir: UnitId) -> None:
    """The register of a unit that ends goes on at the one that answers for it; names stay as they were."""
    tx.execute(update(initiatives).where(initiatives.c.unit_id == unit).values(unit_id=heir))


def one(tx: Tx, initiative: InitiativeId) -> Initiative | None:
    found = _read(tx, initiatives.c.id == initiative)
    return found[0] if found else None


def of_unit(tx: Tx, unit: UnitId) -> list[Initiative]:
    """In the order in which they were registered."""
    return _read(tx, initiatives.c.unit_id == unit)


def of_report(tx: Tx, report: ReportId) -> list[Initiative]:
    mine = select(initiative_reports.c.initiative_id).where(initiative_reports.c.report_id == report)
    return _read(tx, initiatives.c.id.in_(mine))


def history(tx: Tx, initiative: InitiativeId) -> list[Passed]:
    query = (
        select(initiative_steps, people.c.name)
        .join(people, people.c.id == initiative_steps.c.person_id)
        .where(initiative_steps.c.initiative_id == initiative)
        .order_by(initiative_steps.c.id)
    )
    return [Passed(Step(row.step), row.at, row.name, row.degree, row.words) for row in tx.execute(query)]


def reported(tx: Tx, unit: UnitId, *, besides: ObligationId | None = None) -> frozenset[InitiativeId]:
    """Those of which a report on results that stands says that they have ended; `besides`: of another obligation, also
    where it only waits for the office."""
    stands = [Standing.ACCEPTED.value] if besides is None else [one.value for one in sorted(USABLE)]
    query = (
        select(initiative_reports.c.initiative_id)
        .join(reports, reports.c.id == initiative_reports.c.report_id)
        .join(obligations, obligations.c.report_id == reports.c.id)
        .join(initiatives, initiatives.c.id == initiative_reports.c.initiative_id)
        .where(initiatives.c.unit_id == unit, initiative_reports.c.state.in_(ENDED))
        .where(reports.c.form_code == RESULT_FORM, obligations.c.standing.in_(stands))
    )
    if besides is not None:
        query = query.where(obligations.c.id != besides)
    return frozenset(InitiativeId(found) for found in tx.execute(query).scalars())


def _change(tx: Tx, before: Initiative, changed: Mapping[str, object], still: ColumnElement[bool]) -> None:
    """Raises Refusal where somebody else took a step meanwhile."""
    mine = update(initiatives).where(initiatives.c.id == before.id, still)
    if tx.execute(mine.values(changed)).rowcount == 0:
        raise Refusal("initiative-changed-meanwhile")


def _add_step(
    tx: Tx,
    initiative: InitiativeId,
    step: Step,
    by: PersonId,
    now: datetime,
    *,
    degree: int | None = None,
    words: str | None = None,
    answers: Mapping[str, Given] | None = None,
) -> None:
    values = {"initiative_id": initiative, "step": step.value, "at": now, "person_id": by, "degree": degree}
    said = {"words": words, "answers": None if answers is None else pack_answers(answers)}
    tx.execute(insert(initiative_steps).values(**values, **said))


def _read(tx: Tx, which: ColumnElement[bool]) -> list[Initiative]:
    return [read(row) for row in tx.execute(every().where(which).order_by(initiatives.c.id))]


def every() -> AnySelect:
    return select(initiatives)


def read(row: AnyRow) -> Initiative:
    return Initiative(
        id=InitiativeId(row.id),
        unit=UnitId(row.unit_id),
        unit_name=row.unit_name,
        year=row.year,
        title=row.title,
        answers=read_answers(row.answers),
        state=State(row.state),
        review=Review(row.review),
        returns=row.returns,
        degree=row.degree,
        words=row.words,
        reason=row.reason,
        registered_at=row.registered_at,
        told_at=row.told_at,
        handed_in=None if row.obligation_id is None else ObligationId(row.obligation_id),
    )


def handed_in_with(tx: Tx, initiative: Initiative) -> ReportId | None:
    """The report of the registration it belongs to, while that waits for the office with it among its entries."""
    query = (
        select(reports.c.id)
        .join(obligations, obligations.c.report_id == reports.c.id)
        .join(initiative_reports, initiative_reports.c.report_id == reports.c.id)
        .where(
            obligations.c.id == initiative.handed_in, obligations.c.standing.in_([one.value for one in sorted(WAITING)])
        )
        .where(initiative_reports.c.initiative_id == initiative.id)
    )
    found = tx.execute(query).scalar()
    return None if found is None else ReportId(found)
