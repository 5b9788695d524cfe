"""What is said when a plan changes or is withdrawn: to each only what concerns them, old → new."""

from domain.actions import MyDuties
from domain.planning.amendments import in_words
from domain.screens import Button, Screen
from domain.sending.notices import Held
from domain.texts import Say, written
from scheduler.letters.writing import Writing
from storage.people import posts
from storage.planning import histories, plans


def amended(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None where nothing of it concerns whoever is to hear: they have left the unit since."""
    plan = None if held.plan is None else plans.one(writing.tx, held.plan)
    if plan is None or held.details is None:
        return None
    units = () if held.person is None else posts.answered_for(writing.tx, held.person)
    if held.person is not None and not units:
        return None
    batch = int(held.details)
    text = writing.once(
        ("amended", plan.id, batch, units, say.language),
        lambda: _told(writing, say, plan.title, histories.concerning(writing.tx, plan.id, batch, units)),
    )
    return Screen(text, ((Button(say("notice-button-duties"), MyDuties()),),)) if text else None


def _told(writing: Writing, say: Say, title: str, lines: list[histories.Line]) -> str:
    if not lines:
        return ""
    told = [in_words(say, one.told) for one in lines]
    why = lines[0].reason
    reason = [f"\n{say('notice-why')} <i>{written(why)}</i>"] if why else []
    return "\n".join([f"{say('notice-amended', title=title)}\n", *told, *reason])


def withdrawn(writing: Writing, say: Say, held: Held) -> Screen | None:
    plan = None if held.plan is None else plans.one(writing.tx, held.plan)
    if plan is None:
        return None
    text = say("notice-plan-withdrawn", title=plan.title)
    if plan.withdrawn_why:
        text = f"{text}\n{say('notice-why')} <i>{written(plan.withdrawn_why)}</i>"
    return Screen(text, ((Button(say("notice-button-duties"), MyDuties()),),))
