"""The table: every way of saying when something is due, the kind it is of, and the rule that computes its days.

A line that is not indented names a kind and a rule of `rules`; the lines below it are ways of writing, in the language
of `wording`, with the slots of `slots`. `(alone)` after the rule: only where nothing else is written, as in a cell of a
table. At each place the way that reads most words is taken, of equals the earlier line; so a new way of writing is one
new line here, and one row in `tests/domain/date_phrases.tsv`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.phrases.model import Kind
from domain.phrases.table_of_days import DAYS
from domain.phrases.table_of_rounds import ROUNDS

ALONE = " (alone)"


@dataclass(frozen=True, slots=True)
class Shape:
    kind: Kind
    rule: str
    row: str
    alone: bool


def shapes() -> Iterator[Shape]:
    kind, rule, alone = Kind.UNSPECIFIED, "", False
    for line in filter(None, (DAYS + ROUNDS).splitlines()):
        if line.startswith(" "):
            yield Shape(kind, rule, line.strip(), alone)
        else:
            name, _, rest = line.partition(": ")
            kind, alone = Kind(name), rest.endswith(ALONE)
            rule = rest.removesuffix(ALONE)
