"""Portals are told what happens: signed, in order, at least once, at addresses that are theirs, and not for ever."""

import asyncio
import hashlib
import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, TypeVar

import pytest
from sqlalchemy import select

from bot.hooks.sending import Hooks, sessions
from bot.leases import Lease
from domain.ids import HookId
from domain.persons.people import Role
from domain.portal_events import Event
from domain.portal_hooks import Ended, wait
from domain.sending.notices import Key
from storage.database import Database, DatabaseDown, Tx
from storage.operations import audit
from storage.portal import hooks
from storage.portal.hooks import Hook
from storage.reporting import reviews
from storage.tables.notices import notices
from tests import branch
from tests.bot.receivers import Receiver, receiving
from tests.bot.test_portal_events import SCHOOL, handed_in
from tests.databases import engines
from tests.office import SECRET, Office, employ
from tests.waiting import eventually

P = ParamSpec("P")
T = TypeVar("T")
TOLD_TWICE = [Event.RECEIVED, Event.ACCEPTED]


@dataclass
class Teller:
    """One process that tells, started anew each time."""

    office: Office
    name: str = "one"
    db: Database | None = None
    """Where it is another than the office's."""

    def looks(self) -> None:
        asyncio.run(self._look())

    @asynccontextmanager
    async def starts(self) -> AsyncIterator[Hooks]:
        db, now = self.office.db, lambda: self.office.now
        async with sessions() as http:
            lease = Lease(db, "hooks", self.name, now)
            yield Hooks(self.db or db, now, secret=SECRET, lease=lease, http=http)

    async def _look(self) -> None:
        async with self.starts() as told:
            for _ in range(2):
                await told.look()
                await told.settled()


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as one:
        yield one


def hooked(office: Office, url: str, *, inside: bool = True) -> str:
    making = {"inside": inside}
    return office.db.run_now(hooks.add, office.authority, url, **making, secret=SECRET, now=office.now)


def only(office: Office) -> Hook:
    found = office.db.read_now(hooks.one, HookId(1))
    assert found is not None
    return found


def accepted(office: Office) -> None:
    office.db.run_now(reviews.accept, handed_in(office), by=office.officer, now=office.now)


def test_what_happens_is_told_in_order_and_signed(office: Office, receiver: Receiver) -> None:
    secret = hooked(office, receiver.url)
    accepted(office)

    Teller(office).looks()
    Teller(office).looks()

    assert receiver.told == TOLD_TWICE
    for got in receiver.got:
        id_, at, body = got.headers["webhook-id"], got.headers["webhook-timestamp"], got.body
        key = b64decode(secret.removeprefix("whsec_"))
        signed = hmac.new(key, f"{id_}.{at}.".encode() + body, hashlib.sha256).digest()
        assert got.headers["webhook-signature"] == f"v1,{b64encode(signed).decode()}"
        assert int(at) == int(office.now.timestamp())
    first = json.loads(receiver.got[0].body)
    assert set(first) == {"number", "type", "timestamp", "data"}
    assert first["data"]["unit"] == office.units[SCHOOL]
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 2


def test_what_did_not_arrive_is_told_again_before_anything_else(office: Office, receiver: Receiver) -> None:
    hooked(office, receiver.url)
    accepted(office)
    receiver.answers = [500, 302]
    teller = Teller(office)

    for seconds in (0, 1, 4, 9, 2):
        office.pass_time(seconds=seconds)
        teller.looks()

    assert receiver.told == [Event.RECEIVED, Event.RECEIVED, Event.RECEIVED, Event.ACCEPTED]
    assert len({got.headers["webhook-id"] for got in receiver.got[:3]}) == 1
    assert {got.path for got in receiver.got} == {"/hook"}
    assert only(office).failing_since is None
    assert [wait(tries).total_seconds() for tries in (1, 2, 3, 10, 11, 999)] == [5, 10, 20, 2560, 3600, 3600]


