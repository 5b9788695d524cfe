"""Who may be drawn by lot, and who may not and why: as it is when a draw is wished for, frozen when it is sealed."""

from domain.office.draws import DRAWN, INSPECTED, Candidate, LeftOut, Paper
from storage.database import Tx
from storage.office import draws, inspections
from storage.office.draws import Wish
from storage.units import reaching
from storage.units.reaching import Reached


def paper(tx: Tx, wish: Wish) -> Paper:
    """Units below the authority, of those its quota is about, in the order of their numbers."""
    quota = inspections.quotas_of(tx, wish.authority, wish.year).get(wish.kind)
    public_only = quota is not None and quota.public_only
    every = [unit for unit in inspections.to_inspect(tx, wish.authority) if unit.public or not public_only]
    done = inspections.inspected(tx, wish.year, reaching.below(wish.authority))
    drawn = draws.standing(tx, wish.authority, wish.year, besides=wish.replaces)
    candidates, left_out = [], []
    for unit in sorted(every, key=_number):
        why = wish.left_out.get(unit.id) or (INSPECTED if unit.id in done else DRAWN if unit.id in drawn else None)
        if why is None:
            candidates.append(Candidate(unit.id, unit.name, unit.level))
        else:
            left_out.append(LeftOut(unit.id, unit.name, why))
    return Paper(wish.kind, wish.year, wish.wanted, tuple(candidates), tuple(left_out))


def _number(unit: Reached) -> int:
    return unit.id
