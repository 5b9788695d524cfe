"""Labels of buttons for several units: as short as a small phone shows, and never two alike."""

from collections.abc import Callable, Sequence

from domain.folding import words
from domain.names.index import NamedUnit, proper_words
from domain.names.writing import OFFICES, PLACES, name_words

LONGEST = 20

Form = Callable[[NamedUnit], str]


def labels(units: Sequence[NamedUnit]) -> tuple[str, ...]:
    """The name; shortened where it is long; with its place where another bears it. Where that does not tell them apart
    in so few letters they are numbered, as in the list that stands above."""
    for form in (_name, _shortened):
        found = tuple(form(unit) for unit in units)
        if len(set(found)) == len(found) and all(len(label) <= LONGEST for label in found):
            return found
    return tuple(f"{number}. {_cut(unit, LONGEST - len(f'{number}. '))}" for number, unit in enumerate(units, start=1))


def numbered(units: Sequence[NamedUnit]) -> bool:
    """Whether the labels need a list beside them to be understood."""
    return labels(units) != tuple(unit.name for unit in units)


def _name(unit: NamedUnit) -> str:
    return f"{unit.name} · {_place(unit)}" if unit.shared and unit.place else unit.name


def _shortened(unit: NamedUnit) -> str:
    name = initialled(unit.name) if len(_name(unit)) > LONGEST else unit.name
    return f"{name} · {_place(unit)}" if unit.shared and unit.place else name


def _cut(unit: NamedUnit, room: int) -> str:
    """What tells it from its namesakes first."""
    label = _place(unit) if unit.shared and unit.place else initialled(unit.name)
    return label if len(label) <= room else label[: room - 1].rstrip() + "…"


def initialled(name: str) -> str:
    """ "THCS N.T.Minh Khai": of a long name the first words by their letter."""
    proper = proper_words(name)[0]
    if len(proper) <= len(("Minh", "Khai")) or proper[0].start == 0:
        return name
    first, rest = proper[:-2], proper[-2:]
    letters = "".join(f"{name[word.start].upper()}." for word in first if not word.key.isdecimal())
    return f"{name[: proper[0].start]}{letters}{name[rest[0].start :]}"


def _place(unit: NamedUnit) -> str:
    """ "Tân Lập" of "UBND xã Tân Lập"."""
    counted = name_words(words(unit.place))
    at = next((word.start for word in counted if word.key not in OFFICES | PLACES), 0)
    return unit.place[at:]
