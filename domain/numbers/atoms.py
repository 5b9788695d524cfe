"""The words numbers are said with."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto
from itertools import zip_longest

from domain.numbers.numerals import figure
from domain.numbers.results import Doubt
from domain.numbers.spelling import Line, Part, Spelling, spelled


class Role(StrEnum):
    NUMERAL = auto()
    DIGIT = auto()
    TAIL = auto()  # said only after tens, or after "linh"
    TEN = auto()
    TENS = auto()
    ROUND_TEN = auto()  # chục: ten of something, never followed by ones
    HUNDRED = auto()
    SCALE = auto()
    LINK = auto()
    HALF = auto()
    POINT = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """`readings` are those of a numeral; a word has only its value."""

    role: Role
    value: Decimal = Decimal(0)
    text: str = ""
    readings: tuple[Decimal, ...] = ()
    doubt: Doubt | None = None
    may_be_tail: bool = False
    may_be_years: bool = False

    @property
    def is_one_digit(self) -> bool:
        if self.role is Role.NUMERAL:
            return len(self.text) == 1
        return self.role in {Role.DIGIT, Role.TAIL}


# Where a word typed without marks may be several, the first one is meant: "muoi" is "mười", "tu" is "tư".
SPELLINGS: tuple[tuple[Role, int, str], ...] = (
    (Role.DIGIT, 0, "không"),
    (Role.DIGIT, 1, "một"),
    (Role.DIGIT, 2, "hai"),
    (Role.DIGIT, 3, "ba"),
    (Role.DIGIT, 4, "bốn"),
    (Role.DIGIT, 5, "năm"),
    (Role.DIGIT, 6, "sáu"),
    (Role.DIGIT, 7, "bảy bẩy"),
    (Role.DIGIT, 8, "tám"),
    (Role.DIGIT, 9, "chín"),
    (Role.TAIL, 1, "mốt"),
    (Role.TAIL, 4, "tư"),
    (Role.TAIL, 5, "lăm nhăm"),
    (Role.TEN, 10, "mười"),
    (Role.TENS, 10, "mươi"),
    (Role.ROUND_TEN, 10, "chục"),
    (Role.HUNDRED, 100, "trăm"),
    (Role.SCALE, 10**3, "nghìn ngàn"),
    (Role.SCALE, 10**6, "triệu"),
    (Role.SCALE, 10**9, "tỷ tỉ"),
    (Role.LINK, 0, "linh lẻ"),
    (Role.HALF, 0, "rưỡi rưởi"),
    (Role.POINT, 0, "phẩy chấm"),
)


def _by_letters() -> dict[str, list[tuple[Spelling, Atom]]]:
    found: dict[str, list[tuple[Spelling, Atom]]] = {}
    for role, value, said in SPELLINGS:
        for word in map(spelled, said.split()):
            found.setdefault(word.letters, []).append((word, Atom(role, Decimal(value))))
    return found


WORDS = _by_letters()
FULL_FIVE = spelled("năm")
MONEY_SCALES = {
    "k": Atom(Role.SCALE, Decimal(10**3), doubt=Doubt.SPOKEN),
    "tr": Atom(Role.SCALE, Decimal(10**6)),
}


def atoms_of(line: Line, *, whole: bool, money: bool) -> tuple[Atom, ...] | None:
    """Nothing when a part of the line is no part of a number, so that a number is never picked out of a sentence."""
    found = tuple(_atoms(line, whole=whole, money=money))
    return found if len(found) == len(line) else None


def _atoms(line: Line, *, whole: bool, money: bool) -> Iterator[Atom]:
    for part, following in zip_longest(line, line[1:]):
        if part.numeral:
            scaled = following is not None and is_scale(following, money=money)
            atom = _numeral(part, whole=whole and not scaled)
        else:
            atom = _word(part, money=money)
        if atom is None:
            return
        yield atom


def _numeral(part: Part, *, whole: bool) -> Atom | None:
    read = figure(part.text, whole=whole)
    if read is None:
        return None
    return Atom(Role.NUMERAL, read.readings[0], text=part.text, readings=read.readings, doubt=read.doubt)


def _word(part: Part, *, money: bool) -> Atom | None:
    if money and part.text in MONEY_SCALES:
        return MONEY_SCALES[part.text]
    meant = [(word, atom) for word, atom in WORDS.get(part.spelling.letters, ()) if part.spelling.may_stand_for(word)]
    exact = [(word, atom) for word, atom in meant if word == part.spelling]
    if not meant:
        return None
    word, atom = (exact or meant)[0]
    may_be_tail = any(other.role is Role.TAIL for _, other in meant)
    return Atom(atom.role, atom.value, may_be_tail=may_be_tail, may_be_years=word == FULL_FIVE)


def is_scale(part: Part, *, money: bool = False) -> bool:
    atom = None if part.numeral else _word(part, money=money)
    return atom is not None and atom.role in {Role.SCALE, Role.HUNDRED}
