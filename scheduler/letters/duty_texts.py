"""What a unit is told it owes: reminders, overdue work and nudges, several to a message where there are several."""

from collections.abc import Sequence
from functools import partial

from domain.actions import OpenForm
from domain.buttons.extension_actions import AskExtension, Decline, WhichExtension
from domain.buttons.promise_actions import PutOff, PutOffAll
from domain.forms.answers import Filled
from domain.planning import rungs
from domain.planning.deadlines import Deadline
from domain.reporting import promise_texts, promises
from domain.reporting.obligations import Standing
from domain.screens import Button, Rows, Screen
from domain.sending import reminder_texts as texts
from domain.sending.notices import Held, Key
from domain.texts import Markup, Say, written
from scheduler.letters import task_texts
from scheduler.letters.writing import Item, Writing
from storage.outgoing.references import Owed

HEADED = {Key.PROMISED: 1, Key.NUDGE: 2}
"""What says more than how near the day is; an officer's own word before what was promised."""


def reminder(writing: Writing, say: Say, held: Sequence[Held]) -> Screen | None:
    """One item an obligation and a task, the nearest day first, however many rungs of its ladder were missed."""
    keys = {one.obligation: one.key for one in sorted(held, key=lambda one: HEADED.get(one.key, 0))}
    jobs = [writing.owed[obligation] for obligation in keys if obligation is not None]
    terms = task_texts.due(writing, held)
    if not jobs and not terms:
        return None
    alone, several = len(jobs) + len(terms) == 1, len({job.unit_name for job in jobs}) > 1
    items = [
        *(_job(writing, say, job, key=keys[job.obligation], alone=alone, several=several) for job in jobs),
        *(task_texts.item(writing, say, term, alone=alone) for term in terms),
    ]
    items.sort(key=lambda item: item.order)
    said = [item.text for item in items]
    if not alone:
        key, count = "notice-several-to-do" if terms else "notice-several", len(items)
        said.insert(0, writing.once((key, say.language, count), lambda: say(key, count=count)))
    rows = [(item.button,) for item in items]
    later = _later(writing, say, held, jobs)
    beside = (_beside(writing, say, jobs, alone=alone),) if jobs else ()
    return Screen("\n\n".join(said), (*rows, *later, *beside))


def _beside(writing: Writing, say: Say, jobs: Sequence[Owed], *, alone: bool) -> tuple[Button, ...]:
    """What else one may say: that one more time is needed, for which of several being asked then; of one thing that is
    not locked yet also that it is not theirs."""
    asked = AskExtension(jobs[0].obligation) if len(jobs) == 1 else WhichExtension()
    more = Button(say("notice-button-extension"), asked)
    if not alone or _own(writing, jobs[0]).locked(writing.now):
        return (more,)
    return (more, Button(say("notice-button-not-mine"), Decline(jobs[0].obligation)))


def _later(writing: Writing, say: Say, held: Sequence[Held], jobs: Sequence[Owed]) -> Rows:
    """What it may be put off to; not once it has been."""
    if not jobs or any(one.key is Key.PROMISED for one in held):
        return ()
    ahead = [one.last_ok for job in jobs if not (one := _own(writing, job)).passed(writing.now)]
    times = promises.offered(min(ahead, default=None), writing.calendar, writing.now)
    buttons = []
    for time in times:
        minutes = promises.minutes(time)
        action = PutOff(jobs[0].obligation, minutes) if len(jobs) == 1 else PutOffAll(minutes)
        label = writing.once(("later", say.language, time), partial(promise_texts.label, say, time, writing.now))
        buttons.append(Button(label, action))
    return (tuple(buttons),) if buttons else ()


def _job(writing: Writing, say: Say, job: Owed, *, key: Key, alone: bool, several: bool) -> Item:
    label = _named(_label(writing, say, job, alone=alone), job, several)
    order = (_own(writing, job).last_ok, job.unit_name)
    return Item(order, _item(writing, say, job, key), Button(label, OpenForm(job.obligation)))


def _named(label: str, job: Owed, several: bool) -> str:
    """Whoever answers for several units reads on each button which one it is about."""
    return f"{label} · {written(job.unit_name)}" if several else label


def _own(writing: Writing, job: Owed) -> Deadline:
    """As it is for this unit, which may have been given more time."""
    return writing.deadlines[job.deadline].extended(job.last_ok)


def _item(writing: Writing, say: Say, job: Owed, why: Key) -> str:
    deadline = _own(writing, job)
    key = f"notice-{why}" if why in HEADED else texts.key_of(deadline, writing.now)
    # All that is the same for every unit is said once; the unit's name is put in between.
    before = writing.once((key, say.language, deadline.id), lambda: texts.about(say, key, deadline))
    lines = [say("notice-item", about=Markup(before), unit=job.unit_name)]
    if why not in HEADED:
        lines += texts.own_words(say, _words(writing, deadline), deadline, job.unit_name)
    lines.append(when(writing, say, deadline, judged=job.standing is Standing.RETURNED))
    if deadline.link:
        lines.append(say("notice-means", means=deadline.link))
    if job.standing is Standing.RETURNED:
        lines.append(say("notice-waits-again"))
    elif (filled := writing.filled(job)) is not None:
        lines.append(_begun(say, filled))
    elif silent := writing.once(
        ("silent", say.language, deadline.id, deadline.last_ok), partial(_silent, writing, say, deadline)
    ):
        lines.append(silent)
    return "\n".join(lines)


def _words(writing: Writing, deadline: Deadline) -> str:
    """The office's own for what is read now."""
    course, once = writing.ladders.of, ("words", deadline.id, deadline.last_ok)
    return writing.once(once, lambda: texts.words_at(course(deadline), deadline, writing.calendar, writing.now))


def _begun(say: Say, filled: Filled) -> str:
    """Of the questions that are asked: what skip logic leaves out is not waited for."""
    if filled.left == 0:
        return say("notice-begun-whole")
    return say("notice-begun", answered=len(filled.asked) - filled.left, left=filled.left)


def _silent(writing: Writing, say: Say, deadline: Deadline) -> str:
    once = ("silent", say.language, deadline.id, deadline.last_ok)
    return writing.once(once, partial(_times, writing, say, deadline))


def _times(writing: Writing, say: Say, deadline: Deadline) -> str:
    """Empty while nobody is asked beside the head."""
    step = rungs.step_in_force(deadline, writing.ladders.of(deadline), writing.calendar, writing.now)
    return say("notice-silent", times=step.silent) if step is not None and step.deputies else ""


def when(writing: Writing, say: Say, deadline: Deadline, *, judged: bool = False) -> str:
    """The date as the plan states it, the last day that is valid, and what is left of the time."""
    once = ("when", say.language, deadline.id, deadline.last_ok, judged)
    return writing.once(once, lambda: texts.when(say, deadline, writing.calendar, writing.now, judged=judged))


def _label(writing: Writing, say: Say, job: Owed, *, alone: bool) -> str:
    deadline = writing.deadlines[job.deadline]
    name = "alone" if alone else "one"
    if job.standing is Standing.RETURNED:
        return say(f"notice-button-mend-{name}", label=deadline.name)
    filled = writing.filled(job)
    if filled is None:
        return writing.once(
            ("button", name, say.language, deadline.id),
            lambda: say(f"notice-button-fill-{name}", label=deadline.name),
        )
    if filled.left == 0:
        return say(f"notice-button-review-{name}", label=deadline.name)
    # The total is the one the form itself counts to at each question.
    return say(f"notice-button-go-on-{name}", label=deadline.name, left=filled.left, total=len(filled.form.fields))
