"""An officer sends the document they received: it is gone through in the chat, and minutes later it is published."""

from dataclasses import replace

import pytest

from domain.people import Role
from domain.phrases.reading import read_phrase
from domain.proposals.model import Doubt, DoubtKind, Source
from domain.units import UnitKind
from storage import audit, deadlines, obligations, plans, registry, tree
from storage.database import Tx
from tests.handlers.documents import AROUND, NEW, REFORM, V3, a_deadline, a_header, a_task, sends_document, with_doubts
from tests.handlers.phones import Chat, Line, Phone, in_group, phone_of
from tests.handlers.rivals import dismissed
from tests.office import Office, employ

SIZE = {"width": 1, "height": 1, "is_animated": False, "is_video": False}
STICKER = {"file_id": "1", "file_unique_id": "1", "type": "regular", **SIZE}
UNDATED = Doubt("Q1", DoubtKind.UNDATED, ("H6",), (Source("hằng quý, các trường báo cáo", "III.2"),), ("hằng quý",))
ASKING = replace(
    with_doubts(UNDATED, header=a_header(number=None)),
    deadlines=(*REFORM.deadlines, a_deadline("H6", "D2", "hằng quý")),
)


def published(office: Office) -> list[str]:
    return office.db.run_now(_titles, office)


def _titles(tx: Tx, office: Office) -> list[str]:
    return [
        plan.title
        for plan in plans.of_authority(tx, office.authority)
        if plan.published_at is not None and plan.id != office.plan
    ]


def due(office: Office) -> dict[str, str]:
    """The last day of each deadline of the plan that came last, by its label."""
    return office.db.run_now(_due, office)


def _due(tx: Tx, office: Office) -> dict[str, str]:
    newest = plans.of_authority(tx, office.authority)[0]
    return {one.label: one.last_day.isoformat() for one in deadlines.of_plan(tx, newest.id)}


def walks(phone: Phone) -> int:
    """Taps the first button of every screen until the plan is published; how many taps that took."""
    for taps in range(1, 20):
        wanted = next(label for label in phone.labels() if label in _GOING_ON or label.startswith("Đúng cả"))
        phone.taps(wanted)
        if wanted == "Công bố ngay":
            return taps
    raise AssertionError("it is never published")


_GOING_ON = frozenset({"Bắt đầu", "Công bố ngay"})


def test_from_the_file_to_the_schools_it_takes_few_taps_and_no_typing(officer: Phone, office: Office) -> None:
    first = sends_document(officer, NEW)

    taps = walks(officer)

    assert "5</b> hạn có ngày" not in first
    assert "5 hạn có ngày" in first
    assert taps <= 8
    assert "Đã công bố Kế hoạch CCHC năm 2024" in officer.sees()
    assert published(office) == ["Thực hiện công tác cải cách hành chính năm 2024"]
    assert due(office) == {
        "Kế hoạch năm": "2024-02-27",
        "Quý I": "2024-02-29",
        "06 tháng": "2024-05-31",
        "Quý III": "2024-08-31",
        "cả năm": "2024-11-30",
    }


def test_each_deadline_stands_beside_its_sentence_and_its_meaning(officer: Phone) -> None:
    sends_document(officer, NEW)

    shown = officer.taps("Bắt đầu")

    assert "“Báo cáo CCHC định kỳ trước ngày 01/3 (Quý I); 01/6 (06 tháng); 01/9 (Quý III)" in shown
    assert "2. Quý I: trước ngày 01/3 → chậm nhất hết thứ Năm 29/02/2024" in shown
    assert "hết thứ Bảy 31/08/2024 (ngày nghỉ, nên nộp trong thứ Sáu 30/08/2024)" in shown
    assert shown.count("Báo cáo CCHC định kỳ trước ngày") == 1


def test_the_dry_run_says_who_gets_what_and_when_and_sends_nothing(officer: Phone, office: Office, head: Phone) -> None:
    sends_document(officer, NEW)
    before = office.db.run_now(plans.of_authority, office.authority)

    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        shown = officer.taps(label)

    assert "Quý I: trước ngày 01/3, hết thứ Năm 29/02/2024 · 6 đơn vị (MN 2, TH 3, THCS 1)" in shown
    assert "bot gửi 6 tin: 6 người, 0 nhóm" in shown
    assert "Lần nhắc đầu tiên: 07:30" in shown
    assert office.db.run_now(plans.of_authority, office.authority) == before


