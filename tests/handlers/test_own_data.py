"""/dulieu, /suahoso, /roikhoi: a person sees, mends and takes back what is held of them; at once, and alone."""

import pytest
from sqlalchemy import select

from domain.buttons.people_actions import DropPhone, Leave, MendName, SendOwnData
from domain.ids import FileId
from domain.packing import pack
from domain.persons.people import Role
from domain.texts import Language
from handlers.rendering import plain
from storage.operations import audit_check
from storage.outgoing import files
from storage.people import own_data, registry
from storage.tables.registry import people
from tests.handlers.phones import SPEAKERS, Chat, Line, Phone, in_group, phone_of, stranger
from tests.office import Office, employ

NOTHING_HELD = "Bot không lưu gì về thầy/cô."


def phone_number(office: Office) -> str | None:
    return office.db.run_now(own_data.phone_of, office.heads["TH Nhật Tân"])


def name(office: Office) -> str:
    query = select(people.c.name).where(people.c.id == office.heads["TH Nhật Tân"])
    return office.db.run_now(lambda tx: str(tx.execute(query).scalar_one()))


def page(office: Office, phone: Phone) -> str:
    file = phone.chat.last().file
    assert file is not None
    kept = office.db.run_now(files.fetch, FileId(file))
    assert kept is not None
    assert kept[0].endswith(".html")
    return kept[1].decode()


def test_everything_held_comes_as_one_page_for_a_phone(head: Phone, office: Office) -> None:
    head.says("/suahoso 0912 345 678")

    said = head.says("/dulieu")

    shown = page(office, head)
    assert said.startswith("📎 Đây là tất cả những gì bot đang lưu về thầy/cô.")
    assert "<h2>Thông tin cá nhân (1)</h2>" in shown
    assert "<td>Hiệu trưởng TH Nhật Tân</td>" in shown
    assert "<td>+84912345678</td>" in shown
    assert "Trần Thị Hạnh" not in shown
    assert head.labels() == ["Sửa thông tin", "Rời khỏi"]


def test_what_is_shown_can_do_no_harm_in_a_browser(head: Phone, office: Office) -> None:
    head.says("<script>alert(1)</script>")

    head.says("/dulieu")

    assert "<script>" not in page(office, head)
    assert "&lt;script&gt;" in page(office, head)


def test_a_name_is_mended_by_pressing_and_typing(head: Phone, office: Office) -> None:
    head.says("/suahoso")
    head.taps("Sửa họ tên")

    refused = head.says("0912")
    said = head.says("Nguyễn Thị Lan")

    assert "“0912” không giống họ tên" in refused
    assert said == "✅ Đã sửa họ tên: Hiệu trưởng TH Nhật Tân → Nguyễn Thị Lan."
    assert name(office) == "Nguyễn Thị Lan"
    assert "Nguyễn Thị Lan" in head.says("/start")


def test_a_number_is_typed_changed_and_removed(head: Phone, office: Office) -> None:
    head.says("/suahoso")
    head.taps("Sửa số điện thoại")
    refused, noted = head.says("12345"), head.says("0912.345.678")
    kept = phone_number(office)

    head.says("/suahoso")
    head.taps("Xóa số điện thoại")

    assert "“12345” không phải số điện thoại ở Việt Nam" in refused
    assert "0912 345 678" in noted
    assert kept == "+84912345678"
    assert head.sees().startswith("✅ Đã xóa số điện thoại.")
    assert phone_number(office) is None


@pytest.mark.parametrize("typed", ["xoá số", "xoa so dien thoai", "Remove phone"])
def test_everything_can_be_said_in_words_alone(head: Phone, office: Office, typed: str) -> None:
    head.says("/suahoso Nguyễn Thị Lan")
    head.says("/suahoso 0912345678")

    said = head.says(f"/suahoso {typed}")

    assert said.startswith("✅ Đã xóa số điện thoại.")
    assert (name(office), phone_number(office)) == ("Nguyễn Thị Lan", None)


def test_cancelling_leaves_a_name_as_it_is(head: Phone, office: Office) -> None:
    head.says("/suahoso")
    head.taps("Sửa họ tên")

    head.says("/huy")
    head.says("Nguyễn Thị Lan")

    assert name(office) == "Hiệu trưởng TH Nhật Tân"


