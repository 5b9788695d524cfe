"""Posts JSON over kept connections: HTTP/1.1, and no more of it than a Bot API server speaks.

For what is said many times a second. aiohttp needs four times as long for a request, most of it for what is never asked
for here: cookies, redirects, streams, traces. Everything else goes by aiohttp.
"""

import asyncio
from asyncio import IncompleteReadError, LimitOverrunError, StreamReader, StreamWriter
from collections import deque
from dataclasses import dataclass
from ssl import SSLContext

from yarl import URL

MOST_LINES = 100
IDLE_SECONDS = 15.0
"""Servers hang up on lines that are idle for long: one that might be gone is not used again."""
EYEBALLS_DELAY = 0.25
"""Seconds for one address of a name before the next is tried beside it."""

BROKEN = (OSError, IncompleteReadError, LimitOverrunError, ValueError)
"""TimeoutError and all of TLS are an OSError."""


class NotConnected(Exception):
    """Nothing has left this machine."""


class Unanswered(Exception):
    """It may have arrived."""


@dataclass(frozen=True, slots=True)
class Line:
    reader: StreamReader
    writer: StreamWriter
    idle_since: float

    def usable(self, now: float) -> bool:
        return now - self.idle_since < IDLE_SECONDS and not self.reader.at_eof() and not self.writer.is_closing()


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
                async with asyncio.timeout(patience):
                    line.writer.write(b"%b%d\r\n\r\n%b" % (self._head(url), len(body), body))
                    status, content, keep = await _answer(line.reader)
            except BROKEN as error:
                raise Unanswered(type(error).__name__) from None
            finally:
                if keep:
                    self._put_back(line)
                else:
                    line.writer.transport.abort()
            return status, content

    async def close(self) -> None:
        for line in self._idle:
            line.writer.close()
        await asyncio.gather(*(line.writer.wait_closed() for line in self._idle), return_exceptions=True)
        self._idle.clear()

    def _kept(self) -> Line | None:
        """The one used last."""
        now = asyncio.get_running_loop().time()
        while self._idle:
            line = self._idle.pop()
            if line.usable(now):
                return line
            line.writer.transport.abort()
        return None

    def _put_back(self, line: Line) -> None:
        now = asyncio.get_running_loop().time()
        self._idle.append(Line(line.reader, line.writer, now))
        while not self._idle[0].usable(now):
            self._idle.popleft().writer.transport.abort()

    async def _connect(self) -> Line:
        host, port = self._server.raw_host, self._server.port
        try:
            async with asyncio.timeout(self._connecting):
                reader, writer = await asyncio.open_connection(
                    host, port, ssl=self._tls, happy_eyeballs_delay=EYEBALLS_DELAY
                )
        except OSError as error:
            raise NotConnected(type(error).__name__) from None
        return Line(reader, writer, asyncio.get_running_loop().time())

    def _head(self, url: str) -> bytes:
        """All but the number of bytes that follow."""
        if url not in self._heads:
            self._heads[url] = (
                f"POST {URL(url).raw_path_qs} HTTP/1.1\r\nHost: {self._server.host_port_subcomponent}\r\n"
                "Content-Type: application/json\r\nContent-Length: "
            ).encode("ascii")
        return self._heads[url]


async def _answer(reader: StreamReader) -> tuple[int, bytes, bool]:
    """Status, body, and whether the line can be used again."""
    while True:
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        version, status = head.split(b" ", 2)[:2]
        if int(status) >= 200:  # before that come remarks, which have no body
            break
    content, ended = await _body(reader, head)
    return int(status), content, ended and version == b"http/1.1" and _field(head, b"connection") != b"close"


async def _body(reader: StreamReader, head: bytes) -> tuple[bytes, bool]:
    """Whether it ended before the line did, too."""
    if _field(head, b"transfer-encoding") == b"chunked":
        return await _chunks(reader), True
    if length := _field(head, b"content-length"):
        return await reader.readexactly(int(length)), True
    return await reader.read(), False


def _field(head: bytes, name: bytes) -> bytes:
    """Of a head in small letters."""
    return head.partition(b"\r\n%b:" % name)[2].partition(b"\r\n")[0].strip()


async def _chunks(reader: StreamReader) -> bytes:
    chunks = []
    while size := int((await reader.readuntil(b"\r\n")).partition(b";")[0], 16):
        chunks.append((await reader.readexactly(size + 2))[:-2])
    while await reader.readuntil(b"\r\n") != b"\r\n":
        pass  # trailers
    return b"".join(chunks)
