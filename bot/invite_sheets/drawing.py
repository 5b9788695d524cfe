"""Draws what waits as a recipe. The libraries that draw are loaded only then: hardly anybody ever prints."""

from importlib import import_module

from bot.invite_sheets.wording import page
from domain.buttons.staff_actions import SheetFile
from domain.persons.invite_sheets import Recipe
from domain.texts import Speakers

_DRAWING = {SheetFile.WORD: "word", SheetFile.PDF: "pdf"}


def draw(recipe: Recipe, file: SheetFile, speakers: Speakers) -> bytes:
    say = speakers[recipe.language]
    pages = (page(recipe, sheet, say) for sheet in recipe.sheets)
    drawn: bytes = import_module(f"bot.invite_sheets.{_DRAWING[file]}").draw(pages)
    return drawn
