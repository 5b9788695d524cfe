"""What people are told about applications: a card to those who may decide, the outcome to the one who asked."""

from domain.actions import Home, MyDuties, OpenForm
from domain.ids import ApplicationId
from domain.persons import application_texts as texts
from domain.persons.applications import Application, State
from domain.persons.people import REPORTING
from domain.screens import Button, Screen
from domain.sending.notices import Held, Key
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say, written
from scheduler.letters.writing import Writing
from storage.people import applications, registry
from storage.planning import deadlines
from storage.reporting import obligations


def card(writing: Writing, say: Say, held: Held) -> Screen | None:
    """Nothing where it has been decided or taken back meanwhile, and for whoever may decide it no more."""
    asked = _asked(writing, held)
    if asked is None or not asked.waits(writing.now):
        return None
    person = registry.who(writing.tx, held.channel, held.chat_id, writing.now).person
    if not applications.may_decide(writing.tx, person, asked):
        return None
    return texts.card(say, asked, applications.holders(writing.tx, asked))


def outcome(writing: Writing, say: Say, held: Held) -> Screen | None:
    asked = _asked(writing, held)
    if asked is None:
        return None
    return _joined(writing, say, asked) if asked.state is State.APPROVED else _turned_down(say, asked)


def expired(writing: Writing, say: Say, held: Held) -> Screen | None:
    asked = _asked(writing, held)
    if asked is None:
        return None
    key = "asked-in-vain" if held.key is Key.ASKED_IN_VAIN else "left-undecided"
    return Screen(say(key, **texts.named(say, asked)))


def _asked(writing: Writing, held: Held) -> Application | None:
    if held.details is None:
        return None
    return applications.one(writing.tx, ApplicationId(int(held.details)))


def _joined(writing: Writing, say: Say, asked: Application) -> Screen:
    """With the first job, where there is one."""
    told = say("joined", **texts.named(say, asked))
    home = (Button(say("button-home"), Home()),)
    if asked.role not in REPORTING:
        return Screen(told, (home,))
    owed = [one for one in obligations.of_unit(writing.tx, asked.unit) if one.owing]
    known = deadlines.some(writing.tx, {one.deadline for one in owed})
    if not owed:
        return Screen(f"{told}\n\n{say('joined-nothing')}", (home,))
    first = min(owed, key=lambda one: one.own(known[one.deadline]).last_ok)
    due = first.own(known[first.deadline])
    line = say("joined-next", duty=due.duty_title, label=due.label, last=Markup(day_name(say, due.last_day)))
    fill = Button(say("notice-button-fill-alone", label=due.label), OpenForm(first.id))
    return Screen(f"{told}\n\n{line}", ((fill,), (Button(say("button-my-duties"), MyDuties()),)))


def _turned_down(say: Say, asked: Application) -> Screen:
    told = say("turned-down", **texts.named(say, asked))
    if asked.reason:
        told = f"{told}\n{say('turned-down-reason')} <i>{written(asked.reason)}</i>"
    return Screen(told)
