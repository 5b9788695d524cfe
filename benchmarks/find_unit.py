"""A unit of fifty thousand, found by its mistyped name: as the office asks it, beside a look through every name."""

from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import ParamSpec

from rapidfuzz import process
from sqlalchemy import insert

from benchmarks import district
from benchmarks.figures import Figure
from benchmarks.sizes import Size
from domain.names.finding import find_unit
from domain.registry.units import UnitKind
from storage.database import Database, Tx
from storage.engine.shelves import NameShelf
from storage.tables.registry import unit_levels, unit_names, unit_parents, units

P = ParamSpec("P")

MOST_P95 = 30.0
ASKED = 15
"""So many names for each question of the size."""
COMMUNE = 12
FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Lương"
MIDDLES = "Văn Thị Hữu Đức Minh Thanh Quang Ngọc Kim Xuân Công Đình Hồng Thế"
LAST = (
    "An Bình Chi Dũng Đạt Hà Hải Hạnh Hiền Hoa Hòa Huệ Hùng Hưng Khai Khánh Lan Linh Long Mai Nam Nga Phúc Phương Quý"
    " Sơn Tâm Tân Thắng Thành Thảo Thu Trang Tuấn Vân Việt Vinh Lập Lợi Phú Mỹ Đông Tây Thượng Hạ Trung"
)
LEVELS = ("MN", "TH", "THCS")


def run(size: Size) -> list[Figure]:
    chance = Random(50_000)
    names = list(islice(school_names(chance), size.units))
    typed = [mistyped(chance.choice(names), chance) for _ in range(size.questions * ASKED)]
    with district.sqlite() as url:
        db = Database.open(url)
        try:
            db.run_now(_found, names)
            return _measured(db, names, typed)
        finally:
            db.close_now()


def _measured(db: Database, names: list[str], typed: list[str]) -> list[Figure]:
    shelf = NameShelf()
    stretches = list(_stretches(db, shelf))
    ours = p95(_milliseconds(db.read_now, _find, shelf, said) for said in typed)
    whole = p95(_milliseconds(_look_through, names, said) for said in typed)
    return [
        Figure("find_unit p95, mistyped", "ms", ours, whole, ours / whole),
        Figure("find_unit p95, mistyped: by itself", "ms", ours, most=MOST_P95),
        Figure("find_unit: longest stretch of reading names", "ms", max(stretches)),
        Figure("find_unit: all names read", "ms", sum(stretches)),
    ]


def _stretches(db: Database, shelf: NameShelf) -> Iterator[float]:
    """How long each took, aside from the turns: as `bot.name_keeping` has them read."""
    more = True
    while more:
        began = perf_counter()
        more = db.read_now(shelf.catch_up)
        yield (perf_counter() - began) * 1000


def _find(tx: Tx, shelf: NameShelf, typed: str) -> None:
    find_unit(typed, shelf.names(tx))


def _look_through(names: list[str], typed: str) -> None:
    process.extract(typed, names, limit=5)


def school_names(chance: Random) -> Iterator[str]:
    """People, places, places with a number: as schools are called."""
    families, middles, last = FAMILIES.split(), MIDDLES.split(), LAST.split()
    for kind in cycle(range(3)):
        first = [chance.choice(families), chance.choice(middles)] if kind == 0 else [chance.choice(last)]
        number = [str(chance.randint(1, 5))] if kind == 1 else []
        yield " ".join([chance.choice(LEVELS), *first, chance.choice(last), *number])


def mistyped(name: str, chance: Random) -> str:
    """One letter behind the level left out, doubled or exchanged with the next."""
    at = chance.randrange(name.index(" ") + 1, len(name) - 1)
    return chance.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + name[at] + name[at:],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        )
    )


def _found(tx: Tx, names: list[str]) -> None:
    """Communes of a dozen schools each."""
    schools = list(enumerate(names, start=1))
    communes = [(len(names) + 1 + place, f"UBND xã {place}") for place in range(len(names) // COMMUNE + 1)]
    tx.execute(insert(units), [{"id": number, "kind": UnitKind.SCHOOL} for number, _ in schools])
    tx.execute(insert(units), [{"id": number, "kind": UnitKind.AUTHORITY} for number, _ in communes])
    tx.execute(insert(unit_names), [{"unit_id": number, "name": name} for number, name in (*schools, *communes)])
    tx.execute(insert(unit_levels), [{"unit_id": number, "level": name.split()[0]} for number, name in schools])
    below = [{"unit_id": number, "parent_id": len(names) + 1 + number // COMMUNE} for number, _ in schools]
    tx.execute(insert(unit_parents), below)


def _milliseconds(ask: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> float:
    began = perf_counter()
    ask(*args, **kwargs)
    return (perf_counter() - began) * 1000


def p95(times: Iterable[float]) -> float:
    return quantiles(times, n=20)[-1]
