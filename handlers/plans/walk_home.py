"""Documents that are still gone through, beside the plans there are; and how one is sent."""

from aiogram import Router

from domain.actions import ShowPlans
from domain.buttons.plan_actions import BeginAmend, ShowPlan
from domain.buttons.proposal_actions import SendDocument, Step, Walk
from domain.clock_face import local_date
from domain.ids import PlanId
from domain.planning.asking_with import OF_REGISTERS
from domain.rights import May
from domain.screens import Answer, Button, Rows, Screen
from domain.walks import amending
from domain.walks.steps import Around, Way
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.filters import Pressed
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.planning import calendars, proposals, school_years
from storage.planning.proposals import Kept
from storage.reporting import forms

router = Router(name="documents")
MOST_OPEN = 5
LONGEST_TITLE = 80


@router.callback_query(Pressed(SendDocument), flags={"may": May.PUBLISH})
def send_pressed(turn: Turn) -> Answer:
    """What is pasted next is a document, whatever it looks like."""
    expecting.about(turn, Kind.PASTE, 0)
    return Answer(Screen(turn.say("walk-help"), rows(Button(turn.say("button-back"), ShowPlans()))))


def title_of(turn: Turn, kept: Kept) -> str:
    header = kept.proposal.header
    title = header.short_title or (header.title.value if header.title else "") or kept.file_name
    return short(title, LONGEST_TITLE) or turn.say("walk-kind-unknown")


def home_rows(turn: Turn) -> Rows:
    return rows(Button(turn.say("button-plans"), ShowPlans()))


def to_plan(turn: Turn, plan: PlanId) -> Rows:
    """The plan that is there, and changing it."""
    return rows(
        Button(turn.say("button-walk-see-plan"), ShowPlan(plan)),
        Button(turn.say("button-plan-amend"), BeginAmend(plan)),
    )


def waiting(turn: Turn) -> list[Kept]:
    found = proposals.open_of(turn.tx, scope.authorities(turn, May.PUBLISH), scope.known(turn).id)
    return found[:MOST_OPEN]


def go_on(turn: Turn, kept: Kept) -> Button:
    return Button(short(turn.say("button-walk-go-on")), Walk(kept.id, kept.revision, Step.SHOW))


def line(turn: Turn, kept: Kept) -> str:
    return turn.say("walk-open-line", title=title_of(turn, kept), left=way(turn, kept).left)


def way(turn: Turn, kept: Kept) -> Way:
    titles = {
        code: turn.office.forms.newest(turn.tx, code, kept.authority).title.of(turn.say.language)
        for code in forms.codes(turn.tx, kept.authority)
        if code not in OF_REGISTERS
    }
    period = kept.proposal.header.period
    today = local_date(turn.now)
    year = period.value.first if period is not None else today.year
    events = school_years.of_plan(turn.tx, kept.authority, year) if kept.authority is not None else {}
    around = Around(today, calendars.load(turn.tx), titles, events)
    return amending.way(kept.proposal, kept.decisions, around)
