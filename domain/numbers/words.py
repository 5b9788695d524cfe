"""Reads amounts said in words, in digits with words of scale, or in digits alone.

Every function takes words and returns the figure they make, or nothing when they make none. A figure said the short way
("một trăm hai") keeps both readings.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from domain.numbers.atoms import Atom, Role
from domain.numbers.numerals import Figure, is_whole
from domain.numbers.results import Doubt

Atoms: TypeAlias = Sequence[Atom]

HALF = Decimal("0.5")
NINE = 9
TEN = 10
HUNDRED = 100
THOUSAND = 1_000
SMALL_SCALE = Decimal(THOUSAND)


def amount(atoms: Atoms) -> Figure | None:
    roles = [atom.role for atom in atoms]
    if Role.POINT in roles:
        return _with_fraction(atoms, roles.index(Role.POINT))
    scales = [atom.value for atom in atoms if atom.role is Role.SCALE]
    if scales:
        return _scaled(atoms, roles.index(Role.SCALE) if len(scales) == 1 else _place_of(atoms, max(scales)))
    return _half_more(atoms) or _below_thousand(atoms)


def _place_of(atoms: Atoms, scale: Decimal) -> int:
    return next(place for place, atom in enumerate(atoms) if atom.role is Role.SCALE and atom.value == scale)


def _scaled(atoms: Atoms, place: int) -> Figure | None:
    scale = atoms[place].value
    head = amount(atoms[:place]) if place else Figure((Decimal(1),), Doubt.SPOKEN)
    tail = _beyond(scale, atoms[place + 1 :])
    if head is None or tail is None:
        return None
    readings = [many * scale + rest for many in head.readings for rest in tail.readings]
    return Figure(tuple(readings), head.doubt or tail.doubt or atoms[place].doubt)


def _beyond(scale: Decimal, atoms: Atoms) -> Figure | None:
    """What follows a word of scale: "rưỡi", a full amount, or one cut short ("một triệu hai" is 1.200.000)."""
    if not atoms:
        return Figure((Decimal(0),))
    if [atom.role for atom in atoms] == [Role.HALF]:
        return Figure((scale * HALF,))
    linked = atoms[0].role is Role.LINK
    rest = amount(atoms[1:] if linked else atoms)
    if rest is None or any(not 0 < value < scale or not is_whole(value) for value in rest.readings):
        return None
    return rest if linked else _perhaps_short(scale, atoms, rest)


def _perhaps_short(scale: Decimal, atoms: Atoms, rest: Figure) -> Figure:
    step = _step_left_unsaid(scale, atoms, rest.readings[0])
    if step is None:
        return rest
    return Figure((rest.readings[0] * step, *rest.readings), Doubt.SPOKEN)


def _step_left_unsaid(scale: Decimal, atoms: Atoms, value: Decimal) -> Decimal | None:
    if any(atom.role is Role.SCALE for atom in atoms) or atoms[0].value == 0:
        return None
    if len(atoms) == 1 and value <= NINE:
        return scale / TEN
    return scale / THOUSAND if scale > SMALL_SCALE else None


def _with_fraction(atoms: Atoms, place: int) -> Figure | None:
    """ "chín mươi tám phẩy năm"; a word of scale at the end counts for all of it: "một phẩy hai triệu"."""
    scale = atoms[-1].value if atoms[-1].role is Role.SCALE else Decimal(1)
    places = _decimal_places(atoms[place + 1 : -1] if scale != 1 else atoms[place + 1 :])
    whole = amount(atoms[:place])
    if places is None or whole is None or whole.doubt:
        return None
    value = whole.readings[0]
    return Figure(((value + Decimal(f"0.{places}")) * scale,)) if is_whole(value) else None


def _decimal_places(atoms: Atoms) -> str | None:
    if atoms and all(atom.role in {Role.DIGIT, Role.TAIL} or atom.text.isdecimal() for atom in atoms):
        return "".join(atom.text or str(atom.value) for atom in atoms)
    said = _below_hundred(atoms)
    return str(said.readings[0]) if said and not said.doubt else None


def _half_more(atoms: Atoms) -> Figure | None:
    if len(atoms) <= 1 or atoms[-1].role is not Role.HALF or atoms[-2].role in {Role.HUNDRED, Role.ROUND_TEN}:
        return None
    whole = _below_thousand(atoms[:-1])
    return whole and Figure(tuple(value + HALF for value in whole.readings), whole.doubt)


def _below_thousand(atoms: Atoms) -> Figure | None:
    match [atom.role for atom in atoms]:
        case [Role.NUMERAL]:
            return Figure(atoms[0].readings, atoms[0].doubt)
        case [Role.HUNDRED, *_]:
            return _hundreds(Figure((Decimal(1),), Doubt.SPOKEN), atoms[1:])
        case [Role.DIGIT | Role.NUMERAL, Role.HUNDRED, *_] if atoms[0].is_one_digit:
            return _hundreds(Figure((atoms[0].value,)), atoms[2:])
        case _:
            return _below_hundred(atoms)


def _hundreds(head: Figure, atoms: Atoms) -> Figure | None:
    rest = _beyond_hundred(atoms)
    if rest is None:
        return None
    hundreds = head.readings[0] * HUNDRED
    return Figure(tuple(hundreds + value for value in rest.readings), head.doubt or rest.doubt)


def _beyond_hundred(atoms: Atoms) -> Figure | None:
    match [atom.role for atom in atoms]:
        case []:
            return Figure((Decimal(0),))
        case [Role.HALF]:
            return Figure((HUNDRED * HALF,))
        case [Role.LINK, Role.DIGIT | Role.TAIL | Role.NUMERAL] if atoms[1].is_one_digit and atoms[1].value:
            return Figure((atoms[1].value,))
        case [Role.DIGIT | Role.TAIL | Role.NUMERAL] if atoms[0].is_one_digit and atoms[0].value:
            return Figure((atoms[0].value * TEN, atoms[0].value), Doubt.SPOKEN)
        case [_]:
            return _below_hundred(atoms) if atoms[0].role in {Role.TEN, Role.ROUND_TEN} else None
        case _:
            return _below_hundred(atoms)


def _below_hundred(atoms: Atoms) -> Figure | None:
    match [atom.role for atom in atoms]:
        case [Role.DIGIT]:
            return Figure((atoms[0].value,))
        case [Role.TEN, *_]:
            return _and_ones(Decimal(TEN), atoms[1:])
        case [Role.DIGIT | Role.NUMERAL, Role.TEN | Role.TENS, *_] if atoms[0].is_one_digit and atoms[0].value > 1:
            return _and_ones(atoms[0].value * TEN, atoms[2:])
        case [Role.ROUND_TEN, *_]:
            return _round_tens(Figure((Decimal(TEN),), Doubt.SPOKEN), atoms[1:])
        case [Role.DIGIT | Role.NUMERAL, Role.ROUND_TEN, *_] if atoms[0].is_one_digit and atoms[0].value:
            return _round_tens(Figure((atoms[0].value * TEN,)), atoms[2:])
        case [Role.DIGIT, Role.TAIL | Role.DIGIT] if atoms[0].value > 1 and atoms[1].value:
            return _tens_unsaid(atoms[0], atoms[1])
        case _:
            return None


def _tens_unsaid(tens: Atom, ones: Atom) -> Figure | None:
    """ "hai lăm" is 25; "chín tám" is likely 98; "năm sáu" is five or six of something."""
    value = tens.value * TEN + ones.value
    if ones.may_be_tail:
        return Figure((value,))
    return None if ones.value == tens.value + 1 else Figure((value,), Doubt.SPOKEN)


def _and_ones(tens: Decimal, atoms: Atoms) -> Figure | None:
    """After tens, five is said "lăm": "hai mươi năm" may be twenty years."""
    if not atoms:
        return Figure((tens,))
    if len(atoms) > 1 or not atoms[0].is_one_digit or not atoms[0].value:
        return None
    return Figure((tens + atoms[0].value,), Doubt.SPOKEN if atoms[0].may_be_years else None)


def _round_tens(tens: Figure, atoms: Atoms) -> Figure | None:
    match [atom.role for atom in atoms]:
        case []:
            return tens
        case [Role.HALF]:
            return Figure((tens.readings[0] + TEN * HALF,), tens.doubt)
        case _:
            return None
