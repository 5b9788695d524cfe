"""What single sentences come to: the wording decides, and what only looks like a deadline or a target is none."""

from collections.abc import Sequence
from datetime import date

import pytest

from domain.documents.flowing import document_of
from domain.phrases.model import Context
from domain.planning.deadlines import Window
from domain.proposals.model import Proposal
from domain.proposals.reading import propose
from tests.plans.expected import deadlines_of, targets_of

HEAD = "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nKẾ HOẠCH\nChuyển đổi số năm 2031\n"


def read(*lines: str) -> Proposal:
    proposal = propose(document_of(HEAD + "\n".join(lines)), Context())
    assert isinstance(proposal, Proposal)
    return proposal


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("Tỷ lệ hồ sơ đúng hạn đạt trên 90%.", [(">", "90", "%")]),
        ("Tỷ lệ hồ sơ đúng hạn từ 97,5% trở lên.", [(">=", "97.5", "%")]),
        ("Không dưới 60% giáo viên được tập huấn.", [(">=", "60", "%")]),
        ("Tỷ lệ bỏ học dưới 1%.", [("<", "1", "%")]),
        ("Số hồ sơ trễ hạn không quá 2%.", [("<=", "2", "%")]),
        ("100% trường có trang thông tin điện tử.", [("=", "100", "% đơn vị")]),
        ("Phấn đấu trên 100% văn bản được ký số.", [("=", "100", "%")]),
        ("Mỗi trường có ít nhất 02 sáng kiến.", [(">=", "2", "sáng kiến")]),
        ("Phấn đấu tăng từ 80% lên 90% học sinh dùng học bạ số.", [(">=", "90", "%")]),
        ("Hỗ trợ học sinh nghèo theo Nghị định số 81/2021/NĐ-CP ngày 27/8/2021.", []),
        ("Gửi thông báo trước ít nhất 05 ngày làm việc.", []),
        ("Năm 2030 toàn ngành đã đạt 95% chỉ tiêu.", []),
    ],
)
def test_the_wording_says_how_a_figure_is_held(sentence: str, targets: Sequence[tuple[str, str, str]]) -> None:
    assert targets_of(read("I. NỘI DUNG", f"1. {sentence}")) == targets


@pytest.mark.parametrize(
    ("sentence", "deadlines"),
    [
        ("Các trường gửi báo cáo về Phòng trước ngày 10/5.", [("before", "2031-05-10", "units")]),
        ("Các trường gửi báo cáo về Phòng chậm nhất 10/5.", [("by", "2031-05-10", "units")]),
        ("Phòng GDĐT báo cáo UBND huyện trong tháng 8.", [("month", "2031-08-31", "office")]),
        ("Các trường đăng ký trước ngày 31/9.", [("error", "", "units")]),
        ("Các trường báo cáo đột xuất theo yêu cầu của Phòng.", [("on_request", "", "units")]),
        ("Hằng quý, các trường tổ chức tự kiểm tra.", [("recurring", "quarter", "units")]),
        ("Thực hiện Kế hoạch số 5/KH-UBND ngày 10/5/2031 của UBND huyện, tầm nhìn đến năm 2045.", []),
        ("Tổ chức các hoạt động chào mừng, thường xuyên tuyên truyền chương trình hằng năm của ngành.", []),
        ("Các trường xây dựng kế hoạch, tổ chức thực hiện nghiêm túc.", []),
        ("Các trường phối hợp góp ý khi có yêu cầu của huyện.", []),
    ],
)
def test_only_what_somebody_has_to_do_by_then_is_due(sentence: str, deadlines: Sequence[tuple[str, str, str]]) -> None:
    assert deadlines_of(read("I. NỘI DUNG", f"1. {sentence}")) == deadlines


def test_the_days_that_are_counted_are_the_window_of_what_is_due() -> None:
    proposal = read(
        "I. NỘI DUNG",
        "1. Các trường gửi báo cáo Quý I trước ngày 20/3 (số liệu tính từ ngày 15/12/2030 đến ngày 14/3/2031).",
    )

    [deadline] = proposal.deadlines
    assert deadline.window == Window(date(2030, 12, 15), date(2031, 3, 14))
    assert deadline.label == "Quý I"


def test_a_link_is_kept_letter_by_letter_and_each_audience_has_its_own() -> None:
    proposal = read(
        "I. NỘI DUNG",
        "1. Các đơn vị đăng ký sáng kiến trước ngày 20/3. Cách thức đăng ký như sau:",
        "- Đối với các trường mầm non đăng ký theo đường link: https://vi.du/MN_2031?a=1.",
        "- Đối với các trường tiểu học đăng ký theo đường link: https://vi.du/TH.",
    )

    [duty] = proposal.duties
    assert [(one.link, one.who.levels if one.who else ()) for one in duty.means] == [
        ("https://vi.du/MN_2031?a=1", ("MN",)),
        ("https://vi.du/TH", ("TH",)),
    ]


def test_figures_and_days_of_the_past_are_nobodys() -> None:
    proposal = read(
        "I. KẾT QUẢ THỰC HIỆN NĂM 2030", "1. Đạt 97% hồ sơ đúng hạn; các trường đã nộp báo cáo trước ngày 10/5."
    )

    assert (proposal.targets, proposal.deadlines) == ((), ())


def test_a_day_of_issue_that_somebody_names_dates_what_waited_for_it() -> None:
    text = HEAD + "I. NỘI DUNG\n1. Các trường gửi kế hoạch trong vòng 10 ngày kể từ ngày ký."

    open_, dated = (propose(document_of(text), Context()), propose(document_of(text), Context(issued=date(2031, 3, 3))))

    assert isinstance(open_, Proposal)
    assert isinstance(dated, Proposal)
    assert not open_.deadlines[0].reading.dated
    assert deadlines_of(dated) == [("relative", "2031-03-13", "units")]


@pytest.mark.parametrize(
    ("body", "does", "ownership"),
    [
        ("Các trường công lập", "xây dựng", "public"),
        ("Các trường ngoài công lập", "lập", "private"),
        ("Các trường dân lập", "gửi", "private"),
        ("Các trường", "lập", None),
    ],
)
def test_whose_a_school_is_belongs_to_whom_is_asked(body: str, does: str, ownership: str | None) -> None:
    [duty] = read("I. NỘI DUNG", f"1. {body} {does} kế hoạch chuyển đổi số trước ngày 15/3.").duties

    assert (duty.who.words, duty.who.ownership) == (body, ownership)
