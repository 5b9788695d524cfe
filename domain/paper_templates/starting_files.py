"""The template an office begins with, as it waits: which figures its forms ask; all else is the same for everybody."""

import json
from collections.abc import Sequence

from domain.paper_templates.figures import Figure, Group

_MARK = b"paper-template\n"


def pack(groups: Sequence[Group]) -> bytes:
    told = [[group.title, [[one.code, one.label] for one in group.figures]] for group in groups]
    return _MARK + json.dumps(told, ensure_ascii=False).encode()


def waits(content: bytes) -> bool:
    """Whether it is still to be drawn."""
    return content.startswith(_MARK)


def read(content: bytes) -> tuple[Group, ...]:
    told = json.loads(content.removeprefix(_MARK))
    return tuple(Group(title, tuple(Figure(code, label) for code, label in figures)) for title, figures in told)
