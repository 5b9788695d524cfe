"""Who has not said that they received a plan gets a word in private, once; units count, and not who presses."""

from datetime import datetime, timedelta

from sqlalchemy import update

from domain.ids import PersonId
from domain.sending.notices import Key, State
from scheduler.letters.letters import Letters
from scheduler.owing.receipt_care import owe
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.outgoing.outbox import Settled
from storage.planning import plans
from storage.tables.registry import posts
from tests.handlers.phones import Line, phone_of
from tests.office import Office, moment
from tests.scheduler.town import SPEAKERS

ACKNOWLEDGED, HANDED_IN = "TH Nhật Tân", "MN 19/5"


def sent(tx: Tx, now: datetime) -> dict[PersonId | None, str]:
    """What goes out, and arrives, to people."""
    held = outbox.claim(tx, now + timedelta(seconds=1), limit=100)
    parcels = Letters(SPEAKERS).write(tx, held, now)
    outbox.settle(tx, [Settled(one.id, one.fence, State.SENT) for one in held], now)
    return {one.held[0].person: one.letter.text for one in parcels if one.letter and one.held[0].key is Key.UNRECEIVED}


def test_a_word_goes_to_those_who_have_neither_confirmed_nor_handed_in(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(sent, office.now)
    office.pass_time(hours=25)
    too_soon = db.run_now(owe, office.now)
    head = office.heads[ACKNOWLEDGED]
    db.run_now(plans.acknowledge, office.plan, office.units[ACKNOWLEDGED], by=head, now=office.now)
    office.comes("2024-02-05", "08:00")

    owed, again = db.run_now(owe, office.now), db.run_now(owe, office.now)
    phone_of(office, Line(office), office.heads[HANDED_IN]).says("đã nhận")
    told = db.run_now(sent, office.now)

    assert (too_soon, owed, again) == (0, 5, 0)
    assert set(told) == {office.heads[name] for name in office.heads if name not in {ACKNOWLEDGED, HANDED_IN}}
    assert "TH-THCS Lê Lợi chưa xác nhận đã nhận kế hoạch này" in told[office.heads["TH-THCS Lê Lợi"]]


def test_who_has_left_a_school_confirms_nothing_for_it(db: Database) -> None:
    office = Office.at_work(db)
    former = phone_of(office, Line(office), office.heads[ACKNOWLEDGED])
    over = update(posts).where(posts.c.person_id == office.heads[ACKNOWLEDGED]).values(until=moment("2024-01-31"))
    db.run_now(lambda tx: tx.execute(over).close())

    former.does(former.press(1, f"ack:{office.plan}"))
    former.says("đã nhận")

    assert db.run_now(plans.acknowledged, office.plan) == 0
