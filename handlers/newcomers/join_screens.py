"""What is shown on the way in: the next question, a last look before it is sent, and that it waits."""

from domain.buttons.joining_actions import JoinAs, JoinBack, JoinInPlace, JoinNamed, Withdraw
from domain.persons import applications as rules
from domain.persons.applications import Application, Step
from domain.screens import Button, Key, Screen
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.people import posts
from storage.units import whereabouts


def welcome(turn: Turn) -> Screen:
    """No button is needed: whatever is typed next is a code, or the name of a school."""
    person = turn.visitor.person
    if person is None:
        return Screen(turn.say("join-welcome"))
    return Screen(turn.say("join-welcome-former", name=person.name))


def not_in(turn: Turn) -> Screen:
    """Said to whoever speaks as if they were in: since when they are not, if they ever were, and the way in."""
    person = turn.visitor.person
    over = None if person is None else posts.last_ended(turn.tx, person.id)
    if over is None:
        return welcome(turn)
    return Screen(turn.say("join-ended", role=turn.say(f"role-{over.role}"), unit=over.unit_name, at=over.at))


def step(turn: Turn, draft: Application, which: Step) -> Screen:
    match which:
        case Step.ROLE:
            return _role(turn, draft)
        case Step.IN_PLACE:
            yes = Button(turn.say("join-button-in-place"), JoinInPlace())
            other = Button(turn.say("join-button-other"), JoinBack())
            return Screen(turn.say("join-in-place", unit=draft.unit_name), rows(yes, other))
        case Step.NAME:
            return _name(turn, draft)
        case Step.PHONE:
            return _last_look(turn, draft)


def waiting(turn: Turn, application: Application) -> Screen:
    text = turn.say("join-waiting", **_post(turn, application), at=application.asked_at, until=application.expires_at)
    return Screen(text, rows(Button(turn.say("join-button-withdraw"), Withdraw())))


def sent(turn: Turn, application: Application, heard: int) -> Screen:
    """Honest where nobody is there to decide: then nothing is kept of it."""
    if heard == 0:
        return Screen(turn.say("join-nobody", unit=application.unit_name), keys=())
    until = turn.now + rules.VALID
    return Screen(turn.say("join-sent", **_post(turn, application), count=heard, until=until), keys=())


def _role(turn: Turn, draft: Application) -> Screen:
    roles = rules.offered(whereabouts.kind_of(turn.tx, draft.unit))
    choices = [Button(turn.say(f"role-{role}"), JoinAs(role)) for role in roles]
    return Screen(turn.say("join-role", unit=draft.unit_name), rows(*choices, _back(turn)))


def _name(turn: Turn, draft: Application) -> Screen:
    """What Telegram calls them is offered where it is a full name."""
    if not rules.is_name(turn.speaker.name):
        return Screen(turn.say("join-name", **_post(turn, draft)), rows(_back(turn)))
    text = turn.say("join-name-offered", **_post(turn, draft), name=turn.speaker.name)
    return Screen(text, rows(Button(turn.say("join-button-name"), JoinNamed()), _back(turn)))


def _last_look(turn: Turn, draft: Application) -> Screen:
    """All that will be told to whoever decides, and the one thing that is left to choose."""
    text = turn.say("join-last-look", name=draft.name or "", **_post(turn, draft))
    share = Key(turn.say("join-key-phone"), shares_number=True)
    back, cancel = Key(turn.say("join-key-back")), Key(turn.say("join-key-cancel"))
    return Screen(text, keys=((share,), (Key(turn.say("join-key-send")),), (back, cancel)))


def _post(turn: Turn, application: Application) -> dict[str, str]:
    return {"unit": application.unit_name, "role": turn.say(f"role-{application.role}") if application.role else ""}


def _back(turn: Turn) -> Button:
    return Button(turn.say("button-back"), JoinBack())