def test_a_school_nobody_can_write_to_is_named_before_it_goes_out(officer: Phone, office: Office) -> None:
    office.blocks("MN 19/5")
    sends_document(officer, NEW)

    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        shown = officer.taps(label)

    assert "Chưa liên lạc được 1 đơn vị: MN 19/5" in shown


def test_what_has_no_day_is_asked_and_a_typed_cadence_is_understood(officer: Phone, office: Office) -> None:
    sends_document(officer, ASKING)
    for label in ("Bắt đầu", "Đúng cả"):
        officer.taps(label)
    question = officer.taps("Đúng cả")

    wrong = officer.says("31/2")
    shown = officer.says("ngày 15 tháng cuối quý")
    officer.says("công bố")

    assert "Hỏi 1/1 · Việc chưa có ngày" in question
    assert "“hằng quý, các trường báo cáo” (III.2)" in question
    assert "không có ngày này trong lịch" in wrong
    assert "Hỏi 1/1" in wrong
    assert "hết thứ Sáu 15/03/2024" in shown
    assert {"2024-03-15", "2024-06-15", "2024-09-15", "2024-12-15"} <= set(due(office).values())


@pytest.mark.parametrize(("answer", "kept"), [("Để chưa có ngày", 1), ("Bỏ việc này", 0)])
def test_what_has_no_day_may_stay_so_or_be_left_out(officer: Phone, office: Office, answer: str, kept: int) -> None:
    sends_document(officer, ASKING)
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả", answer, "Công bố ngay"):
        officer.taps(label)

    newest = office.db.run_now(plans.of_authority, office.authority)[0]

    assert len(office.db.run_now(deadlines.undated, newest.id)) == kept
    assert len(due(office)) == 5


def test_two_figures_for_one_thing_stand_side_by_side_and_one_is_chosen(officer: Phone, office: Office) -> None:
    sources = (Source("kiểm tra định kỳ tối thiểu 98%", "II.2"), Source("kiểm tra định kỳ tối thiểu 10%", "III.1.2"))
    doubt = Doubt("Q1", DoubtKind.TARGETS_DIFFER, ("T1",), sources, ("tối thiểu 98%", "tối thiểu 10%"))
    sends_document(officer, with_doubts(doubt, header=a_header(number=None)))
    for label in ("Bắt đầu", "Đúng cả"):
        officer.taps(label)

    question = officer.taps("Đúng cả")
    officer.says("2")
    officer.taps("Công bố ngay")

    newest = office.db.run_now(plans.of_authority, office.authority)[0]
    thresholds = {one.code: str(one.threshold) for one in office.db.run_now(plans.targets_of, newest.id)}
    assert "A. “kiểm tra định kỳ tối thiểu 98%” (II.2)" in question
    assert "B. “kiểm tra định kỳ tối thiểu 10%” (III.1.2)" in question
    assert thresholds == {"T1": "10", "T2": "95"}


def test_a_day_of_issue_that_is_asked_for_gives_what_is_counted_from_it_its_days(
    officer: Phone, office: Office
) -> None:
    phase = a_deadline("H6", "D2", "trong vòng 10 ngày kể từ ngày ký", "Đợt 1")
    waiting = replace(phase, reading=read_phrase(phase.phrase, replace(AROUND, issued=None)))
    doubt = Doubt("Q1", DoubtKind.NO_ISSUE_DATE, ("H6",), (V3,))
    header = a_header(number=None, issued=None)
    sends_document(officer, replace(with_doubts(doubt, header=header), deadlines=(*REFORM.deadlines, waiting)))
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        question = officer.taps(label)

    officer.says("5/2/2024")
    officer.says("công bố ngay")

    assert "Chưa có ngày ban hành" in question
    assert due(office)["Đợt 1"] == "2024-02-15"


