"""How an officer says that a deadline is called off, or put back, and what only sounds like it."""

import pytest

from domain.planning.call_off_words import Said, said_in


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("hủy hạn báo cáo quý 2", Said("báo cáo quý 2")),
        ("Huỷ hạn quý II vì Sở thôi thu.", Said("quý II", "Sở thôi thu")),
        ("huy bao cao quy 2: sap xep lai don vi", Said("quy 2", "sap xep lai don vi")),
        ("không thu báo cáo quý 3 nữa", Said("quý 3")),
        ("call off the q2 report because of the merger", Said("q2", "of the merger")),
        ("hủy hạn", Said("")),
        ("thôi hủy hạn quý 2", Said("quý 2", back=True)),
        ("dùng lại hạn quý 2", Said("quý 2", back=True)),
        ("hủy", None),
        ("hủy báo cáo", None),
        ("hủy hẹn", None),
        ("hủy hạn quý 2?", None),
        ("hủy hạn nào", None),
        ("trường nào bị hủy báo cáo", None),
        ("hạn báo cáo quý 2", None),
    ],
)
def test_which_and_why_are_told_apart(typed: str, said: Said | None) -> None:
    assert said_in(typed) == said
