"""A campaign of a province's office over three years: phases, two audiences with a link each, initiatives."""

from tests.plans.expected import Expected

EXPECTED = Expected(
    number=None,
    issued=None,
    years=(2023, 2025),
    levels="THPT GDTX GDNN PB",
    deadlines=(
        ("range", "2023-08-25", "units"),
        ("before", "2023-08-25", "units"),
        ("range", "2023-10-31", "units"),
        ("before", "2023-10-31", "units"),
        ("before", "2023-11-15", "office"),
        ("on_schedule_of_authority", "", "units"),
        ("before", "2024-10-31", "units"),
        ("before", "2025-10-31", "units"),
        ("year", "", "units"),
        ("recurring", "year", "units"),
    ),
    targets=(
        ("in", "nhóm 05 Sở, ngành của Thành phố năm 2025", "nhóm"),
        (">=", "98", "%"),
        (">=", "95", "%"),
        ("=", "100", "%"),
        (">=", "95", "%"),
        ("=", "100", "% phòng"),
        ("=", "100", "%"),
        ("=", "100", "%"),
        *(("=", "100", "% đơn vị"),) * 3,
        (">=", "Hoàn thành tốt nhiệm vụ", "bậc"),
        ("=", "100", "%"),
    ),
    tasks=(),
    doubts=frozenset(
        {
            *("no-number", "no-issue-date", "undated", "phases-overlap", "due-before-phase-ends"),
            "phase-shorter-than-plan",
        }
    ),
)
