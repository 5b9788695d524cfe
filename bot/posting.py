"""Posts JSON over kept connections: HTTP/1.1, and no more of it than a Bot API server speaks.

For what is said many times a second. aiohttp needs four times as long for a request, most of it for what is never asked
for here: cookies, redirects, streams, traces. Everything else goes by aiohttp.
"""

import asyncio
from collections import deque
from dataclasses import dataclass
from ssl import SSLContext

from yarl import URL

from bot import http_answers
from bot.http_answers import HttpAnswer

MOST_LINES = 100
IDLE_SECONDS = 15.0
"""Servers hang up on lines that are idle for long: one that might be gone is not used again."""
EYEBALLS_DELAY = 0.25
"""Seconds for one address of a name before the next is tried beside it."""


class NotConnected(Exception):
    """Nothing has left this machine."""


class Unanswered(Exception):
    """It may have arrived."""


class Hearing(asyncio.Protocol):
    """What comes in on one line. aiohttp's and asyncio's streams are made for more, and cost as much again."""

    def __init__(self) -> None:
        self._got = b""
        self._answer: asyncio.Future[HttpAnswer] | None = None
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def expect(self) -> asyncio.Future[HttpAnswer]:
        self._answer = asyncio.get_running_loop().create_future()
        return self._answer

    def give_up(self, why: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(Unanswered(why))

    def unasked(self) -> bool:
        """Something has come that belongs to no request."""
        return bool(self._got)

    def data_received(self, data: bytes) -> None:
        self._got += data
        self._look(ended=False)

    def eof_received(self) -> None:
        self._look(ended=True)

    def connection_lost(self, exc: Exception | None) -> None:
        self.give_up(type(exc).__name__ if exc else "EOFError")
        self.over.set_result(None)

    def _look(self, *, ended: bool) -> None:
        if self._answer is None or self._answer.done():
            return
        try:
            answer = http_answers.read(self._got, ended=ended)
        except ValueError as error:
            self.give_up(type(error).__name__)
        else:
            if answer is not None:
                self._got = b""
                self._answer.set_result(answer)


@dataclass(slots=True)
class Line:
    transport: asyncio.Transport
    hearing: Hearing
    idle_since: float

    def usable(self, now: float) -> bool:
        return now - self.idle_since < IDLE_SECONDS and not (self.transport.is_closing() or self.hearing.unasked())

    async def ask(self, request: bytes, patience: float) -> HttpAnswer:
        """One request at a time. Raises Unanswered."""
        answer = self.hearing.expect()
        # asyncio.timeout costs several times as much.
        timer = asyncio.get_running_loop().call_later(patience, self.hearing.give_up, TimeoutError.__name__)
        self.transport.write(request)
        try:
            return await answer
        finally:
            timer.cancel()


class Posting:
    """Errors carry the kind of failure and nothing else: the address contains the token."""

    def __init__(self, server: URL, tls: SSLContext, *, connecting: float) -> None:
        self._server = server
        self._tls = tls if server.scheme == "https" else None
        self._connecting = connecting
        self._idle: deque[Line] = deque()
        self._free = asyncio.Semaphore(MOST_LINES)
        self._heads: dict[str, bytes] = {}

    async def post(self, url: str, body: bytes, patience: float) -> tuple[int, bytes]:
        """Status and body of the answer. Raises NotConnected or Unanswered."""
        async with self._free:
            line = self._kept() or await self._connect()
            keep = False
            try:
                answer = await line.ask(b"%b%d\r\n\r\n%b" % (self._head(url), len(body), body), patience)
                keep = answer.keeps
            finally:
                if keep:
                    self._put_back(line)
                else:
                    line.transport.abort()
            return answer.status, answer.body

    async def close(self) -> None:
        for line in self._idle:
            line.transport.abort()
        await asyncio.gather(*(line.hearing.over for line in self._idle))
        self._idle.clear()

    def _kept(self) -> Line | None:
        """The one used last."""
        now = asyncio.get_running_loop().time()
        while self._idle:
            line = self._idle.pop()
            if line.usable(now):
                return line
            line.transport.abort()
        return None

    def _put_back(self, line: Line) -> None:
        line.idle_since = asyncio.get_running_loop().time()
        self._idle.append(line)
        while not self._idle[0].usable(line.idle_since):
            self._idle.popleft().transport.abort()

    async def _connect(self) -> Line:
        loop = asyncio.get_running_loop()
        host, port = self._server.raw_host or "", self._server.port or 0
        try:
            async with asyncio.timeout(self._connecting):
                transport, hearing = await loop.create_connection(
                    Hearing, host, port, ssl=self._tls, happy_eyeballs_delay=EYEBALLS_DELAY
                )
        except OSError as error:
            raise NotConnected(type(error).__name__) from None
        return Line(transport, hearing, loop.time())

    def _head(self, url: str) -> bytes:
        """All but the number of bytes that follow."""
        if url not in self._heads:
            self._heads[url] = (
                f"POST {URL(url).raw_path_qs} HTTP/1.1\r\nHost: {self._server.host_port_subcomponent}\r\n"
                "Content-Type: application/json\r\nContent-Length: "
            ).encode("ascii")
        return self._heads[url]
