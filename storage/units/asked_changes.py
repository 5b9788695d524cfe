"""Changes of units as they are asked for: half-said, waiting for their day, done, failed. Each is done once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select, update

from domain.clock_face import local_date
from domain.ids import ChangeId, PersonId
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.registry import change_files, change_wishes
from domain.registry.change_files import FILE, ListedChange
from domain.registry.change_wishes import State, Wish
from domain.registry.unit_change_rules import refuse_day
from domain.registry.unit_changes import Deed
from domain.registry.unit_effects import Effect, Fact, What, to_text
from domain.sending.notices import Key
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations import audit
from storage.outgoing import telling
from storage.people import access
from storage.tables.registry import posts
from storage.tables.registry import unit_changes as rows
from storage.units import known_units, listed_changes, unit_changes
from storage.units.carrying import Carrying
from storage.units.listed_changes import RowRefused


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of one file that are of one day."""

    source: str
    listed: Sequence[ListedChange]


@dataclass(frozen=True, slots=True)
class Asked:
    id: ChangeId
    what: Wish | Listing
    on: date
    state: State
    by: PersonId | None


def begin(tx: Tx, wish: Wish, *, by: PersonId, now: datetime) -> ChangeId:
    return _add(tx, wish.deed, wish.to_text(), local_date(now), State.ASKED, by, now)


def schedule(tx: Tx, listing: Listing, on: date, *, by: PersonId | None, now: datetime) -> ChangeId:
    """All its rows on that day, or none."""
    details = change_files.to_text(listing.source, listing.listed)
    change = _add(tx, FILE, details, on, State.SCHEDULED, by, now)
    note(tx, Asked(change, listing, on, State.SCHEDULED, by), "schedule-change", by=by, now=now)
    return change


def one(tx: Tx, change: ChangeId) -> Asked | None:
    row = tx.execute(select(rows).where(rows.c.id == change)).first()
    return None if row is None else _asked(row)


def save(tx: Tx, change: ChangeId, wish: Wish, on: date) -> None:
    """What has been said since; nothing of what was confirmed is changed any more."""
    asked = update(rows).where(rows.c.id == change, rows.c.state == State.ASKED.value)
    tx.execute(asked.values(details=wish.to_text(), effective=on))


def drop(tx: Tx, change: ChangeId, now: datetime) -> bool:
    """False where it has been carried out, or dropped before."""
    waits = update(rows).where(rows.c.id == change, rows.c.state.in_([State.ASKED.value, State.SCHEDULED.value]))
    return tx.execute(waits.values(state=State.DROPPED.value, done_at=now)).rowcount == 1


def note(tx: Tx, asked: Asked, deed: str, *, by: PersonId | None, now: datetime) -> None:
    """What is left to its day, or called off before it, has not touched the unit's own trace yet."""
    match asked.what:
        case Wish(deed=kind, unit=unit):
            subject, told = f"unit:{unit}", kind.value
        case Listing():
            subject, told = f"change:{asked.id}", FILE
    facts: audit.Facts = {"change": asked.id, "kind": told, "on": asked.on.isoformat()}
    audit.note(tx, by, deed, subject, now=now, after=facts)


def waiting(tx: Tx) -> list[Asked]:
    """Those whose day has not come, the next first."""
    query = select(rows).where(rows.c.state == State.SCHEDULED.value).order_by(rows.c.effective, rows.c.id)
    return [_asked(row) for row in tx.execute(query)]


def due(tx: Tx, now: datetime) -> list[ChangeId]:
    query = select(rows.c.id).where(rows.c.state == State.SCHEDULED.value, rows.c.effective <= local_date(now))
    return [ChangeId(found) for found in tx.execute(query.order_by(rows.c.effective, rows.c.id)).scalars()]


def show(tx: Tx, asked: Asked, *, now: datetime) -> list[Effect]:
    """What carrying it out would do today. Raises Refusal, or RowRefused, where it cannot be."""
    refuse_day(asked.on, local_date(now))
    carrying = Carrying(tx, asked.on, asked.by, now)
    unit_changes.undone(tx, lambda: _apply(carrying, asked.what))
    return with_hearers(carrying)


def with_hearers(carrying: Carrying) -> list[Effect]:
    heard = len(carrying.letters)
    return [*carrying.effects, Effect(What.HEARD, {"count": heard})] if heard else carrying.effects


def confirm(tx: Tx, asked: Asked, *, now: datetime) -> list[Effect] | None:
    """What it did; None where it is left to its day. Of two presses one does it, and the other is refused."""
    refuse_day(asked.on, local_date(now))
    later = asked.on > local_date(now)
    to = State.SCHEDULED if later else State.DONE
    if not _settle(tx, asked.id, State.ASKED, to, now):
        raise Refusal("change-done-already")
    if not later:
        return carry_out(tx, asked, now=now)
    show(tx, asked, now=now)
    note(tx, asked, "schedule-change", by=asked.by, now=now)
    return None