def test_an_administrator_reads_what_was_mended_in_the_trace(head: Phone, office: Office, line: Line) -> None:
    administrator = phone_of(
        office, line, office.db.run_now(employ, "Phạm Văn Dũng", office.authority, Role.ADMINISTRATOR, office.now)
    )
    head.says("/suahoso Nguyễn Thị Lan")
    before = administrator.says("/nhatky th nhat tan").splitlines()[1]

    head.says("/roikhoi")
    head.taps("Rời khỏi")

    number = office.heads["TH Nhật Tân"]
    gone = f"Người đã rời ({number})"
    assert before.endswith("Nguyễn Thị Lan sửa tên của mình: Hiệu trưởng TH Nhật Tân → Nguyễn Thị Lan")
    after = administrator.says("/nhatky th nhat tan")
    assert f"{gone} rời khỏi Trống Trường" in after
    assert f"{gone} sửa tên của mình: thông tin cá nhân đã xóa" in after
    assert "Nguyễn Thị Lan" not in after


def test_leaving_is_explained_first_and_done_by_a_second_press(head: Phone, office: Office) -> None:
    explained = head.says("/roikhoi")
    said = head.taps("Rời khỏi")

    assert "Thầy/cô thôi giữ: Hiệu trưởng TH Nhật Tân." in explained
    assert "TH Nhật Tân sẽ không còn hiệu trưởng trong hệ thống" in explained
    assert said.startswith("Bot đã xóa thông tin của thầy/cô")
    assert name(office).startswith("Người đã rời")
    assert office.db.read_now(audit_check.verify).flaw is None


def test_leaving_can_be_typed_and_anything_else_stays(head: Phone, office: Office) -> None:
    head.says("/roikhoi")
    stays = head.says("rời khỏi nhóm thế nào")
    head.says("/roikhoi")

    said = head.says("Rời khỏi")

    assert stays == "Thầy/cô vẫn ở lại, bot chưa xóa gì."
    assert said.startswith("Bot đã xóa thông tin của thầy/cô")


def test_who_has_left_is_a_stranger_and_a_second_press_finds_nothing(head: Phone, office: Office) -> None:
    head.says("/roikhoi")
    screen, data = head.chat.last(), head.chat.last().data("Rời khỏi")
    head.taps("Rời khỏi")

    head.does(head.press(screen.id, data))

    assert head.toast() == NOTHING_HELD
    assert head.says("/dulieu") == NOTHING_HELD
    assert office.db.run_now(registry.who, registry.TELEGRAM, head.person, office.now).person is None
    assert "Nộp Quý I" not in head.labels()


def test_the_last_administrator_is_told_why_they_cannot_leave(office: Office, line: Line) -> None:
    person = office.db.run_now(employ, "Phạm Văn Dũng", office.authority, Role.ADMINISTRATOR, office.now)
    administrator = phone_of(office, line, person)
    administrator.says("/roikhoi")

    administrator.taps("Rời khỏi")

    refused = SPEAKERS[Language.VI]("staff-last-administrator", unit="Phòng GDĐT Quận 7")
    assert plain(refused) in {administrator.toast(), administrator.sees()}
    assert office.db.run_now(registry.who, registry.TELEGRAM, administrator.person, office.now).person is not None


def test_of_a_stranger_nothing_is_held(line: Line) -> None:
    somebody = stranger(line)

    assert somebody.says("/dulieu") == somebody.says("/roikhoi") == NOTHING_HELD
    somebody.does(somebody.press(1, pack(Leave())))
    assert somebody.toast() == NOTHING_HELD
    for forged in (MendName(), DropPhone()):
        somebody.does(somebody.press(1, pack(forged)))
    assert all("sửa" not in message.text for message in somebody.chat.messages)


def test_nothing_of_this_is_said_in_a_group(head: Phone, line: Line, office: Office) -> None:
    group = Chat(line, -100500, "Hiệu trưởng Quận 7")
    speaker = in_group(head, group)

    for command in ("/dulieu", "/suahoso 0912345678", "/roikhoi"):
        speaker.says(command)
    speaker.does(speaker.press(1, pack(SendOwnData())))

    assert all("0912" not in one.text and one.file is None for one in group.messages)
    assert phone_number(office) is None
