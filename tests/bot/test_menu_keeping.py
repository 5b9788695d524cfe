"""Menus of one's own are told once, told again when they change, and taken away with the last post in an office."""

import asyncio
from datetime import datetime

import pytest
from aiogram.exceptions import TelegramBadRequest
from sqlalchemy import update

from bot import catalogues
from bot.menu_keeping import Menu, MenuKeeper
from domain.ids import PersonId
from domain.persons.people import Role
from domain.texts import Language
from storage.database import Database
from storage.people import registry
from storage.tables.registry import posts
from tests.office import Office, chat_of, employ

SPEAKERS = catalogues.speakers()
FOR_ALL = 8


class Telegram:
    """Notes what it is asked; some chats it does not know."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, int]] = []
        self.unknown: set[int] = set()

    async def __call__(self, method: Menu) -> bool:
        chat = int(getattr(method.scope, "chat_id", 0))
        self.heard.append((method.__api_method__, chat))
        if chat in self.unknown:
            raise TelegramBadRequest(method=method, message="Bad Request: chat not found")
        return True


class Keeping:
    """A keeper of an office's menus; `round` is what one round tells of single chats."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.telegram = Telegram()
        self.restart()

    def restart(self) -> None:
        self._keeper = MenuKeeper(self.telegram, self._office.db, SPEAKERS, self._now)

    def _now(self) -> datetime:
        return self._office.now

    def round(self) -> list[tuple[str, int]]:
        self.telegram.heard.clear()
        asyncio.run(self._keeper.keep())
        return [(method, chat) for method, chat in self.telegram.heard if chat]


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


@pytest.fixture
def keeping(office: Office) -> Keeping:
    return Keeping(office)


def ends(office: Office, person: PersonId) -> None:
    over = update(posts).where(posts.c.person_id == person).values(until=office.now)
    office.db.run_now(lambda tx: tx.execute(over).close())


def test_whoever_needs_one_is_told_once_and_principals_are_not(office: Office, keeping: Keeping) -> None:
    first, told_all = keeping.round(), len(keeping.telegram.heard)

    assert first == [("setMyCommands", chat_of(office.officer))]
    assert told_all == FOR_ALL + 1
    assert keeping.round() == []
    assert keeping.telegram.heard == []


def test_a_language_chosen_is_told(office: Office, keeping: Keeping) -> None:
    head = office.heads["MN 19/5"]
    keeping.round()

    office.db.run_now(registry.speak, head, Language.EN)
    chosen = keeping.round()
    office.db.run_now(registry.speak, head, Language.VI)

    assert chosen == [("setMyCommands", chat_of(head))]
    assert keeping.round() == [("deleteMyCommands", chat_of(head))]


def test_the_menu_goes_with_the_last_post_even_where_the_program_was_away(office: Office, keeping: Keeping) -> None:
    keeping.round()
    ends(office, office.officer)

    here = keeping.round()
    keeping.restart()

    assert here == [("deleteMyCommands", chat_of(office.officer))]
    assert keeping.round() == here
    assert keeping.round() == []


def test_a_new_post_is_told(office: Office, keeping: Keeping) -> None:
    keeping.round()

    leader = office.db.run_now(employ, "Lê Minh", office.authority, Role.LEADER, office.now)

    assert keeping.round() == [("setMyCommands", chat_of(leader))]


def test_a_chat_that_is_gone_keeps_nobody_waiting(office: Office, keeping: Keeping) -> None:
    keeping.telegram.unknown.add(chat_of(office.officer))
    leader = office.db.run_now(employ, "Lê Minh", office.authority, Role.LEADER, office.now)

    told = keeping.round()

    assert [chat for _, chat in told] == [chat_of(office.officer), chat_of(leader)]
    assert keeping.round() == []
