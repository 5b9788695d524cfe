"""The calendar an office starts from: public holidays of Viet Nam, to be corrected by its administrator each year."""

from collections.abc import Iterable
from datetime import date

from holidays import country_holidays

from domain.calendars.calendar import Calendar

# Swaps the package does not know: the day off, and the Saturday worked instead.
# 2026: Văn phòng Chính phủ, 12729/VPCP-KGVX (New Year's leave of four days).
SWAPPED = {date(2026, 1, 2): date(2026, 1, 10)}


def default_calendar(years: Iterable[int]) -> Calendar:
    wanted = frozenset(years)
    public = country_holidays("VN", years=wanted, expand=False)
    off = frozenset(public) | SWAPPED.keys()
    worked = public.weekend_workdays | set(SWAPPED.values())
    return Calendar(off=_within(wanted, off), worked=_within(wanted, worked))


def _within(years: frozenset[int], days: Iterable[date]) -> frozenset[date]:
    return frozenset(day for day in days if day.year in years)
