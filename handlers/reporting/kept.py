"""What a unit had filled in of what it need not hand in any more: kept, and shown, but not gone on with."""

from domain.actions import OpenForm
from domain.forms.review import report_text
from domain.ids import DraftId, ObligationId
from domain.persons.people import Person
from domain.reporting.obligations import Standing
from domain.screens import Button, Screen
from handlers.questions.telling import about, short
from handlers.reporting import desk as desks
from handlers.turn import Turn
from storage.planning import deadlines
from storage.reporting import drafts, obligations

LONGEST_LABEL = 40


def shown(turn: Turn, obligation_id: ObligationId, above: str) -> Screen | None:
    """Below why it is over; None where nothing had been filled in."""
    _, obligation, deadline = desks.of_own(turn, obligation_id)
    draft = drafts.of_obligation(turn.tx, obligation.id)
    if obligation.standing is not Standing.EXCUSED or draft is None or not draft.answers:
        return None
    form = turn.office.forms.one(turn.tx, draft.form_code, draft.form_version)
    targets = turn.office.targets.of(turn.tx, deadline.plan)
    head = turn.say("kept-figures", unit=obligation.unit_name, **about(deadline, turn.now))
    return Screen(report_text(f"{above}\n\n{head}", form, draft.answers, targets=targets, say=turn.say))


def of_draft(turn: Turn, draft_id: DraftId, above: str) -> Screen | None:
    draft = drafts.one(turn.tx, draft_id)
    return None if draft is None else shown(turn, draft.obligation, above)


def buttons(turn: Turn, person: Person) -> list[Button]:
    """Of what was called off, or they are excused from, while somebody had begun it."""
    units = sorted({post.unit for post in person.reporting_posts()})
    kept = [one for unit in units for one in obligations.of_unit(turn.tx, unit) if one.standing is Standing.EXCUSED]
    begun = [one for one in kept if drafts.of_obligation(turn.tx, one.id) is not None]
    known = deadlines.some(turn.tx, {one.deadline for one in begun}) if begun else {}
    return [
        Button(short(turn.say("button-kept", label=known[one.deadline].name), LONGEST_LABEL), OpenForm(one.id))
        for one in begun
    ]
