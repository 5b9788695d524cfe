"""python-telegram-bot's way to the network, over the program's one aiohttp session."""

import json
from collections.abc import Mapping

from aiohttp import ClientError, ClientSession, ClientTimeout, FormData
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from scheduler.sending.wire import (
    CONNECT_TIMEOUT,
    NEVER_LEFT,
    READ_TIMEOUT,
    UPLOAD_TIMEOUT,
    multipart,
    timeout_for,
    what_is_kept,
)


class NoConnectionError(NetworkError):
    """No connection, or only to a portal that sends us elsewhere: Telegram surely has not seen the request."""


class UnreadableAnswerError(TelegramError):
    """Telegram answered something that is not its JSON; after a 2xx that means: done, but nobody knows the details."""


class AiohttpRequest(BaseRequest):
    """The session belongs to whoever made it, and is closed by them: `initialize` and `shutdown` have nothing to do.

    Errors carry the kind of failure, never its text nor its cause: aiohttp writes the address into it, and the address
    contains the token.
    """

    __slots__ = ("_connect", "_read", "_session")

    def __init__(self, session: ClientSession, *, connect: float = CONNECT_TIMEOUT, read: float = READ_TIMEOUT) -> None:
        self._session = session
        self._connect = connect
        self._read = read

    @property
    def read_timeout(self) -> float | None:
        return self._read

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """aiohttp counts waiting for a connection of the pool as connecting, and writing as waiting for the answer."""
        uploads = request_data is not None and request_data.contains_files
        connect = _longest(_given(connect_timeout, self._connect), _given(pool_timeout, self._connect))
        writing = _given(write_timeout, UPLOAD_TIMEOUT if uploads else self._read)
        patience = timeout_for(connect, _longest(_given(read_timeout, self._read), writing))
        status, payload = await self._exchange(method, url, request_data, patience)
        # Both would be mere network errors to the library.
        if status == 413:
            raise BadRequest("Request Entity Too Large")
        if 300 <= status <= 399:
            raise NoConnectionError(f"HTTP {status}")
        return status, payload

    async def _exchange(
        self, method: str, url: str, data: RequestData | None, patience: ClientTimeout
    ) -> tuple[int, bytes]:
        try:
            async with self._session.request(
                method,
                url,
                json=data.parameters if data and not data.contains_files else None,
                data=_form(data) if data and data.contains_files else None,
                timeout=patience,
                allow_redirects=False,
            ) as response:
                return response.status, await response.read()
        except NEVER_LEFT as error:
            raise NoConnectionError(type(error).__name__) from None
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from None
        except ClientError as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """Unlike the library's own it logs nothing: what cannot be read may still hold somebody's words."""
        try:
            answer: object = json.loads(payload)
        except ValueError:
            raise UnreadableAnswerError("not JSON") from None
        if isinstance(answer, dict) and (answer.get("ok") is False or "result" in answer):
            return what_is_kept(answer)
        raise UnreadableAnswerError("not an answer of the Bot API")


def _given(seconds: object, otherwise: float) -> float | None:
    """A time-out as python-telegram-bot passes it: a number, None for no limit, or its mark for "not given"."""
    match seconds:
        case None | int() | float():
            return seconds
    return otherwise


def _longest(first: float | None, second: float | None) -> float | None:
    return None if first is None or second is None else max(first, second)


def _form(data: RequestData) -> FormData:
    return multipart(data.json_parameters, _files(data))


def _files(data: RequestData) -> Mapping[str, tuple[str, bytes]]:
    return {
        name: (file_name, contents if isinstance(contents, bytes) else contents.read())
        for name, (file_name, contents, _) in data.multipart_data.items()
    }
