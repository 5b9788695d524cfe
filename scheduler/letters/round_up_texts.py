"""The offer to round up a period, with how it stands when the offer is sent."""

from domain.actions import AskPaper, MakeWorkbook, ShowMissing
from domain.buttons.parts import Parts
from domain.persons.people import Person
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import in_order, percent
from domain.screens import Button, Screen
from domain.sending import digest_names
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.naming import names
from scheduler.letters.writing import Writing
from storage.counting import narrowing
from storage.outgoing import digest_days
from storage.people import registry
from storage.reporting import obligations


def offered(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None for whoever looks after no unit that has handed in. What somebody looks after is all they round up."""
    person = registry.who(writing.tx, held.channel, held.chat_id, writing.now).person
    deadline = None if held.deadline is None else writing.deadlines.get(held.deadline)
    if person is None or deadline is None:
        return None
    parts = narrowing.sight_of(writing.tx, person.overseeing_posts()).get(deadline.authority, ())
    total = obligations.progress(writing.tx, deadline.id, parts).total
    if not total.received:
        return None
    text = say(
        "round-up-offer" if total.missing == 0 else "round-up-offer-part",
        duty=deadline.duty_title,
        label=deadline.label,
        received=total.received,
        expected=total.expected,
        on_time=total.on_time,
        share=percent(total.on_time, total.received) or 0,
        returned=total.returned,
    )
    rows: list[tuple[Button, ...]] = [
        (Button(say("button-paper"), AskPaper(deadline.id)), Button(say("button-excel"), MakeWorkbook(deadline.id)))
    ]
    if total.missing:
        text = f"{text}\n{_missing(writing, say, deadline, parts, person, total.missing)}"
        rows.append((Button(say("digest-button-missing"), ShowMissing(deadline.id)),))
    return Screen(text, tuple(rows))


def _missing(writing: Writing, say: Say, deadline: Deadline, parts: Parts, person: Person, count: int) -> str:
    """By name, unless they are named to the same person in the digest of the same morning."""
    reads = digest_days.of(writing.tx, person.id)
    if digest_names.named_today(deadline, writing.calendar, writing.now, reads=reads):
        return say("round-up-missing", count=count)
    absent = [one.unit_name for one in in_order(obligations.listed(writing.tx, deadline.id, parts=parts))]
    return say("digest-missing", names=names(say, absent))
