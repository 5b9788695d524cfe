"""The link to one's own calendar, as a telephone follows it: it moves, it drops what is done, it dies."""

import asyncio
from dataclasses import dataclass
from datetime import date

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from icalendar import Calendar, Event
from sqlalchemy import select, update

from bot.calendar_feed import CalendarFeed
from domain.ids import AddressId, PersonId, ReportId
from handlers.turn import Office as Answering
from storage.database import Database, Tx
from storage.office import tasks
from storage.people import feeds, leaving, registry
from storage.reporting import standings
from storage.tables.calendars import calendar_feeds
from storage.tables.plans import deadlines, plans
from tests.annex import publishes_annex, term
from tests.handlers.phones import SPEAKERS
from tests.handlers.rivals import dismissed
from tests.office import SECRET, Office, chat_of

SCHOOL = "TH Nhật Tân"


@dataclass(frozen=True)
class Telephone:
    """Follows one link."""

    office: Office
    token: str

    def asks(self) -> tuple[int, bytes, str]:
        return asyncio.run(self._asked())

    async def _asked(self) -> tuple[int, bytes, str]:
        app = web.Application()
        office = Answering(SPEAKERS, SECRET, calendars="https://lich.example")
        CalendarFeed(self.office.db, office, lambda: self.office.now).serve(app)
        async with TestClient(TestServer(app)) as client, client.get(f"/lich/{self.token}.ics") as answer:
            return answer.status, await answer.read(), answer.headers.get("Cache-Control", "")

    def sees(self) -> dict[str, Event]:
        """By what they are about, as far as the unit."""
        status, content, _ = self.asks()
        assert status == 200
        return {str(event["summary"]): event for event in Calendar.from_ical(content).events}


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.fixture
def telephone(office: Office) -> Telephone:
    return follows(office, office.heads[SCHOOL])


def follows(office: Office, person: PersonId) -> Telephone:
    return Telephone(office, office.db.run_now(feeds.make, person, secret=SECRET, now=office.now))


def stands(event: Event) -> tuple[str, int]:
    return str(event["status"]), int(event.decoded("sequence"))


def test_a_deadline_that_moves_and_one_that_is_done_are_followed(office: Office, telephone: Telephone) -> None:
    first, second = f"Hạn: Báo cáo CCHC định kỳ · Quý I · {SCHOOL}", f"Hạn: Báo cáo CCHC định kỳ · 06 tháng · {SCHOOL}"
    before = telephone.sees()

    moved = update(deadlines).where(deadlines.c.id == office.deadline("H1"))
    office.db.run_now(lambda tx: tx.execute(moved.values(last_ok=office.now.replace(month=6, day=20))).close())
    owed = office.obligation("Q1", SCHOOL)
    office.db.run_now(standings.hand_in, owed, ReportId(1), late=False, now=office.now)
    after, again = telephone.sees(), telephone.sees()

    assert len(before) == 5
    assert {stands(event) for event in before.values()} == {("CONFIRMED", 0)}
    assert stands(after[first]) == ("CANCELLED", 1)
    assert stands(after[second]) == ("CONFIRMED", 1)
    assert before[second]["uid"] == after[second]["uid"]
    assert before[second].decoded("dtstart") == date(2024, 5, 31)
    assert after[second].decoded("dtend") == office.now.replace(month=6, day=20)
    assert {name: stands(event) for name, event in again.items()} == {
        name: stands(event) for name, event in after.items()
    }


def test_a_plan_that_is_withdrawn_is_cancelled_in_it(office: Office, telephone: Telephone) -> None:
    telephone.sees()

    office.db.run_now(lambda tx: tx.execute(update(plans).values(withdrawn_at=office.now)).close())

    assert {stands(event) for event in telephone.sees().values()} == {("CANCELLED", 1)}


def test_a_task_leaves_the_calendar_of_whoever_owns_it_no_more(office: Office) -> None:
    publishes_annex(office)
    telephone = follows(office, office.officer)
    office.db.run_now(tasks.give, term(office, "I.1"), office.officer, by=office.officer, now=office.now)
    owned = telephone.sees()

    office.db.run_now(tasks.give, term(office, "I.1"), None, by=office.officer, now=office.now)
    freed = telephone.sees()

    assert [(name, stands(event)) for name, event in owned.items()] == [
        ("Việc I.1: Ban hành Kế hoạch CCHC năm 2024", ("CONFIRMED", 0))
    ]
    assert [stands(event) for event in freed.values()] == [("CANCELLED", 1)]


def test_it_is_private_counted_and_holds_no_figure(office: Office, telephone: Telephone) -> None:
    status, content, cache = telephone.asks()
    telephone.asks()

    link = office.db.run_now(feeds.of, office.heads[SCHOOL])
    assert (status, cache) == (200, "private, max-age=900")
    assert b"Hi\xe1\xbb\x87u tr\xc6\xb0\xe1\xbb\x9fng" not in content
    assert link is not None
    assert link.asked == 2
    kept = office.db.run_now(lambda tx: tx.execute(select(calendar_feeds.c.digest)).scalar_one())
    assert telephone.token.encode() not in kept


def test_every_link_that_opens_nothing_is_answered_alike(office: Office, telephone: Telephone) -> None:
    gone = follows(office, office.heads["MN 19/5"])
    left = follows(office, office.heads["TH Đoàn Thị Điểm"])
    replaced = follows(office, office.officer)
    follows(office, office.officer)
    revoked = follows(office, office.heads["MN Đoàn Thị Điểm"])

    dismissed(office, office.heads["MN 19/5"])
    office.db.run_now(_leave, office, office.heads["TH Đoàn Thị Điểm"])
    office.db.run_now(feeds.revoke, office.heads["MN Đoàn Thị Điểm"], office.now)

    answers = {
        one.asks()
        for one in (gone, left, replaced, revoked, Telephone(office, "khong-co"), Telephone(office, "x" * 2000))
    }
    assert answers == {(404, b"Not found", "")}
    assert telephone.asks()[0] == 200


def _leave(tx: Tx, office: Office, person: PersonId) -> None:
    leaving.leave(tx, person, [_address(tx, person)], [], mark="#", now=office.now)


def _address(tx: Tx, person: PersonId) -> AddressId:
    return registry.touch_address(tx, registry.TELEGRAM, chat_of(person)).id