def carry_out(tx: Tx, asked: Asked, *, now: datetime) -> list[Effect]:
    carrying = Carrying(tx, asked.on, asked.by, now)
    _apply(carrying, asked.what)
    unit_changes.send(carrying, f"unit-change:{asked.id}/done")
    return with_hearers(carrying)


def carry_out_now(tx: Tx, change: ChangeId, now: datetime) -> list[Effect]:
    """Whatever its day. Raises Refusal, or RowRefused, where it cannot be."""
    asked = one(tx, change)
    if asked is None or not _settle(tx, change, State.SCHEDULED, State.DONE, now):
        raise Refusal("change-done-already")
    return carry_out(tx, asked, now=now)


def carry_out_due(tx: Tx, change: ChangeId, now: datetime) -> bool:
    """On its day: True where it was this one that did it. What cannot be any more is noted, and told to who asked."""
    asked = one(tx, change)
    if asked is None or not _settle(tx, change, State.SCHEDULED, State.DONE, now):
        return False
    trial = tx.begin_nested()
    try:
        carry_out(tx, asked, now=now)
    except (Refusal, RowRefused) as refused:
        trial.rollback()
        _fail(tx, asked, refused, now)
        return False
    trial.commit()
    return True


def _apply(carrying: Carrying, what: Wish | Listing) -> None:
    if isinstance(what, Listing):
        listed_changes.apply(carrying, what.source, what.listed)
        return
    subject = known_units.one(carrying.tx, what.unit)
    if subject is None:
        raise Refusal("change-gone")
    unit_changes.apply(carrying, what.change(subject))


def _fail(tx: Tx, asked: Asked, refused: Refusal | RowRefused, now: datetime) -> None:
    refusal = refused.refusal if isinstance(refused, RowRefused) else refused
    values = {"state": State.FAILED.value, "error": str(refused)[:300]}
    tx.execute(update(rows).where(rows.c.id == asked.id).values(values))
    details: dict[str, Fact] = {name: one for name, one in refusal.details.items() if isinstance(one, str | int | date)}
    if isinstance(refused, RowRefused):
        about: dict[str, Fact] = {"deed": FILE, "unit": f"{refused.place.source}:{refused.place.line}"}
    else:
        about = _about(tx, asked)
    why = Effect(What.REFUSED, {"key": refusal.key, **details})
    letter = to_text([Effect(What.FAILED, {**about, "day": asked.on}), why])
    heard = access.chats(tx, _to_tell(tx, asked.by))
    telling.tell(tx, heard, Key.UNIT_CHANGE, f"unit-change:{asked.id}/failed", now, details=letter)


def _about(tx: Tx, asked: Asked) -> dict[str, Fact]:
    if isinstance(asked.what, Listing):
        return {"deed": FILE, "unit": asked.what.source}
    subject = known_units.one(tx, asked.what.unit)
    return {"deed": asked.what.deed, "unit": "" if subject is None else subject.name}


def _to_tell(tx: Tx, by: PersonId | None) -> list[PersonId]:
    """Whoever asked; all administrators where it was the shell."""
    if by is not None:
        return [by]
    query = select(posts.c.person_id).where(posts.c.role == Role.ADMINISTRATOR.value, posts.c.until.is_(None))
    return [PersonId(person) for person in tx.execute(query.distinct()).scalars()]


def _add(tx: Tx, kind: str, details: str, on: date, state: State, by: PersonId | None, now: datetime) -> ChangeId:
    values = {
        "kind": kind,
        "effective": on,
        "details": details,
        "state": state.value,
        "asked_by": by,
        "asked_at": now,
    }
    return ChangeId(tx.execute(insert(rows).values(values).returning(rows.c.id)).scalar_one())


def _settle(tx: Tx, change: ChangeId, before: State, after: State, now: datetime) -> bool:
    mine = update(rows).where(rows.c.id == change, rows.c.state == before.value)
    done = now if after is State.DONE else None
    return tx.execute(mine.values(state=after.value, done_at=done)).rowcount == 1


def _asked(row: AnyRow) -> Asked:
    by = None if row.asked_by is None else PersonId(row.asked_by)
    if row.kind == FILE:
        what: Wish | Listing = Listing(*change_files.from_text(row.details))
    else:
        what = change_wishes.from_text(Deed(row.kind), row.details)
    return Asked(ChangeId(row.id), what, row.effective, State(row.state), by)
