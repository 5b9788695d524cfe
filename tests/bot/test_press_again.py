"""Telegram keeps a press for 150 seconds: who may have pressed while the bot was away gets the screen once more."""

from datetime import timedelta

from domain.sending.notices import Key
from handlers import calls
from handlers.calls import Call, Method
from storage.database import Database, Tx
from storage.incoming import conversations, deafness, inbox, storing
from storage.incoming.storing import Arrival
from tests.office import Office, chat_of
from tests.scheduler.town import Town, in_town

AWAY = timedelta(minutes=8)
PRESSED = {"inline_keyboard": [[{"text": "Nộp", "callback_data": "f:1"}]]}


def sees(tx: Tx, office: Office, school: str, number: int, *, buttons: bool) -> None:
    """What the bot has answered the head of this school last."""
    chat = chat_of(office.heads[school])
    [row] = storing.store(tx, 1, [Arrival(number, str(chat), "{}", "digest")], office.now)
    more = {"reply_markup": PRESSED} if buttons else {}
    said = Call(Method.SEND, {"chat_id": chat, "text": "Câu 3/8", **more}, live=office.address_in(tx, school))
    inbox.finish(tx, row, calls.pack([said]), office.now, held_until=office.now)
    inbox.answered(tx, [row.id], office.now)


def test_after_a_silence_whoever_had_buttons_before_them_gets_them_again(db: Database) -> None:
    async def story(town: Town) -> None:
        office = town.office
        office.comes("2024-02-15", "09:12")
        await db.run(sees, office, "MN 19/5", 1, buttons=True)
        await db.run(sees, office, "TH Nhật Tân", 2, buttons=False)
        await db.run(deafness.heard, office.now, within=None)
        office.now += AWAY
        owed = await db.run(deafness.heard, office.now, within=AWAY)
        await town.rounds.poke("deliver")

        [told] = await town.told(office.heads["MN 19/5"])
        live = await db.read(conversations.of, office.address(office.heads["MN 19/5"]))
        assert owed == 1
        assert told.startswith("🔌 Bot vừa gián đoạn từ 09:12 đến 09:20.")
        assert told.endswith("\n\nCâu 3/8")
        assert await town.told(office.heads["TH Nhật Tân"]) == []
        assert live.message is not None

    in_town(db, story)


def test_neither_a_short_silence_nor_a_clock_that_jumps_troubles_anybody(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(sees, office, "MN 19/5", 1, buttons=True)
    first = db.run_now(deafness.heard, office.now, within=None)
    short = db.run_now(deafness.heard, office.now + timedelta(seconds=100), within=None)
    jumped = db.run_now(deafness.heard, office.now + timedelta(days=1), within=timedelta(seconds=15))

    assert (first, short, jumped) == (0, 0, 0)


def test_whoever_went_on_by_themselves_hears_nothing_more(db: Database) -> None:
    async def story(town: Town) -> None:
        office = town.office
        office.comes("2024-02-15", "09:12")
        await db.run(sees, office, "MN 19/5", 1, buttons=True)
        await db.run(deafness.heard, office.now, within=None)
        office.now += AWAY
        await db.run(deafness.heard, office.now, within=AWAY)
        await db.run(sees, office, "MN 19/5", 2, buttons=True)
        await town.rounds.poke("deliver")

        assert await town.told(office.heads["MN 19/5"]) == []
        assert [why for _, why in await town.states(Key.PRESS_AGAIN)] == ["nothing-to-say"]

    in_town(db, story)