def test_everything_of_a_deadline_can_be_mended_by_typing(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    officer.says("bắt đầu")

    officer.says("sửa 2")
    officer.says("hạn")
    dated = officer.says("15/3")
    officer.says("tên kỳ")
    officer.says("Quý 1 & <đầu năm>")
    officer.says("ai nộp")
    unknown = officer.says("TH trừ TH Không Có")
    officer.says("th trừ th nhat tan")
    officer.says("biểu mẫu")
    officer.says("Báo cáo bằng văn bản")
    officer.says("xong")
    for line in ("bỏ 5", "đúng", "đúng", "công bố"):
        shown = officer.says(line)

    assert "chậm nhất hết thứ Sáu 15/03/2024" in dated
    assert "Không thấy đơn vị “TH Không Có”" in unknown
    assert "Đã công bố" in shown
    assert due(office)["Quý 1 & <đầu năm>"] == "2024-03-15"
    assert "cả năm" not in due(office)
    office.comes("2024-03-01")
    office.db.run_now(plans.open_due, office.now)
    newest = office.db.run_now(plans.of_authority, office.authority)[0]
    found = {one.label: one for one in office.db.run_now(deadlines.of_plan, newest.id)}["Quý 1 & <đầu năm>"]
    asked = {one.unit_name for one in office.db.run_now(obligations.of_deadline, found.id)}
    assert asked == {"TH Đoàn Thị Điểm", "TH-THCS Lê Lợi"}
    assert found.form == "bao_cao_tu_do"


def test_the_day_itself_counts_where_an_officer_says_so(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    for label in ("Bắt đầu", "Sửa", "2"):
        officer.taps(label)

    shown = officer.taps("Tính cả ngày đó")
    officer.taps("Xong")
    walks(officer)

    assert "Hạn: chậm nhất hết thứ Sáu 01/03/2024" in shown
    assert due(office)["Quý I"] == "2024-03-01"
    assert due(office)["Kế hoạch năm"] == "2024-02-27"


def test_the_head_of_the_document_can_be_mended(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)

    officer.taps("Sửa")
    officer.taps("Số, ký hiệu")
    officer.says("12/KH-GDĐT")
    officer.taps("Tên ngắn")
    officer.says("Kế hoạch *thử* <b>")
    officer.taps("Xong")
    walks(officer)

    assert "Đã công bố Kế hoạch *thử* <b>" in officer.sees()
    newest = office.db.run_now(plans.of_authority, office.authority)[0]
    assert (newest.number, newest.short_title) == ("12/KH-GDĐT", "Kế hoạch *thử* <b>")


def test_it_is_put_off_and_a_colleague_goes_on(officer: Phone, office: Office, line: Line) -> None:
    colleague = phone_of(office, line, office.db.run_now(employ, "Lê An", office.authority, Role.OFFICER, office.now))
    sends_document(officer, ASKING)
    officer.taps("Bắt đầu")

    put_off = officer.taps("Để sau")
    listed = colleague.says("/kehoach")
    shown = colleague.taps("Đọc tiếp")
    old = officer.says("/kehoach")
    colleague.taps("Đúng cả")

    assert "còn 3 điều phải xem" in put_off
    assert "đang đọc, còn 3 điều phải xem" in listed
    assert "Hạn nộp · 1–6 trong 6" in shown
    assert "đang đọc" in old
    assert "Chỉ tiêu" in colleague.sees()


def test_of_two_officers_at_once_one_is_told_that_the_other_went_on(officer: Phone, office: Office, line: Line) -> None:
    colleague = phone_of(office, line, office.db.run_now(employ, "Lê An", office.authority, Role.OFFICER, office.now))
    sends_document(officer, NEW)
    officer.taps("Bắt đầu")
    colleague.says("/kehoach")
    colleague.taps("Đọc tiếp")
    screen = officer.chat.last()

    colleague.taps("Đúng cả")
    officer.does(officer.press(screen.id, screen.data("Đúng cả")))
    typed = colleague.says("đúng")

    assert "Lê An vừa xem tiếp văn bản này" in officer.toast()
    assert "Chỉ tiêu" in officer.sees()
    assert "Xem trước khi công bố" in typed


def test_pressed_twice_it_is_published_once(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        officer.taps(label)
    screen = officer.chat.last()
    press = screen.data("Công bố ngay")

    officer.does(officer.press(screen.id, press), officer.press(screen.id, press))

    assert len(published(office)) == 1
    assert "đã xong" in officer.toast()


def test_the_same_document_again_points_at_the_first(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    officer.taps("Bắt đầu")

    open_still = sends_document(officer, NEW)
    walks(officer)
    over = sends_document(officer, NEW)

    assert "xem dở" in open_still
    assert "Hạn nộp" in open_still
    assert "đã công bố" in over
    assert len(published(office)) == 1


def test_a_plan_that_is_there_already_is_told_at_once(officer: Phone) -> None:
    shown = sends_document(officer, REFORM)

    assert "Kế hoạch này đã được công bố lúc 08:00 01/02/2024" in shown


def test_a_plan_whose_year_is_over_is_not_published(officer: Phone, office: Office) -> None:
    office.comes("2025-03-10")
    first = sends_document(officer, NEW)
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        shown = officer.taps(label)

    officer.says("công bố")

    assert "của năm 2024, đã qua" in first
    assert "Chưa công bố được" in shown
    assert "Công bố ngay" not in officer.labels()
    assert published(office) == []


def test_a_dropped_document_leaves_nothing_and_may_be_sent_again(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)

    dropped = officer.says("bỏ văn bản")
    again = sends_document(officer, NEW)

    assert "Đã bỏ văn bản này" in dropped
    assert "Bắt đầu" in officer.labels()
    assert "hạn có ngày" in again
    assert published(office) == []


def test_nonsense_in_the_middle_changes_nothing(officer: Phone) -> None:
    sends_document(officer, NEW)
    officer.taps("Bắt đầu")

    sticker = officer.sends(sticker=STICKER)
    officer.says("qwertz")
    asked = officer.says("trường nào chưa nộp quý 1")
    gone = officer.says("bỏ 77")
    page = officer.says("trang 9")

    assert "Bot đang hỏi về văn bản" in sticker
    assert "trường chưa nộp" in asked
    assert "Không có số 77" in gone
    assert "Hạn nộp · 1–5 trong 5" in page


def test_long_tables_are_paged(officer: Phone) -> None:
    tasks = tuple(a_task(f"I.{number}", "Rà soát thủ tục " * 20, "Tháng 3/2024") for number in range(1, 31))
    sends_document(officer, replace(NEW, tasks=tasks))
    for label in ("Bắt đầu", "Đúng cả"):
        officer.taps(label)

    first = officer.taps("Đúng cả 2")
    second = officer.taps("Trang sau")
    back = officer.says("trang trước")

    assert "Nhiệm vụ · 1–" in first
    assert "trong 30" in second
    assert second != first == back
    assert all(len(text) <= 4096 for text in (first, second))


def test_a_sentence_of_four_thousand_letters_fits_with_its_phrase(officer: Phone) -> None:
    sentence = f"{'Các trường thực hiện <nghiêm> túc & đầy đủ. ' * 90}báo cáo trước ngày 05/4 {'theo mẫu. ' * 20}"
    long = a_deadline("H1", "D1", "trước ngày 05/4", "", Source(sentence, "V.3"))
    sends_document(officer, replace(NEW, deadlines=(long,)))

    shown = officer.taps("Bắt đầu")

    assert "báo cáo trước ngày 05/4" in shown
    assert len(shown) < 1500


def test_whose_it_is_is_asked_of_who_serves_several(office: Office, line: Line, officer: Phone) -> None:
    office.db.run_now(_serve_another, office)

    asked = sends_document(officer, NEW)
    officer.says("2")
    shown = officer.taps("Bắt đầu")

    assert "Văn bản này của cơ quan nào?" in asked
    assert "Hạn nộp" in shown


def _serve_another(tx: Tx, office: Office) -> None:
    other = tree.add_unit(tx, tree.NewUnit("UBND phường Tân Mỹ", kind=UnitKind.AUTHORITY), parent=None)
    registry.appoint(tx, office.officer, other, Role.OFFICER, levels=frozenset(), granted_by=None, now=office.now)


def test_who_may_not_publish_is_not_heard(head: Phone, officer: Phone, office: Office, line: Line) -> None:
    leader = phone_of(office, line, office.db.run_now(employ, "Phạm Bình", office.authority, Role.LEADER, office.now))
    group = in_group(officer, Chat(line, -1_005, "Nhóm"))

    assert "Bắt đầu" not in [*_labels_after(head), *_labels_after(leader)]
    sends_document(group, NEW)
    assert group.chat.messages == []


def _labels_after(phone: Phone) -> list[str]:
    sends_document(phone, NEW)
    return phone.labels()


def test_who_is_no_officer_any_more_cannot_go_on(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    dismissed(office, office.officer)

    officer.taps("Bắt đầu")

    assert published(office) == []
    assert "Hạn nộp" not in officer.sees()


def test_each_decision_is_in_the_trace(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    walks(officer)

    deeds = [(entry.deed, entry.after) for entry in office.db.run_now(audit.of, "proposal:1")]

    assert deeds[0][0] == "read-document"
    assert ("decide", '{"deadlines":"agreed"}') in deeds
