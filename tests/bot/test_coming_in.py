"""Coming in, played on the phones of the trial: by an invite, and by asking, with one's number shared by a key."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.trial.phones import Chat, Message, Phone
from tests.bot.theatre import SAY, visiting

pytestmark = pytest.mark.timeout(120)

SCHOOL = "TH Nhật Tân"


@dataclass(frozen=True, slots=True)
class Story:
    """What the phones have shown."""

    invited: list[str]
    consent: Message
    welcome: str
    role: str
    look: str
    sent: str
    card: str
    approved: str
    outcome: Message
    home: str


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return asyncio.run(_play(tmp_path_factory.mktemp("coming-in")))


async def _play(folder: Path) -> Story:
    async with visiting(folder) as visit:
        await visit.publish()
        newcomer, head = visit.trial.company.newcomer, visit.phone(visit.trial.cast.visited.head)
        invited = [one.text for one in (await visit.phone(visit.trial.cast.leader).look()).of_bot()]
        consent = await newcomer.asks("/start")
        welcome = await changed(newcomer, consent, SAY("consent-button-yes"))
        role = await newcomer.asks("th nhat tan")
        name = await changed(newcomer, role, SAY("role-deputy"))
        look = await newcomer.asks(visit.trial.cast.newcomer)
        await visit.exchange.post(
            f"/people/{newcomer.person}/chats/{newcomer.chat}/taps", {"label": SAY("join-key-phone")}
        )
        sent = await said(newcomer, look)
        card = await said(head, containing=visit.trial.cast.newcomer)
        approved = await changed(head, card, SAY("application-button-approve"))
        outcome = await said(newcomer, sent)
        home = await newcomer.asks("/start")
        return Story(
            invited=invited,
            consent=consent,
            welcome=welcome.text,
            role=name.text,
            look=look.text,
            sent=sent.text,
            card=card.text,
            approved=approved.text,
            outcome=outcome,
            home=home.text,
        )


async def changed(phone: Phone, message: Message, label: str) -> Message:
    """What is there instead of a message whose button is tapped."""
    await phone.taps(message.message_id, label)
    chat = await phone.until(lambda shown: all(one != message for one in shown.of_bot()))
    return next(one for one in chat.of_bot() if one.message_id == message.message_id)


async def said(phone: Phone, before: Message | None = None, *, containing: str = "") -> Message:
    """The next message of the bot that comes after one, or that contains something."""
    after = before.message_id if before else 0

    def found(shown: Chat) -> bool:
        return any(containing in one.text for one in shown.of_bot(after=after))

    chat = await phone.until(found)
    return next(one for one in chat.of_bot(after=after) if containing in one.text)


def test_who_was_invited_has_agreed_and_sees_the_first_screen(story: Story) -> None:
    assert len(story.invited) == 1
    assert story.invited[0].startswith("✅ Đã nhận lời mời")


def test_a_newcomer_reads_what_is_kept_before_anything_is(story: Story) -> None:
    assert "Luật Bảo vệ dữ liệu cá nhân" in story.consent.text
    assert story.consent.labels == ("Đồng ý", "Không đồng ý")
    assert story.welcome.startswith("Bot chưa biết thầy/cô ở trường nào.")


def test_the_school_is_found_the_post_chosen_and_all_of_it_read_back(story: Story) -> None:
    assert story.role.startswith(f"Phó Hiệu trưởng {SCHOOL}")
    assert f"• Đơn vị: {SCHOOL}" in story.look
    assert story.sent.startswith(f"✅ Đã gửi đề nghị: Phó Hiệu trưởng {SCHOOL}.")


def test_the_head_gets_a_card_with_the_number_that_was_shared_and_lets_them_in(story: Story) -> None:
    assert "• Điện thoại (Telegram xác nhận): 0900 000 123" in story.card
    assert "đã duyệt" in story.approved
    assert story.outcome.text.startswith("✅ Đề nghị đã được duyệt: thầy/cô Bùi Thị Thanh")
    assert f"Phó Hiệu trưởng {SCHOOL}" in story.home
