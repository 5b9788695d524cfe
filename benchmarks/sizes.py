"""How much is done for one figure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How often each takes a turn, how long one lasts, how many people there are and how many wait at a time.

    `units` owe `deadlines` reports each where it is asked who is missing; `notices` go out at thirty a second;
    `plan_rows` has the annex of a plan that is read. `reminders` are owed in one round, held against `few_reminders`;
    `paid` messages go out at 1,000 a second, and of `broadcast` messages memory must not grow.
    """

    turns: int = 3
    seconds: float = 5.0
    warming: float = 1.0
    people: int = 2000
    in_flight: int = 200
    latency_rate: float = 100.0
    notices: int = 600
    units: int = 50_000
    deadlines: int = 12
    questions: int = 15
    steps: int = 3000
    plan_rows: int = 200
    reminders: int = 150_000
    few_reminders: int = 1_000
    paid: int = 6_000
    broadcast: int = 150_000


FULL = Size()
QUICK = Size(turns=1, seconds=3.0, notices=300, questions=5, reminders=20_000, paid=2_000, broadcast=6_000)
"""A first impression."""
TINY = Size(
    turns=1,
    seconds=0.4,
    warming=0.1,
    people=12,
    in_flight=4,
    latency_rate=20.0,
    notices=12,
    units=60,
    questions=2,
    steps=30,
    plan_rows=12,
    reminders=60,
    few_reminders=20,
    paid=12,
    broadcast=12,
)
"""Only to see that it works."""
