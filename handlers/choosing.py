"""Finds the handler of an update: the first that takes it, without asking those that surely do not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.types import TelegramObject

from handlers.filters import Keyed, key_of


@dataclass(frozen=True, slots=True)
class Chosen:
    """A handler, and what its filters found in the update."""

    handler: HandlerObject
    found: Mapping[str, object]


class Choice:
    """The handlers of one kind of update. Of thirty commands and buttons only the one named is shown an update."""

    def __init__(self, handlers: Sequence[HandlerObject]) -> None:
        keyed = [(handler, _keys(handler)) for handler in handlers]
        self._unkeyed = [handler for handler, keys in keyed if not keys]
        self._by_key = {
            key: [handler for handler, keys in keyed if not keys or key in keys]
            for key in frozenset[str]().union(*(keys for _, keys in keyed))
        }

    async def choose(self, event: TelegramObject, given: Mapping[str, object]) -> Chosen | None:
        """`given` is what filters may ask for by naming a parameter so."""
        for handler in self._by_key.get(key_of(event) or "", self._unkeyed):
            fits, found = await handler.check(event, **given)
            if fits:
                return Chosen(handler, found)
        return None


def _keys(handler: HandlerObject) -> frozenset[str]:
    for each in handler.filters or ():
        if isinstance(each.callback, Keyed):
            return each.callback.keys
    return frozenset()
