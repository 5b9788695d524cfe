"""A plan that came without number, day or any date: two cadences, and twenty-two targets in running text."""

from tests.plans.expected import Expected

EXPECTED = Expected(
    number=None,
    issued="2022-01",
    years=(2022, 2022),
    levels="MN TH THCS",
    deadlines=(
        ("recurring", "half, year", "office"),
        ("recurring", "", "units"),
        ("unspecified", "", "units"),
    ),
    targets=(
        (">", "90", "%"),
        (">=", "10", "%"),
        ("=", "100", "%"),
        (">=", "50", "%"),
        (">=", "30", "%"),
        ("<=", "20", "phút/lần"),
        (">=", "80", "%"),
        (">", "50", "%"),
        (">=", "90", "%"),
        (">", "85", "%"),
        (">", "90", "%"),
        ("=", "100", "%"),
        (">=", "80", "%"),
        (">=", "15", "%"),
        ("=", "100", "%"),
        ("=", "100", "%"),
        (">=", "90", "%"),
        (">", "80", "%"),
        (">", "70", "%"),
        (">", "80", "%"),
        ("=", "100", "%"),
        ("=", "100", "%"),
    ),
    tasks=(),
    doubts=frozenset({"no-number", "no-issue-date", "undated", "targets-differ", "over-whole", "no-operator"}),
)
