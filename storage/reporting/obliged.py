"""What is told beside an obligation of a list: who owes it today, whether a form of it lies half filled, whether
somebody of the unit can be written to."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, exists, literal, select

from domain.persons.people import REPORTING, Reach
from storage.tables.notices import promises
from storage.tables.plans import obligations
from storage.tables.registry import addresses, posts, unit_names
from storage.tables.reports import drafts, extensions


class Only(StrEnum):
    """Of the units that stand so."""

    LATE = "late"
    ON_TIME = "on time"
    BEGUN = "begun"
    """A form of theirs lies half filled."""
    SENT_BACK = "sent back"
    PROMISED = "promised"
    MORE_TIME_ASKED = "more time asked"
    MORE_TIME = "more time"


def begun() -> ColumnElement[bool]:
    return exists(select(literal(1)).where(drafts.c.obligation_id == obligations.c.id))


def promised() -> ColumnElement[bool]:
    """One that was broken stays: it was."""
    given = and_(promises.c.obligation_id == obligations.c.id, promises.c.ended_at.is_(None))
    return exists(select(literal(1)).where(given))


def more_time_asked() -> ColumnElement[bool]:
    return exists(select(literal(1)).where(extensions.c.obligation_id == obligations.c.id))


def more_time() -> ColumnElement[bool]:
    given = and_(extensions.c.obligation_id == obligations.c.id, extensions.c.granted.is_not(None))
    return exists(select(literal(1)).where(given))


def heir() -> ColumnElement[str | None]:
    """The name of who owes it today, where that is another than it was opened for."""
    bears = and_(unit_names.c.unit_id == obligations.c.unit_id, unit_names.c.until.is_(None), ~unit_names.c.alias)
    name = select(unit_names.c.name).where(bears).limit(1).scalar_subquery()
    return case((obligations.c.taken_over_from.is_not(None), name), else_=None)


def reached() -> ColumnElement[bool]:
    return exists(
        select(literal(1))
        .select_from(posts)
        .join(addresses, addresses.c.person_id == posts.c.person_id)
        .where(
            posts.c.unit_id == obligations.c.unit_id,
            posts.c.until.is_(None),
            posts.c.role.in_([role.value for role in REPORTING]),
        )
        .where(addresses.c.reach == Reach.OPEN.value)
    )


ONLY: Mapping[Only, ColumnElement[bool]] = {
    Only.LATE: obligations.c.late,
    Only.ON_TIME: ~obligations.c.late,
    Only.BEGUN: begun(),
    Only.SENT_BACK: obligations.c.returns > 0,
    Only.PROMISED: promised(),
    Only.MORE_TIME_ASKED: more_time_asked(),
    Only.MORE_TIME: more_time(),
}
