"""A proposal as one piece of JSON: kept while it is walked through, and taken up where it was left."""

from collections.abc import Mapping
from functools import cache

from pydantic import TypeAdapter

from domain.proposals.model import Proposal


def written(proposal: Proposal) -> str:
    # Unasked, the library warns of the mapping that `_as_dict` is there for.
    return _proposals().dump_json(proposal, fallback=_as_dict, warnings=False).decode()


def read(text: str) -> Proposal:
    return _proposals().validate_json(text)


@cache
def _proposals() -> TypeAdapter[Proposal]:
    """Made when it is first needed: most commands never read a plan."""
    return TypeAdapter(Proposal)


def _as_dict(frozen: object) -> dict[object, object]:
    """A mapping that nobody can change, which the library does not know."""
    if isinstance(frozen, Mapping):
        return dict(frozen)
    raise TypeError(f"no JSON for {type(frozen).__name__}")
