"""A principal says by when the report comes: silence until then, one reminder, and the officer sees it all along."""

import pytest

from domain.ids import ReportId
from domain.sending.notices import Key, State
from scheduler.letters.letters import Letters
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from storage.outgoing import outbox
from storage.reporting import standings
from tests.handlers.forms import hands_in
from tests.handlers.phones import SPEAKERS, Phone
from tests.office import Office, chat_of

SCHOOL = "TH Nhật Tân"
LETTERS = Letters(SPEAKERS)


def heard(office: Office, unit: str = SCHOOL) -> list[str]:
    """What the rounds have for the head of this unit now."""
    office.db.run_now(owe_reminders, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    done = [outbox.Settled(one.id, one.fence, State.SENT, 1) for one in held]
    parcels = office.db.read_now(LETTERS.write, [one for one in held if not one.moot], office.now)
    office.db.run_now(outbox.settle, done, office.now)
    mine = chat_of(office.heads[unit])
    return [one.letter.text for one in parcels if one.letter is not None and one.letter.chat_id == mine]


@pytest.fixture
def owing_one(office: Office) -> Office:
    """On a Tuesday on which only the report of the quarter is left, and everybody has heard of it."""
    done = office.obligation("KH", SCHOOL)
    office.db.run_now(standings.hand_in, done, ReportId(1), late=False, now=office.now)
    office.comes("2024-02-20", "09:00")
    heard(office)
    return office


@pytest.mark.on_both
def test_a_promise_in_words_keeps_quiet_until_its_hour_and_reminds_once(owing_one: Office, head: Phone) -> None:
    office = owing_one

    said = head.says("16h chiều thứ 5 em gửi ạ")

    assert said.startswith("🤝 Thầy/cô hẹn nộp trước 16:00 thứ Năm 22/02:\nBáo cáo CCHC định kỳ · Quý I · TH Nhật Tân")
    office.comes("2024-02-22", "07:30")
    assert heard(office) == []
    assert len(heard(office, "MN 19/5")) == 0
    office.comes("2024-02-22", "16:00")
    (reminder,) = heard(office)
    assert reminder.startswith("🤝 <b>Đã đến giờ thầy/cô hẹn: Báo cáo CCHC định kỳ · Quý I</b> · TH Nhật Tân")
    office.pass_time(minutes=1)
    assert heard(office) == []
    office.comes("2024-02-26", "07:30")
    assert len(heard(office)) == 1


@pytest.mark.on_both
def test_a_promise_that_names_its_work_is_not_asked_which_it_is_about(office: Office, head: Phone) -> None:
    office.comes("2024-02-20", "09:00")

    plan, report, either = (head.says(f"thứ 5 em gửi {work}") for work in ("kế hoạch", "báo cáo quý 1", "ạ"))

    assert "thứ Năm 22/02:\nKế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm · TH Nhật Tân\n\n" in plan
    assert "thứ Năm 22/02:\nBáo cáo CCHC định kỳ · Quý I · TH Nhật Tân\n\n" in report
    assert "cho việc nào?" in either


def test_who_has_handed_in_before_the_hour_hears_nothing(owing_one: Office, head: Phone) -> None:
    head.says("16h em gửi")
    hands_in(head)
    owing_one.comes("2024-02-20", "16:00")

    assert [text for text in heard(owing_one) if "Đã đến giờ" in text] == []


@pytest.mark.on_both
def test_the_officer_sees_the_promise_and_that_it_was_broken(owing_one: Office, head: Phone, officer: Phone) -> None:
    head.says("16h em gửi")

    missing, one = officer.says("ai chưa nộp q1"), officer.says("TH Nhật Tân nộp q1 chưa")
    officer.says("/chuanop")
    preview = officer.says("nhắc các trường chưa nộp q1")

    assert "🤝 Đã hẹn (1): TH Nhật Tân 16:00 hôm nay" in missing
    assert "Hẹn nộp 16:00 hôm nay." in one
    assert preview.startswith("Nhắc 5 trường")
    assert "\n1 trường đã hẹn giờ nộp nên chưa nhắc: TH Nhật Tân." in preview
    owing_one.comes("2024-02-21", "08:00")
    assert "Hẹn mà chưa nộp (1): TH Nhật Tân 16:00 thứ Ba 20/02" in officer.says("ai chưa nộp q1")
    assert "nhưng chưa nộp; số lần hẹn mà chưa nộp: 1." in officer.says("TH Nhật Tân nộp q1 chưa")


def test_the_morning_digest_tells_who_has_promised(owing_one: Office, head: Phone) -> None:
    office = owing_one
    head.says("thứ 6 em gửi")
    office.comes("2024-02-22", "07:30")
    office.db.run_now(owe_digest, office.now)

    held = [one for one in office.db.run_now(outbox.claim, office.now, limit=100) if one.key is Key.DIGEST]
    (parcel,) = office.db.read_now(LETTERS.write, held, office.now)

    assert parcel.letter is not None
    assert "🤝 Đã hẹn (1): TH Nhật Tân 16:30 ngày mai" in parcel.letter.text


@pytest.mark.parametrize("answer", ["2", "Quý I", "tất cả", "Cả 2 việc"])
def test_where_several_things_are_owed_it_is_asked_which_one_was_meant(
    office: Office, head: Phone, answer: str
) -> None:
    office.comes("2024-02-20", "09:00")

    asked = head.says("mai em nộp")
    told = head.taps(answer) if answer.startswith("Cả") else head.says(answer)

    assert asked.startswith("Thầy/cô hẹn 16:30 ngày mai cho việc nào?\n1. ")
    assert "· Quý I ·" in told
    assert ("Kế hoạch năm ·" in told) is (answer not in {"2", "Quý I"})
    assert "hẹn 16:30 ngày mai" in head.says("/hannop")


def test_which_of_them_and_when_may_be_said_together(office: Office, head: Phone) -> None:
    office.comes("2024-02-20", "09:00")
    expected = {
        "quý 1 16h": "16:00 ngày mai",
        "2, 10h": "10:00 ngày mai",
        "16h thì em gửi được quý 1": "16:00 ngày mai",
        "quý 1 thứ 5": "16:30 thứ Năm 22/02",
        "16h em gửi quý 1": "16:00 hôm nay",
        "quý 1 16h hoặc 17h": None,
        "quý 1 còn nợ gì": None,
    }
    heard = {}
    for answer in expected:
        head.says("mai em nộp")
        heard[answer] = head.says(answer)

    made = {
        one: heard[one].startswith(f"🤝 Thầy/cô hẹn nộp trước {when}:\nBáo cáo CCHC") for one, when in expected.items()
    }
    assert [one for one, right in made.items() if right is not (expected[one] is not None)] == []


def test_a_promise_is_dropped_by_button_and_by_word(owing_one: Office, head: Phone) -> None:
    office = owing_one
    head.says("thứ 6 em gửi")

    dropped = head.taps("Bỏ hẹn")
    head.says("thứ 6 em gửi")
    again = head.says("bỏ hẹn")

    assert dropped == again == "Đã bỏ lời hẹn về Quý I của TH Nhật Tân. Bot lại nhắc như thường."
    office.comes("2024-02-22", "07:30")
    assert len(heard(office)) == 1


@pytest.mark.parametrize(
    ("said", "answer"),
    [("8h sáng nay em gửi", "Giờ ấy đã qua."), ("ngày 20/3 em gửi", "Bot chỉ ghi lời hẹn trong 14 ngày tới.")],
)
def test_what_cannot_be_promised_is_said(owing_one: Office, head: Phone, said: str, answer: str) -> None:
    assert head.says(said).startswith(answer)


def test_in_the_middle_of_a_form_a_sentence_is_a_promise_and_an_hour_alone_is_not(
    owing_one: Office, head: Phone
) -> None:
    head.says("/baocao")

    told = head.says("16h chiều nay em gửi")

    assert told.startswith("🤝 Thầy/cô hẹn nộp trước 16:00 hôm nay")
    assert not head.says("16h").startswith("🤝")


def test_an_officer_who_says_so_asks_a_question(officer: Phone) -> None:
    assert not officer.says("mai em nộp").startswith("🤝")


def test_all_that_is_owed_may_be_promised_at_once_and_a_time_there_is_not_is_said(office: Office, head: Phone) -> None:
    office.comes("2024-02-20", "09:00")

    both = head.says("thứ bảy em nộp cả hai")
    no_hour = head.says("25h em nộp")

    assert "· Kế hoạch năm ·" in both
    assert "· Quý I ·" in both
    assert "Hôm ấy là ngày nghỉ" in both
    assert no_hour.startswith("Không có giờ hay ngày nào như trong “25h em nộp”.")


@pytest.mark.on_both
def test_a_promise_said_to_a_reminder_is_about_what_that_told_of(office: Office, head: Phone) -> None:
    plan = office.deadline("KH")
    office.comes("2024-02-20", "07:30")
    office.db.run_now(owe_reminders, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    told = [outbox.Settled(one.id, one.fence, State.SENT, 501 if one.deadline == plan else 502) for one in held]
    office.db.run_now(outbox.settle, told, office.now)

    to_it = {"message_id": 501, "date": 1, "chat": head.chat.described}
    promised = head.says("chiều nay em gửi", reply_to_message=to_it)
    to_nothing = head.says("chiều nay em gửi", reply_to_message={**to_it, "message_id": 1})

    assert promised.startswith(
        "🤝 Thầy/cô hẹn nộp trước 16:30 hôm nay:\nKế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm"
    )
    assert "· Quý I ·" not in promised
    assert to_nothing.startswith("Thầy/cô hẹn 16:30 hôm nay cho việc nào?")
    assert "Quý I" in head.labels()


def test_a_promise_for_the_night_says_when_the_reminder_comes(owing_one: Office, head: Phone) -> None:
    assert "Giờ ấy đã khuya: nếu chưa có, bot nhắc lúc 07:30 ngày mai." in head.says("23h em nộp")
    assert "đã khuya" not in head.says("20h em nộp")
