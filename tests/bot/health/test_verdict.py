"""What counts as well, and what somebody is to be woken for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.health.verdict import Signs, problems
from bot.health.watching import MOST_SKEW
from domain.sending.urgency import Urgency
from storage.incoming.inbox_care import Tally
from storage.operations.vitals import Vitals, Waiting
from tests.office import moment

NOW = moment("2024-02-01")
EASY = Vitals(Tally({}, 0, None), {}, {}, 0, None, 0, delivering=True)
WELL = Signs(database=True, poll_age=20.0, telegram_age=50.0, skew=timedelta(seconds=3), vitals=EASY)


def waiting(urgency: Urgency, minutes: int, *, delivering: bool) -> Vitals:
    return replace(EASY, outbox={urgency: Waiting(7, NOW - timedelta(minutes=minutes))}, delivering=delivering)


@pytest.mark.parametrize(
    ("signs", "names"),
    [
        (WELL, []),
        # Its token is good and its process runs: what it has not heard is what counts.
        (replace(WELL, poll_age=91.0), ["deaf"]),
        (replace(WELL, poll_age=None), []),
        (replace(WELL, telegram_age=200.0), ["telegram"]),
        (replace(WELL, database=False, vitals=None), ["database"]),
        (replace(WELL, skew=timedelta(minutes=-3)), ["clock"]),
        (replace(WELL, webhook_trouble="3 updates wait"), ["webhook"]),
        (replace(WELL, vitals=replace(EASY, inbox=Tally({}, 0, NOW - timedelta(seconds=61)))), ["inbox"]),
        (replace(WELL, vitals=waiting(Urgency.PROMPT, 6, delivering=True)), ["outbox-prompt"]),
        # A broadcast may take an hour, and so may the last day of a whole country.
        (replace(WELL, vitals=waiting(Urgency.TODAY, 60, delivering=True)), []),
        (replace(WELL, vitals=waiting(Urgency.TODAY, 6, delivering=False)), ["outbox-today"]),
        (replace(WELL, vitals=waiting(Urgency.REMINDER, 60, delivering=True)), []),
        (replace(WELL, vitals=waiting(Urgency.REMINDER, 6, delivering=False)), ["outbox-reminder"]),
    ],
)
def test_what_is_amiss_is_named(signs: Signs, names: list[str]) -> None:
    assert list(problems(signs, NOW, MOST_SKEW)) == names
