"""A changed ladder says nothing twice and loses nothing; it goes for what is still to come, of one duty or of all."""

from dataclasses import replace

from domain.persons.people import Role
from domain.planning.ladder_wishes import Whose
from domain.planning.ladders import NEVER, USUAL, Ladder, When, Where
from domain.sending.notices import Held
from scheduler.letters.letters import Letters
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from storage.database import Database
from storage.outgoing import outbox
from storage.planning import deadlines, ladders
from tests.handlers.phones import SPEAKERS
from tests.office import SCHOOLS, Office, employ
from tests.scheduler.test_remind import published, told

SCHOOL = "MN 19/5"
DAYS = ("02-19", "02-20", "02-22", "02-23", "02-26", "02-27", "02-28", "02-29", "03-01", "03-04")
TIGHT = Ladder((10, 5, 2), last=True, after=(2,))


def sets(office: Office, one: Ladder | None, code: str | None = "Q1") -> None:
    """For the duty of this deadline, or for all plans of the office."""
    whose = Whose(office.authority)
    if code is not None:
        deadline = office.db.run_now(deadlines.one, office.deadline(code))
        whose = Whose(office.authority, office.plan, deadline.duty, deadline.duty_title)
    last = office.db.run_now(ladders.newest, whose)
    seen = 0 if last is None else last.id
    office.db.run_now(ladders.change, whose, one, USUAL, one or USUAL, seen=seen, by=office.officer, now=office.now)


def mornings(office: Office, *days: str) -> dict[str, list[Held]]:
    """What goes out to the school at half past seven on each of these days."""
    heard: dict[str, list[Held]] = {}
    for day in days:
        office.comes(f"2024-{day}", "07:30")
        office.db.run_now(owe_reminders, office.now)
        heard[day] = told(office)
    return heard


def days_of(heard: dict[str, list[Held]], office: Office, code: str = "Q1") -> list[str]:
    """Those on which the school hears of this deadline."""
    owed = office.obligation(code, SCHOOL)
    return [day for day, held in heard.items() if any(one.obligation == owed for one in held)]


def test_each_school_is_told_on_the_days_that_were_set_for_its_duty_and_as_was_set_for_all_else(db: Database) -> None:
    office = published(db)
    sets(office, replace(USUAL, after=()), code=None)
    sets(office, TIGHT)

    heard = mornings(office, *DAYS)

    assert days_of(heard, office) == ["02-19", "02-23", "02-27", "02-29", "03-04"]
    assert days_of(heard, office, "KH") == ["02-19", "02-20", "02-23", "02-26", "02-27"]


def test_a_change_in_the_middle_repeats_nothing_and_forgets_nothing(db: Database) -> None:
    """Changed after the reminder of 22/02 went out, and back after that of 27/02."""
    office = published(db)
    heard = [days_of(mornings(office, "02-15", "02-16", "02-22"), office)]
    sets(office, TIGHT)
    heard.append(days_of(mornings(office, "02-22", "02-23", "02-26", "02-27"), office))
    sets(office, None)
    heard.append(days_of(mornings(office, "02-27", "02-28", "02-29", "03-01"), office))

    assert heard == [["02-15", "02-22"], ["02-23", "02-27"], ["02-28", "02-29", "03-01"]]


def test_what_had_come_and_was_not_yet_said_is_said_though_it_is_on_the_ladder_no_more(db: Database) -> None:
    office = published(db)
    office.comes("2024-02-22", "07:31")
    sets(office, TIGHT)
    office.pass_time(hours=2)

    owed = db.run_now(owe_reminders, office.now), db.run_now(owe_reminders, office.now)

    held = [one for one in told(office) if one.deadline == office.deadline("Q1")]
    assert len(held) == len(SCHOOLS)
    assert owed[1] == 0


def test_what_is_owed_already_goes_out_though_the_ladder_has_changed(db: Database) -> None:
    office = published(db)
    office.comes("2024-02-15", "07:30")
    db.run_now(owe_reminders, office.now)
    sets(office, Ladder((), last=False, after=()))

    held = [one for one in told(office) if one.deadline == office.deadline("Q1")]

    assert len(held) == len(SCHOOLS)
    assert days_of(mornings(office, "02-15", "02-22", "02-29"), office) == []


def test_deputies_are_asked_after_as_many_silent_rungs_as_was_set(db: Database) -> None:
    office = published(db)
    deputy = db.run_now(employ, "Phó hiệu trưởng", office.units[SCHOOL], Role.DEPUTY, office.now)
    sets(office, replace(USUAL, deputies=1))

    heard = mornings(office, "02-15", "02-22")

    assert [day for day, held in heard.items() if deputy in {one.person for one in held}] == ["02-22"]


def test_a_leader_is_asked_to_step_in_when_that_was_set_and_never_where_it_was_not(db: Database) -> None:
    """Of what was due on 27/02 never, of what was due on 29/02 the day after."""
    office = Office.at_work(db)
    leader = db.run_now(employ, "Lãnh đạo", office.authority, Role.LEADER, office.now)
    told(office)
    sets(office, replace(USUAL, leader=NEVER), code=None)
    sets(office, replace(USUAL, leader=1))

    office.comes("2024-03-01", "07:30")
    db.run_now(owe_digest, office.now)

    held = [one for one in db.run_now(outbox.claim, office.now, limit=100) if one.person == leader]
    (parcel,) = db.run_now(Letters(SPEAKERS).write, held, office.now)
    assert parcel.letter is not None
    assert "6 báo cáo đã quá hạn từ 1 ngày trở lên" in parcel.letter.text


def test_the_words_of_the_office_stand_in_the_reminder_and_every_fact_beside_them(db: Database) -> None:
    office = published(db)
    before = "Kính đề nghị <b>{trường}</b> gửi {việc} trước khi hết {hạn}."
    words: dict[Where, str] = {When.BEFORE: before, When.LAST: "Hạn cuối!", 3: "Còn ba ngày, {trường} nhé."}
    sets(office, replace(USUAL, words=words))

    read = {}
    for day in ("2024-02-22", "2024-02-26", "2024-02-29", "2024-03-01"):
        office.comes(day, "07:30")
        db.run_now(owe_reminders, office.now)
        held = db.run_now(outbox.claim, office.now, limit=1000)
        mine = [one for one in held if one.obligation == office.obligation("Q1", SCHOOL)]
        (parcel,) = db.run_now(Letters(SPEAKERS).write, mine, office.now)
        assert parcel.letter is not None
        read[day] = parcel.letter.text
        office.pass_time(minutes=5)

    assert "💬 Kính đề nghị &lt;b&gt;MN 19/5&lt;/b&gt; gửi" in read["2024-02-22"]
    assert "trước khi hết 29/02/2024." in read["2024-02-22"]
    assert "Chậm nhất hết thứ Năm 29/02/2024" in read["2024-02-22"]
    assert "💬 Còn ba ngày, MN 19/5 nhé." in read["2024-02-26"]
    assert "💬 Hạn cuối!" in read["2024-02-29"]
    assert "Hôm nay là ngày cuối." in read["2024-02-29"]
    assert "💬" not in read["2024-03-01"]
