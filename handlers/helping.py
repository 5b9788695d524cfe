"""Help by role, settings, and the word that ends whatever is going on: work in every state."""

from aiogram import Router

from domain.actions import Help, Home, Speak
from domain.people import Person
from domain.refusals import Refusal
from domain.rights import ChatKind, May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Language
from handlers.filters import Command, Pressed
from handlers.turn import Turn
from storage import conversations, registry

router = Router(name="helping")


@router.message(Command("trogiup", "help"), flags={"may": May.ENTER})
def help_asked(turn: Turn) -> Answer:
    return Answer(_help(turn))


@router.callback_query(Pressed(Help), flags={"may": May.ENTER})
def help_pressed(turn: Turn) -> Answer:
    return Answer(_help(turn), Place.PRESSED)


def _help(turn: Turn) -> Screen:
    person = turn.visitor.person
    if person is None:
        return Screen(turn.say("start-stranger"))
    if turn.chat.kind is ChatKind.GROUP:
        return Screen(turn.say("help-group"))
    texts = [turn.say(key) for key in _keys(person)]
    return Screen("\n\n".join(texts), ((Button(turn.say("button-home"), Home()),),))


def _keys(person: Person) -> list[str]:
    keys = ["help-reporting"] if person.reporting_posts() else []
    return [*keys, "help-overseeing"] if person.overseeing_posts() else keys


@router.message(Command("huy", "cancel"), flags={"may": May.ENTER})
def cancel(turn: Turn) -> Answer:
    """Ends what is going on; a half-filled form is kept, and that is said."""
    address = turn.visitor.address
    expects = conversations.of(turn.tx, address.id).expects if address else None
    if address is None or expects is None:
        return Answer(Screen(turn.say("cancel-nothing")))
    conversations.expect(turn.tx, address.id, None)
    return Answer(Screen(turn.say("cancel-draft-kept" if expects.startswith("draft:") else "cancel-done")))


@router.message(Command("caidat", "settings"), flags={"may": May.ENTER})
def settings(turn: Turn) -> Answer:
    choices = tuple(Button(turn.say(f"language-{language}"), Speak(language)) for language in Language)
    return Answer(Screen(turn.say("settings"), (choices,)))


@router.callback_query(Pressed(Speak), flags={"may": May.ENTER})
def speak(turn: Turn, action: Speak) -> Answer:
    person = turn.visitor.person
    if person is None or action.language not in set(Language):
        raise Refusal("door-stranger")
    language = Language(action.language)
    registry.speak(turn.tx, person.id, language)
    return Answer(Screen(turn.office.speakers[language]("language-set")), Place.PRESSED)
