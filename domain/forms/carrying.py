"""Many answers carried over from the last period at once: each is told, and told apart from what was looked up anew."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from domain.forms.cells import Fill
from domain.forms.draft import Draft, Given
from domain.forms.model import Field, Form

FEWEST = 2
"""For one question its own button does."""


def carried(field: Field, previous: Mapping[str, Given]) -> Given | None:
    """What was last accepted, where it may be offered as the answer."""
    last = previous.get(field.id)
    return replace(last, carried=True, reason=None) if field.carry and last is not None and not last.empty else None


def of_part(form: Form, field: Field) -> tuple[Field, ...]:
    """The questions that stand with this one; of a form without sections all of them."""
    return form.fields if field.section is None else form.in_section(field.section)


def open_ones(among: Iterable[Field], draft: Draft, previous: Mapping[str, Given], fill: Fill) -> tuple[Field, ...]:
    """Those without an answer, neither a new one nor one that came back, which would be asked if all were kept."""
    untouched = [field for field in among if field.id not in draft.answers and field.id not in draft.mending]
    found = {field.id: given for field in untouched if (given := carried(field, previous)) is not None}
    filled = fill({**draft.answers, **found})
    return tuple(field for field in untouched if field.id in found and filled.asks(field.id))


def offered(form: Form, draft: Draft, field: Field, previous: Mapping[str, Given], fill: Fill) -> int:
    """How many one press would keep; 0 where that is not worth a button."""
    if field.id in draft.answers or carried(field, previous) is None:
        return 0
    count = len(open_ones(of_part(form, field), draft, previous, fill))
    return count if count >= FEWEST else 0
