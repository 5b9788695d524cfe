"""Tells Telegram at each start where the webhook is, and which kinds of update are wanted by now."""

import asyncio
import logging
from collections.abc import Sequence

from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError

logger = logging.getLogger(__name__)

AGAIN = 2.0


async def announce(bot: Bot, url: str, *, secret: str, allowed: Sequence[str]) -> None:
    """Several may start at once, and Telegram takes one of these a second; what waits there is never dropped."""
    while True:
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=list(allowed))
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
        except (TelegramNetworkError, TelegramServerError):
            logger.warning("Telegram cannot be told of the webhook yet")
            await asyncio.sleep(AGAIN)
        else:
            return
