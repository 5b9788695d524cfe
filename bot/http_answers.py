"""Reads an answer of HTTP/1.1 from what has come of it so far: no more than a Bot API server speaks."""

from dataclasses import dataclass

LONGEST_HEAD = 64 * 1024
LARGEST = 1024 * 1024
END = b"\r\n"


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    status: int
    body: bytes
    keeps: bool
    """The line can be used again."""


def read(got: bytes, *, ended: bool) -> HttpAnswer | None:
    """None while it is not whole. Raises ValueError for what never will be an answer."""
    start = 0
    while (end := got.find(END + END, start)) >= 0:
        head = got[start : end + len(END)].lower()
        version, status = head.split(b" ", 2)[:2]
        start = end + 2 * len(END)
        if int(status) >= 200:  # before that come remarks, which have no body
            body = _body(head, got, start, ended=ended)
            return None if body is None else _whole(head, version, int(status), *body, last=len(got))
    if len(got) - start > LONGEST_HEAD:
        raise ValueError("The head does not end")
    return None


def _whole(head: bytes, version: bytes, status: int, body: bytes, end: int | None, *, last: int) -> HttpAnswer:
    keeps = end == last and version == b"http/1.1" and _field(head, b"connection") != b"close"
    return HttpAnswer(status, body, keeps)


def _body(head: bytes, got: bytes, start: int, *, ended: bool) -> tuple[bytes, int | None] | None:
    """And where it ends: None where that is where the line does."""
    if len(got) > LARGEST:
        raise ValueError("The body is too long")
    if _field(head, b"transfer-encoding") == b"chunked":
        return _chunks(got, start)
    if length := _field(head, b"content-length"):
        end = start + _size(length, 10)
        return (got[start:end], end) if len(got) >= end else None
    return (got[start:], None) if ended else None


def _chunks(got: bytes, at: int) -> tuple[bytes, int] | None:
    chunks: list[bytes] = []
    while (end := got.find(END, at)) >= 0:
        size = _size(got[at:end].partition(b";")[0], 16)
        at = end + len(END)
        if size == 0:
            return _after_trailers(b"".join(chunks), got, at)
        chunks.append(got[at : at + size])
        at += size + len(END)
    return None


def _after_trailers(body: bytes, got: bytes, at: int) -> tuple[bytes, int] | None:
    while (end := got.find(END, at)) > at:
        at = end + len(END)
    return (body, end + len(END)) if end == at else None


def _size(digits: bytes, base: int) -> int:
    size = int(digits, base)
    if size < 0:
        raise ValueError("A size below nothing")
    return size


def _field(head: bytes, name: bytes) -> bytes:
    """Of a head in small letters."""
    return head.partition(b"\r\n%b:" % name)[2].partition(END)[0].strip()
