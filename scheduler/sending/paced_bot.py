"""python-telegram-bot as we use it: at the pacer's pace, and without the objects it would build from answers."""

import os
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter, ExtBot
from telegram.request import BaseRequest

from domain.sending.outcomes import InDoubt, Moved, NotSent, Outcome, Sent, sort_error
from domain.sending.urgency import Urgency
from scheduler.sending.pace import Pacer
from scheduler.sending.request import NoConnectionError, UnreadableAnswerError

Answered: TypeAlias = bool | dict[str, object] | list[dict[str, object]]

LONGEST_REASON = 300
"""A gateway's page of HTML says no more than its first words do."""


def always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Place:
    """In the queue for turns. `may_leave` is asked once the turn has come, which may be long after it was asked for."""

    urgency: Urgency = Urgency.REMINDER
    may_leave: Callable[[], bool] = always


AT_THE_END = Place()
TelegramBot: TypeAlias = ExtBot[Place]


class TakenError(Exception):
    """No error: Telegram has taken a message, under this number. It is thrown past the library, which would build an
    object of a hundred fields to hold that number, at a tenth of what a notice costs."""

    def __init__(self, message_id: int) -> None:
        super().__init__(message_id)
        self.message_id = message_id


class NotOursError(TelegramError):
    """It was ours to send when its turn was asked for, and is no longer: Telegram has not seen it."""


class PacedLimiter(BaseRateLimiter[Place]):
    """Asks the pacer before every call about a chat. Never repeats one: whether to is for the outbox to decide.

    Raises TakenError for a message that was sent, NotOursError for one that may not leave any more."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def process_request(
        self,
        callback: Callable[..., Coroutine[object, object, Answered]],
        args: tuple[object, ...],
        kwargs: dict[str, object],
        endpoint: str,
        data: dict[str, object],
        rate_limit_args: Place | None,
    ) -> Answered:
        chat_id = data.get("chat_id")
        if not isinstance(chat_id, int):
            return await callback(*args, **kwargs)
        place = rate_limit_args or AT_THE_END
        await self._pacer.turn(chat_id, place.urgency)
        if not place.may_leave():
            raise NotOursError("held by nobody any more")
        try:
            with self._pacer.timing():
                answer = await callback(*args, **kwargs)
        except RetryAfter as refusal:
            self._pacer.heed(outcome_of(refusal, chat_id), chat_id)
            raise
        match answer:
            case {"message_id": int(number)} if endpoint == "sendMessage":
                raise TakenError(number)
        return answer


def make_bot(token: str, api_base: str, request: BaseRequest, pacer: Pacer) -> TelegramBot:
    """`api_base` has no path: https://api.telegram.org. The bot needs no `initialize`, which would only ask getMe."""
    # Read by the library whenever it makes a RetryAfter: without it, every 429 warns of a change to come.
    os.environ["PTB_TIMEDELTA"] = "true"
    base = api_base.rstrip("/")
    return ExtBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=request,
        rate_limiter=PacedLimiter(pacer),
    )


def outcome_of(error: TelegramError, chat_id: int) -> Outcome:
    """BadRequest and TimedOut are NetworkErrors too: the particular before the general."""
    text = error.message[:LONGEST_REASON]
    match error:
        case RetryAfter():
            return sort_error(429, text, {"retry_after": _seconds(error.retry_after)}, in_group=chat_id < 0)
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case UnreadableAnswerError():
            return Sent()
        case BadRequest():
            return sort_error(400, text)
        case Forbidden():
            return sort_error(403, text)
        case NoConnectionError() | NotOursError() | InvalidToken() | Conflict():
            return NotSent(text)
    return InDoubt(text)


def _seconds(period: int | timedelta) -> float:
    return period.total_seconds() if isinstance(period, timedelta) else period
