from datetime import UTC, date, datetime

from domain import clock_face


def test_an_evening_in_utc_is_the_next_day_in_vietnam() -> None:
    now = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)

    assert clock_face.local_date(now) == date(2026, 11, 21)


def test_one_second_before_midnight_in_vietnam_is_still_the_same_day() -> None:
    now = datetime(2026, 11, 20, 16, 59, 59, tzinfo=UTC)

    assert clock_face.local_date(now) == date(2026, 11, 20)


def test_a_day_ends_at_its_last_second_in_vietnam() -> None:
    end = clock_face.end_of_day(date(2026, 11, 20))

    assert end == datetime(2026, 11, 20, 16, 59, 59, tzinfo=UTC)
    assert end.tzinfo is UTC


def test_an_hour_of_the_morning_is_kept_in_utc() -> None:
    reminder = clock_face.at(date(2026, 3, 1), 6, 30)

    assert reminder == datetime(2026, 2, 28, 23, 30, tzinfo=UTC)
    assert reminder.tzinfo is UTC


def test_people_meet_the_hour_that_was_meant() -> None:
    shown = clock_face.local(clock_face.at(date(2026, 7, 1), 8))

    assert (shown.date(), shown.hour, shown.minute) == (date(2026, 7, 1), 8, 0)
