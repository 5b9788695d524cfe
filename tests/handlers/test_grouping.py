"""Talk in a group: strangers, people who cannot be told apart, what may be said before others, and what is traced."""

import re

import pytest

from domain.persons.people import Reach
from storage.chats import groups
from storage.database import Tx
from storage.operations import audit
from storage.people import registry
from storage.people.registry import TELEGRAM
from tests.handlers.groups import GROUP, GROUP_BOT, QUESTION
from tests.handlers.phones import Chat, Line, Phone, in_group, stranger
from tests.office import SCHOOLS, Office

PRIVATE = re.compile(r"Lý do|Mã biên|(?<!/)\b09(?!/)")
"""Reasons, receipts and numbers of telephones; a day of September is none."""


@pytest.fixture
def group(line: Line) -> Chat:
    return Chat(line, GROUP, "Hiệu trưởng Quận 7")


@pytest.fixture
def here(officer: Phone, group: Chat) -> Phone:
    """The officer in the linked group."""
    speaker = in_group(officer, group)
    speaker.says("/lienket")
    return speaker


def unnamed(phone: Phone, chat: Chat, text: str) -> None:
    """An administrator who speaks as the group."""
    by_group = {"from": GROUP_BOT, "sender_chat": chat.described}
    phone.sends(text=text, **by_group)


def heard(chat: Chat) -> list[str]:
    return [message.text for message in chat.messages]


@pytest.mark.parametrize("command", ["/lienket", "/status", "/chuanop", "/hannop"])
def test_a_command_of_an_anonymous_administrator_is_refused_in_one_clear_line(
    here: Phone, group: Chat, command: str
) -> None:
    before = len(heard(group))

    unnamed(here, group, command)

    assert heard(group)[before:] == [
        "Thầy/cô đang nhắn ẩn danh nên bot không biết là ai. Thầy/cô tắt chế độ ẩn danh rồi gửi lại."
    ]


def test_an_anonymous_administrator_cannot_link_and_is_told_how(officer: Phone, group: Chat, office: Office) -> None:
    unnamed(in_group(officer, group), group, "/lienket")

    assert "tắt chế độ ẩn danh" in heard(group)[0]
    assert office.db.run_now(groups.at, TELEGRAM, GROUP) is None


@pytest.mark.parametrize("text", ["@trong_truong_bot xin chào", f"@trong_truong_bot {QUESTION}"])
def test_other_words_of_channels_and_anonymous_people_are_talk(here: Phone, group: Chat, text: str) -> None:
    before = heard(group)
    channel = {"id": -1_000_000_777_000, "type": "channel", "title": "Tin của Phòng"}
    telegram = {"id": 777000, "is_bot": False, "first_name": "Telegram"}

    unnamed(here, group, text)
    here.sends(text=text, sender_chat=channel, is_automatic_forward=True, **{"from": telegram})

    assert heard(group) == before


def test_a_press_of_an_anonymous_administrator_counts_as_their_own(here: Phone, head: Phone, group: Chat) -> None:
    card = group.last()

    in_group(head, group).taps_on(card, "Chỉ số lượng")
    refused = group.toasts[-1]
    here.taps_on(card, "Chỉ số lượng")

    assert refused == "Thầy/cô không phụ trách việc này nên bot chưa làm gì."
    assert "không nêu tên trường" in card.text


def test_somebody_without_a_post_who_presses_is_told_above_the_button_alone(
    line: Line, here: Phone, group: Chat
) -> None:
    before = heard(group)

    in_group(stranger(line), group).taps_on(group.last(), "Gỡ liên kết")

    assert heard(group) == before
    assert group.toasts[-1].startswith("Bot chưa biết thầy/cô là ai.")


def test_help_in_a_group_is_two_lines(here: Phone) -> None:
    said = here.says("/trogiup")

    assert len(said.splitlines()) == 2
    assert "trả lời bảng bằng câu hỏi" in said


def test_a_question_may_be_asked_as_a_reply_to_the_board(here: Phone, group: Chat) -> None:
    board = {"message_id": 5, "date": 1, "chat": group.described, "text": "📋"}
    by_bot = {"id": 1000001, "is_bot": True, "first_name": "Bot"}

    said = here.says("tiến độ quý 1", reply_to_message={**board, "from": by_bot})

    assert "Quý I" in said
    assert "0/6" in said


@pytest.mark.on_both
def test_every_answer_in_a_group_of_counts_names_no_school_and_in_one_of_names_some_do(
    here: Phone, head: Phone, line: Line, group: Chat, office: Office
) -> None:
    speakers = (here, in_group(head, group), in_group(stranger(line), group))

    answers = {policy: _all_answers(here, group, speakers, policy) for policy in ("so luong", "ten")}

    schools = [name for name, _ in SCHOOLS]
    assert [text for text in answers["so luong"] for name in schools if name in text] == []
    assert any(name in text for text in answers["ten"] for name in schools)
    assert not [text for texts in answers.values() for text in texts if PRIVATE.search(text)]


def _all_answers(here: Phone, group: Chat, speakers: tuple[Phone, ...], policy: str) -> list[str]:
    """Whatever the group hears when everybody says everything it knows."""
    here.says(f"/lienket {policy}")
    before = len(heard(group))
    commands = ("/status", "/chuanop", "/chuanop mn", "/hannop", "/baocao", "/trogiup", "/huy", "/lienket", "/nhom")
    questions = (
        QUESTION,
        "trường mầm non nào nộp muộn",
        "bao nhiêu trường đã nộp",
        "th nhat tan nop chua",
        "doan thi diem",
    )
    for speaker in speakers:
        for text in (*commands, *(f"@trong_truong_bot {question}" for question in questions)):
            speaker.sends(text=text)
    return heard(group)[before:]


def test_a_refusal_that_names_something_is_told_in_private(
    head: Phone, here: Phone, group: Chat, office: Office
) -> None:
    before = heard(group)
    obligation = office.obligation("Q1", "TH Nhật Tân")
    speaker = in_group(head, group)

    speaker.does(speaker.press(5, f"go:{obligation}"))
    speaker.says(f"@trong_truong_bot {'a' * 4100}")

    assert heard(group) == before
    assert "4.100" in head.sees() or "dài" in head.sees()


def deeds(tx: Tx, group: int) -> list[str]:
    return [entry.deed for entry in audit.of(tx, f"group:{group}")]


def test_what_is_done_to_a_link_is_traced(here: Phone, office: Office) -> None:
    linked = office.db.run_now(groups.at, TELEGRAM, GROUP)
    assert linked is not None

    here.says("/lienket so luong")
    here.says("/lienket so luong")
    here.says("/lienket go")

    assert office.db.run_now(deeds, linked.id) == ["link-group", "disclose-to-group", "unlink-group"]
    assert office.db.run_now(registry.touch_address, TELEGRAM, GROUP).reach is Reach.OPEN
