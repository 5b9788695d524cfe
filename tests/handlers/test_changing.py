"""Changes of units on the administrator's phone: asked question by question, shown before they are done, done once."""

import pytest

from domain.ids import UnitId
from domain.registry.unit_changes import Deed
from domain.registry.units import Level
from domain.sending.notices import Key
from domain.texts import Language
from handlers.questions.telling import LONGEST_LABEL
from scheduler.letters.letters import Letters
from storage.outgoing import outbox
from storage.reporting import obligations
from storage.units import successions, tree
from tests.handlers.phones import SPEAKERS, Phone
from tests.office import Office


def parent_of(office: Office, name: str) -> frozenset[UnitId]:
    return office.db.run_now(tree.ancestors, office.units[name])


def is_there(office: Office, name: str) -> bool:
    return name in {one.name for one in office.db.run_now(tree.all_units)}


def told(office: Office, key: Key) -> int:
    return sum(one.key is key for one in office.db.run_now(outbox.claim, office.now, limit=1000))


def test_a_school_is_renamed_with_three_taps_and_a_line(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi th nhat tan")
    administrator.taps("Đổi tên")
    administrator.says("TH Nhật Tân 1")

    preview = administrator.taps("Hôm nay")

    assert "chưa có gì thay đổi" in preview
    assert "TH Nhật Tân đổi tên thành TH Nhật Tân 1 từ 01/02/2024" in preview
    assert not is_there(office, "TH Nhật Tân 1")

    done = administrator.taps("Thực hiện")

    assert "Đã thực hiện" in done
    assert is_there(office, "TH Nhật Tân 1")
    assert told(office, Key.UNIT_CHANGE) == 2


def test_all_of_it_can_be_typed(administrator: Phone, office: Office, commune: UnitId) -> None:
    said = [
        administrator.says(words)
        for words in ("/thaydoi mn 19/5", "chuyển", "phuong tan hung", "01/02/2024", "thực hiện")
    ]

    assert "chuyển về trực thuộc cơ quan nào" in said[1]
    assert "từ ngày nào" in said[2]
    assert "MN 19/5 chuyển từ Phòng GDĐT Quận 7 về trực thuộc UBND phường Tân Hưng" in said[3]
    assert "Đã thực hiện" in said[4]
    assert commune in parent_of(office, "MN 19/5")


def test_two_schools_become_a_new_one_and_what_is_open_goes_along(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi th doan thi diem")
    administrator.taps("Nhập đơn vị")
    administrator.says("TH Trần Quốc Toản")
    administrator.says("th nhat tan")
    administrator.taps("Xong")
    preview = administrator.says("1/2/2024")

    assert "TH Đoàn Thị Điểm, TH Nhật Tân nhập vào TH Trần Quốc Toản" in preview
    assert "2 việc còn phải nộp của TH Đoàn Thị Điểm chuyển sang TH Trần Quốc Toản" in preview
    assert "2 việc của TH Nhật Tân được miễn" in preview
    assert "Hiệu trưởng TH Nhật Tân thôi là Hiệu trưởng TH Nhật Tân" in preview
    assert "TH Trần Quốc Toản chưa có hiệu trưởng" in preview

    administrator.taps("Thực hiện")

    new = office.db.run_now(tree.unit_named, "TH Trần Quốc Toản")
    assert new is not None
    assert [one.unit_name for one in office.db.run_now(obligations.of_unit, new)] == ["TH Đoàn Thị Điểm"] * 2
    assert office.db.run_now(successions.successor_of, office.units["TH Nhật Tân"]) == new


def test_a_name_that_only_looks_like_one_there_is_asked_about(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Nhập đơn vị")

    asked = administrator.says("đoàn thị điểm")

    assert "“đoàn thị điểm” là đơn vị nào?" in asked
    assert "1. MN Đoàn Thị Điểm · Phòng GDĐT Quận 7" in asked
    assert administrator.labels()[-2:] == ["Lập mới: đoàn thị điểm", "Thôi"]

    assert "đã chọn: MN Đoàn Thị Điểm" in administrator.says("1")


def test_a_school_of_two_levels_is_split_in_two(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi th-thcs le loi")
    administrator.taps("Tách")
    administrator.says("TH Lê Lợi")
    administrator.says("mới")
    administrator.says("THCS Lê Lợi")
    administrator.says("mới")
    administrator.says("xong")
    administrator.taps("Hôm nay")
    administrator.taps("Thực hiện")

    found = {one.name: one for one in office.db.run_now(tree.all_units)}
    assert (found["TH Lê Lợi"].levels, found["THCS Lê Lợi"].levels) == (frozenset({Level.TH}), frozenset({Level.THCS}))
    assert "TH-THCS Lê Lợi" not in found


def test_what_cannot_be_is_refused_at_the_answer_and_asked_again(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Chuyển trực thuộc")

    assert "TH Nhật Tân không phải cơ quan quản lý" in administrator.says("th nhat tan")
    assert "MN 19/5 đang trực thuộc Phòng GDĐT Quận 7" in administrator.says("quan 7")
    assert "từ ngày nào" in administrator.says("phuong tan hung")
    assert "không phải là ngày" in administrator.says("31/2/2024")
    assert "quá xa" in administrator.says("1/2/2204")


def test_a_question_asked_in_between_is_not_taken_for_a_name(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Đổi tên")
    administrator.says("/trogiup")

    again = administrator.says("trường nào chưa nộp quý 1")

    assert "Tên mới của MN 19/5 là gì?" in again


@pytest.mark.parametrize("name", ["<b>& *TH* _Kim_ `Đồng`", "TH " + "Đ" * 190])
def test_a_name_that_bites_is_shown_as_it_is(administrator: Phone, office: Office, name: str) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Đổi tên")
    administrator.says(name)

    assert name in administrator.taps("Hôm nay")


def test_a_name_of_four_thousand_letters_is_refused(administrator: Phone) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Đổi tên")

    assert "Tên dài 4.093 ký tự" in administrator.says("TH " + "Đ" * 4090)


def test_the_head_reads_of_it_in_words(administrator: Phone, office: Office) -> None:
    for words in ("/thaydoi th nhat tan", "đổi tên", "TH Tân Hưng", "hôm nay", "thực hiện"):
        administrator.says(words)

    held = [one for one in office.db.run_now(outbox.claim, office.now, limit=1000) if one.key is Key.UNIT_CHANGE]
    parcels = office.db.run_now(Letters(SPEAKERS).write, held, office.now)

    texts = {parcel.letter.text for parcel in parcels if parcel.letter is not None}
    assert texts == {"🏫 <b>Thay đổi đơn vị</b>\n✏ <b>TH Nhật Tân</b> đổi tên thành <b>TH Tân Hưng</b> từ 01/02/2024."}


@pytest.mark.parametrize("language", list(Language))
def test_the_buttons_fit_a_small_phone(language: Language) -> None:
    say = SPEAKERS[language]
    keys = [f"button-change-{one}" for one in (*Deed, "nobody", "no-more", "today", "next-month", "again", "drop")]
    keys += ["button-change-cancel", "button-change-do", "button-change-further", "button-staff-go-on"]

    labels = [say(key) for key in (*keys, "button-staff-end", "button-changes", "button-waiting")]

    assert [label for label in labels if len(label) > LONGEST_LABEL] == []
