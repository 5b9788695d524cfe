"""A question as it was understood, as one line of text and back."""

import json

from domain.queries.model import Assumption, Filter, Intent, Query, as_json


def packed(query: Query) -> str:
    return json.dumps({**as_json(query), "assumed": query.assumed}, ensure_ascii=False)


def unpacked(text: str) -> Query | None:
    """None for what an older or a newer version of the bot understood."""
    read: object = json.loads(text)
    match read:
        case {
            "intent": str(intent),
            "period": str() | None as period,
            "filters": dict(filters),
            "assumed": list(assumed),
        }:
            pass
        case _:
            return None
    try:
        stated = {Filter(key): str(value) for key, value in filters.items()}
        return Query(Intent(intent), period, stated, tuple(Assumption(one) for one in assumed))
    except ValueError:
        return None
