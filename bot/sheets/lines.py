"""What the child tells its parent, a line each."""

import json
from collections.abc import Sequence
from typing import TypeAlias

Line: TypeAlias = str


class Refused(Exception):
    """The file is not read: the key of the text that says why, and what that text needs."""

    def __init__(self, key: str, **details: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


def refusal(why: Refused) -> Line:
    return json.dumps({"refused": why.key, "details": why.details})


def sheet(name: str) -> Line:
    return json.dumps({"sheet": name})


def row(number: int, cells: Sequence[str], computed: Sequence[int]) -> Line:
    return json.dumps([number, cells, computed], ensure_ascii=False)


END: Line = json.dumps({"end": True})
"""Whoever has not said this has not told everything."""
