"""The way answers are said: against a server of the test's own, which says exactly what it is told to."""

import asyncio
import ssl
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import pytest
from yarl import URL

from bot.posting import NotConnected, Posting, Unanswered
from tests.waiting import SOON, eventually

T = TypeVar("T")

TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"
GOODBYE = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"


@dataclass
class Server:
    """Says these bytes to each request in turn; `hangs_up` after each of them."""

    says: list[bytes]
    hangs_up: bool = False
    lines: int = 0
    heard: list[bytes] = field(default_factory=list)
    url: str = ""

    async def has_answered(self) -> bool:
        return self.heard != []

    async def talk(self, reader: StreamReader, writer: StreamWriter) -> None:
        self.lines += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                self.heard.append(head + await reader.readexactly(length))
                writer.write(self.says.pop(0))
                if self.hangs_up:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def posting_to(server: Server) -> AsyncIterator[Posting]:
    listening = await asyncio.start_server(server.talk, "127.0.0.1", 0)
    server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    posting = Posting(URL(server.url), TLS, connecting=SOON)
    try:
        yield posting
    finally:
        await posting.close()
        listening.close()


def told(server: Server, story: Callable[[Posting], Awaitable[T]]) -> T:
    async def run() -> T:
        async with posting_to(server) as posting:
            return await story(posting)

    return asyncio.run(run())


def twice(server: Server) -> Callable[[Posting], Awaitable[list[tuple[int, bytes]]]]:
    async def story(posting: Posting) -> list[tuple[int, bytes]]:
        first = await posting.post(f"{server.url}/bot1:a/sendMessage", b"{}", SOON)
        await asyncio.sleep(0.02)
        return [first, await posting.post(f"{server.url}/bot1:a/sendMessage", b"{}", SOON)]

    return story


@pytest.mark.parametrize(
    "answer",
    [
        WHOLE + b"ok",
        b"HTTP/1.1 200 OK\r\ncontent-LENGTH:2\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1;x=y\r\nk\r\n0\r\nTrailer: z\r\n\r\n",
        b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + WHOLE + b"ok",
    ],
)
def test_an_answer_is_read_to_its_end_and_the_line_is_used_again(answer: bytes) -> None:
    server = Server([answer, answer])

    assert told(server, twice(server)) == [(200, b"ok"), (200, b"ok")]
    assert server.lines == 1


@pytest.mark.parametrize(
    ("answer", "hangs_up"),
    [
        (GOODBYE, False),
        (WHOLE + b"ok", True),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", False),
        (b"HTTP/1.1 200 OK\r\n\r\nok", True),
    ],
)
def test_a_line_the_server_gives_up_is_not_used_again(answer: bytes, hangs_up: bool) -> None:
    server = Server([answer, answer], hangs_up=hangs_up)

    assert told(server, twice(server)) == [(200, b"ok"), (200, b"ok")]
    assert server.lines == 2


def test_what_is_posted_is_a_whole_request() -> None:
    server = Server([WHOLE + b"ok"])

    told(server, lambda posting: posting.post(f"{server.url}/bot1:a/sendMessage", b'{"chat_id":1}', SOON))

    host = server.url.removeprefix("http://").encode()
    assert server.heard == [
        b"POST /bot1:a/sendMessage HTTP/1.1\r\nHost: " + host + b"\r\n"
        b'Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{"chat_id":1}'
    ]


@pytest.mark.parametrize(
    ("answer", "hangs_up", "seconds", "why"),
    [
        (b"", True, SOON, "EOFError"),
        (WHOLE + b"o", True, SOON, "EOFError"),
        (WHOLE + b"o", False, 0.2, "TimeoutError"),
        (b"SSH-2.0\r\n\r\n", False, SOON, "ValueError"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", False, SOON, "ValueError"),
        (b"HTTP/1.1 200 " + b"x" * 100_000, False, SOON, "ValueError"),
    ],
)
def test_what_is_no_whole_answer_leaves_it_in_doubt(answer: bytes, hangs_up: bool, seconds: float, why: str) -> None:
    server = Server([answer], hangs_up=hangs_up)

    with pytest.raises(Unanswered, match=why):
        told(server, lambda posting: posting.post(f"{server.url}/bot1:a/sendMessage", b"{}", seconds))


def test_a_line_left_in_the_middle_of_an_answer_is_not_used_again() -> None:
    server = Server([WHOLE + b"o", WHOLE + b"ok"])

    async def story(posting: Posting) -> tuple[int, bytes]:
        asked = asyncio.create_task(posting.post(f"{server.url}/bot1:a/sendMessage", b"{}", SOON))
        assert await eventually(server.has_answered, bool)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        return await posting.post(f"{server.url}/bot1:a/sendMessage", b"{}", SOON)

    assert told(server, story) == (200, b"ok")
    assert server.lines == 2


def test_a_server_that_does_not_speak_tls_was_surely_not_told() -> None:
    async def story() -> None:
        server = Server([])
        async with posting_to(server):
            posting = Posting(URL(server.url.replace("http:", "https:")), TLS, connecting=0.1)
            await posting.post("https://127.0.0.1/bot1:a/sendMessage", b"{}", SOON)

    with pytest.raises(NotConnected):
        asyncio.run(story())
