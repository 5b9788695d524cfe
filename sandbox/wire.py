"""JSON as it travels."""

import json
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
JsonObject: TypeAlias = dict[str, Json]

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def dump(value: Json) -> bytes:
    return _ENCODER.encode(value).encode()


def load(raw: bytes | str) -> Json:
    """Raises ValueError for what is not JSON."""
    value: Json = json.loads(raw)
    return value
