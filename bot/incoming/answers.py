"""Says the stored answers, and sees each through to what became of it.

An answer that may have arrived is sent once more, and that is written down first: whatever is killed when, nobody gets
it a third time. Edits change nothing when repeated, so they are repeated freely.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Protocol

from bot.incoming import instead
from bot.incoming.house import House
from bot.incoming.saying import Lapsed, Saying, urgency_of
from bot.incoming.settling import Closed, Settled, Settling
from bot.keeping import keep_on
from bot.telegram_session import NO_FILES
from domain.channels import only_words
from domain.ids import InboxId
from domain.sending.outcomes import Broken, Gone, InDoubt, Moved, NotSent, Outcome, Sent, Unreachable, Wait
from handlers import calls
from handlers.calls import SENDING, UPLOADED, Call, Method
from handlers.errors import apology, new_reference, repeated
from handlers.origins import Origin
from handlers.patience import patiently, patiently_once
from handlers.taking_turns import HOLD
from handlers.turn import Office
from storage.chats import groups
from storage.database import Tx
from storage.engine.crashpoints import here
from storage.incoming import inbox, inbox_care
from storage.outgoing import files
from storage.people import registry

logger = logging.getLogger(__name__)

MOST_DOUBTS = 5
"""How often an edit is repeated when nobody answers."""
FEW = 2
"""So many second tries are under way at a time: no more can be counted and yet not made when the next kill comes."""


class Repeat(Protocol):
    """Asks for leave to say an answer once more."""

    def __call__(self, tx: Tx, row: InboxId, now: datetime, *, held_until: datetime) -> str | None: ...


class Answers:
    def __init__(self, house: House) -> None:
        self._bot = house.bot
        self._session = house.session
        self._db = house.db
        self._office = house.office
        self._pacer = house.pacer
        self._voices = house.voices
        self._now = house.now
        self._settling = Settling(house.db, house.now)
        self._sayings: set[Saying] = set()
        self._asides: set[asyncio.Task[Outcome]] = set()
        self._again = asyncio.Semaphore(FEW)

    async def say(self, row: InboxId, said: Sequence[Call], *, paced: bool = False) -> None:
        """Returns once it is settled; where cancelled, whoever finds the row later says it once more."""
        here("A4")
        saying = Saying(row, urgency_of(said), paced)
        self._sayings.add(saying)
        try:
            for call in said:
                await self._see_through(saying, call)
            if not saying.unknown:
                await self._settling.settle(Settled(row, saying.screen, saying.closed))
        except Lapsed:
            logger.warning("An answer is left to whoever has it by now", extra={"update": row})
        finally:
            self._sayings.discard(saying)

    async def say_again(self, row: InboxId) -> None:
        """Says what somebody was killed while saying. The last try is counted when its turn has come, not before."""
        async with self._again:
            answer = await patiently(lambda: self._db.read(inbox_care.unsaid, row))
            said = calls.read(answer) if answer else []
            chat = next((_chat_id(call) for call in said if _is_paced(call)), None)
            if chat is not None:
                await self._pacer.turn(chat, urgency_of(said))
            if await self._take_over(row, harmless=not any(call.method in SENDING for call in said)):
                marked = [await self._marked(call) for call in said]
                await self.say(row, marked, paced=chat is not None)

    async def _take_over(self, row: InboxId, *, harmless: bool) -> bool:
        return await self._counted(row, partial(inbox_care.take_over, harmless=harmless))

    async def _counted(self, row: InboxId, repeat: Repeat) -> bool:
        """Whether there is leave for one more try: counted once, however often the database has to be asked."""
        now = self._now()

        def count(tx: Tx) -> bool:
            return repeat(tx, row, now, held_until=now + HOLD) is not None

        return await patiently_once(
            lambda: self._db.run(count), lambda: self._db.read(inbox_care.is_held_until, row, now + HOLD)
        )

    def stop_spinner(self, query: str) -> None:
        self._aside(Call(Method.STOP_SPINNER, {"callback_query_id": query}))

    async def keep_held(self) -> None:
        """Renews for ever the hold on what is being said; what a killed process was saying is soon held by nobody."""
        await keep_on("holds", partial(patiently, self._hold), every=HOLD.total_seconds() / 3)

    async def close(self) -> None:
        await asyncio.gather(*self._asides)
        await self._settling.close()

    async def _hold(self) -> None:
        ours, began = [saying for saying in self._sayings if not saying.lapsed], monotonic()
        if ours:
            await self._db.run(inbox.hold, [saying.row for saying in ours], self._now() + HOLD)
        for saying in ours:
            saying.held = began

    def _aside(self, call: Call) -> None:
        """Best effort: a press counts, whether or not its button stops spinning."""
        task = asyncio.create_task(self._session.call(self._bot, call.method, call.params))
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)

    async def _see_through(self, saying: Saying, call: Call) -> None:
        if call.method is Method.STOP_SPINNER:
            self._aside(call)
            return
        left: Call | None = call
        while left is not None:
            left = await self._after(saying, left, await self._send(saying, left))

    async def _send(self, saying: Saying, call: Call) -> Outcome:
        if only_words(call.channel):
            return await self._speak(call)
        if not saying.paced:
            await self._pacer.turn(_chat_id(call), saying.urgency)
        saying.paced = False
        if saying.lapsed:
            raise Lapsed
        uploads = NO_FILES
        if (wanted := call.file) is not None:
            file = await patiently(lambda: self._db.read(files.fetch, wanted))
            if file is None:
                return Broken(f"The file {wanted} is gone")
            uploads = {UPLOADED[call.method]: file}
        with self._pacer.timing():
            return await self._session.call(self._bot, call.method, call.params, uploads)

    async def _speak(self, call: Call) -> Outcome:
        """However long its channel wants to be waited for."""
        outcome = await self._voices[call.channel](_chat_id(call), str(call.params["text"]))
        if not isinstance(outcome, Wait):
            return outcome
        await asyncio.sleep(outcome.seconds)
        return await self._speak(call)

    async def _after(self, saying: Saying, call: Call, outcome: Outcome) -> Call | None:
        """What is left to send after this outcome."""
        match outcome:
            case Sent(message_id):
                if call.live is not None and call.method is Method.SEND and message_id is not None:
                    saying.screen = (call.live, message_id)
            case Wait():
                self._pacer.heed(outcome, _chat_id(call))
                return call
            case NotSent():
                await saying.rest()
                return call
            case Moved(chat_id):
                return await self._follow(call, chat_id)
            case Unreachable(why):
                saying.closed = Closed(_chat_id(call), _topic(call), why, call.channel)
            case InDoubt():
                return await self._doubt(saying, call)
            case Gone():
                return instead.as_new(call)
            case Broken(text):
                return instead.otherwise(call) or await self._spoil(saying, call, text)
        return None

    async def _follow(self, call: Call, chat_id: int) -> Call:
        await patiently(lambda: self._db.run(groups.move_chat, registry.TELEGRAM, _chat_id(call), chat_id))
        return replace(call, params={**call.params, "chat_id": chat_id})

    async def _doubt(self, saying: Saying, call: Call) -> Call | None:
        # Before the try is counted: what is counted and not yet made, a kill makes unknown.
        await saying.rest()
        if call.method in SENDING:
            saying.unknown = not await self._counted(saying.row, inbox.repeat)
        else:
            saying.doubts += 1
            saying.unknown = saying.doubts >= MOST_DOUBTS
            if saying.unknown:
                await patiently(lambda: self._db.run(inbox.leave_unknown, saying.row, self._now()))
        if saying.unknown:
            logger.error("Nobody knows whether an answer arrived", extra={"update": saying.row})
            return None
        return await self._marked(call)

    async def _marked(self, call: Call) -> Call:
        """Whoever reads it twice knows why."""
        if call.method not in SENDING:
            return call
        return await patiently(lambda: self._db.read(repeated, call, self._office, self._now()))

    async def _spoil(self, saying: Saying, call: Call, text: str) -> Call | None:
        """Our bug: what the update did stays done, and its person gets an apology."""
        reference = new_reference()
        told = {"update": saying.row, "reference": reference, "method": call.method, "error": text}
        logger.error("Telegram refuses an answer", extra=told)
        if saying.spoilt or call.method not in SENDING:
            return None
        saying.spoilt = True
        return await patiently(
            lambda: self._db.run(_apologise, saying.row, call, text, reference, self._office, self._now())
        )


def _apologise(tx: Tx, row: InboxId, call: Call, text: str, reference: str, office: Office, now: datetime) -> Call:
    origin = Origin(_chat_id(call), _topic(call), call.channel)
    said = apology(tx, origin, reference, office, now)
    inbox.spoil(tx, row, text, reference=reference, apology=calls.pack([said]))
    return said


def _is_paced(call: Call) -> bool:
    """By Telegram's pace."""
    return call.method is not Method.STOP_SPINNER and not only_words(call.channel)


def _topic(call: Call) -> int:
    topic = call.params.get("message_thread_id")
    return topic if isinstance(topic, int) else 0


def _chat_id(call: Call) -> int:
    match call.params["chat_id"]:
        case int(chat_id):
            return chat_id
    raise TypeError(f"{call.method} without a chat")
