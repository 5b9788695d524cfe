"""What Telegram will not have of a bot that is being started, whoever started it reads in one line."""

import asyncio
from pathlib import Path

import pytest

from tests.bot.shell import Shell, Told
from tests.sandboxed import TOKEN, telegram

SOMEBODY_ELSES = "123456789:AAFzq-x_9dLh3kQ0bSxN2vT7mJcWpYuEoRi"


@pytest.mark.parametrize(
    ("command", "token", "told"),
    [
        ("run", SOMEBODY_ELSES, "Telegram refuses the token of this bot: put in the one BotFather shows"),
        ("serve", SOMEBODY_ELSES, "Telegram refuses the token of this bot: put in the one BotFather shows"),
        ("serve", TOKEN, "Telegram refuses the address of DRUM_WEBHOOK_URL, https://drum.example.vn/telegram: "),
    ],
)
def test_what_telegram_refuses_is_told_in_one_line(tmp_path: Path, command: str, token: str, told: str) -> None:
    async def started() -> Told:
        async with telegram() as world:
            settings = {"token": token, "api": world.url, "database": "sqlite:///school.db", "listen": "127.0.0.1:0"}
            webhook = {"webhook_url": "https://drum.example.vn", "webhook_secret": "a-secret-long-enough"}
            return await asyncio.to_thread(Shell(tmp_path).bot, command, **settings, **webhook)

    refused = asyncio.run(started())

    assert refused.status == 1
    assert refused.err.splitlines()[-1].startswith(told)
    assert "Traceback" not in refused.err
