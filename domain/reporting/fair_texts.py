"""What a list says of units with a last moment of their own, as they are not to blame."""

from collections import Counter
from collections.abc import Mapping

from domain.reporting.fairness import Allowance
from domain.texts import Say

ALIKE = 4
"""So many with the same time for the same outage are counted, not named."""


def remarks(say: Say, allowed: Mapping[str, Allowance], most: int) -> list[str]:
    """What an outage gave to many is said once, with its minutes; others by name, `most` of them."""
    alike = Counter(one for one in allowed.values() if one.heard is None)
    said = [
        say("units-fair-alike", count=count, minutes=one.minutes, at=one.last_ok)
        for one, count in alike.items()
        if count >= ALIKE
    ]
    apart = [name for name, one in allowed.items() if alike[one] < ALIKE]
    return [*said, say("units-fair", count=len(apart), names=", ".join(apart[:most]))] if apart else said
