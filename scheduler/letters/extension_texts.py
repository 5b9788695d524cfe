"""More time asked for, and what became of it; work that somebody says is not theirs."""

from domain.actions import OpenForm
from domain.buttons.extension_actions import AskRefusal, Grant
from domain.ids import ExtensionId, ObligationId, PersonId
from domain.planning.deadlines import Deadline
from domain.reporting.extensions import Extension
from domain.reporting.obligations import Obligation, Standing
from domain.screens import Button, Screen
from domain.sending.notices import Held
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say, written
from scheduler.letters.writing import Writing
from storage.outgoing import hearing
from storage.people import colleagues
from storage.planning import deadlines
from storage.reporting import extensions, obligations, overseers


def asked(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None once somebody has decided, while the unit is excused, and for whoever looks after it no more."""
    found = _found(writing, held)
    if found is None or not found[0].open or found[1].standing is Standing.EXCUSED:
        return None
    if not overseers.looks_after(writing.tx, found[1], held.address):
        return None
    extension, obligation, deadline = found
    text = say(
        "notice-extension-asked",
        name=extension.asked_by,
        last=Markup(day_name(say, deadline.last_day)),
        wanted=Markup(day_name(say, extension.wanted)),
        **_about(obligation, deadline),
    )
    grant = Button(say("notice-button-grant", day=f"{extension.wanted:%d/%m}"), Grant(extension.id))
    refuse = Button(say("notice-button-refuse"), AskRefusal(extension.id))
    reason = f"{say('notice-reason')} <i>{written(extension.reason)}</i>"
    return Screen(f"{text}\n{reason}", ((grant,), (refuse,)))


def decided(writing: Writing, say: Say, held: Held) -> Screen | None:
    found = _found(writing, held)
    if found is None:
        return None
    extension, obligation, deadline = found
    about = _about(obligation, deadline)
    fill = ((Button(say("notice-button-fill-alone", label=deadline.label), OpenForm(obligation.id)),),)
    rows = fill if obligation.owing else ()
    if extension.granted is not None:
        last = Markup(day_name(say, obligation.own(deadline).last_day))
        text = say("notice-extension-granted", last=last, **about)
        if extension.unasked and extension.reason:
            text = f"{text}\n{say('notice-reason')} <i>{written(extension.reason)}</i>"
        return Screen(text, rows)
    last = Markup(day_name(say, deadline.last_day))
    text = say("notice-extension-refused", last=last, **about)
    return Screen(f"{text}\n{say('notice-reason')} <i>{written(extension.answer)}</i>", rows)


def not_mine(writing: Writing, say: Say, held: Held) -> Screen | None:
    number, _, person = (held.details or "").partition(" ")
    obligation = obligations.one(writing.tx, ObligationId(int(number or 0)))
    if obligation is None or not obligation.owing or not overseers.looks_after(writing.tx, obligation, held.address):
        return None
    deadline = obligation.own(deadlines.one(writing.tx, obligation.deadline))
    name = colleagues.name_of(writing.tx, PersonId(int(person)))
    left = "yes" if hearing.is_anybody_left(writing.tx, obligation.unit, obligation.id) else "no"
    return Screen(say("notice-not-mine", name=name, others=left, **_about(obligation, deadline)))


def _found(writing: Writing, held: Held) -> tuple[Extension, Obligation, Deadline] | None:
    extension = extensions.one(writing.tx, ExtensionId(int(held.details or 0)))
    obligation = None if extension is None else obligations.one(writing.tx, extension.obligation)
    if extension is None or obligation is None:
        return None
    return extension, obligation, deadlines.one(writing.tx, obligation.deadline)


def _about(obligation: Obligation, deadline: Deadline) -> dict[str, str]:
    return {"unit": obligation.unit_name, "duty": deadline.duty_title, "label": deadline.label}
