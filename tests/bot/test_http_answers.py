"""An answer may come in pieces, cut anywhere."""

import pytest

from bot import http_answers
from bot.http_answers import HttpAnswer

WHOLE = [
    (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", HttpAnswer(200, b"ok", keeps=True)),
    (b"HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n", HttpAnswer(429, b"", keeps=True)),
    (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1;x=y\r\nk\r\n0\r\n\r\n",
        HttpAnswer(200, b"ok", keeps=True),
    ),
    (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nTrailer: z\r\n\r\n",
        HttpAnswer(200, b"ok", keeps=True),
    ),
    (
        b"HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        HttpAnswer(200, b"ok", keeps=True),
    ),
    (
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
        HttpAnswer(200, b"ok", keeps=False),
    ),
]


@pytest.mark.parametrize(("whole", "answer"), WHOLE)
def test_an_answer_is_one_when_its_last_byte_has_come(whole: bytes, answer: HttpAnswer) -> None:
    pieces = [http_answers.read(whole[:end], ended=False) for end in range(len(whole))]

    assert pieces == [None] * len(whole)
    assert http_answers.read(whole, ended=False) == answer


def test_what_comes_after_an_answer_spoils_the_line() -> None:
    answer = http_answers.read(WHOLE[0][0] + b"HTTP/1.1 200 OK\r\n", ended=False)

    assert answer == HttpAnswer(200, b"ok", keeps=False)


def test_without_a_length_an_answer_ends_with_its_line() -> None:
    got = b"HTTP/1.1 200 OK\r\n\r\nok"

    assert http_answers.read(got, ended=False) is None
    assert http_answers.read(got, ended=True) == HttpAnswer(200, b"ok", keeps=False)


@pytest.mark.parametrize(
    "got",
    [
        b"SSH-2.0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        b"HTTP/1.1 200 " + b"x" * http_answers.LONGEST_HEAD,
        b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * http_answers.LARGEST,
    ],
)
def test_what_is_no_answer_is_not_waited_for(got: bytes) -> None:
    with pytest.raises(ValueError, match=r"head|size|body|int\(\)|unpack"):
        http_answers.read(got, ended=False)
