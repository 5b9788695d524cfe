"""Whether all is well, and if not, what is amiss. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.sending.urgency import Urgency
from storage.operations.vitals import Vitals

DEAF_AFTER = 90.0
"""Seconds. A poll lasts 25: after three that came to nothing nobody is heard."""
SILENT_AFTER = 180.0
INBOX_LAG = timedelta(minutes=1)
OUTBOX_LAG = timedelta(minutes=5)
BULK = frozenset({Urgency.TODAY, Urgency.REMINDER, Urgency.DIGEST})
"""What goes to all schools of a country may take an hour at thirty a second: it is late only where nobody delivers."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a process knows of itself. Ages are in seconds; None: does not apply to it."""

    database: bool
    poll_age: float | None = None
    """Since Telegram last answered a poll; none where another process polls, or a webhook is set."""
    telegram_age: float = 0.0
    """Since Telegram last answered anything."""
    webhook_trouble: str | None = None
    skew: timedelta | None = None
    vitals: Vitals | None = None


def problems(signs: Signs, now: datetime, most_skew: timedelta) -> dict[str, str]:
    """By name, in words for whoever is woken by it; empty where all is well."""
    return dict(_problems(signs, now, most_skew))


def _problems(signs: Signs, now: datetime, most_skew: timedelta) -> Iterator[tuple[str, str]]:
    if not signs.database:
        yield "database", "it cannot be written to"
    if signs.poll_age is not None and signs.poll_age > DEAF_AFTER:
        yield "deaf", f"Telegram has answered no poll for {signs.poll_age:.0f} s"
    if signs.telegram_age > SILENT_AFTER:
        yield "telegram", f"it has not answered for {signs.telegram_age:.0f} s"
    if signs.webhook_trouble:
        yield "webhook", signs.webhook_trouble
    if signs.skew is not None and abs(signs.skew) > most_skew:
        yield "clock", f"it is {signs.skew.total_seconds():+.0f} s from Telegram's; reminders are held"
    if signs.vitals is not None:
        yield from _lags(signs.vitals, now)


def _lags(vitals: Vitals, now: datetime) -> Iterator[tuple[str, str]]:
    oldest = vitals.inbox.oldest_open
    if oldest is not None and now - oldest > INBOX_LAG:
        yield "inbox", f"an update waits since {oldest:%Y-%m-%d %H:%M:%S} UTC"
    for urgency, waiting in vitals.outbox.items():
        late = now - waiting.since > OUTBOX_LAG
        if late and (urgency not in BULK or not vitals.delivering):
            nobody = "" if vitals.delivering else "; nobody delivers"
            yield f"outbox-{urgency}", f"{waiting.count} wait since {waiting.since:%Y-%m-%d %H:%M:%S} UTC{nobody}"
