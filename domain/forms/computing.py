"""What is made of other answers and asked of nobody; and every answer as formulas take it."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from domain.forms.draft import Given
from domain.forms.expressions import Facts, Making, fields_of, formula_of, settled, value_of
from domain.forms.model import Field, Kind
from domain.formulas.tree import Formula
from domain.formulas.values import Value, text
from domain.formulas.working import NOTHING


def computed(field: Field, facts: Facts, answers: Mapping[str, Given]) -> Given | None:
    """None while anything it is made of is unknown. Of a report nobody knows any more on which day it was filled: what
    was computed from the day stands in it."""
    match field.formula:
        case None:
            return None
        case Formula() as formula if facts.today is None and formula.knows_the_day:
            return answers.get(field.id)
        case Formula() as formula:
            return _given(field, formula_of(formula, facts)) if settled(formula, facts) else None
        case expression:
            value = value_of(expression, facts)
            return None if value is None else Given(_rounded(field, value))


def settle(said: dict[str, Decimal | str], field: Field, given: Given | None, facts: Facts) -> None:
    """Adds the answer as formulas take it: a figure to its last digit, an empty text where there will be no answer."""
    if isinstance(field.formula, Formula) and given is not None and facts.today is not None:
        value = formula_of(field.formula, facts)
        said[field.id] = value if isinstance(value, Decimal) else text(value)
    elif given is not None:
        said[field.id] = _said(field, given)
    elif not (field.required or _waits(field.formula, facts)):
        said[field.id] = NOTHING


def _waits(making: Making | None, facts: Facts) -> bool:
    """Whether anything that it is made of is still to be answered."""
    return making is not None and any(name not in facts.said for name in fields_of(making))


def _given(field: Field, value: Value) -> Given | None:
    """What is no number, and what is empty, is no answer."""
    if isinstance(value, Decimal):
        return Given(_rounded(field, value)) if value.is_finite() else None
    said = text(value)
    return Given(said) if said else None


def _rounded(field: Field, value: Decimal) -> Decimal:
    rounded = value.quantize(Decimal(1).scaleb(-field.digits), ROUND_HALF_UP)
    return value if rounded == value else rounded


def _said(field: Field, given: Given) -> Decimal | str:
    """Choices as XLSForm has them, one after another; of files that there are any."""
    match given.value:
        case Decimal() as number:
            return number
        case str() as chosen if field.kind is Kind.CHOICES:
            return chosen.replace(",", " ")
        case str() as said:
            return said
        case None:
            return " ".join(file.handle for file in given.attached) or NOTHING
