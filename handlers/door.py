"""Where every update enters. aiogram chooses the handler; the door, its innermost middleware, runs it.

So a turn costs one hop to the database's thread, and a handler is a plain function that cannot wait for anything.
"""

import inspect
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware, Dispatcher, Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.types import TelegramObject

from domain.refusals import Refusal
from domain.rights import May
from handlers import old_buttons, requests, taking_turns
from handlers.taking_turns import Entry, Turned
from handlers.turn import Office
from storage.database import Database


class Door(BaseMiddleware):
    def __init__(self, db: Database, office: Office, now: Callable[[], datetime]) -> None:
        self._db = db
        self._office = office
        self._now = now

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Turned:
        """Runs the chosen handler itself: aiogram's `handler` would give it a thread of its own, and no transaction."""
        entry = Entry(data["row"], requests.read(event, data), data["handler"], self._office, data["watch"])
        try:
            return await self._db.run(taking_turns.take_turn, entry, self._now())
        except Refusal as refusal:
            return await self._db.run(taking_turns.refuse, entry, refusal, self._now())


def build_dispatcher(routers: Iterable[Router], door: Door, *, username: str) -> Dispatcher:
    """Raises ValueError for a handler that could not be run. The first that fits an update answers it.

    Routers serve as lists of handlers: copied into one flat dispatcher they are searched faster, and one process may
    have several dispatchers.
    """
    dispatcher = Dispatcher(disable_fsm=True, username=username)
    for router in (*routers, old_buttons.router):
        for name, observer in router.observers.items():
            _copy(observer, dispatcher.observers[name])
    for observer in dispatcher.observers.values():
        if observer.handlers and observer is not dispatcher.update:
            observer.middleware(door)
    return dispatcher


def _copy(source: TelegramEventObserver, target: TelegramEventObserver) -> None:
    for handler in source.handlers:
        _check(handler)
        target.handlers.append(handler)


def _check(handler: HandlerObject) -> None:
    name = getattr(handler.callback, "__qualname__", repr(handler.callback))
    if handler.flags.get("may") not in frozenset(May):
        raise ValueError(f"{name} does not say what right it asks for")
    if inspect.iscoroutinefunction(handler.callback):
        raise ValueError(f"{name} is asynchronous, and would wait inside a transaction")
    if strange := handler.params - requests.GIVEN:
        raise ValueError(f"{name} asks for {sorted(strange)}, which no handler is given")
