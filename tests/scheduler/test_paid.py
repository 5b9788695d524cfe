"""Where the operator has switched paid broadcasts on, notices say so, and go out at the pace that is paid for."""

import asyncio

import pytest
from telegram.request import BaseRequest, RequestData

from bot.settings import Settings
from domain.sending.outcomes import Sent
from scheduler.sending.pace import FREE_RATE, PAID_RATE, Pacer
from scheduler.sending.paced_bot import make_bot
from scheduler.sending.sender import Letter, Sender
from tests.sandboxed import TOKEN

ACCEPTED = b'{"ok":true,"result":{"message_id":1,"date":0,"chat":{"id":7,"type":"private"}}}'


class Recorder(BaseRequest):
    """Accepts everything, and keeps what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []

    @property
    def read_timeout(self) -> float | None:
        return None

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
        self.asked.append({} if request_data is None else dict(request_data.parameters))
        return 200, ACCEPTED


@pytest.mark.parametrize("paid", [True, False])
def test_a_notice_says_that_it_may_be_paid_for_only_where_that_is_switched_on(paid: bool) -> None:
    recorder = Recorder()
    sender = Sender(make_bot(TOKEN, "http://127.0.0.1:9", recorder, Pacer(PAID_RATE)), paid=paid)

    outcome = asyncio.run(sender.send(Letter(7, "Còn 3 ngày")))

    assert isinstance(outcome, Sent)
    assert [asked.get("allow_paid_broadcast", False) for asked in recorder.asked] == [paid]


def test_the_pace_is_that_of_telegram_unless_it_is_paid_for() -> None:
    assert Settings(paid_broadcast=False).messages_a_second() == FREE_RATE
    assert Settings(paid_broadcast=True).messages_a_second() == PAID_RATE
