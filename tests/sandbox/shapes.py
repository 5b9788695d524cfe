"""Does an answer have the shape the public documentation promises? The part of it needed here is carried in a file."""

import json
from functools import cache
from pathlib import Path
from typing import TypedDict

DOCUMENTED = Path(__file__).with_name("bot_api_shapes.json")
PRIMITIVES = {"Integer": int, "String": str, "Boolean": bool, "True": bool, "Float": float}


class Documentation(TypedDict):
    kinds: dict[str, list[str]]
    types: dict[str, dict[str, str]]


@cache
def documentation() -> Documentation:
    read: Documentation = json.loads(DOCUMENTED.read_text(encoding="utf-8"))
    return read


def faults(value: object, of: str, at: str = "") -> list[str]:
    """What is wrong with a value that should be an `of`: missing, unknown and mistyped fields, all the way down."""
    alternatives = [kind for name in of.split(" | ") for kind in documentation()["kinds"].get(name, [name])]
    found = [_faults(value, alternative, at or alternative) for alternative in alternatives]
    return min(found, key=len)


def _faults(value: object, of: str, at: str) -> list[str]:
    if of.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{at}: not an array"]
        inner = of.removeprefix("Array of ")
        return [fault for index, item in enumerate(value) for fault in faults(item, inner, f"{at}[{index}]")]
    if of in PRIMITIVES:
        fits = isinstance(value, PRIMITIVES[of]) and (of in {"Boolean", "True"} or not isinstance(value, bool))
        return [] if fits else [f"{at}: {value!r} is no {of}"]
    return _object_faults(value, of, at)


def _object_faults(value: object, of: str, at: str) -> list[str]:
    fields = documentation()["types"].get(of)
    if fields is None or not isinstance(value, dict):
        return [f"{at}: {value!r} is no {of}"]
    kinds = {name.removesuffix("?"): kind for name, kind in fields.items()}
    missing = [name for name in fields if not name.endswith("?") and name not in value]
    unknown = [name for name in value if name not in kinds]
    wrong = [
        fault for name, inner in value.items() if name in kinds for fault in faults(inner, kinds[name], f"{at}.{name}")
    ]
    return [f"{at}: lacks {name}" for name in missing] + [f"{at}: unknown {name}" for name in unknown] + wrong
