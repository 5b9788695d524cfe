"""The officer's morning: what falls due, who is overdue by name, who cannot be reached, what waits."""

from dataclasses import replace
from datetime import date

from domain.actions import ShowMissing, ShowQueue
from domain.buttons.chart_actions import Chart, DrawChart
from domain.buttons.joining_actions import ShowApplications
from domain.ids import PersonId, ReportId
from domain.packing import read
from domain.persons.people import Role
from domain.planning.changes import Tolerate
from domain.planning.ladders import USUAL
from domain.sending.digest_days import EVERY
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from scheduler.sending.sender import Letter
from storage.database import Database, Tx
from storage.outgoing import digest_days, outbox
from storage.reporting import extensions, obligations, standings
from tests.more_time import given
from tests.office import SCHOOLS, Office, employ, moment
from tests.scheduler.test_joining_texts import asks
from tests.scheduler.test_ladder_changes import sets
from tests.scheduler.test_letters import hands_in, reminded
from tests.scheduler.test_remind import told
from tests.scheduler.town import SPEAKERS, forget_what_is_owed
from tests.storage.amended import changes, deadline

LETTERS = Letters(SPEAKERS)


def morning(db: Database, day: str, *done: tuple[str, str], blocked: str | None = None) -> tuple[Office, Letter | None]:
    """The digest of a day on which these schools have handed these in."""
    office = Office.at_work(db)
    for code, unit in done:
        owed = office.obligation(code, unit)
        db.run_now(standings.hand_in, owed, ReportId(1), late=False, now=office.now)
    if blocked:
        office.blocks(blocked)
    db.run_now(forget_what_is_owed)
    office.comes(day, "07:30")
    db.run_now(owe_digest, office.now)
    held = db.run_now(outbox.claim, office.now, limit=10)
    assert [one.key for one in held] == [Key.DIGEST]
    (parcel,) = db.read_now(LETTERS.write, held, office.now)
    return office, parcel.letter


def everybody(code: str) -> list[tuple[str, str]]:
    return [(code, school) for school, _ in SCHOOLS]


def test_a_morning_without_anything_due_says_nothing(db: Database) -> None:
    _, letter = morning(db, "2024-02-07")

    assert letter is None


def test_what_falls_due_within_a_week_is_counted_by_level(db: Database) -> None:
    office, letter = morning(db, "2024-02-22", ("KH", "MN 19/5"), *everybody("Q1"))

    assert letter is not None
    assert letter.text.startswith("☀ <b>Việc cần theo dõi, thứ Năm 22/02/2024</b>")
    assert "<b>1/6</b> trường đã nộp, hạn hết thứ Ba 27/02/2024, còn 5 ngày." in letter.text
    assert "Theo cấp học: MN 1/2 · TH 0/3 · THCS 0/1" in letter.text
    assert "Chưa nộp:" not in letter.text
    ((missing,), (chart,)) = letter.keyboard
    assert missing[0] == "Ai chưa nộp"
    assert read(missing[1]) == ShowMissing(office.deadline("KH"))
    assert (chart[0], read(chart[1])) == ("Biểu đồ", DrawChart(office.deadline("KH"), Chart.PROGRESS))


def test_overdue_schools_are_named_once_and_the_unreachable_with_why(db: Database) -> None:
    done = [one for one in everybody("KH") if one[1] not in {"MN 19/5", "TH Nhật Tân"}]

    _, letter = morning(db, "2024-02-28", *done, *everybody("Q1"), blocked="MN 19/5")

    assert letter is not None
    assert "⚠ <b>Quá hạn 1 ngày: Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm</b>" in letter.text
    assert "Chưa nộp, chưa nhắc được lần nào: TH Nhật Tân\n" in letter.text
    assert "Không liên lạc được (1): MN 19/5 (chặn bot từ 01/02)" in letter.text


def test_an_overdue_school_is_named_with_how_often_it_was_reminded_and_a_leader_is_asked_to_step_in(
    db: Database,
) -> None:
    office = Office.at_work(db)
    leader = db.run_now(employ, "Lý Văn An", office.authority, Role.LEADER, office.now)
    told(office)
    for day in ("2024-02-26", "2024-02-27", "2024-03-01", "2024-03-04"):
        office.comes(day, "07:30")
        db.run_now(owe_reminders, office.now)
        told(office)
    db.run_now(owe_digest, office.now)

    held = db.run_now(outbox.claim, office.now, limit=10)
    letters = {one.held[0].person: one.letter for one in db.read_now(LETTERS.write, held, office.now)}

    officer_s, leader_s = letters[office.officer], letters[leader]
    assert officer_s is not None
    assert leader_s is not None
    assert "Chưa nộp, đã nhắc 3 lần: MN 19/5, " in officer_s.text
    assert officer_s.text.count("đã nhắc 3 lần") == 2
    assert "Cần lãnh đạo lưu ý" not in officer_s.text
    overdue = "Cần lãnh đạo lưu ý:</b> 12 báo cáo đã quá hạn từ 3 ngày trở lên, "
    assert f"{overdue}nhắc rồi mà trường vẫn chưa nộp." in leader_s.text
    office.blocks("MN 19/5")
    apart = on(office, "2024-03-05")[leader]
    assert (
        f"{overdue}10 báo cáo nhắc rồi mà trường vẫn chưa nộp, 2 báo cáo của trường bot không liên lạc được." in apart
    )
    for school, _ in SCHOOLS:
        office.blocks(school)
    assert f"{overdue}mà bot không liên lạc được với trường nào." in on(office, "2024-03-06")[leader]


