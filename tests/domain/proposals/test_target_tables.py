"""Targets in tables: which column says how much, how a bare number is held, and what is no target at all."""

from collections.abc import Sequence

import pytest

from domain.documents.flowing import document_of
from domain.documents.model import Document, Paragraph, Table
from domain.phrases.model import Context
from domain.proposals.model import DoubtKind, Proposal
from domain.proposals.reading import propose
from tests.plans.expected import targets_of

HEAD = "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nKẾ HOẠCH\nChuyển đổi số năm 2031\nI. CHỈ TIÊU"
DUTY = Paragraph("1. Các trường gửi báo cáo về Phòng trước ngày 10/5.")


def read(*tables: str) -> Proposal:
    """Rows a line, cells between bars."""
    blocks = [Table(tuple(tuple(map(str.strip, line.split("|"))) for line in table.splitlines())) for table in tables]
    rest = (Paragraph("II. TỔ CHỨC THỰC HIỆN"), DUTY)
    proposal = propose(Document((*document_of(HEAD).blocks, *blocks, *rest)), Context())
    assert isinstance(proposal, Proposal)
    return proposal


@pytest.mark.parametrize(
    ("table", "targets"),
    [
        (
            "Chỉ tiêu | Kế hoạch\nTỷ lệ hồ sơ trả đúng hạn | từ 95% trở lên\nThời gian chờ | 30 phút\nSáng kiến | 2",
            [(">=", "95", "%"), ("<=", "30", "phút"), (">=", "2", "")],
        ),
        (
            """STT | Nội dung chỉ tiêu | ĐVT | Thực hiện năm 2030 | Kế hoạch năm 2031
            I | Cải cách thể chế | | |
            1 | Văn bản ký số | % | 80 | 100
            2 | Học sinh dùng học bạ số | học sinh | 1.000 | ≥ 1.500""",
            [("=", "100", "%"), (">=", "1500", "học sinh")],
        ),
        ("Chỉ tiêu | Năm 2030 | Năm 2031\n(1) | (2) | (3)\nTỷ lệ hài lòng | 90% | trên 92%", [(">", "92", "%")]),
        ("Nội dung | Chỉ tiêu\nHồ sơ trễ hạn | 2%\nKho học liệu | Hoàn thành", [("<=", "2", "%"), ("bool", "", "")]),
    ],
)
def test_a_row_is_a_target(table: str, targets: Sequence[tuple[str, str, str]]) -> None:
    read_ = read(table)

    assert targets_of(read_) == targets
    assert not read_.tasks


def test_a_bare_share_is_asked_about() -> None:
    doubts = [one.kind for one in read("Chỉ tiêu | Mục tiêu\nTỷ lệ văn bản ký số | 85%").doubts]

    assert DoubtKind.NO_OPERATOR in doubts


def test_a_scale_of_points_is_none() -> None:
    proposal = read("Tiêu chí | Mức đạt | Điểm\nCó kế hoạch | Đạt | 10")

    assert not proposal.targets
    assert DoubtKind.TABLE_UNREAD in [one.kind for one in proposal.doubts]


def test_years_without_that_of_the_plan_are_said_not_to_be_read() -> None:
    proposal = read("Chỉ tiêu | Năm 2028 | Năm 2029\nTỷ lệ hài lòng | 90% | 92%")

    assert not proposal.targets
    assert DoubtKind.TABLE_UNREAD in [one.kind for one in proposal.doubts]


def test_work_beside_figures_stays_work() -> None:
    tasks = "STT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Tập huấn | Phòng GDĐT | Tháng 5"
    proposal = read("Chỉ tiêu | Kế hoạch | Đơn vị tính | Ghi chú\nVăn bản ký số | 100 | % | ", tasks)

    assert [one.content for one in proposal.tasks] == ["Tập huấn"]
    assert targets_of(proposal) == [("=", "100", "%")]
