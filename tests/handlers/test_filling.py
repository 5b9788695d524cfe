"""A form on a phone: opened, answered, overtaken by a colleague, put off, handed in once."""

from domain.reporting.obligations import Standing
from storage.reporting import obligations, reports
from tests.handlers.forms import REVIEW, fills, hands_in, opens
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office


def standing(office: Office) -> Standing:
    found = office.db.run_now(obligations.one, office.obligation("Q1", "TH Nhật Tân"))
    assert found is not None
    return found.standing


def versions(office: Office) -> int:
    last = office.db.run_now(reports.last_version, office.obligation("Q1", "TH Nhật Tân"))
    return 0 if last is None else last.version


def test_one_question_stands_on_one_message_that_is_edited_in_place(head: Phone) -> None:
    opens(head)
    told = len(head.chat.messages)

    head.says("130")

    assert "câu 2/20" in head.sees()
    assert "✓ Câu 1: đã ghi 130 hồ sơ" in head.sees()
    assert len(head.chat.messages) == told


def test_a_screen_pushed_out_of_sight_comes_anew_and_loses_its_old_buttons(head: Phone) -> None:
    opens(head)
    first = head.chat.last()

    head.says("130")
    head.says("118")

    assert head.chat.last() is not first
    assert first.buttons == []
    assert "câu 3/20" in head.sees()


def test_more_on_time_than_settled_is_told_at_once_with_both_numbers(head: Phone, office: Office) -> None:
    opens(head)
    head.says("130")
    head.says("118")

    seen = head.says("120")

    assert "120" in seen
    assert "118" in seen
    assert head.labels()[:2] == ["Câu 2: 118", "Câu 3: 120"]
    assert standing(office) is Standing.OWED


def test_a_form_goes_on_where_it_was_left_also_in_another_process(head: Phone, office: Office) -> None:
    opens(head)
    head.says("130")
    elsewhere = phone_of(office, Line(office), office.heads["TH Nhật Tân"])

    seen = opens(elsewhere)

    assert "câu 2/20" in seen
    assert "Hồ sơ tiếp nhận: 130" in seen


def test_everything_is_seen_before_it_is_sent_and_the_receipt_bears_time_and_code(head: Phone, office: Office) -> None:
    opens(head)

    review = fills(head)
    receipt = head.taps("Nộp báo cáo")

    assert review.startswith(REVIEW)
    assert "Tỷ lệ và chỉ tiêu" in review
    assert "Nộp lúc 08:00 01/02/2024, đúng hạn" in receipt
    assert "Mã biên nhận: Q1-2024-" in receipt
    assert standing(office) is Standing.SUBMITTED


def test_five_taps_at_once_make_one_report(head: Phone, office: Office) -> None:
    opens(head)
    fills(head)
    review = head.chat.last()
    data = review.data("Nộp báo cáo")

    head.does(*(head.press(review.id, data) for _ in range(5)))

    assert versions(office) == 1
    assert sum(message.text.startswith("✅ Đã nhận") for message in head.chat.messages) == 1
    receipt = head.sees().rpartition(": ")[2]
    assert [receipt in toast for toast in head.chat.toasts[-4:]] == [True] * 4


def test_pressing_twice_on_the_same_screen_counts_once(head: Phone) -> None:
    opens(head)
    screen = head.chat.last()
    data = screen.data("Không phát sinh")

    head.does(head.press(screen.id, data), head.press(screen.id, data))

    assert "câu 2/20" in head.sees()
    assert "màn hình cũ" in head.toast()


def test_nonsense_is_told_back_with_an_example_and_nothing_moves(head: Phone) -> None:
    opens(head)

    seen = head.says("12o")

    assert "“12o” không phải số" in seen
    assert "câu 1/20" in seen


def test_four_thousand_letters_change_nothing(head: Phone) -> None:
    opens(head)

    seen = head.says("a" * 4100)

    assert "câu 1/20" in seen
    assert "✓" not in seen


def test_a_sticker_is_no_answer(head: Phone) -> None:
    opens(head)

    seen = head.sends(sticker={
        "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
        "is_animated": False, "is_video": False,
    })  # fmt: skip

    assert "Thầy/cô gõ câu trả lời bằng chữ hoặc số" in seen


def test_a_file_answers_only_a_question_that_asks_for_one(head: Phone) -> None:
    document = {"file_id": "f1", "file_unique_id": "u1", "file_name": "ke-hoach.pdf"}
    opens(head, "Kế hoạch năm")

    refused = head.sends(document=document)
    head.says("12/KH-THNT")
    head.says("15/01/2024")
    taken = head.sends(document=document)

    assert "Câu này không nhận tệp" in refused
    assert "câu 4/" in taken


def test_putting_off_keeps_everything_and_ends_the_listening(head: Phone) -> None:
    opens(head)
    head.says("130")

    kept = head.taps("Để sau")
    heard = head.says("118")

    assert "Đã lưu Báo cáo CCHC định kỳ · Quý I, còn 17 câu." in kept
    assert kept.endswith("Hạn hết 29/02/2024, còn 28 ngày. Bot nhắc lại lúc 07:30 15/02/2024.")
    assert "bot chưa ghi “118”" in heard
    assert "câu 2/20" in opens(head)


def test_huy_says_what_was_kept(head: Phone) -> None:
    opens(head)

    assert "Những câu đã điền được giữ nguyên" in head.says("/huy")
    assert "không có việc gì đang làm dở" in head.says("/huy")


def test_a_command_nobody_knows_is_no_answer_to_a_question(head: Phone) -> None:
    opens(head, "Kế hoạch năm")

    head.says("/nopbai")

    assert "Bot không có lệnh này" in head.sees()
    assert "câu 1/" in opens(head, "Kế hoạch năm")


def test_late_is_said_on_the_first_screen_and_on_the_receipt(head: Phone, office: Office) -> None:
    office.comes("2024-03-03")

    first = opens(head)
    fills(head)
    receipt = head.taps("Nộp báo cáo")

    assert "Đã quá hạn 2 ngày 8 giờ (hạn hết 29/02/2024). Báo cáo vẫn được nhận và ghi là nộp muộn." in first
    assert "nộp muộn 2 ngày 8 giờ (1 ngày làm việc)" in receipt


def test_a_form_already_handed_in_says_so_before_the_first_question(head: Phone) -> None:
    opens(head)
    fills(head)
    head.taps("Nộp báo cáo")

    listed = next(one for one in head.chat.messages if "Nộp Quý I" in one.labels)
    head.taps_on(listed, "Nộp Quý I")

    assert "đã nộp lúc" in head.toast()


def test_another_schools_form_is_not_opened(head: Phone, office: Office) -> None:
    other = office.obligation("Q1", "MN 19/5")
    head.says("/start")

    head.does(head.press(head.chat.last().id, f"go:{other}"))

    assert "không thuộc trường của thầy/cô" in head.toast()


def test_a_second_report_after_a_return_is_the_second_version(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    officer.says("/choduyet")
    officer.taps("TH Nhật Tân")
    officer.taps("Chuyển trả")
    officer.says("Xem lại số hồ sơ tiếp nhận")

    opened = opens(head)
    head.says("sửa 1")
    head.says("131")
    receipt = head.taps("Nộp báo cáo")

    assert "Lý do: Xem lại số hồ sơ tiếp nhận" in opened
    assert opened.startswith(REVIEW)
    assert "lần nộp thứ 2" in receipt
    assert versions(office) == 2
