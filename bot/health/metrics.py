"""The figures for Prometheus: gathered for each scrape, kept nowhere in between. Numbers of things, never whose."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric, SummaryMetricFamily
from prometheus_client.registry import Collector

from bot.health.verdict import Signs
from domain.sending.notices import State
from domain.sending.urgency import NOTICES
from storage.incoming.inbox import State as InboxState
from storage.operations.vitals import Vitals

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Counts:
    """What this process has done since its start."""

    turns: int
    """Messages that had their turn to leave."""
    refusals: int
    """How often Telegram has said "too many requests"."""
    answered: int
    waited: float
    """Requests about a chat, and the seconds until they were answered, all together."""


class _Gathered(Collector):
    def __init__(self, metrics: Iterable[Metric]) -> None:
        self._metrics = list(metrics)

    def collect(self) -> Iterable[Metric]:
        return self._metrics


def exposed(signs: Signs, counts: Counts, problems: Mapping[str, str], write_wait: float, now: datetime) -> bytes:
    """In a registry of its own: whatever else is in the process stays out of it."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Gathered(_metrics(signs, counts, problems, write_wait, now)))
    return generate_latest(registry)


def _metrics(
    signs: Signs, counts: Counts, problems: Mapping[str, str], write_wait: float, now: datetime
) -> Iterator[Metric]:
    yield _gauge("healthy", "1 where /healthz finds nothing amiss.", not problems)
    yield _gauge("database_up", "1 where the database can be written to.", signs.database)
    yield _gauge("db_write_wait_seconds", "What a transaction that writes one row has just taken.", write_wait)
    yield _counter("turns", "Messages that had their turn to leave.", counts.turns)
    yield _counter("telegram_429", "How often Telegram has said: too many requests.", counts.refusals)
    told = "How long Telegram took to answer what was sent to a chat."
    yield SummaryMetricFamily("drum_send_seconds", told, count_value=counts.answered, sum_value=counts.waited)
    ages = (
        ("poll_age_seconds", "Since Telegram last answered a poll of this process.", signs.poll_age),
        ("telegram_age_seconds", "Since Telegram last answered anything.", signs.telegram_age),
        (
            "clock_skew_seconds",
            "How far the clock is ahead of Telegram's.",
            None if signs.skew is None else signs.skew.total_seconds(),
        ),
    )
    yield from (_gauge(name, told, value) for name, told, value in ages if value is not None)
    if signs.vitals is not None:
        yield from _of_vitals(signs.vitals, now)


def _of_vitals(vitals: Vitals, now: datetime) -> Iterator[Metric]:
    oldest = vitals.inbox.oldest_open
    yield _gauge("inbox_oldest_seconds", "Age of the oldest update not done with.", _age(oldest, now))
    yield _labelled("inbox_updates", "Updates of the last week.", "state", _named(vitals.inbox.by_state))
    # It falls as the week goes on: no counter.
    yield _gauge("inbox_repeated", "Answers of the last week sent twice, perhaps for nothing.", vitals.inbox.repeated)
    waiting = {urgency: vitals.outbox.get(urgency) for urgency in NOTICES}
    yield _labelled(
        "outbox_waiting",
        "Notices that are due.",
        "urgency",
        {name: 0 if one is None else one.count for name, one in waiting.items()},
    )
    yield _labelled(
        "outbox_oldest_seconds",
        "How long the first of them has been due.",
        "urgency",
        {name: _age(None if one is None else one.since, now) for name, one in waiting.items()},
    )
    yield _labelled("notices", "Notices ever owed.", "state", _named(vitals.by_state))
    yield _counter("outbox_in_doubt", "Tries that may have arrived: no more can have come twice.", vitals.in_doubt)
    yield _gauge("reminder_late_seconds", "How late the latest reminder is.", _age(vitals.latest_reminder, now))
    yield _gauge("unreachable_chats", "Chats that cannot be written to.", vitals.unreachable)
    yield _gauge("delivering", "1 where some process delivers.", vitals.delivering)


def _named(counts: Mapping[InboxState, int] | Mapping[State, int]) -> Mapping[str, float]:
    return {str(state): count for state, count in counts.items()}


def _age(since: datetime | None, now: datetime) -> float:
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())


def _gauge(name: str, told: str, value: float) -> Metric:
    return GaugeMetricFamily(f"drum_{name}", told, value=float(value))


def _counter(name: str, told: str, value: float) -> Metric:
    return CounterMetricFamily(f"drum_{name}", told, value=float(value))


def _labelled(name: str, told: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(f"drum_{name}", told, labels=[label])
    for key, value in values.items():
        family.add_metric([key], float(value))
    return family
