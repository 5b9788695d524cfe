"""Nothing is kept of anybody before they have said yes, to the text of today, in so many words."""

from collections.abc import Iterator

import pytest
from sqlalchemy import func, select, update

from domain.persons import consent
from domain.persons.people import Role
from storage.database import Tx
from storage.operations import audit
from storage.people import invites, registry
from storage.people.invites import Invitation
from storage.tables.operations import conversations
from storage.tables.registry import addresses, applications, invite_tries, people
from tests.handlers.phones import Chat, Line, Phone, in_group, stranger
from tests.office import SECRET, Office

ASKED = "Chào thầy/cô. Đây là Trống Trường"
STRANGE = "Bot chưa biết thầy/cô là ai"
WELCOME = "Bot chưa biết thầy/cô ở trường nào."
KEPT = (people, addresses, conversations, applications, invite_tries)


def kept(office: Office) -> list[int]:
    """How many rows there are of everything that is kept of people."""
    return office.db.run_now(lambda tx: list(_counts(tx)))


def _counts(tx: Tx) -> Iterator[int]:
    return (tx.execute(select(func.count()).select_from(table)).scalar_one() for table in KEPT)


def forget_consent(office: Office, version: int | None = None) -> None:
    """As if everybody had come before there was a text to agree to, or had agreed to an older one."""
    office.db.run_now(lambda tx: tx.execute(update(addresses).values(consent=version)).rowcount)


def invited(office: Office) -> str:
    invitation = Invitation(office.units["MN 19/5"], Role.DEPUTY, "Nguyễn Thị Lan")
    return office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)


def test_before_consent_nothing_about_a_stranger_is_kept(office: Office, line: Line) -> None:
    before = kept(office)
    phone = stranger(line)

    for words in ("/start", f"/start i_{invited(office)}", "7K3MQ-9XW2A", "TH Nhật Tân", "/huy", "/trogiup", "/caidat"):
        phone.says(words)
    phone.shares("84912345678")
    phone.corrects("TH Nhật Tân")
    shown = phone.chat.messages[0].id
    phone.does(*(phone.press(shown, data) for data in ("home", "ju:2", "jr:head", "jn", "jb", "jx", "ay:1")))

    assert kept(office) == before


def test_no_is_taken_for_an_answer_and_keeps_nothing(office: Office, line: Line) -> None:
    before = kept(office)
    phone = stranger(line)
    phone.says("/start")

    assert phone.taps("Không đồng ý").startswith("Vâng, bot không lưu gì về thầy/cô.")
    assert stranger(line, 78).says("không").startswith("Vâng, bot không lưu gì về thầy/cô.")
    assert kept(office) == before


@pytest.mark.on_both
def test_yes_is_noted_with_version_instant_and_trace(office: Office, line: Line) -> None:
    phone = stranger(line)
    phone.says("/start")

    assert phone.taps("Đồng ý").startswith(WELCOME)
    address, version, at = office.db.run_now(_consent_of, phone.person)
    traced = office.db.run_now(audit.of, f"address:{address}")
    assert (version, at) == (consent.VERSION, office.now)
    assert [one.deed for one in traced] == ["consent"]


def _consent_of(tx: Tx, chat: int) -> tuple[int, int | None, object]:
    query = select(addresses.c.id, addresses.c.consent, addresses.c.consented_at).where(addresses.c.chat_id == chat)
    row = tx.execute(query).one()
    return row.id, row.consent, row.consented_at


@pytest.mark.parametrize("said", ["đồng ý", "Dong y", "tôi đồng ý.", "ĐỒNG Ý Ạ", "I agree"])
def test_yes_can_be_typed(line: Line, said: str) -> None:
    phone = stranger(line)
    phone.says("/start")

    assert phone.says(said).startswith(WELCOME)


@pytest.mark.parametrize("said", ["ok", "đồng ý nhưng không cho số điện thoại", "vâng", "👍", "ý đồng"])
def test_nothing_less_than_yes_is_one(office: Office, line: Line, said: str) -> None:
    before = kept(office)
    phone = stranger(line)
    phone.says("/start")

    assert phone.says(said).startswith(STRANGE)
    assert kept(office) == before


