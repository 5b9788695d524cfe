"""What the units of a person owe now, as lines to read and buttons to press."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.actions import OpenForm
from domain.buttons.report_actions import ShowHanded
from domain.folding import fold
from domain.forms.draft import REVIEW, Draft
from domain.persons.people import Person
from domain.planning.deadlines import Deadline
from domain.reporting import promised_work
from domain.reporting.obligations import USABLE, Obligation, Standing
from domain.reporting.promised_work import ALL, Work
from domain.screens import Button
from domain.texts import Markup
from handlers.questions.telling import about, short
from handlers.turn import Turn
from storage.planning import deadlines
from storage.reporting import drafts, obligations
from storage.units import successions

LONGEST_LABEL = 40
"""With a unit's name, in a row of its own."""
MOST_HANDED = 3
_FIRST = re.compile(r"(?:viec |so |cai )*(\d{1,2})(?:[,;:.] ?| (?!ngay|hom|bua|tuan|thang|tieng|gio|h\b|g\b|phut|p\b))")
_ASKING = re.compile(r"\b(?:ai|gi|nao|may|bao nhieu|bao gio|sao|chua)\b|\bhan (?:nop|bao cao|quy|la)\b")


@dataclass(frozen=True, slots=True)
class Job:
    obligation: Obligation
    deadline: Deadline
    draft: Draft | None
    taken_over: bool = False
    """It was opened for a unit that is no more."""


def of(turn: Turn, person: Person) -> list[Job]:
    """The nearest deadline first."""
    units = sorted({post.unit for post in person.reporting_posts()})
    owed = [one for unit in units for one in obligations.of_unit(turn.tx, unit) if one.owing]
    known = deadlines.some(turn.tx, {one.deadline for one in owed})
    taken = {obligation for unit in units for obligation in successions.taken_over_by(turn.tx, unit)} if owed else ()
    begun = {one.id: drafts.of_obligation(turn.tx, one.id) for one in owed}
    jobs = [Job(one, one.own(known[one.deadline]), begun[one.id], one.id in taken) for one in owed]
    return sorted(jobs, key=lambda job: (job.deadline.last_ok, job.obligation.unit_name))


def button(turn: Turn, job: Job) -> Button:
    if job.obligation.standing is Standing.RETURNED:
        key = "button-job-mend"
    else:
        key = "button-job" if job.draft is None else "button-job-go-on"
    label = turn.say(key, label=job.deadline.name)
    if _serves_several(turn):
        return Button(short(f"{label} · {job.obligation.unit_name}", LONGEST_LABEL), OpenForm(job.obligation.id))
    return Button(short(label), OpenForm(job.obligation.id))


def named(turn: Turn, job: Job) -> str:
    """On a button of its own, where something else than filling it is meant."""
    name = f"{job.deadline.name} · {job.obligation.unit_name}" if _serves_several(turn) else job.deadline.name
    return short(name, LONGEST_LABEL)


def numbered(turn: Turn, jobs: Sequence[Job]) -> Markup:
    """To be answered by a number."""
    return Markup("\n".join(f"{place}. {title(turn, one)}" for place, one in enumerate(jobs, 1)))


def title(turn: Turn, job: Job) -> str:
    deadline = job.deadline
    return turn.say("job-of", duty=deadline.duty_title, label=deadline.label, unit=job.obligation.unit_name)


def chosen(jobs: Sequence[Job], text: str) -> Sequence[Job]:
    """By its number, the name of the deadline or the unit, or words that mean one of them alone."""
    said = fold(text).strip(" .")
    if said.isdecimal():
        return jobs[int(said) - 1 : int(said)] if int(said) else ()
    if named := [one for one in jobs if said and said in _names([one])]:
        return named
    return meant(jobs, promised_work.read(said)[0])


def answered(jobs: Sequence[Job], text: str) -> tuple[Sequence[Job], str]:
    """Which of several was meant, as `chosen` has it or by a number that comes first, and what is said besides its
    unit. None of them where it is a question: that is no choice, whatever it names."""
    said = fold(text).strip(" .")
    if _ASKING.search(said):
        return (), text
    if one := chosen(jobs, text):
        return one, "" if said in _names(one) else text
    if numbered := _FIRST.match(said):
        return chosen(jobs, numbered[1]), text
    for job in jobs:
        name = fold(job.obligation.unit_name)
        if name in said and len(one := chosen(jobs, name)) == 1:
            return one, said.replace(name, " ")
    return (), text


def _names(jobs: Sequence[Job]) -> set[str]:
    return {fold(name) for one in jobs for name in (one.deadline.name, one.obligation.unit_name)}


def meant(jobs: Sequence[Job], work: Work) -> Sequence[Job]:
    """The one that is named, if one alone is."""
    found = [one for one in jobs if work.may_be(one.deadline)]
    return found if work != ALL and len(found) == 1 else ()


def handed(turn: Turn, person: Person) -> list[Job]:
    """What these units handed in last, of what is not theirs to mend now."""
    units = sorted({post.unit for post in person.reporting_posts()})
    every = [one for unit in units for one in obligations.of_unit(turn.tx, unit) if one.standing in USABLE]
    last = sorted(every, key=lambda one: one.amending or one.report or 0, reverse=True)[:MOST_HANDED]
    known = deadlines.some(turn.tx, {one.deadline for one in last}) if last else {}
    return [Job(one, one.own(known[one.deadline]), None) for one in last]


def handed_button(turn: Turn, job: Job) -> Button:
    label = turn.say("button-handed", label=job.deadline.name)
    if _serves_several(turn):
        label = f"{label} · {job.obligation.unit_name}"
    return Button(short(label, LONGEST_LABEL), ShowHanded(job.obligation.id))


def _serves_several(turn: Turn) -> bool:
    """Whoever answers for several units reads on each button which one it is about."""
    person = turn.visitor.person
    return person is not None and len({post.unit for post in person.reporting_posts()}) > 1


def line(turn: Turn, job: Job) -> str:
    """What, of whom, by when, and how far it has come."""
    told = turn.say(
        "job-returned" if job.obligation.standing is Standing.RETURNED else "job",
        unit=job.obligation.unit_name,
        **about(job.deadline, turn.now),
    )
    if job.taken_over:
        told = f"{told} · {turn.say('job-taken-over')}"
    return told if job.draft is None else f"{told} · {_where(turn, job.draft)}"


def _where(turn: Turn, draft: Draft) -> str:
    form = turn.office.forms.one(turn.tx, draft.form_code, draft.form_version)
    if draft.at == REVIEW:
        return turn.say("job-at-review")
    return turn.say("job-at", number=form.number(draft.at), total=len(form.fields))
