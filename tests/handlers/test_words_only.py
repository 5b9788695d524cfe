"""Every step can be answered by plain text: a channel without buttons runs the same story."""

from tests.handlers.forms import fills
from tests.handlers.phones import Phone
from tests.office import Office
from tests.storage.filled import hands_in


def test_a_report_is_handed_in_without_pressing_anything(head: Phone, office: Office) -> None:
    hands_in(office, code="KH")

    head.says("/baocao")
    review = fills(head)
    receipt = head.says("nộp")

    assert review.startswith("Xem lại trước khi nộp")
    assert "Q1-2024-" in receipt


def test_what_waits_is_told_to_the_office_without_pressing_anything(head: Phone, officer: Phone) -> None:
    missing = officer.says("trường nào chưa báo cáo quý 1")
    progress = officer.says("/status")

    assert "TH Nhật Tân" in missing
    assert "0/6" in progress
