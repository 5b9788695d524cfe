"""Help by role, settings, and the word that ends whatever is going on: work in every state."""

from aiogram import Router

from domain import menus
from domain.actions import Help, Home, Speak
from domain.buttons.digest_actions import ShowDigestDays
from domain.buttons.ladder_actions import ShowOwnLadders
from domain.buttons.muting_actions import ShowMuting
from domain.buttons.people_actions import SendOwnData
from domain.persons.people import Person
from domain.planning.plan_words import plain
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Language, Markup
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.filters import Command, Pressed
from handlers.forms import trying
from handlers.groups import grouping
from handlers.newcomers import arriving, consenting, joining
from handlers.questions.telling import rows, short
from handlers.reaching import digest_days
from handlers.reporting import jobs
from handlers.turn import Turn
from storage.operations import audit
from storage.people import registry

router = Router(name="helping")
MOST_REPEATED = 40
_WANTED = frozenset(
    {
        *("tro giup", "giup", "giup toi", "giup em", "giup voi", "huong dan", "huong dan su dung", "menu"),
        *("bot lam duoc gi", "bot lam duoc nhung gi", "hoi duoc gi", "hoi duoc nhung gi", "hoi bot the nao"),
        *("help", "help me", "what can you do", "what can i ask"),
    }
)


@router.message(Command("trogiup", "help"), flags={"may": May.ENTER})
def help_asked(turn: Turn) -> Answer:
    grouping.need_link(turn)
    return Answer(_help(turn))


def asked_for(turn: Turn, words: str) -> Answer | None:
    """`trợ giúp`, `bot làm được gì`, as plain words."""
    return Answer(_help(turn)) if plain(words.rstrip(" ?")) in _WANTED else None


@router.callback_query(Pressed(Help), flags={"may": May.ENTER})
def help_pressed(turn: Turn) -> Answer:
    return Answer(_help(turn), Place.PRESSED)


def _help(turn: Turn) -> Screen:
    if scope.in_group(turn):
        return Screen(turn.say("help-group"))
    person = turn.visitor.person
    if arriving.is_newcomer(turn) and consenting.agreed(turn):
        return joining.screen(turn)
    if person is None:
        return Screen(turn.say("start-stranger"))
    texts = [*(turn.say(key) for key in _keys(person)), *_others(turn, person), turn.say("help-always")]
    return Screen("\n\n".join(texts), rows(Button(turn.say("button-home"), Home())))


def _others(turn: Turn, person: Person) -> list[str]:
    """The tasks for which the menu has no room."""
    told = [(name, turn.say(f"menu-{name}")) for name in menus.others(person.roles())]
    lines = Markup("\n".join(turn.say("menu-other", command=name, task=task) for name, task in told))
    return [turn.say("menu-others", lines=lines)] if told else []


def _keys(person: Person) -> list[str]:
    """With examples that fit what this person may ask and do."""
    keys = ["help-reporting"] if person.reporting_posts() else []
    if person.overseeing_posts():
        keys.append("help-officer" if allows(person, May.NUDGE, ChatKind.PRIVATE) else "help-leader")
    return keys


def not_understood(turn: Turn, words: str) -> Screen:
    """A figure without an open form is not stored, and where it belongs is one press away."""
    person = scope.known(turn)
    if scope.in_group(turn):
        return Screen(turn.say("ask-help-group"))
    owed = jobs.of(turn, person) if words.strip()[:1].isdigit() else []
    if owed:
        typed = short(" ".join(words.split()), MOST_REPEATED)
        return Screen(turn.say("form-none-open", typed=typed), rows(*(jobs.button(turn, job) for job in owed)))
    texts = [turn.say(one) for one in ("ask-not-understood", *_keys(person))]
    return Screen("\n\n".join(texts))


@router.message(Command("huy", "cancel"), flags={"may": May.ENTER})
def cancel(turn: Turn) -> Answer:
    """Ends what is going on; a half-filled form is kept, and that is said."""
    grouping.need_link(turn)
    expected = expecting.expected(turn)
    if expected is None and arriving.is_newcomer(turn):
        return joining.cancel(turn)
    if expected is None:
        return Answer(Screen(turn.say("cancel-nothing")))
    if expected.kind is Kind.TRIAL:
        return trying.cancel(turn, expected)
    expecting.nothing(turn)
    return Answer(Screen(turn.say(_KEPT.get(expected.kind, "cancel-done"))))


_KEPT = {Kind.DRAFT: "cancel-draft-kept", Kind.WALK: "cancel-walk-kept", Kind.PASTE: "cancel-walk-kept"}


@router.message(Command("caidat", "settings"), flags={"may": May.ENTER})
def settings(turn: Turn) -> Answer:
    scope.need_private(turn)
    scope.known(turn)
    own, home = Button(turn.say("button-own-data"), SendOwnData()), Button(turn.say("button-home"), Home())
    choices = tuple(Button(turn.say(f"language-{language}"), Speak(language)) for language in Language)
    reads = digest_days.reads(scope.known(turn))
    digest = [Button(turn.say("button-digest-days"), ShowDigestDays())] if reads else []
    less = Button(turn.say("button-muting"), ShowMuting())
    sets = bool(scope.authorities(turn, May.PUBLISH))
    ladder = [Button(turn.say("button-ladder"), ShowOwnLadders())] if sets else []
    return Answer(Screen(turn.say("settings"), (choices, *rows(less, *digest, *ladder, own, home))))


@router.callback_query(Pressed(Speak), flags={"may": May.ENTER})
def speak(turn: Turn, action: Speak) -> Answer:
    person = scope.known(turn)
    if action.language not in set(Language):
        raise Refusal("door-old-button")
    language = Language(action.language)
    registry.speak(turn.tx, person.id, language)
    told: audit.Facts = {"language": person.language}
    subject = f"person:{person.id}"
    audit.note(turn.tx, person.id, "speak", subject, now=turn.now, before=told, after={"language": language})
    say = turn.office.speakers[language]
    return Answer(Screen(say("language-set"), rows(Button(say("button-home"), Home()))), Place.PRESSED)
