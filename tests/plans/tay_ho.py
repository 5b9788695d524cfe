"""A plan with an annex of sixteen tasks in seven groups; its day stands in the annex alone, its number nowhere."""

from tests.plans.expected import Expected

FOCAL = "Cán bộ đầu mối CCHC"
LAW = "Cán bộ đầu mối pháp chế"
PROCEDURES = "Cán bộ đầu mối kiểm soát TTHC"
TRAINING = "Cán bộ đầu mối bồi dưỡng"
DIGITAL = "Cán bộ đầu mối chuyển đổi số"

EXPECTED = Expected(
    number=None,
    issued="2024-02-28",
    years=(2024, 2024),
    levels="MN TH THCS",
    deadlines=(
        ("month", "2024-08-31", "office"),
        ("recurring", "month", "office"),
        ("unspecified", "", "units"),
        ("recurring", "2024-03-31, 2024-06-30, 2024-09-30, 2024-12-31", "office"),
    ),
    targets=(
        ("up", "", ""),
        *(("=", "100", "%"),) * 7,
        (">", "90", "%"),
        ("=", "100", "% đơn vị"),
    ),
    tasks=(
        ("I.1", FOCAL, "month", "2024-02-29"),
        ("I.2", FOCAL, "month", "2024-02-29"),
        ("I.3", "Lãnh đạo, chuyên viên phòng GDĐT", "on_schedule_of_authority", ""),
        ("I.4", FOCAL, "recurring", "2024-03-31, 2024-06-30, 2024-09-30, 2024-12-31"),
        ("II.1", LAW, "month", "2024-03-31"),
        ("II.2", LAW, "month", "2024-03-31"),
        ("III.1", PROCEDURES, "on_request", ""),
        ("III.2", PROCEDURES, "on_request", ""),
        ("III.3", PROCEDURES, "ongoing", ""),
        ("IV.1", "Phòng GDĐT", "ongoing", ""),
        ("V.1", TRAINING, "year", "2024-12-31"),
        ("V.2", TRAINING, "month", "2024-02-29"),
        ("VI.1", "Phòng GDĐT; Các trường", "on_request", ""),
        ("VI.2", "Phòng GDĐT; Các trường", "year", "2024-12-31"),
        ("VII.1", DIGITAL, "range", "2024-05-31"),
        ("VII.2", DIGITAL, "month", "2024-12-31"),
    ),
    doubts=frozenset({"no-number", "undated", "due-at-issue", "dates-differ", "cited-twice"}),
)
