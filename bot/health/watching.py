"""Asks Telegram now and then whether it is there, what time it is there, and how the webhook fares.

Telegram's time is in the `Date` of each answer. Between two answers it goes on with the machine's monotonic clock, so
that a jump of the machine's own clock is seen at once.
"""

import json
import logging
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from time import monotonic

import aiohttp

from bot.keeping import keep_on

logger = logging.getLogger(__name__)

EVERY = 60.0
PATIENCE = aiohttp.ClientTimeout(total=10)
MOST_SKEW = timedelta(minutes=2)
STUCK_FOR = timedelta(minutes=2)
"""A webhook error older than that is over."""


class Watch:
    """`now` is the clock that is judged, if any."""

    def __init__(self, address: str, now: Callable[[], datetime] | None) -> None:
        self._address = address
        self._now = now
        self._method = "getMe"
        self._webhook: tuple[str, frozenset[str]] | None = None
        self._told: tuple[datetime, float] | None = None
        self.reached = monotonic()
        """When Telegram last answered, on the monotonic clock; until it has, when we began to ask."""
        self.webhook_trouble: str | None = None

    def mind_the_webhook(self, url: str, allowed: Collection[str]) -> None:
        """Where Telegram is to bring updates, and the kinds that are wanted."""
        self._method, self._webhook = "getWebhookInfo", (url, frozenset(allowed))

    async def keep(self) -> None:
        """Looks for ever."""
        await keep_on("watch", self.look, every=EVERY)

    async def look(self) -> None:
        try:
            async with (
                aiohttp.ClientSession(timeout=PATIENCE) as http,
                http.get(f"{self._address}/{self._method}", allow_redirects=False) as answer,
            ):
                self._heed(answer.headers.get("Date"), json.loads(await answer.read()))
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            # Not the error's own text: it may hold the address, and the address holds the token.
            logger.warning("Telegram does not answer", extra={"error": type(error).__name__})

    def skew(self) -> timedelta | None:
        """How far the clock is ahead of Telegram's; None where nobody knows, or where it is not the machine's own."""
        if self._told is None or self._now is None:
            return None
        date, at = self._told
        return self._now() - (date + timedelta(seconds=monotonic() - at))

    async def wrong_by(self) -> timedelta | None:
        """The same where it is too much. Asks once more before it says so: the machine may have slept."""
        if self._now is None:
            return None
        if self._told is None or _is_much(self.skew()):
            await self.look()
        skew = self.skew()
        return skew if _is_much(skew) else None

    def _heed(self, date: str | None, answer: object) -> None:
        """Raises ValueError where it is not Telegram that answers: a portal may, which wants to be logged in at."""
        if not isinstance(answer, dict):
            raise ValueError("not an answer of the Bot API")
        if not answer.get("ok"):
            return
        self.reached = monotonic()
        if date is not None:
            self._told = (parsedate_to_datetime(date), self.reached)
        match answer.get("result"):
            case dict() as info if self._webhook is not None:
                self.webhook_trouble = _trouble(info, *self._webhook, self._time())
                if self.webhook_trouble:
                    logger.error("Telegram cannot bring updates", extra={"why": self.webhook_trouble})

    def _time(self) -> datetime:
        return datetime.now(UTC) if self._told is None else self._told[0]


def _is_much(skew: timedelta | None) -> bool:
    return skew is not None and abs(skew) > MOST_SKEW


def _trouble(info: Mapping[str, object], url: str, kinds: frozenset[str], now: datetime) -> str | None:
    """Somebody else has set another address, or an older version its kinds; or updates wait while this one fails."""
    if info.get("url") != url:
        return "another webhook is set, or none"
    match info:
        case {"allowed_updates": list() as allowed} if missing := kinds.difference(map(str, allowed)):
            return f"these kinds of update are not brought: {', '.join(sorted(missing))}"
    match info:
        case {"pending_update_count": int(waiting), "last_error_date": int(at), "last_error_message": str(why)}:
            recent = now - datetime.fromtimestamp(at, UTC) < STUCK_FOR
            return f"{waiting} updates wait: {why}" if waiting and recent else None
    return None