@pytest.mark.parametrize("opened", ["link", "code"])
def test_a_typed_yes_takes_the_invite_that_was_asked_about_last(office: Office, line: Line, opened: str) -> None:
    code = invited(office)
    phone = stranger(line)
    phone.says(f"/start i_{code}" if opened == "link" else code)
    phone.says("ai đấy ạ?")

    said = phone.says("đồng ý")

    assert said.startswith("✅ Đã nhận lời mời")


@pytest.mark.parametrize("since", [["/start"], ["alo", "bot ơi", "ai đấy ạ?"]])
def test_an_invite_that_is_not_before_ones_eyes_any_more_is_not_taken(
    office: Office, line: Line, since: list[str]
) -> None:
    phone = stranger(line)
    for words in (f"/start i_{invited(office)}", *since):
        phone.says(words)

    assert phone.says("đồng ý").startswith(WELCOME)


def test_the_code_may_be_typed_with_yes(office: Office, line: Line) -> None:
    code = invited(office)
    phone = stranger(line)
    phone.says("/start")

    assert phone.says(f"đồng ý {code.lower()}").startswith("✅ Đã nhận lời mời")


@pytest.mark.on_both
def test_an_old_screen_cannot_give_consent_to_what_it_did_not_show(office: Office, line: Line) -> None:
    before = kept(office)
    phone = stranger(line)
    phone.says("/start")

    phone.does(phone.press(phone.chat.last().id, f"yes:{consent.VERSION - 1}:"))

    assert phone.sees().startswith(ASKED)
    assert kept(office) == before


def test_consent_replayed_changes_nothing_and_no_pressed_later_takes_nothing_back(office: Office, line: Line) -> None:
    phone = stranger(line)
    phone.says("/start")
    message = phone.chat.last()
    yes, no = message.data("Đồng ý"), message.data("Không đồng ý")
    phone.does(phone.press(message.id, yes))
    after = kept(office)
    noted = office.db.run_now(_consent_of, phone.person)
    office.pass_time(days=1)

    phone.does(phone.press(message.id, yes), phone.press(message.id, yes), phone.press(message.id, no))

    assert phone.sees().startswith(WELCOME)
    assert kept(office) == after
    assert office.db.run_now(_consent_of, phone.person) == noted


def test_whoever_is_known_from_before_is_asked_at_start_and_goes_on_meanwhile(
    office: Office, line: Line, head: Phone
) -> None:
    forget_consent(office)

    asked = head.says("/start")
    declined = head.taps("Không đồng ý")
    meanwhile = head.says("/hannop")
    home = head.says("đồng ý")

    assert asked.startswith(ASKED)
    assert "khi chưa trả lời, mọi việc vẫn như cũ" in asked
    assert meanwhile.startswith("📋 TH Nhật Tân")
    assert "muốn bot xóa, thầy/cô gõ /roikhoi" in declined
    assert home.startswith("Chào thầy/cô Hiệu trưởng TH Nhật Tân")
    assert head.says("/start").startswith("Chào thầy/cô Hiệu trưởng TH Nhật Tân")


@pytest.mark.on_both
def test_a_new_version_is_asked_of_everybody_again(office: Office, head: Phone) -> None:
    forget_consent(office, consent.VERSION - 1)

    assert head.says("/start").startswith(ASKED)


def test_yes_in_the_middle_of_a_form_is_an_answer_to_the_form(office: Office, head: Phone) -> None:
    head.says("/start")
    head.taps("Nộp Quý I")
    forget_consent(office)

    said = head.says("đồng ý")

    assert "không phải số" in said


def test_consent_is_nobodys_business_in_a_group(office: Office, line: Line) -> None:
    group = Chat(line, -100500, "Hiệu trưởng Quận 7")
    speaker = in_group(stranger(line), group)
    before = kept(office)

    speaker.does(speaker.press(5, f"yes:{consent.VERSION}:"))
    speaker.says("đồng ý")

    assert kept(office) == before
    assert office.db.run_now(registry.who, registry.TELEGRAM, speaker.person, office.now).address is None
