"""Draws of lots: wished for, sealed, drawn. What was sealed and what was drawn is added once and never altered."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, delete, insert, select, update

from domain.ids import DrawId, PersonId, UnitId
from domain.office import draws as rules
from domain.office.draws import SEED_BYTES, Draw, Paper
from domain.office.inspections import Kind
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.tables.registers import draw_results, draw_wishes, draws, inspections


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be drawn, while it can still be changed. `left_out`: units by hand, each with the reason."""

    id: int
    authority: UnitId
    person: PersonId
    kind: Kind
    year: int
    wanted: int
    left_out: Mapping[UnitId, str]
    replaces: DrawId | None
    reason: str | None
    draw: DrawId | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A draw among others, with the authority whose it is; `replaced` by a later one."""

    draw: Draw
    authority: UnitId
    sealed_at: datetime
    drawn_at: datetime | None
    replaced: bool


def wish(
    tx: Tx,
    authority: UnitId,
    kind: Kind,
    *,
    year: int,
    wanted: int,
    by: PersonId,
    now: datetime,
    anew: tuple[DrawId, str] | None = None,
) -> Wish:
    replaces, reason = anew or (None, None)
    values = {
        "authority_id": authority,
        "person_id": by,
        "kind": kind.value,
        "year": year,
        "wanted": wanted,
        "left_out": "{}",
        "replaces": replaces,
        "reason": reason,
        "asked_at": now,
    }
    made = tx.execute(insert(draw_wishes).values(values).returning(draw_wishes.c.id)).scalar_one()
    return Wish(made, authority, by, kind, year, wanted, {}, replaces, reason, None)


def wished(tx: Tx, wish_id: int) -> Wish | None:
    row = tx.execute(select(draw_wishes).where(draw_wishes.c.id == wish_id)).first()
    if row is None:
        return None
    return Wish(
        row.id,
        UnitId(row.authority_id),
        PersonId(row.person_id),
        Kind(row.kind),
        row.year,
        row.wanted,
        {UnitId(int(unit)): why for unit, why in json.loads(row.left_out).items()},
        None if row.replaces is None else DrawId(row.replaces),
        row.reason,
        None if row.draw_id is None else DrawId(row.draw_id),
    )


def save(tx: Tx, changed: Wish) -> None:
    left_out = json.dumps({str(unit): why for unit, why in changed.left_out.items()}, ensure_ascii=False)
    unsealed = update(draw_wishes).where(draw_wishes.c.id == changed.id, draw_wishes.c.draw_id.is_(None))
    if tx.execute(unsealed.values(wanted=changed.wanted, left_out=left_out)).rowcount == 0:
        raise Refusal("draw-sealed-already")


def drop(tx: Tx, dropped: Wish) -> None:
    unsealed = delete(draw_wishes).where(draw_wishes.c.id == dropped.id, draw_wishes.c.draw_id.is_(None))
    if tx.execute(unsealed).rowcount == 0:
        raise Refusal("draw-sealed-already")


def seal(tx: Tx, wanted: Wish, paper: Paper, *, by: PersonId, now: datetime) -> Draw:
    """Freezes the paper under a seed that nobody is told, and notes the commitment in the trace."""
    seed = secrets.token_hex(SEED_BYTES)
    commitment = rules.commit(seed, paper.as_json())
    values = {
        "authority_id": wanted.authority,
        "kind": paper.kind.value,
        "year": paper.year,
        "wanted": paper.wanted,
        "commitment": commitment,
        "seed": bytes.fromhex(seed),
        "candidates": rules.canonical({"candidates": paper.as_json()["candidates"]}),
        "left_out": rules.canonical({"left_out": paper.as_json()["left_out"]}),
        "replaces": wanted.replaces,
        "reason": wanted.reason,
        "sealed_at": now,
        "sealed_by": by,
    }
    made = DrawId(tx.execute(insert(draws).values(values).returning(draws.c.id)).scalar_one())
    mine = update(draw_wishes).where(draw_wishes.c.id == wanted.id, draw_wishes.c.draw_id.is_(None))
    if tx.execute(mine.values(draw_id=made)).rowcount == 0:
        raise Refusal("draw-sealed-already")
    told: audit.Facts = {"commitment": commitment, "reason": wanted.reason}
    audit.note(tx, by, "seal-draw", f"draw:{made}", now=now, after=told)
    return Draw(made, paper, commitment, seed, wanted.replaces, wanted.reason)


def carry_out(tx: Tx, sealed: Draw, witness: str, *, by: PersonId, now: datetime) -> Draw:
    """Once: of two who press only one draws, and every further look shows the same."""
    done = rules.with_result(sealed, witness)
    values = {
        "draw_id": sealed.id,
        "witness": witness,
        "drawn": json.dumps(done.drawn),
        "drawn_at": now,
        "drawn_by": by,
    }
    if insert_new(tx, draw_results, [values]) == 0:
        raise Refusal("draw-drawn-already")
    told: audit.Facts = {"seed": sealed.seed, "words": witness or None, "drawn": json.dumps(done.drawn)}
    audit.note(tx, by, "draw-lots", f"draw:{sealed.id}", now=now, after=told)
    return done


def one(tx: Tx, draw: DrawId) -> Listed | None:
    row = tx.execute(_every().where(draws.c.id == draw)).first()
    return None if row is None else _read(row)


def of_authorities(tx: Tx, authorities: list[UnitId], *, limit: int) -> list[Listed]:
    """The latest first."""
    query = _every().where(draws.c.authority_id.in_(authorities)).order_by(draws.c.id.desc()).limit(limit)
    return [_read(row) for row in tx.execute(query)]


def standing(tx: Tx, authority: UnitId, year: int, *, besides: DrawId | None) -> frozenset[UnitId]:
    """Units drawn this year whose draw was not replaced: they are to be inspected as it is. Not those of `besides`,
    which is to be drawn anew."""
    every = tx.execute(_every().where(draws.c.authority_id == authority, draws.c.year == year)).all()
    return frozenset(
        unit
        for listed in map(_read, every)
        if not listed.replaced and listed.draw.drawn is not None and listed.draw.id != besides
        for unit in listed.draw.drawn
    )


def inspected_of(tx: Tx, draw: DrawId) -> frozenset[UnitId]:
    """Those of a draw whose inspection is in the log."""
    query = select(inspections.c.unit_id).where(inspections.c.draw_id == draw)
    return frozenset(UnitId(unit) for unit in tx.execute(query).scalars())


@cache
def _every() -> AnySelect:
    later = draws.alias("later")
    replaced = _exists(select(later.c.id).where(later.c.replaces == draws.c.id))
    results = (draw_results.c.witness, draw_results.c.drawn, draw_results.c.drawn_at)
    joined = draws.outerjoin(draw_results, draw_results.c.draw_id == draws.c.id)
    return select(draws, *results, replaced.label("replaced")).select_from(joined)


def _exists(query: AnySelect) -> ColumnElement[bool]:
    return query.exists()


def _read(row: AnyRow) -> Listed:
    told = {
        "algorithm": rules.ALGORITHM,
        "kind": row.kind,
        "year": row.year,
        "wanted": row.wanted,
        **json.loads(row.candidates),
        **json.loads(row.left_out),
    }
    draw = Draw(
        id=DrawId(row.id),
        paper=rules.paper_from(told),
        commitment=row.commitment,
        seed=row.seed.hex(),
        replaces=None if row.replaces is None else DrawId(row.replaces),
        reason=row.reason,
        witness=row.witness or "",
        drawn=None if row.drawn is None else tuple(UnitId(unit) for unit in json.loads(row.drawn)),
    )
    return Listed(draw, UnitId(row.authority_id), row.sealed_at, row.drawn_at, bool(row.replaced))
