"""The offer to round up a period, with how it stands when the offer is sent."""

from domain.actions import AskPaper, MakeWorkbook, ShowMissing
from domain.reporting.obligations import in_order, percent
from domain.screens import Button, Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.naming import names
from scheduler.letters.writing import Writing
from storage.counting import narrowing
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
        absent = [one.unit_name for one in in_order(obligations.listed(writing.tx, deadline.id, parts=parts))]
        text = f"{text}\n{say('digest-missing', names=names(say, absent))}"
        rows.append((Button(say("digest-button-missing"), ShowMissing(deadline.id)),))
    return Screen(text, tuple(rows))