class Away(Database):
    """It can be read, and takes nothing down."""

    async def run(self, fn: Callable[Concatenate[Tx, P], T], /, *_args: P.args, **_kwargs: P.kwargs) -> T:
        raise DatabaseDown(fn.__name__)


def test_what_could_not_be_written_down_is_told_again_with_the_same_id(
    office: Office, receiver: Receiver, url: str
) -> None:
    hooked(office, receiver.url)
    handed_in(office)
    away = Away.over(engines(url))

    with pytest.raises(DatabaseDown, match="note_told"):
        Teller(office, db=away).looks()
    away.close_now()
    Teller(office).looks()

    assert receiver.told == [Event.RECEIVED] * 2
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 1


def test_of_several_processes_one_tells(office: Office, receiver: Receiver) -> None:
    hooked(office, receiver.url)
    first, second = Teller(office, "one"), Teller(office, "two")
    handed_in(office)
    first.looks()
    handed_in(office, branch.BESIDE)

    second.looks()
    early = len(receiver.got)
    office.pass_time(minutes=2)
    second.looks()

    assert (early, len(receiver.got)) == (1, 2)


def test_nobody_waits_for_a_slow_one(office: Office, receiver: Receiver) -> None:
    async def story(teller: Teller, slow: Receiver) -> None:
        async def counts() -> tuple[int, int]:
            return len(slow.got), len(receiver.got)

        async with teller.starts() as told:
            await told.look()
            counted = await eventually(counts, lambda seen: seen == (1, 2), 20)
            assert counted == (1, 2)
            slow.free.set()
            await told.settled()

    with receiving() as slow:
        slow.free.clear()
        hooked(office, slow.url)
        hooked(office, receiver.url)
        accepted(office)

        asyncio.run(story(Teller(office), slow))

        assert slow.told == receiver.told == TOLD_TWICE


def test_whoever_takes_nothing_for_days_is_told_nothing_more_and_administrators_hear_of_it(
    office: Office, receiver: Receiver
) -> None:
    administrator = office.db.run_now(employ, "Vũ Thị Lan", office.authority, Role.ADMINISTRATOR, office.now)
    hooked(office, receiver.url)
    handed_in(office)
    receiver.answers = [503] * 9
    teller = Teller(office)

    for hours in (0, 40, 31, 2, 2):
        office.pass_time(hours=hours)
        teller.looks()

    assert (len(receiver.got), only(office).ended) == (4, Ended.FAILING)
    assert office.db.read_now(_owed) == [(office.address(administrator), "failing 127.0.0.1")]
    traced = office.db.read_now(audit.of, f"unit:{office.authority}")
    assert [one.deed for one in traced] == ["make-hook", "end-hook"]


def _owed(tx: Tx) -> list[tuple[int, str]]:
    query = select(notices.c.address_id, notices.c.details).where(notices.c.key == Key.HOOK_OFF.value)
    return [(address, details) for address, details in tx.execute(query)]


def test_whoever_says_that_they_are_gone_and_whoever_is_revoked_is_told_nothing_more(
    office: Office, receiver: Receiver
) -> None:
    hooked(office, receiver.url)
    accepted(office)
    receiver.answers = [410]
    Teller(office).looks()
    Teller(office).looks()
    gone = only(office)
    hooked(office, receiver.url)
    second = office.db.read_now(hooks.one, HookId(2))
    assert second is not None
    ends = [office.db.run_now(hooks.end, second, Ended.REVOKED, office.now) for _ in range(2)]
    handed_in(office, branch.BESIDE)
    Teller(office).looks()

    assert (gone.ended, len(receiver.got), ends) == (Ended.GONE, 1, [True, False])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"])
def test_no_address_of_this_machine_is_told_unless_it_is_allowed(office: Office, receiver: Receiver, host: str) -> None:
    hooked(office, f"http://{host}:{receiver.port}/hook", inside=False)
    handed_in(office)

    Teller(office).looks()

    assert (receiver.got, only(office).failing_since) == ([], office.now)
