"""A document that is left and taken up again, by two at once, twice, in the wrong hands, or makes no sense."""

import json
from dataclasses import replace

from domain.persons.people import Role
from domain.proposals.model import Source
from domain.registry.units import UnitKind
from storage.database import Tx
from storage.operations import audit
from storage.people import registry
from storage.units import tree
from tests.handlers.documents import NEW, REFORM, a_deadline, a_task, sends_document
from tests.handlers.phones import Chat, Line, Phone, in_group, phone_of
from tests.handlers.rivals import dismissed
from tests.handlers.walked import ASKING, due, published, walks
from tests.office import Office, employ

SIZE = {"width": 1, "height": 1, "is_animated": False, "is_video": False}
STICKER = {"file_id": "1", "file_unique_id": "1", "type": "regular", **SIZE}


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
    assert officer.labels() == ["Xem kế hoạch", "Sửa kế hoạch"]
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


def test_deadlines_that_are_over_are_left_out_with_one_press(officer: Phone, office: Office) -> None:
    office.comes("2024-04-10")
    sends_document(officer, NEW)
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        shown = officer.taps(label)

    officer.taps("Bỏ hạn đã qua")
    officer.taps("Công bố ngay")

    assert "2 hạn đã qua" in shown
    assert list(due(office)) == ["06 tháng", "Quý III", "cả năm"]


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

    deeds = [(entry.deed, json.loads(entry.after or "{}")) for entry in office.db.run_now(audit.of, "proposal:1")]

    assert deeds == [
        ("read-document", {"authority": office.authority}),
        ("decide", {"deadlines": "agreed"}),
        ("decide", {"targets": "agreed"}),
    ]
