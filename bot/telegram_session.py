"""aiogram's way to the network without its cost: JSON goes out, and of an answer only what is kept is read.

Errors carry the kind of failure, never aiohttp's text nor its exception: those may contain the address, and with it the
token. Nothing is logged here.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Any, TypeAlias

from aiogram import Bot
from aiogram.client.default import Default, DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import GetUpdates, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import TelegramObject
from aiohttp import ClientError, FormData, StreamReader
from yarl import URL

from bot.posting import NotConnected, Posting, Unanswered
from domain.compact import compact
from domain.sending.outcomes import InDoubt, NotSent, Outcome, sort_answer
from scheduler.sending.wire import (
    CONNECT_TIMEOUT,
    NEVER_LEFT,
    READ_TIMEOUT,
    UPLOAD_TIMEOUT,
    multipart,
    timeout_for,
    what_is_kept,
)

JSON: TypeAlias = bool | int | float | str | list["JSON"] | dict[str, "JSON"] | None
Files: TypeAlias = Mapping[str, tuple[str, bytes]]
"""By the name of their parameter: file name and contents."""

JSON_TYPE = {"Content-Type": "application/json"}
NO_FILES: Files = {}


class NotPlainError(TypeError):
    """A parameter that JSON cannot carry: a file, or a length of time that only a clock could make a date of."""


class FileNotFetched(Exception):
    """Telegram has not sent a file to its end."""


class LeanSession(AiohttpSession):
    def __init__(self, api: TelegramAPIServer = PRODUCTION, *, patience: float = READ_TIMEOUT) -> None:
        """Wait so many seconds for an answer; a long poll that much longer than it was asked to last."""
        super().__init__(api=api, json_loads=_loads, timeout=patience)
        self._posting: Posting | None = None

    async def close(self) -> None:
        if self._posting is not None:
            await self._posting.close()
            self._posting = None
        await super().close()

    async def call(self, bot: Bot, method: str, params: Mapping[str, object], files: Files = NO_FILES) -> Outcome:
        """Send a stored answer. `params` are as JSON has them, those of `files` left out."""
        try:
            if files:
                status, content = await self._post(bot, method, multipart(_as_fields(params), files), UPLOAD_TIMEOUT)
            else:
                status, content = await self._post_quickly(bot, method, _as_json(params))
        except NotConnected as error:
            return NotSent(str(error))
        except Unanswered as error:
            return InDoubt(str(error))
        except NEVER_LEFT as error:
            return NotSent(type(error).__name__)
        except (ClientError, TimeoutError) as error:
            return InDoubt(type(error).__name__)
        chat_id = params.get("chat_id")
        return sort_answer(status, content, in_group=isinstance(chat_id, int) and chat_id < 0)

    async def fetch_file(self, bot: Bot, file_id: str, *, most: int) -> bytes | None:
        """None where it is larger than `most`: no more than that is ever read."""
        file = await bot.get_file(file_id)
        url = self.api.file_url(bot.token, file.file_path or "")
        session = await self.create_session()
        try:
            async with session.get(
                url, timeout=timeout_for(CONNECT_TIMEOUT, UPLOAD_TIMEOUT), allow_redirects=False
            ) as response:
                if not _accepted(response.status):
                    raise FileNotFetched(f"Status {response.status}")
                content = await _up_to(response.content, most + 1)
        except (ClientError, TimeoutError) as error:
            # Its text contains the address.
            raise FileNotFetched(type(error).__name__) from None
        return content if len(content) <= most else None

    async def fetch_updates(
        self, bot: Bot, offset: int | None, wait: int, allowed: Sequence[str] = ()
    ) -> list[dict[str, JSON]]:
        """The next updates as they came: one that nobody can parse must not hold up the others."""
        method = GetUpdates(offset=offset, timeout=wait, allowed_updates=list(allowed) or None)
        status, content = await self._exchange(bot, method, wait + self.timeout)
        if not _accepted(status):
            self.check_response(bot, method, status, content.decode(errors="replace"))  # raises
        updates = _read(content).get("result")
        if not isinstance(updates, list):
            raise ClientDecodeError("Updates are not a list", TypeError(type(updates).__name__), None)
        return [update for update in updates if isinstance(update, dict)]

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 the name is aiogram's
    ) -> TelegramType:
        """Of a message sent or edited come back its id, date and chat, and nothing else."""
        status, content = await self._exchange(bot, method, self.timeout if timeout is None else timeout)
        kept: Any = self.check_response(bot, method, status, content.decode(errors="replace")).result
        result: TelegramType = kept
        return result

    async def _exchange(self, bot: Bot, method: TelegramMethod[TelegramType], patience: float) -> tuple[int, bytes]:
        try:
            return await self._post(bot, method.__api_method__, self._body(bot, method), patience)
        except TimeoutError as error:
            raise TelegramNetworkError(method, f"Request timeout error: {type(error).__name__}") from None
        except ClientError as error:
            raise TelegramNetworkError(method, type(error).__name__) from None

    def _body(self, bot: Bot, method: TelegramMethod[TelegramType]) -> bytes | FormData:
        try:
            return _as_json(plain_params(method, bot.default))
        except NotPlainError:
            return self.build_form_data(bot, method)

    async def _post(self, bot: Bot, method: str, body: bytes | FormData, patience: float) -> tuple[int, bytes]:
        session = await self.create_session()
        async with session.post(
            self.api.api_url(bot.token, method),
            data=body,
            headers=JSON_TYPE if isinstance(body, bytes) else None,
            timeout=timeout_for(CONNECT_TIMEOUT, patience),
            allow_redirects=False,
        ) as response:
            return response.status, await response.read()

    async def _post_quickly(self, bot: Bot, method: str, body: bytes) -> tuple[int, bytes]:
        url = self.api.api_url(bot.token, method)
        if self._posting is None:
            self._posting = Posting(URL(url).origin(), self._connector_init["ssl"], connecting=CONNECT_TIMEOUT)
        return await self._posting.post(url, body, self.timeout)


def plain_params(method: TelegramMethod[TelegramType], defaults: DefaultBotProperties) -> dict[str, JSON]:
    """A method's parameters as JSON has them, with aiogram's "whatever the bot's default is" looked up."""
    dumped = method.model_dump(warnings=False, exclude_none=True)
    plain = {name: _plain(value, defaults) for name, value in dumped.items()}
    return {name: value for name, value in plain.items() if value is not None}


def _plain(value: object, defaults: DefaultBotProperties) -> JSON:
    match value:
        case Enum():
            return _plain(value.value, defaults)
        case None | bool() | int() | float() | str():
            return value
        case Default():
            return _plain(defaults[value.name], defaults)
        case TelegramObject():
            return _plain(value.model_dump(warnings=False, exclude_none=True), defaults)
        case dict():
            return {str(name): _plain(inner, defaults) for name, inner in value.items()}
        case list():
            return [_plain(inner, defaults) for inner in value]
        case datetime():
            return round(value.timestamp())
    raise NotPlainError(type(value).__name__)


async def _up_to(stream: StreamReader, most: int) -> bytes:
    read = bytearray()
    while len(read) < most and (part := await stream.read(most - len(read))):
        read += part
    return bytes(read)


def _accepted(status: int) -> bool:
    return 200 <= status <= 299


def _loads(content: str) -> object:
    answer = json.loads(content)
    return what_is_kept(answer) if isinstance(answer, dict) else answer


def _as_json(params: Mapping[str, object]) -> bytes:
    return compact(params).encode()


def _as_fields(params: Mapping[str, object]) -> Mapping[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in params.items()
        if value is not None
    }


def _read(content: bytes) -> dict[str, JSON]:
    try:
        answer = json.loads(content)
    except ValueError as error:
        raise ClientDecodeError("Failed to decode object", error, None) from None
    return answer if isinstance(answer, dict) else {}
