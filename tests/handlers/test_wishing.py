"""A school asks for more time in a sentence; what it leaves open is asked."""

from domain.ids import ReportId
from domain.sending.notices import Key
from storage.reporting import standings
from tests.handlers.phones import Phone
from tests.handlers.test_extending import letter
from tests.office import Office


def test_all_that_a_wish_needs_may_be_said_in_one_sentence(head: Phone, officer: Phone, office: Office) -> None:
    sent = head.says("Em xin gia hạn báo cáo quý 1 đến 6/3 vì kế toán nghỉ ốm")

    assert "Đã gửi đề nghị gia hạn Báo cáo CCHC định kỳ · Quý I của TH Nhật Tân đến hết 06/03/2024." in sent
    assert letter(office, officer, Key.EXTENSION_ASKED, office.officer) is not None


def test_what_a_wish_leaves_open_is_asked_and_answered_in_words(head: Phone) -> None:
    which = head.says("cho em nộp muộn 7 ngày ạ")
    why = head.says("2")
    sent = head.says("Trường mất điện")
    other = head.says("cho em xin lùi hạn kế hoạch năm")
    day = head.says("thứ sáu tuần sau")

    assert which.startswith(
        "Thầy/cô xin gia hạn việc nào?\n1. Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm · TH Nh"
    )
    assert "Quý I của TH Nhật Tân đến hết 07/03/2024.\nVì sao?" in why
    assert sent.startswith("⏳ Đã gửi đề nghị gia hạn Báo cáo CCHC định kỳ · Quý I")
    assert "Thầy/cô xin đến ngày nào?" in other
    assert day.startswith("Hạn hiện nay là hết 27/02/2024, nên xin đến 09/02/2024")


def test_a_period_of_which_nothing_is_owed_is_not_taken_for_another(head: Phone, office: Office) -> None:
    done = office.obligation("KH", "TH Nhật Tân")
    office.db.run_now(standings.hand_in, done, ReportId(1), late=False, now=office.now)

    wish, promise = (head.says(words) for words in ("xin gia hạn quý 4 đến 6/3", "mai em nộp quý 3"))
    told = head.says("1")

    other = "Trường không có việc của kỳ thầy/cô nêu đang chờ nộp."
    assert wish.startswith(f"{other}\n\nThầy/cô xin gia hạn việc nào?\n1. Báo cáo CCHC định kỳ · Quý I")
    assert promise.startswith(f"{other}\n\nThầy/cô hẹn 16:30 ngày mai cho việc nào?\n1. Báo cáo CCHC định kỳ · Quý I")
    assert told.startswith("🤝 Thầy/cô hẹn nộp trước 16:30 ngày mai:\nBáo cáo CCHC định kỳ · Quý I")


def test_which_work_and_more_of_the_wish_may_be_said_together(head: Phone, office: Office) -> None:
    office.comes("2024-02-20", "09:00")
    expected = {
        "quý 1 đến 8/3": "⏳ Xin gia hạn Báo cáo CCHC định kỳ · Quý I của TH Nhật Tân đến hết 08/03/2024.",
        "số 2, 4 ngày": "⏳ Xin gia hạn Báo cáo CCHC định kỳ · Quý I của TH Nhật Tân đến hết 04/03/2024.",
        "16h chiều mai em gửi quý 1": "🤝 Thầy/cô hẹn nộp trước 16:00 ngày mai:\nBáo cáo CCHC",
        "đến 8/3": "Thầy/cô xin gia hạn việc nào?",
        "2 vì mất điện": "⏳ Đã gửi đề nghị gia hạn Báo cáo CCHC định kỳ · Quý I của TH Nhật Tân đến hết 06/03/2024.",
    }
    heard = {}
    for answer in expected:
        head.says("/huy")
        head.says("xin gia hạn đến 6/3")
        heard[answer] = head.says(answer)

    assert [one for one, begins in expected.items() if not heard[one].startswith(begins)] == []
