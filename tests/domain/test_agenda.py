"""A person's own calendar as calendars read it: what moves has a higher sequence, what is done is cancelled."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from domain.calendars.agenda import Due, Entry, alarms, compared, due, shown
from domain.calendars.calendar_files import written
from domain.clock_face import end_of_day, local
from tests.office import moment

NOW = moment("2024-02-01")
SUNDAY = due("d4-u1@nha", "Hạn: Báo cáo CCHC · Quý III · TH A & B", end_of_day(date(2024, 9, 1)), date(2024, 8, 30))
HOUR = due("d5-u1@nha", "Hạn: Báo cáo gấp", moment("2024-03-05", "16:30"), date(2024, 3, 5))


def read(entries: list[Entry]) -> dict[str, Event]:
    calendar = Calendar.from_ical(written(entries, name="Trống Trường", refresh=timedelta(hours=6)))
    return {str(event["uid"]): event for event in calendar.events}


def rings(event: Event) -> list[str]:
    """When its alarms ring, as clocks in Vietnam show it."""
    starts = event.decoded("dtstart")
    begins = starts if isinstance(starts, datetime) else moment(starts.isoformat(), "00:00")
    return [f"{local(begins + alarm.decoded('trigger')):%d/%m %H:%M}" for alarm in event.walk("VALARM")]


def test_the_first_time_everything_is_new_and_said_again_it_is_the_same() -> None:
    first = compared([], [SUNDAY, HOUR], NOW)
    again = compared(first, [HOUR, SUNDAY], NOW + timedelta(days=1))

    assert [(entry.due, entry.sequence, entry.cancelled) for entry in first] == [(SUNDAY, 0, False), (HOUR, 0, False)]
    assert again == first


def test_what_moves_keeps_its_name_and_grows_and_what_goes_is_cancelled_once() -> None:
    later = NOW + timedelta(days=3)
    first = compared([], [SUNDAY, HOUR], NOW)
    moved = replace(SUNDAY, day=date(2024, 9, 10), advised=date(2024, 9, 10))

    second = {entry.due.uid: entry for entry in compared(first, [moved], later)}
    third = compared(second.values(), [moved], later + timedelta(days=1))
    back = compared(third, [moved, HOUR], later + timedelta(days=2))

    assert second[SUNDAY.uid] == Entry(moved, 1, cancelled=False, changed_at=later)
    assert second[HOUR.uid] == Entry(HOUR, 1, cancelled=True, changed_at=later)
    assert {entry.due.uid: entry for entry in third} == second
    assert [(entry.due, entry.sequence, entry.cancelled) for entry in back] == [(moved, 1, False), (HOUR, 2, False)]


def test_what_was_cancelled_long_ago_is_not_told_for_ever() -> None:
    gone = compared(compared([], [HOUR], NOW), [], NOW)

    assert shown(gone, NOW + timedelta(days=119)) == gone
    assert shown(gone, NOW + timedelta(days=121)) == []


def test_a_calendar_reads_a_whole_day_or_the_hour_before_the_last_moment() -> None:
    told = read(compared([], [SUNDAY, HOUR], NOW))

    whole, hour = told[SUNDAY.uid], told[HOUR.uid]
    assert (whole.decoded("dtstart"), whole.decoded("dtend")) == (date(2024, 9, 1), date(2024, 9, 2))
    assert str(whole["summary"]) == "Hạn: Báo cáo CCHC · Quý III · TH A & B"
    assert (str(whole["status"]), whole["sequence"], str(whole["transp"])) == ("CONFIRMED", 0, "TRANSPARENT")
    assert hour.decoded("dtend") == moment("2024-03-05", "16:30")
    assert hour.decoded("dtstart") == moment("2024-03-05", "15:30")


def test_it_rings_three_days_before_and_on_the_last_working_morning() -> None:
    told = read(compared([], [SUNDAY, HOUR], NOW))

    assert rings(told[SUNDAY.uid]) == ["29/08 07:30", "30/08 07:30"]
    assert rings(told[HOUR.uid]) == ["02/03 07:30", "05/03 07:30"]
    assert alarms(Due("x", "", date(2024, 3, 8), None, date(2024, 3, 5))) == [date(2024, 3, 5)]


def test_whoever_follows_it_is_told_how_often_to_ask() -> None:
    content = written([], name="Trống Trường", refresh=timedelta(hours=6)).decode()

    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n" in content
    assert "X-PUBLISHED-TTL:PT6H\r\n" in content


def test_what_is_cancelled_says_so_and_does_not_ring() -> None:
    gone = read(compared(compared([], [SUNDAY], NOW), [], NOW))[SUNDAY.uid]

    assert (str(gone["status"]), gone["sequence"]) == ("CANCELLED", 1)
    assert rings(gone) == []
