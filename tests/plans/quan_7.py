"""An annual plan of a district's office: one plan to hand in, four reports with labels, eighteen targets, no annex."""

from tests.plans.expected import Expected

EXPECTED = Expected(
    number="200/KH-GDĐT",
    issued="2024-02-01",
    years=(2024, 2024),
    levels="MN TH THCS",
    deadlines=(
        ("before", "2024-02-28", "units"),
        ("before", "2024-03-01", "units"),
        ("before", "2024-06-01", "units"),
        ("before", "2024-09-01", "units"),
        ("before", "2024-12-01", "units"),
        ("on_request", "", "units"),
        ("unspecified", "", "units"),
        ("on_request", "", "office"),
        ("event", "", "units"),
    ),
    targets=(
        (">", "năm trước", ""),
        (">=", "40", "%"),
        (">=", "10", "%"),
        (">=", "98", "%"),
        (">=", "95", "%"),
        (">=", "95", "%"),
        ("=", "100", "%"),
        ("bool", "kịp thời", ""),
        (">=", "55", "%"),
        ("=", "100", "% đơn vị"),
        ("=", "100", "%"),
        ("=", "100", "%"),
        ("=", "100", "%"),
        (">=", "1", "mô hình"),
        ("=", "100", "%"),
        ("=", "100", "%"),
        (">=", "300", "phòng học/10 nghìn dân"),
        ("=", "100", "%"),
    ),
    tasks=(),
    doubts=frozenset({"targets-differ", "undated"}),
)
