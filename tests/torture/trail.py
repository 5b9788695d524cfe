"""The order in which people did what they did: the trail is the judge."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sqlalchemy import select

from storage.database import Tx
from storage.tables.operations import audit

_NUMBER = re.compile(r"\d{6,}")


def out_of_order(done: Sequence[int], came: Mapping[int, int]) -> int:
    """What was brought in another order than it was typed in may be done in the one it was brought in."""
    return sum(after < before and came.get(after, 0) <= came.get(before, 0) for before, after in pairwise(done))


def of_everybody(tx: Tx) -> Mapping[int, list[int]]:
    """The numbers each person typed, as they were applied: a person's numbers grow."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    deeds = audit.c.deed.in_(["answer", "returned"])
    for row in tx.execute(select(audit.c.person_id, audit.c.after).where(deeds).order_by(audit.c.id)):
        found[row.person_id] += [int(number) for number in _NUMBER.findall(row.after or "")]
    return found
