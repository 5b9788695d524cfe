"""More time is given and refused in words, and once."""

from storage.database import Tx
from storage.reporting import extensions
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.test_extending import SCHOOL, asks, deadline, late, owed
from tests.office import Office, moment
from tests.storage.filled import begins, hand_in
from tests.storage.rivals import at_once


def waits(office: Office, until: str = "6/3", *schools: str) -> None:
    for school in schools:
        asks(phone_of(office, Line(office), office.heads[school]), until)


def test_more_time_is_given_in_words_until_the_day_named_and_told_whose_where_several_wait(
    officer: Phone, office: Office
) -> None:
    nobody = officer.says("đồng ý gia hạn")
    waits(office, "6/3", SCHOOL, "MN 19/5")

    which = officer.says("đồng ý đến 7/3")
    choices = officer.labels()
    said = officer.says("đồng ý đến 7/3 cho TH Nhật Tân")
    too_early = officer.says("đồng ý đến 20/2")
    last = officer.says("đồng ý gia hạn")

    assert "Không có đề nghị gia hạn nào" in nobody
    assert "Có 2 đề nghị gia hạn đang chờ" in which
    assert choices == ["TH Nhật Tân · 06/03", "MN 19/5 · 06/03"]
    assert "cho TH Nhật Tân đến hết 07/03/2024" in said
    assert deadline(office).last_ok == moment("2024-03-07", "23:59:59")
    assert "không được thêm ngày nào" in too_early
    assert "cho MN 19/5 đến hết 06/03/2024" in last


def test_more_time_is_refused_in_words_with_a_reason_or_asked_for_one(
    head: Phone, officer: Phone, office: Office
) -> None:
    waits(office, "6/3", SCHOOL, "MN 19/5")

    refused = officer.says("không gia hạn TH Nhật Tân: phải tổng hợp gửi quận")
    asked = officer.says("không gia hạn")
    then = officer.says("Đã lùi một lần rồi")

    assert "Đã trả lời TH Nhật Tân: không gia hạn" in refused
    assert "Lý do: phải tổng hợp gửi quận" in refused
    assert "gõ lý do để trường biết" in asked
    assert "Đã trả lời MN 19/5" in then
    assert "Lý do: Đã lùi một lần rồi" in then


def test_of_two_officers_who_answer_at_once_one_does_and_a_report_handed_in_meanwhile_is_judged_by_the_new_day(
    head: Phone, office: Office
) -> None:
    asks(head)
    asked = office.db.run_now(extensions.open_of, owed(office).id)
    assert asked is not None
    office.comes("2024-03-05")
    draft, unit = begins(office, SCHOOL), office.units[SCHOOL]

    def gives(tx: Tx) -> None:
        extensions.grant(tx, asked, unit, moment("2024-03-06", "23:59:59"), by=office.officer, now=office.now)

    def refuses(tx: Tx) -> None:
        extensions.refuse(tx, asked, unit, "Không", by=office.officer, now=office.now)

    def hands(tx: Tx) -> None:
        hand_in(tx, office, draft, office.heads[SCHOOL])

    outcome = at_once(office.db, gives, refuses, hands)

    given = owed(office).last_ok is not None
    assert outcome.refused == ["extension-decided-already"]
    assert late(office) == (0 if given else 1)
