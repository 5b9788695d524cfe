"""With which form a duty is to be asked, chosen among those of its office: by number, by title, by code."""

from domain.forms.model import Form
from domain.ids import DutyId, UnitId
from domain.planning.asking_with import chosen
from domain.planning.changes import AskWith
from domain.planning.plan_words import plain
from domain.refusals import Refusal
from domain.screens import Screen
from handlers.plans import amending_screens
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.planning.plan_wishes import Wished
from storage.reporting import forms

MOST = 30


def of_office(turn: Turn, authority: UnitId) -> list[Form]:
    """What it has sent itself comes first."""
    codes = chosen(forms.codes(turn.tx, authority))[:MOST]
    return [turn.office.forms.newest(turn.tx, code, authority) for code in codes]


def question(turn: Turn, wished: Wished, name: str) -> Screen:
    titles = [form.title.of(turn.say.language) for form in of_office(turn, wished.authority)]
    return amending_screens.forms_for(turn, wished.id, name, titles)


def numbered(turn: Turn, authority: UnitId, duty: DutyId, number: int) -> AskWith:
    """Counted from 0. Raises Refusal where there are not so many."""
    every = of_office(turn, authority)
    if not 0 <= number < len(every):
        raise Refusal("amend-form-unknown", form=str(number + 1))
    return AskWith(duty, every[number].code)


def read(turn: Turn, authority: UnitId, duty: DutyId, said: str) -> AskWith:
    """Raises Refusal for what is none of them."""
    wanted = plain(said)
    if wanted.isdecimal():
        return numbered(turn, authority, duty, int(wanted[:9]) - 1)
    for form in of_office(turn, authority):
        if wanted in {plain(form.title.vi), plain(form.title.en), form.code}:
            return AskWith(duty, form.code)
    raise Refusal("amend-form-unknown", form=short(said, 60))
