"""A chat is left alone for as long as it has to be, and forgotten afterwards."""

from datetime import UTC, datetime, timedelta

from scheduler.sending.resting import CROWD, Resting

NOW = datetime(2024, 2, 15, 8, tzinfo=UTC)
SOON = NOW + timedelta(seconds=30)


def test_a_chat_rests_until_its_time_has_come() -> None:
    resting = Resting()
    resting.leave_alone(11, SOON, NOW)

    assert resting.until(11, NOW) == SOON
    assert resting.until(12, NOW) is None
    assert resting.until(11, SOON) is None
    assert len(resting) == 0


def test_chats_that_nobody_asks_about_any_more_are_forgotten_and_those_at_rest_are_not() -> None:
    resting = Resting()

    for chat in range(10 * CROWD):
        now = NOW + timedelta(seconds=chat)
        resting.leave_alone(chat, now + timedelta(seconds=30), now)

    assert len(resting) <= CROWD
    assert all(resting.until(chat, now) is not None for chat in range(10 * CROWD - 30, 10 * CROWD))


def test_many_at_rest_at_a_time_are_all_kept() -> None:
    resting = Resting()

    for chat in range(3 * CROWD):
        resting.leave_alone(chat, SOON, NOW)

    assert len(resting) == 3 * CROWD
