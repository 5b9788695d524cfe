"""Who asked to hear less is spared chatter, and nothing else; so is a group."""

from datetime import date

from domain.sending.notices import Key, Moot
from scheduler.letters.letters import Letters
from scheduler.owing import receipt_care
from scheduler.owing.remind import owe_reminders
from storage.chats import groups
from storage.database import Database, Tx
from storage.outgoing import muting, outbox
from tests.office import GROUP, Office, linked
from tests.scheduler.test_receipt_care import sent
from tests.scheduler.town import SPEAKERS

LESS, MORE = "TH Nhật Tân", "MN 19/5"


def hears_less(tx: Tx, office: Office) -> None:
    groups.hear(tx, linked(tx, office), less=True, now=office.now)


def test_whoever_hears_less_is_reminded_of_deadlines_but_not_of_a_word_nobody_needs(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(sent, office.now)
    db.run_now(muting.hear, office.heads[LESS], less=True, now=office.now)
    office.comes("2024-02-07", "07:30")
    db.run_now(receipt_care.owe, office.now)
    db.run_now(owe_reminders, office.now)

    held = db.run_now(outbox.claim, office.now, limit=100)

    moot = {
        school: {one.key: one.moot for one in held if one.person == office.heads[school]} for school in (LESS, MORE)
    }
    assert moot[MORE] == {Key.UNRECEIVED: None, Key.REMINDER: None}
    assert moot[LESS] == {Key.UNRECEIVED: Moot.MUTED, Key.REMINDER: None}


def test_a_group_that_hears_less_has_its_boards_on_the_last_day_and_after_it_and_no_word_before(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(hears_less, office)
    db.run_now(owe_reminders, office.now)
    db.run_now(sent, office.now)
    days = []

    for day in (date(2024, 2, 26), date(2024, 2, 29), date(2024, 3, 1)):
        office.comes(day.isoformat(), "07:30")
        db.run_now(owe_reminders, office.now)
        held = [one for one in db.run_now(outbox.claim, office.now, limit=100) if one.chat_id == GROUP]
        days += [(day.day, one.key, one.moot) for one in held]

    # On the 29th the plan of the year is overdue, and the first quarter has its last day.
    told = [(29, Key.BOARD, None), (29, Key.BOARD, None), (1, Key.BOARD, None)]
    assert days == [(26, Key.GROUP_REMINDER, Moot.MUTED), *told]


def test_boards_ring_on_the_last_day_and_after_it_alone(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(hears_less, office)
    rings = []

    for day in (date(2024, 2, 2), date(2024, 2, 29), date(2024, 3, 1)):
        office.comes(day.isoformat(), "07:30")
        db.run_now(owe_reminders, office.now)
        held = [one for one in db.run_now(outbox.claim, office.now, limit=100) if one.key is Key.BOARD]
        parcels = db.read_now(Letters(SPEAKERS).write, held, office.now)
        rings += [(day.day, not one.letter.silent) for one in parcels if one.letter is not None]

    assert rings == [(2, False), (2, False), (29, True), (29, True), (1, True)]
