"""Whoever looks after a unit hears at once that nobody there can be written to any more, and when that is over."""

from datetime import timedelta

from domain.persons.people import Reach, Role
from domain.reporting.obligations import Standing
from domain.sending.notices import Key, State
from scheduler.letters.letters import Letters
from scheduler.owing.reach_care import owe
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.outgoing.outbox import Settled
from storage.people import registry
from storage.tables.plans import obligations
from tests.office import Office, employ
from tests.scheduler.town import SPEAKERS

SCHOOL = "MN 19/5"


def at_work(db: Database) -> Office:
    office = Office.at_work(db)
    _goes_out(office)
    return office


def heard(office: Office) -> list[str]:
    """What the round has owed, as its officer reads it, and thereby has read."""
    office.db.run_now(owe, office.now)
    return office.db.run_now(_said, office)


def _said(tx: Tx, office: Office) -> list[str]:
    held = outbox.claim(tx, office.now + timedelta(seconds=1), limit=100)
    assert {one.key for one in held} <= {Key.UNREACHED, Key.REACHED}
    assert {one.person for one in held} <= {office.officer}
    parcels = Letters(SPEAKERS).write(tx, held, office.now)
    outbox.settle(tx, [Settled(one.id, one.fence, State.SENT) for one in held], office.now)
    return [parcel.letter.text for parcel in parcels if parcel.letter is not None]


def unblocks(office: Office) -> None:
    office.db.run_now(registry.note_reach, office.address(office.heads[SCHOOL]), Reach.OPEN, office.now)


def test_the_officer_hears_once_that_nobody_answers_and_once_that_somebody_does(db: Database) -> None:
    office = at_work(db)
    office.blocks(SCHOOL)

    lost, again = heard(office), heard(office)
    office.pass_time(hours=2)
    unblocks(office)
    found, later = heard(office), heard(office)
    office.pass_time(hours=1)
    office.blocks(SCHOOL)
    lost_anew = heard(office)

    assert len(lost) == 1
    assert lost[0].startswith("📵 <b>MN 19/5</b> không còn ai nhận được tin: chặn bot từ 08:00 01/02. Trường chưa nộp")
    assert found == ["📱 <b>MN 19/5</b> đã liên lạc lại được."]
    assert (again, later) == ([], [])
    assert len(lost_anew) == 1


def test_a_unit_that_somebody_else_answers_for_or_that_owes_nothing_is_no_news(db: Database) -> None:
    office = at_work(db)
    db.run_now(employ, "Phó của trường", office.units["TH Nhật Tân"], Role.DEPUTY, office.now)
    done = obligations.update().where(obligations.c.unit_id == office.units[SCHOOL])
    db.run_now(lambda tx: tx.execute(done.values(standing=Standing.ACCEPTED.value)).close())
    office.blocks("TH Nhật Tân")
    office.blocks(SCHOOL)

    assert heard(office) == []


def test_a_unit_that_answers_again_hears_of_the_plan_that_went_past_it(db: Database) -> None:
    office = Office.set_up(db)
    office.blocks(SCHOOL)
    office.publishes()
    _goes_out(office)
    db.run_now(owe, office.now)
    _goes_out(office)
    office.pass_time(hours=30)
    unblocks(office)

    db.run_now(owe, office.now)
    came_back = _goes_out(office)
    db.run_now(owe, office.now)

    assert came_back == {Key.REACHED: {office.officer}, Key.PLAN: {office.heads[SCHOOL]}}
    assert _goes_out(office) == {}


def _goes_out(office: Office) -> dict[Key, set[int]]:
    """Who is told what."""
    held = office.db.run_now(outbox.claim, office.now + timedelta(seconds=1), limit=100)
    office.db.run_now(outbox.settle, [Settled(one.id, one.fence, State.SENT) for one in held], office.now)
    return {key: {one.person for one in held if one.key is key and one.person} for key in {one.key for one in held}}
