"""A yearly plan with one date in running text, and six undated tasks that the last line counts."""

from tests.plans.expected import Expected

EXPECTED = Expected(
    number=None,
    issued="2024-06",
    years=(2024, 2024),
    levels="MG MN TH THCS",
    deadlines=(
        ("by", "2024-11-25", "units"),
        ("recurring", "year", "units"),
        ("recurring", "", "units"),
        ("recurring", "", "office"),
        ("event", "", "units"),
    ),
    targets=(("in", "nhóm có điểm trung bình cao", "nhóm"),),
    tasks=(
        ("1", "Phòng GD&ĐT", "ongoing", ""),
        ("2", "Phòng GD&ĐT", "event", ""),
        ("3", "Phòng GD&ĐT", "year", "2024-12-31"),
        ("4", "Phòng GD&ĐT", "ongoing", ""),
        ("5", "Phòng GD&ĐT", "year", "2024-12-31"),
        ("6", "Phòng GD&ĐT", "year", "2024-12-31"),
    ),
    doubts=frozenset({"no-number", "no-issue-date", "undated", "same-body"}),
)
