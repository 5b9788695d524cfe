"""Documents of other offices: a contest over a school year, a letter, a district's plan with other columns."""

from tests.plans.expected import Expected
from tests.plans.papers import Paper, paper

MONTHS = (*(f"2025-{month:02}" for month in range(8, 13)), *(f"2026-{month:02}" for month in range(1, 8)))
"""Of the school year."""

CONTEST = Expected(
    number="45/KH-VHXH",
    issued="2025-08-20",
    years=(2025, 2026),
    levels="MN TH THCS",
    deadlines=(
        ("before", "2025-10-15", "units"),
        ("range", "2025-11-14", "office"),
        ("month", "2025-09-30", "office"),
        ("by", "2025-11-30", "office"),
        ("before", "2025-10-20", "units"),
        ("recurring", ", ".join(f"{month}-25" for month in MONTHS), "units"),
        ("before", "2026-01-10", "units"),
        ("before", "2026-05-25", "units"),
    ),
    targets=((">=", "2", "giáo viên dự thi"), (">=", "60", "%"), ("<", "1", "%")),
    tasks=(),
    doubts=frozenset(),
)
LETTER = Expected(
    number="1234/SGDĐT-GDTrH",
    issued="2026-12-02",
    years=(2026, 2027),
    levels="THCS THPT GDTX GDNN",
    deadlines=(
        ("before", "2026-12-15", "units"),
        ("by", "2026-12-20", "units"),
        ("before", "2026-12-18", "office"),
    ),
    targets=(),
    tasks=(),
    doubts=frozenset(),
)
DISTRICT = Expected(
    number="88/KH-UBND",
    issued="2025-03-10",
    years=(2025, 2025),
    levels="",
    deadlines=(
        ("recurring", "2025-03-10, 2025-06-10, 2025-09-10, 2025-12-10", "office"),
        ("before", "2025-03-31", "units"),
        ("recurring", "2025-03-05, 2025-06-05, 2025-09-05, 2025-12-05", "units"),
        ("before", "2025-12-05", "units"),
        ("event", "", "units"),
        ("before", "2025-06-30", "units"),
    ),
    targets=(
        (">", "95", "%"),
        ("=", "100", "% đơn vị"),
        (">=", "80", "%"),
        (">=", "30", "%"),
        (">=", "95", "%"),
        ("<=", "2", "ngày làm việc"),
    ),
    tasks=(
        ("A.1", "Phòng GDĐT", "quarter", "2025-06-30"),
        ("A.2", "Các trường", "on", "2025-08-15"),
        ("B.1", "Các trường", "before", "2025-06-30"),
        ("B.2", "Các trường", "recurring", ""),
        ("B.3", "Phòng GDĐT; Phòng Nội vụ", "event", ""),
    ),
    doubts=frozenset({"no-audience"}),
)
OTHERS: dict[str, tuple[Paper, Expected]] = {
    "hội thi": (paper("hoi-thi"), CONTEST),
    "công văn": (paper("cong-van"), LETTER),
    "huyện": (paper("huyen"), DISTRICT),
}
