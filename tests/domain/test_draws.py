"""Draws of lots: the seed decides alone and can be held against what was committed to; fair, and by level."""

import hmac
from collections import Counter
from hashlib import sha256

import pytest

from domain.ids import DrawId, UnitId
from domain.office import draws
from domain.office.draws import Candidate, Draw, LeftOut, Paper
from domain.office.inspections import Kind
from domain.refusals import Refusal
from domain.registry.units import Level

SEED = "00" * 32


def paper(wanted: int, **counts: int) -> Paper:
    """`paper(3, MN=8, TH=9)`: units numbered one after the other."""
    named = [level for level, count in counts.items() for _ in range(count)]
    every = (Candidate(UnitId(place), f"{level} {place}", Level(level)) for place, level in enumerate(named, 1))
    return Paper(Kind.SURPRISE, 2024, wanted, tuple(every), (LeftOut(UnitId(99), "TH <b>& *Lê*", "đang sửa"),))


def seed(number: int) -> str:
    return sha256(str(number).encode()).hexdigest()


def drawn(of: Paper, number: int = 0, witness: str = "") -> list[UnitId]:
    return [one.unit for one in draws.drawn(of, seed(number), witness)]


@pytest.mark.parametrize(
    ("wanted", "counts", "shared"),
    [
        (3, {"MN": 8, "TH": 8, "THCS": 8}, {"MN": 1, "TH": 1, "THCS": 1}),
        # 2.18, 1.64 and 1.18: the one seat that is left goes to the largest remainder.
        (5, {"MN": 24, "TH": 18, "THCS": 13}, {"MN": 2, "TH": 2, "THCS": 1}),
        (1, {"MN": 1, "TH": 3}, {"MN": 0, "TH": 1}),
        (4, {"MN": 1, "TH": 3}, {"MN": 1, "TH": 3}),
        (7, {"NT": 0, "TH": 10}, {"TH": 7}),
    ],
)
def test_each_level_gives_its_share_by_largest_remainder(
    wanted: int, counts: dict[str, int], shared: dict[str, int]
) -> None:
    lots = draws.drawn(paper(wanted, **counts), SEED, "")

    found = Counter(one.level.value for one in lots)
    assert len(lots) == len({one.unit for one in lots}) == wanted
    assert all(found[level] == many for level, many in shared.items())


@pytest.mark.parametrize("wanted", [0, -1, 25])
def test_nobody_and_more_than_there_are_cannot_be_drawn(wanted: int) -> None:
    with pytest.raises(Refusal, match="draw-not-so-many"):
        draws.drawn(paper(wanted, MN=8, TH=16), SEED, "")


def test_every_unit_of_a_level_is_drawn_alike_often() -> None:
    """2,000 seeds, two of eight each: 500 expected, a standard deviation of 19; none is off by five of them."""
    of = paper(4, MN=8, TH=8)

    often = Counter(unit for number in range(2000) for unit in drawn(of, number))

    assert set(often) == {UnitId(number) for number in range(1, 17)}
    assert all(abs(times - 500) < 5 * 19 for times in often.values())


def test_no_level_is_favoured_where_remainders_are_alike() -> None:
    """One seat among three like levels: 200 of 600 expected, a standard deviation of 11.5."""
    of = paper(1, MN=5, TH=5, THCS=5)

    often = Counter(draws.drawn(of, seed(number), "")[0].level for number in range(600))

    assert set(often) == {Level.MN, Level.TH, Level.THCS}
    assert all(abs(times - 200) < 5 * 11.5 for times in often.values())


def test_the_order_of_the_candidates_decides_nothing() -> None:
    of = paper(5, MN=9, TH=11)
    turned = Paper(of.kind, of.year, of.wanted, tuple(reversed(of.candidates)), of.left_out)

    assert drawn(of) == drawn(turned)


def test_the_words_of_whoever_watches_change_the_lots() -> None:
    of = paper(5, MN=40, TH=40)

    results = {tuple(drawn(of, witness=words)) for words in ("", "2718", "hai bảy một tám", "2719")}

    assert len(results) == 4
    assert draws.said("  Quý\tthầy  cô ") == "Quý thầy cô"
    with pytest.raises(Refusal, match="draw-words-too-long"):
        draws.said("a" * 201)


def test_the_lots_are_those_the_documentation_describes() -> None:
    """Computed by hand from the docstring, with nothing of ours but the tickets' inputs."""
    of = paper(2, TH=3)

    tickets = sorted(
        (hmac.new(bytes.fromhex(SEED), f"2718|unit|{number}".encode(), "sha256").hexdigest(), number)
        for number in (1, 2, 3)
    )

    assert [one.unit for one in draws.drawn(of, SEED, "2718")] == [number for _, number in tickets[:2]]


@pytest.mark.parametrize("spoiled", ["seed", "witness", "drawn", "commitment", "candidates", "wanted"])
def test_a_record_that_was_touched_does_not_hold(spoiled: str) -> None:
    of = paper(3, MN=6, TH=6)
    sealed = Draw(DrawId(4), of, draws.commit(SEED, of.as_json()), SEED, None, None)
    record = draws.record(draws.with_result(sealed, "2718"))
    assert draws.differs(record) == []

    touched: dict[str, dict[str, object]] = {
        "seed": {"seed": seed(1)},
        "witness": {"witness": "2719"},
        "drawn": {"drawn": [1, 2, 3]},
        "commitment": {"commitment": "0" * 64},
        "candidates": {"paper": {**of.as_json(), "candidates": [[77, "TH Mới", "TH"]] * 6}},
        "wanted": {"paper": {**of.as_json(), "wanted": 2}},
    }

    assert draws.differs({**record, **touched[spoiled]}) != []
