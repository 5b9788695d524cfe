"""What stands above a document, in words."""

from domain.proposals.model import Header
from domain.texts import Say


def issued(header: Header, say: Say) -> str:
    """The whole day, or as much of it as was filled in."""
    if header.issued is None:
        return say("walk-not-given")
    found = header.issued.value
    if found.exact is not None:
        return f"{found.exact:%d/%m/%Y}"
    month = f"{found.month}/{found.year}" if found.month else str(found.year)
    return say("walk-day-blank", month=month)


def years(header: Header, say: Say) -> str:
    return years_said(header) or say("walk-not-given")


def years_said(header: Header) -> str:
    """Of a document whose years are known."""
    if header.period is None:
        return ""
    first, last = header.period.value.first, header.period.value.last
    return str(first) if first == last else f"{first}–{last}"
