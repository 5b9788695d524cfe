"""Groups are looked after by a round: strange ones left, lost ones ended, those that move or lose a topic followed."""

from domain.sending.lodgings import STAY
from storage.chats import groups, lodgings
from storage.database import Database, Tx
from storage.outgoing import board_posts
from storage.people import registry
from storage.people.registry import TELEGRAM
from tests.office import chat_of
from tests.sandboxed import TOKEN
from tests.scheduler.town import Town, in_town

TITLE = "Nhóm <các> trường & phường"


async def joins(town: Town, *, supergroup: bool = False) -> int:
    """A group with the officer and the bot in it, that nobody has linked."""
    officer = chat_of(town.office.officer)
    made = await town.posts("/groups", {"title": TITLE, "members": [officer], "supergroup": supergroup})
    await town.posts(f"/groups/{made['chat_id']}/bot", {"by": officer, "add": True})
    return made["chat_id"]


async def links(town: Town, chat: int, *, topic: int = 0) -> None:
    await town.office.db.run(_link, town, chat, topic)


def _link(tx: Tx, town: Town, chat: int, topic: int) -> None:
    office = town.office
    address = registry.touch_address(tx, TELEGRAM, chat, topic=topic)
    groups.link(tx, office.authority, address.id, title=TITLE, by=office.officer, now=office.now)
    board_posts.post_all_of(tx, office.authority, office.now)


async def cares(town: Town) -> None:
    """A minute later, as rounds come: what there is to see to, and to say."""
    town.office.pass_time(minutes=1)
    await town.rounds.poke("groups")
    await town.delivers_afresh()


async def is_in(town: Town, chat: int) -> bool:
    """Whether the bot can be found there."""
    bot = f"{town.telegram.url}/bot{TOKEN}"
    async with town.telegram.session.post(f"{bot}/getChat", json={"chat_id": chat}) as answer:
        return answer.status == 200


async def told_of(town: Town, word: str) -> list[str]:
    return [text for text in await town.told(town.office.officer) if word in text]


def test_a_group_nobody_links_is_left_when_its_time_is_over_and_not_before(db: Database) -> None:
    async def story(town: Town) -> None:
        chat = await joins(town)
        await db.run(lodgings.stay, TELEGRAM, chat, town.office.now)

        await town.rounds.poke("groups")
        before = await is_in(town, chat)
        town.office.now += STAY
        await town.rounds.poke("groups")
        await town.rounds.poke("groups")

        assert before
        assert not await is_in(town, chat)
        assert await db.read(lodgings.due, TELEGRAM, town.office.now) == []

    in_town(db, story)


def test_whoever_was_killed_on_the_way_out_leaves_with_the_next_round(db: Database) -> None:
    async def story(town: Town) -> None:
        chat = await joins(town)
        await db.run(lodgings.go, TELEGRAM, chat, town.office.now)
        await town.telegram.goes_wrong("cut_after", method="leaveChat", times=1)

        await town.rounds.poke("groups")
        unheard = await db.read(lodgings.due, TELEGRAM, town.office.now + STAY)
        town.office.pass_time(minutes=2)
        await town.rounds.poke("groups")

        assert unheard == [chat]
        assert await db.read(lodgings.due, TELEGRAM, town.office.now) == []

    in_town(db, story)


def test_a_group_that_threw_the_bot_out_is_linked_no_more_and_its_officer_is_told_once(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        chat = await joins(town)
        await links(town, chat)
        await town.posts(f"/groups/{chat}/bot", {"by": chat_of(town.office.officer), "add": False})

        await town.rounds.poke("deliver")
        await cares(town)
        await cares(town)

        (text,) = await told_of(town, "Bot không còn trong nhóm")
        assert TITLE in text
        assert await db.read(groups.at, TELEGRAM, chat) is None

    in_town(db, story)


def test_a_deleted_group_is_linked_no_more(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        chat = await joins(town)
        await links(town, chat)
        await town.posts(f"/groups/{chat}/delete", {})

        await town.rounds.poke("deliver")
        await cares(town)

        assert len(await told_of(town, "Bot không còn trong nhóm")) == 1
        assert await db.read(groups.at, TELEGRAM, chat) is None

    in_town(db, story)


def test_of_a_group_where_the_bot_may_not_write_its_officer_is_told_and_the_link_waits(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        chat = await joins(town, supergroup=True)
        await links(town, chat)
        await town.posts(f"/groups/{chat}/bot", {"by": chat_of(town.office.officer), "add": True, "muted": True})

        await town.rounds.poke("deliver")
        await cares(town)
        await cares(town)

        assert len(await told_of(town, "không cho bot nhắn tin")) == 1
        assert await db.read(groups.at, TELEGRAM, chat) is not None

    in_town(db, story)


def test_the_board_of_a_topic_is_posted_there_and_in_the_main_chat_once_the_topic_is_gone(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        chat = await joins(town, supergroup=True)
        topic = (await town.posts(f"/groups/{chat}/topics", {"name": "Báo cáo"}))["topic"]
        await links(town, chat, topic=topic)
        await town.rounds.poke("deliver")
        in_topic = await town.boards_in(chat)
        await town.posts(f"/groups/{chat}/topics/{topic}/delete", {})
        town.office.pass_time(seconds=6)
        await town.hands_in("Q1", "MN 19/5")

        await town.shows_boards()
        await town.delivers_afresh()
        await cares(town)

        assert len(in_topic) == 2
        assert ["1/6" in text for text in sorted(await town.boards_in(chat))] == [True, False]
        assert len(await told_of(town, "Chủ đề đã liên kết")) == 1

    in_town(db, story)


def test_the_board_of_a_group_that_became_a_supergroup_is_posted_anew_once_and_edited_there(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        chat = await joins(town)
        await links(town, chat)
        await town.rounds.poke("deliver")
        grown = await town.telegram.migrates(chat)
        town.office.pass_time(seconds=6)
        await town.hands_in("Q1", "MN 19/5")

        await town.shows_boards()
        await db.run(groups.move_chat, TELEGRAM, chat, grown)
        await town.delivers_afresh()
        town.office.pass_time(minutes=1)
        await town.hands_in("Q1", "TH Nhật Tân")
        await town.shows_boards()

        assert ["2/6" in text for text in sorted(await town.boards_in(grown))] == [True, False]

    in_town(db, story)


def test_a_reminder_finds_its_way_by_the_error_alone(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        chat = await joins(town)
        await links(town, chat)
        grown = await town.telegram.migrates(chat)

        await town.rounds.poke("deliver")

        assert len(await town.boards_in(grown)) == 2
        assert await db.read(groups.at, TELEGRAM, grown) is not None

    in_town(db, story)
