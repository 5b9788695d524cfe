"""The bot's door: `/bot<token>/<method>` and `/file/bot<token>/<path>`, with Telegram's envelope."""

import asyncio
import re

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.faults import Fault, Kind
from sandbox.methods.table import METHODS, WAITING_METHODS
from sandbox.params import Params, read
from sandbox.wire import Json, dump
from sandbox.world import World

TOKEN_FORM = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}")
HANG_SECONDS = 60.0
RETRY_AFTER_SECONDS = 1.0
SLOW_SECONDS = 1.0
BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"


class BotApi:
    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token

    async def call(self, request: web.Request) -> web.Response:
        try:
            self._check(request.match_info["token"])
            method = request.match_info["method"].lower()
            params = await read(request)
            faults = self._world.faults
            if faults.any_on_calls and (fault := faults.on_call(method, params.text("chat_id"))):
                return await self._struck(request, fault, method, params)
            return _fine(await self._result(method, params))
        except ApiError as error:
            return _failed(error)
        except web.HTTPRequestEntityTooLarge:
            return _failed(ApiError(413, "Request Entity Too Large"))

    async def download(self, request: web.Request) -> web.Response:
        try:
            self._check(request.match_info["token"])
        except ApiError as error:
            return _failed(error)
        file = self._world.files.at(request.match_info["path"])
        if file is None:
            return _failed(ApiError(404, "Not Found"))
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def nowhere(self, _: web.Request) -> web.Response:
        return _failed(ApiError(404, "Not Found"))

    async def execute(self, method: str, params: Params) -> None:
        """A call made in the answer to a webhook: nobody reads what comes of it."""
        try:
            await self._result(method, params)
        except ApiError:
            return

    def _check(self, token: str) -> None:
        if token == self._token:
            return
        malformed = TOKEN_FORM.fullmatch(token) is None
        raise ApiError(401, "Unauthorized: invalid token specified" if malformed else "Unauthorized")

    async def _result(self, method: str, params: Params) -> bytes:
        if known := METHODS.get(method):
            return dump(known(self._world, params))
        if waiting := WAITING_METHODS.get(method):
            return await waiting(self._world, params)
        raise ApiError(404, "Not Found: method not found")

    async def _struck(self, request: web.Request, fault: Fault, method: str, params: Params) -> web.Response:
        """Go wrong as asked: before the method is carried out, or after."""
        match fault.kind:
            case Kind.SLOW:
                await asyncio.sleep(_seconds(fault, SLOW_SECONDS))
                return _fine(await self._result(method, params))
            case Kind.CUT_BEFORE:
                return _cut(request)
            case Kind.CUT_AFTER | Kind.HANG_AFTER | Kind.BROKEN_BODY:
                result = await self._result(method, params)
                return await _lost(request, fault, result)
            case Kind.BAD_GATEWAY:
                return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
            case _:
                raise _refusal(fault)


def _fine(result: bytes) -> web.Response:
    return web.Response(body=b'{"ok":true,"result":' + result + b"}", content_type="application/json")


def _failed(error: ApiError) -> web.Response:
    headers = {}
    if "retry_after" in error.parameters:
        headers["Retry-After"] = str(error.parameters["retry_after"])
    wire: Json = error.envelope()
    return web.Response(status=error.code, body=dump(wire), content_type="application/json", headers=headers)


def _seconds(fault: Fault, otherwise: float) -> float:
    return otherwise if fault.seconds is None else fault.seconds


def _refusal(fault: Fault) -> ApiError:
    match fault.kind:
        case Kind.TOO_MANY:
            seconds = int(_seconds(fault, RETRY_AFTER_SECONDS))
            return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        case Kind.BLOCKED:
            return ApiError(403, f"Forbidden: {fault.text or 'bot was blocked by the user'}")
        case Kind.BAD_REQUEST:
            return ApiError(400, f"Bad Request: {fault.text or 'chat not found'}")
        case _:
            return ApiError(500, f"Internal Server Error: {fault.text or 'restart'}")


async def _lost(request: web.Request, fault: Fault, result: bytes) -> web.Response:
    """The method was carried out, but its answer never arrives whole."""
    if fault.kind is Kind.BROKEN_BODY:
        return web.Response(body=b'{"ok":true,"result":' + result[: len(result) // 2], content_type="application/json")
    if fault.kind is Kind.HANG_AFTER:
        await asyncio.sleep(_seconds(fault, HANG_SECONDS))
    return _cut(request)


def _cut(request: web.Request) -> web.Response:
    """Close the connection; the answer returned to the framework finds nobody."""
    if request.transport is not None:
        request.transport.close()
    return web.Response()
