"""The lists of answers to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.forms.writing import Plain
from domain.xlsforms import headings
from domain.xlsforms.book import Remark, Row, Table


@dataclass(slots=True)
class Choices:
    """One list; its options as a form file has them, and the rows they come from."""

    options: list[Plain] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def read(table: Table) -> dict[str, Choices]:
    found: dict[str, Choices] = {}
    for row in table.rows:
        name, label = headings.value(row, "name"), headings.words(row, "label")
        one = found.setdefault(headings.value(row, "list_name"), Choices())
        one.options.append({"id": name, "label": label or {"vi": name, "en": name}})
        one.rows.append(row)
    return found


def wrong(table: Table) -> Iterator[Remark]:
    for row in table.rows:
        for wanted in ("list_name", "name"):
            if not headings.value(row, wanted):
                cell = table.cell(row.number, headings.heading(table, wanted))
                yield Remark(cell, "xlsform-choice-incomplete", {"column": wanted})
