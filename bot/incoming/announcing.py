"""Tells Telegram at each start where the webhook is, and which kinds of update are wanted by now."""

import asyncio
import logging
from collections.abc import Sequence

from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.settings import TokenRefused, WebhookRefused

logger = logging.getLogger(__name__)

AGAIN = 2.0


async def announce(bot: Bot, url: str, *, secret: str, allowed: Sequence[str]) -> None:
    """Several may start at once, and Telegram takes one of these a second; what waits there is never dropped. Raises
    TokenRefused and WebhookRefused."""
    while True:
        try:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=list(allowed))
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            raise TokenRefused from error
        except TelegramBadRequest as error:
            raise WebhookRefused(url, error.message) from error
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
        except (TelegramNetworkError, TelegramServerError):
            logger.warning("Telegram cannot be told of the webhook yet")
            await asyncio.sleep(AGAIN)
        else:
            return
