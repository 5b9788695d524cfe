"""What is said of the register of initiatives: an entry that came back has to be mended."""

from domain.buttons.initiative_actions import ShowInitiative
from domain.ids import InitiativeId
from domain.office.initiatives import Review
from domain.screens import Button, Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.office import initiatives


def initiative_returned(writing: Writing, say: Say, held: Held) -> Screen | None:
    """Nothing where it has been mended meanwhile."""
    one = initiatives.one(writing.tx, InitiativeId(int(held.details or 0)))
    if one is None or one.review is not Review.RETURNED:
        return None
    about = {"number": str(one.id), "title": one.title, "unit": one.unit_name, "reason": one.reason or ""}
    button = Button(say("button-initiative-open"), ShowInitiative(one.id))
    return Screen(say("initiative-returned-news", **about), ((button,),))
