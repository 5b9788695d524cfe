"""Lists of units that were sent: kept until somebody says whether they are to be written, then written in one go."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from domain.ids import PersonId, UnitId, UnitListId
from domain.registry.units import Level, UnitKind
from domain.unit_lists.known import KnownUnit, KnownUnits
from storage.database import Tx
from storage.tables.registry import unit_levels, unit_lists, unit_names, unit_parents, units


@dataclass(frozen=True, slots=True)
class SentList:
    """`rows` as they were packed; `seen` is what whoever sent it was shown it would change."""

    id: UnitListId
    file_name: str
    rows: object
    seen: Mapping[str, int]
    written_at: datetime | None


def keep(
    tx: Tx,
    rows: object,
    *,
    seen: Mapping[str, int],
    file_name: str,
    by: PersonId,
    authority: UnitId | None,
    now: datetime,
) -> UnitListId:
    content = {"seen": dict(seen), "rows": rows}
    values = {
        "sent_by": by,
        "sent_at": now,
        "authority_id": authority,
        "file_name": file_name,
        "content": json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(),
    }
    return UnitListId(tx.execute(insert(unit_lists).values(values).returning(unit_lists.c.id)).scalar_one())


def sent(tx: Tx, number: UnitListId, by: PersonId) -> SentList | None:
    """None for the list of somebody else, as for one that is gone."""
    row = tx.execute(select(unit_lists).where(unit_lists.c.id == number, unit_lists.c.sent_by == by)).first()
    if row is None:
        return None
    content = json.loads(row.content)
    return SentList(number, row.file_name, content["rows"], content["seen"], row.written_at)


def claim(tx: Tx, number: UnitListId, now: datetime) -> bool:
    """True for one of those who would write it, and once."""
    # `written_at` is looked at again by PostgreSQL after waiting for a rival.
    mine = update(unit_lists).where(unit_lists.c.id == number, unit_lists.c.written_at.is_(None))
    return tx.execute(mine.values(written_at=now)).rowcount == 1


def drop(tx: Tx, number: UnitListId, by: PersonId) -> bool:
    """False where there is nothing to drop, or it is written."""
    waiting = (unit_lists.c.id == number, unit_lists.c.sent_by == by, unit_lists.c.written_at.is_(None))
    return tx.execute(delete(unit_lists).where(*waiting)).rowcount == 1


def tidy(tx: Tx, before: datetime) -> int:
    """Names of heads stand in them: none is kept longer than it is of use."""
    return tx.execute(delete(unit_lists).where(unit_lists.c.sent_at < before)).rowcount


def known(tx: Tx) -> KnownUnits:
    """Every unit there is, also the closed, whose codes are not given to others."""
    names, aliases = _names(tx)
    parents = {row.unit_id: UnitId(row.parent_id) for row in tx.execute(_PARENTS)}
    levels: defaultdict[int, set[Level]] = defaultdict(set)
    for row in tx.execute(select(unit_levels)):
        levels[row.unit_id].add(Level(row.level))
    return KnownUnits(
        KnownUnit(
            id=UnitId(row.id),
            name=names.get(row.id, ""),
            code=row.code,
            kind=UnitKind(row.kind),
            ownership=row.ownership,
            levels=frozenset(levels.get(row.id, ())),
            parent=parents.get(row.id),
            opened=row.opened,
            closed=row.closed is not None,
            aliases=frozenset(aliases.get(row.id, ())),
        )
        for row in tx.execute(select(units).order_by(units.c.id))
    )


_PARENTS = select(unit_parents.c.unit_id, unit_parents.c.parent_id).where(unit_parents.c.until.is_(None))
_NAMES = select(unit_names.c.unit_id, unit_names.c.name, unit_names.c.alias).where(unit_names.c.until.is_(None))


def _names(tx: Tx) -> tuple[dict[int, str], defaultdict[int, set[str]]]:
    borne: dict[int, str] = {}
    aliases: defaultdict[int, set[str]] = defaultdict(set)
    for row in tx.execute(_NAMES):
        if row.alias:
            aliases[row.unit_id].add(row.name)
        else:
            borne[row.unit_id] = row.name
    return borne, aliases
