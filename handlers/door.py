"""Where every update enters: its handler is chosen and run, in one transaction.

A turn costs one hop to the database's thread, and a handler is a plain function that cannot wait for anything. What
reads much is worked out aside (`handlers.aside`).
"""

import asyncio
import inspect
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from aiogram import Bot, Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.types import TelegramObject

from domain.papers import Parcel
from domain.refusals import Refusal
from domain.rights import ChatKind, May
from handlers import old_buttons, origins, requests, taking_turns
from handlers.choosing import Choice
from handlers.groups import grouping
from handlers.people import former
from handlers.taking_turns import Begun, Entry, Turned, Watch
from handlers.turn import Office
from storage.database import Database
from storage.incoming.inbox import Incoming

Choices: TypeAlias = Mapping[str, Choice]
"""Who may answer, by the kind of update."""

RIGHTS = frozenset(May)
ASIDES = 2
"""So many answers at most are worked out aside at a time: the other readers are for what nobody should wait for."""
REFUSED_IN_GROUP = HandlerObject(grouping.refused, flags={"may": May.ENTER})


class Door:
    """Routers serve as lists of handlers: aiogram's own way through them costs more than a handler, and would give each
    a thread of its own, and no transaction."""

    def __init__(
        self, choices: Choices, db: Database, office: Office, now: Callable[[], datetime], *, username: str
    ) -> None:
        self._db = db
        self._office = office
        self._now = now
        self._username = username
        self._asides = asyncio.Semaphore(ASIDES)
        self._choices = choices

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of update that have a handler."""
        return tuple(sorted(self._choices))

    async def enter(
        self,
        kind: str,
        event: TelegramObject,
        bot: Bot,
        row: Incoming,
        watch: Watch,
        *,
        parcel: Parcel | None = None,
    ) -> Turned | None:
        """None where nobody wants it."""
        choice = self._choices.get(kind)
        chosen = await choice.choose(event, {"bot": bot, "username": self._username}) if choice else None
        if chosen is None:
            return None
        brought = {} if parcel is None else {"sheet": parcel.sheet, "paper": parcel.paper, "form": parcel.form}
        request = requests.read(event, {**chosen.found, **brought}, origins.channel_of(row.lane))
        entry = Entry(row, request, chosen.handler, self._office, watch)
        try:
            return await self._turn(entry)
        except Refusal as refusal:
            if entry.request.chat.kind is ChatKind.GROUP:
                return await self._turn(_refused_in_group(entry, refusal))
            return await self._db.run(former.refuse, entry, refusal, self._now())

    async def _turn(self, entry: Entry) -> Turned:
        """In one transaction; where its answer is worked out aside, the last of two writes all there is to write."""
        turned = await self._db.run(taking_turns.take_turn, entry, self._now())
        if not isinstance(turned, Begun):
            return turned
        async with self._asides:
            found = await self._db.read(taking_turns.work_out, entry, turned)
        return await self._db.run(taking_turns.write_down, entry, found)


def _refused_in_group(entry: Entry, refusal: Refusal) -> Entry:
    """Others are listening: what is said there is for a handler of its own to decide."""
    request = replace(entry.request, given={**entry.request.given, "refusal": refusal})
    return replace(entry, request=request, handler=REFUSED_IN_GROUP)


def choices_of(routers: Iterable[Router]) -> Choices:
    """Raises ValueError for a handler that could not be run. The first that fits an update answers it."""
    return {kind: Choice(handlers) for kind, handlers in _by_kind(routers).items()}


def _by_kind(routers: Iterable[Router]) -> dict[str, list[HandlerObject]]:
    kinds: defaultdict[str, list[HandlerObject]] = defaultdict(list)
    for router in (*routers, old_buttons.router):
        for kind, observer in router.observers.items():
            for handler in observer.handlers:
                _check(handler, kind)
                kinds[kind].append(handler)
    return kinds


def _check(handler: HandlerObject, kind: str) -> None:
    name = getattr(handler.callback, "__qualname__", repr(handler.callback))
    if kind not in requests.EVENTS:
        raise ValueError(f"{name} wants {kind}, which is never read")
    if handler.flags.get("may") not in RIGHTS:
        raise ValueError(f"{name} does not say what right it asks for")
    if inspect.getfullargspec(inspect.unwrap(handler.callback)).args[:1] != ["turn"]:
        raise ValueError(f"{name} does not take the turn first")
    if inspect.iscoroutinefunction(handler.callback):
        raise ValueError(f"{name} is asynchronous, and would wait inside a transaction")
    if strange := handler.params - requests.GIVEN:
        raise ValueError(f"{name} asks for {sorted(strange)}, which no handler is given")
