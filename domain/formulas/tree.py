"""What a formula says, taken apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from domain.formulas.values import Value


@dataclass(frozen=True, slots=True)
class Literal:
    value: Value


@dataclass(frozen=True, slots=True)
class Question:
    """What is answered to it; an empty text where nothing is."""

    name: str


@dataclass(frozen=True, slots=True)
class Today:
    pass


@dataclass(frozen=True, slots=True)
class Negated:
    of: "Node"


class Sign(StrEnum):
    OR = "or"
    AND = "and"
    EQUAL = "="
    UNEQUAL = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    DIV = "div"
    MOD = "mod"


@dataclass(frozen=True, slots=True)
class Joined:
    left: "Node"
    sign: Sign
    right: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple["Node", ...]


Node: TypeAlias = Literal | Question | Today | Negated | Joined | Call


@dataclass(frozen=True, slots=True)
class Formula:
    """`text` is how it was written."""

    text: str
    root: Node

    @property
    def questions(self) -> tuple[str, ...]:
        """Those it speaks of, each once, as they come."""
        return tuple(dict.fromkeys(node.name for node in every(self.root) if isinstance(node, Question)))

    @property
    def knows_the_day(self) -> bool:
        return any(isinstance(node, Today) for node in every(self.root))


def every(node: Node) -> Iterator[Node]:
    """The node and all within it."""
    yield node
    for part in _parts(node):
        yield from every(part)


def _parts(node: Node) -> Sequence[Node]:
    match node:
        case Negated(of):
            return (of,)
        case Joined(left, _, right):
            return left, right
        case Call(_, arguments):
            return arguments
        case _:
            return ()
