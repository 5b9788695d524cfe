"""Names as people type them, over a list of units that bite: each is found, asked back or unknown, never wrong."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.commands.listed_names import names_listed
from domain.folding import fold
from domain.names.finding import Found, find_unit
from domain.names.index import NamedUnit, UnitNames, proper_words
from domain.names.levels import LEVEL_WORDS, levels_in, teaches
from domain.names.readings import FEW, Ask, Reading
from domain.names.writing import name_key
from domain.registry.units import UnitKind

HERE = Path(__file__).parent
KNOWN = names_listed(HERE / "unit_names.csv")
ROWS = [tuple(line.split("\t")) for line in (HERE / "unit_phrasings.tsv").read_text("utf-8").splitlines()[1:]]
UNITS = tuple(KNOWN.units.values())
SCHOOLS = tuple(unit for unit in UNITS if unit.kind is not UnitKind.AUTHORITY)
NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wqretyuiopsaddfghjkxzcvbnm", strict=True))


def told(reading: Reading) -> tuple[str, str]:
    """As the table writes it: units of one name by their place."""
    match reading:
        case Found(unit):
            return "unit", _written(unit)
        case Ask(_, candidates, others):
            more = [f"+{len(others)}"] if others else []
            return "ask", " | ".join([*map(_written, candidates), *more])
    return "unknown", ""


def _written(unit: NamedUnit) -> str:
    return f"{unit.name} @ {unit.place}" if unit.shared else unit.name


def units_of(reading: Reading) -> tuple[NamedUnit, ...]:
    match reading:
        case Found(unit):
            return (unit,)
        case Ask():
            return reading.every
    return ()


def possible(reading: Reading) -> set[int]:
    return {unit.id for unit in units_of(reading)}


def slips(name: str) -> Iterator[tuple[str, str]]:
    """One letter left out, doubled, exchanged with the next, or the key beside it, at each place behind the level."""
    start = proper_words(name)[0][0].start
    for at in range(start, len(name)):
        if not name[at].isalpha():
            continue
        yield "left out", name[:at] + name[at + 1 :]
        yield "doubled", name[: at + 1] + name[at:]
        yield "beside", name[:at] + NEIGHBOURS.get(fold(name[at]), "x") + name[at + 1 :]
        if at + 1 < len(name) and name[at + 1].isalpha():
            yield "exchanged", name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def is_named(unit: NamedUnit, typed: str) -> bool:
    """Whether what was typed, slip or not, is the very name of this unit, whichever level was said."""
    return name_key(proper_words(typed)[0]) == name_key(proper_words(unit.name)[0])


def test_the_table_is_as_large_as_it_should_be() -> None:
    assert len(ROWS) >= 200
    assert len(UNITS) >= 140


def test_a_phrasing_means_what_the_table_says() -> None:
    wrong = [(typed, got) for typed, *means in ROWS if (got := told(find_unit(typed, KNOWN))) != tuple(means)]

    assert wrong == [], wrong


def test_decomposed_or_in_capitals_it_means_the_same() -> None:
    otherwise = {typed: unicodedata.normalize("NFD", typed.upper()) for typed, _, _ in ROWS}

    wrong = [
        (typed, got) for typed, *means in ROWS if (got := told(find_unit(otherwise[typed], KNOWN))) != tuple(means)
    ]

    assert wrong == [], wrong


def test_a_unit_is_found_by_its_whole_name_and_where_another_bears_it_asked_back() -> None:
    wrong = [(unit.id, unit.name) for unit in UNITS if not finds(find_unit(unit.name, KNOWN), unit)]

    assert wrong == [], wrong


def finds(reading: Reading, unit: NamedUnit) -> bool:
    if isinstance(reading, Found):
        return reading.unit.id == unit.id and not reading.slip
    alike = [one for one in UNITS if fold(one.name) == fold(unit.name) or one.levels == unit.levels]
    return unit.id in possible(reading) and len(alike) > 1


def test_without_diacritics_no_other_unit_is_found() -> None:
    wrong = [unit.name for unit in UNITS if unit.id not in possible(find_unit(fold(unit.name), KNOWN))]

    assert wrong == [], wrong


def test_the_full_name_by_which_a_unit_is_told_apart_finds_it_alone() -> None:
    wrong = []
    for unit in UNITS:
        candidates = units_of(find_unit(unit.name, KNOWN))
        [told_apart] = [one for one in candidates if one.id == unit.id]
        again = possible(find_unit(told_apart.full, KNOWN))
        if unit.id not in again or len(again) > len(candidates):
            wrong.append(told_apart.full)

    assert wrong == [], wrong


def test_a_typing_slip_never_finds_another_unit() -> None:
    happened: Counter[tuple[str, str]] = Counter()
    wrong = []
    for unit in UNITS:
        for kind, typed in slips(unit.name):
            reading = find_unit(typed, KNOWN)
            if isinstance(reading, Found) and reading.unit.id != unit.id and not is_named(reading.unit, typed):
                wrong.append((unit.name, typed, reading.unit.name))
            happened[kind, "kept" if unit.id in possible(reading) else told(reading)[0]] += 1

    assert wrong == []
    for kind in ("left out", "doubled", "beside", "exchanged"):
        tried = sum(count for (one, _), count in happened.items() if one == kind)
        assert happened[kind, "kept"] > 0.8 * tried, happened


def test_a_level_said_otherwise_never_finds_a_unit_of_another_level_or_name() -> None:
    wrong = []
    for unit in SCHOOLS:
        proper = proper_words(unit.name)[0]
        name = unit.name[proper[0].start :]
        for phrases in LEVEL_WORDS.values():
            typed = f"{phrases[0]} {name}"
            reading = find_unit(typed, KNOWN)
            if isinstance(reading, Found) and not teaches(reading.unit.levels, levels_in(typed)):
                wrong.append((typed, reading.unit.name))

    assert wrong == []


def test_never_more_than_a_few_are_asked_at_once_and_the_others_are_not_forgotten() -> None:
    reading = find_unit("th an lac", KNOWN)

    assert isinstance(reading, Ask)
    assert len(reading.candidates) == FEW
    assert [unit.name for unit in reading.every] == [f"TH An Lạc {number}" for number in range(1, 8)]


def test_hostile_texts_name_nobody() -> None:
    for typed in ("<b>TH</b>" * 30, "& * _ `", "a" * 5000, "\u0000", "𝕋ℍ", "1" * 300, "'; DROP TABLE units;--"):
        assert told(find_unit(typed, UnitNames.of(()))) == ("unknown", "")
        assert not isinstance(find_unit(typed, KNOWN), Found)
