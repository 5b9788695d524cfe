"""Somebody who is known adds a further chat; a code that got into other hands opens nothing."""

import re

import pytest

from domain.channels import CONSOLE
from domain.persons.linking import CODES_AN_HOUR, MOST_CHATS
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from storage.outgoing import outbox
from storage.people import registry
from tests.handlers.in_words import Talker
from tests.handlers.phones import SPEAKERS, Line, Phone, stranger
from tests.office import Office
from tests.scheduler.town import forget_what_is_owed

SCHOOL, WRONG = "TH Nhật Tân", "Mã mời này không dùng được"


@pytest.fixture
def words(line: Line) -> Talker:
    return Talker(line, 77_001, "Máy ở phòng")


def asks(head: Phone) -> str:
    """The code."""
    head.says("/suahoso")
    found = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", head.taps("Thêm kênh nhắn tin"))
    assert found is not None
    return found[0]


def brings(words: Talker, code: str) -> str:
    """The number that is shown there, having agreed to what is kept."""
    words.says(code)
    shown = words.says(f"đồng ý {code}")
    found = re.search(r"số (\d\d) trước", shown)
    return found[1] if found else ""


def told(office: Office, *, at: str = registry.TELEGRAM) -> list[str]:
    """What the person hears unasked on this channel."""
    held = office.db.run_now(lambda tx: outbox.claim(tx, office.now, limit=100, channel=at))
    mine = [one for one in held if one.key is Key.CHAT_LINK]
    parcels = office.db.read_now(Letters(SPEAKERS).write, mine, office.now)
    return [one.letter.text for one in parcels if one.letter is not None]


def whose(office: Office, words: Talker) -> str | None:
    person = office.db.run_now(registry.who, CONSOLE, words.chat, office.now).person
    return None if person is None else person.name


def test_a_code_and_a_number_join_two_chats_and_a_form_goes_on_in_the_other(
    head: Phone, office: Office, words: Talker
) -> None:
    office.db.run_now(forget_what_is_owed)
    head.says("/hannop")
    head.taps("Nộp Quý I")
    head.says("130")
    number = brings(words, asks(head))
    before, heard = whose(office, words), told(office)
    bound = head.says(number)

    assert before is None
    assert "Một tài khoản ở kênh chỉ có chữ vừa gõ mã thêm kênh của thầy/cô. Bot chưa nối." in heard[0]
    assert "Đã thêm kênh" in bound
    assert whose(office, words) == f"Hiệu trưởng {SCHOOL}"
    assert "từ nay bot nhắn cho thầy/cô ở đây nữa" in told(office, at=CONSOLE)[0]
    assert "2/20" in words.says("/baocao")
    assert "1. Telegram (đang dùng)\n2. kênh chỉ có chữ" in head.says("/suahoso")


def test_whoever_has_got_hold_of_the_code_is_not_let_in_by_it(head: Phone, office: Office, words: Talker) -> None:
    right = brings(words, asks(head))
    wrong = head.says("10" if right != "10" else "11")
    too_late = head.says(right)
    thief = asks(head)
    brought = words.says(thief)
    dropped = head.says("không phải tôi")
    again = words.says(thief)

    assert "Số không khớp nên bot đã hủy mã" in wrong
    assert "Đã thêm kênh" not in too_late
    assert "Đã hủy mã" in dropped
    assert "sắp được nối" in brought
    assert WRONG in again
    assert whose(office, words) is None


def test_a_code_is_for_one_chat_that_is_nobodys_and_for_ten_minutes(
    head: Phone, officer: Phone, office: Office, line: Line, words: Talker
) -> None:
    first = asks(head)
    second = asks(head)
    of_the_first = brings(words, first)
    office.pass_time(minutes=11)
    late = words.says(second)
    code = asks(head)
    of_somebody = officer.says(f"/start i_{code.replace('-', '')}")
    number = re.search(r"số (\d\d) trước", words.says(code))
    other = stranger(line, 88)
    other.says("đồng ý")
    taken = other.says(code)

    assert of_the_first == ""
    assert WRONG in late
    assert WRONG in taken
    assert "sắp được nối" not in f"{late}{of_somebody}{taken}"
    assert number is not None
    assert "Đã thêm kênh" in head.says(number[1])
    assert whose(office, words) == f"Hiệu trưởng {SCHOOL}"


def test_so_many_codes_an_hour_and_no_more(head: Phone) -> None:
    for _ in range(CODES_AN_HOUR):
        asks(head)

    head.says("/suahoso")
    head.taps("Thêm kênh nhắn tin")

    assert "Một giờ chỉ xin được 5 mã" in f"{head.toast()} {head.sees()}"


def test_so_many_chats_and_no_more(head: Phone, office: Office, line: Line) -> None:
    for number in range(1, MOST_CHATS):
        head.says(brings(Talker(line, 78_000 + number, "Máy ở phòng"), asks(head)))
        office.pass_time(minutes=61)

    head.says("/suahoso")
    head.taps("Thêm kênh nhắn tin")

    assert "Mỗi người có tối đa 5 kênh" in f"{head.toast()} {head.sees()}"


@pytest.mark.parametrize("typed", ["Trường tôi có 47 lớp", "báo cáo quý 12?", "bao nhiêu trường nộp trong 24 giờ qua"])
def test_a_question_with_figures_is_no_number_and_spoils_nothing(
    head: Phone, office: Office, words: Talker, typed: str
) -> None:
    number = brings(words, asks(head))

    head.says(typed)

    assert "Đã thêm kênh" in head.says(f"số {number}")
    assert whose(office, words) == f"Hiệu trưởng {SCHOOL}"


@pytest.mark.on_both
def test_a_chat_is_removed_from_the_other_and_is_a_stranger_s_then(head: Phone, office: Office, words: Talker) -> None:
    head.says(brings(words, asks(head)))
    head.says("/suahoso")
    itself = head.says("/suahoso bỏ kênh 1")
    removed = head.says("/suahoso bỏ kênh 2")

    assert "đang dùng kênh này" in f"{itself} {head.chat.toasts}"
    assert "Đã bỏ kênh kênh chỉ có chữ" in removed
    assert whose(office, words) is None
    assert "Luật Bảo vệ dữ liệu cá nhân" in words.says("/start")


def test_leaving_in_one_chat_leaves_nothing_in_the_other(head: Phone, office: Office, words: Talker) -> None:
    head.says(brings(words, asks(head)))
    words.says("/roikhoi")
    words.says("rời khỏi")

    gone = office.db.run_now(registry.who, registry.TELEGRAM, 1000 + office.heads[SCHOOL], office.now)
    assert whose(office, words) is None
    assert gone.person is None