def on(office: Office, day: str) -> dict[PersonId | None, str]:
    """What is read on this morning, by whoever hears anything."""
    office.db.run_now(forget_what_is_owed)
    office.comes(day, "07:30")
    office.db.run_now(owe_digest, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=10)
    parcels = office.db.read_now(LETTERS.write, held, office.now)
    return {one.held[0].person: one.letter.text for one in parcels if one.letter is not None}


def test_a_leader_who_hears_after_thirty_days_hears_it_also_where_it_is_no_news_to_anybody_else(db: Database) -> None:
    office = Office.at_work(db)
    leader = db.run_now(employ, "Lý Văn An", office.authority, Role.LEADER, office.now)
    sets(office, replace(USUAL, leader=30), code=None)

    mornings = [on(office, day) for day in ("2024-03-27", "2024-04-01", "2024-05-06")]

    assert ["Cần lãnh đạo lưu ý" in texts.get(leader, "") for texts in mornings] == [False, True, False]
    assert office.officer not in mornings[1]


def test_overdue_work_is_news_for_a_month_from_when_anybody_is_overdue(db: Database) -> None:
    office = Office.at_work(db)
    late, given_more = deadline(office), "TH Nhật Tân"
    given(office, given_more, moment("2024-05-10").date())
    changes(office, Tolerate(late.id, moment("2024-04-02", "23:59:59"), None))

    mornings = [on(office, day).get(office.officer, "") for day in ("2024-04-15", "2024-05-06", "2024-05-13")]

    assert ["Quá hạn 46 ngày" in mornings[0], "Chưa nộp, chưa nhắc được lần nào: MN 19/5" in mornings[0]] == [
        True,
        True,
    ]
    assert f"{given_more} (đến 10/05)" in mornings[1]
    assert f", {given_more}" in mornings[2]
    assert on(office, "2024-06-17") == {}


def test_long_overdue_work_is_no_news(db: Database) -> None:
    _, letter = morning(db, "2024-04-15")

    assert letter is None


def test_reports_that_wait_are_counted_with_the_way_to_them(db: Database) -> None:
    office = reminded(db, "2024-02-07")
    hands_in(office, "MN 19/5")
    db.run_now(forget_what_is_owed)
    db.run_now(owe_digest, office.now)
    held = db.run_now(outbox.claim, office.now, limit=10)

    (parcel,) = db.read_now(LETTERS.write, held, office.now)

    assert parcel.letter is not None
    assert "<b>1</b> báo cáo chờ thầy/cô duyệt" in parcel.letter.text
    assert [read(data) for row in parcel.letter.keyboard for _, data in row] == [ShowQueue()]


def test_requests_for_more_time_and_who_asks_to_join_wait_in_the_same_message(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(wants_more_time, office, "TH Nhật Tân")
    asks(office, "Lê Văn Bình")
    db.run_now(forget_what_is_owed)

    office.comes("2024-02-07", "07:30")
    db.run_now(owe_digest, office.now)
    held = db.run_now(outbox.claim, office.now, limit=10)
    (parcel,) = db.read_now(LETTERS.write, held, office.now)

    assert parcel.letter is not None
    assert "<b>1</b> trường xin thêm thời gian, chờ thầy/cô trả lời: TH Nhật Tân (08/03)." in parcel.letter.text
    assert "gõ “đồng ý gia hạn TH Nhật Tân”" in parcel.letter.text
    assert "<b>1</b> người xin tham gia, chờ thầy/cô duyệt." in parcel.letter.text
    assert [read(data) for row in parcel.letter.keyboard for _, data in row] == [ShowApplications()]


def wants_more_time(tx: Tx, office: Office, unit: str) -> None:
    owed = obligations.at(tx, office.deadline_of(tx, "Q1"), office.units[unit])
    assert owed is not None
    extensions.ask(tx, owed, "Kế toán nghỉ ốm", date(2024, 3, 8), by=office.heads[unit], now=office.now)


def test_a_leader_is_not_asked_to_decide_on_reports(db: Database) -> None:
    office = Office.set_up(db)
    leader = db.run_now(employ, "Lý Văn An", office.authority, Role.LEADER, office.now)
    office.publishes()
    hands_in(office, "MN 19/5")
    db.run_now(forget_what_is_owed)
    office.comes("2024-02-26", "07:30")
    db.run_now(owe_digest, office.now)
    held = db.run_now(outbox.claim, office.now, limit=10)

    parcels = db.read_now(LETTERS.write, held, office.now)

    asked = {parcel.held[0].person: "chờ thầy/cô duyệt" in parcel.letter.text for parcel in parcels if parcel.letter}
    assert asked == {office.officer: True, leader: False}


def test_whoever_has_chosen_a_day_reads_on_that_day_alone(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    db.run_now(digest_days.choose, office.officer, 3)

    def owed(day: str) -> int:
        office.comes(day, "07:30")
        return db.run_now(owe_digest, office.now)

    # Wednesday, Thursday twice, Friday.
    assert [owed(f"2024-02-{day}") for day in (21, 22, 22, 23)] == [0, 1, 0, 0]
    db.run_now(digest_days.choose, office.officer, EVERY)
    assert owed("2024-02-26") == 1
