"""Works formulas out as on one day of one form that is half answered."""

from datetime import date
from decimal import Decimal

from domain.formulas.reading import read_formula
from domain.formulas.values import Value
from domain.formulas.working import Known, worked_out

TODAY = date(2024, 2, 15)
SAID: dict[str, Decimal | str] = {
    "age": Decimal(17),
    "colors": "red green purple",
    "enrolled": "yes",
    "name": "Trần Thị B",
    "day": "2024-02-10",
}
"""`empty` is a question that nobody has answered."""


def result(formula: str) -> Value:
    return worked_out(read_formula(formula), Known(SAID, TODAY))


def check(formula: str, expected: bool | str | Decimal | float) -> None:
    wanted = expected if isinstance(expected, bool | str) else Decimal(str(expected))
    found = result(formula)

    assert type(found) is type(wanted), (formula, found)
    # What is not a number is equal to nothing, itself included.
    assert str(found) == "NaN" if str(wanted) == "NaN" else found == wanted, (formula, found)
