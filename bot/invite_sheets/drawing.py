"""Draws what waits as a recipe. The libraries that draw are loaded only then: hardly anybody ever prints."""

from importlib import import_module

from bot.invite_sheets.wording import page
from domain import invite_sheets, official_papers
from domain.invite_sheets import Recipe
from domain.staff_actions import SheetFile
from domain.texts import Speakers

_DRAWING = {SheetFile.WORD: "word", SheetFile.PDF: "pdf"}


def draw(recipe: Recipe, file: SheetFile, speakers: Speakers) -> bytes:
    say = speakers[recipe.language]
    pages = (page(recipe, sheet, say) for sheet in recipe.sheets)
    drawn: bytes = import_module(f"bot.invite_sheets.{_DRAWING[file]}").draw(pages)
    return drawn


def drawn(name: str, content: bytes, speakers: Speakers) -> tuple[str, bytes]:
    """A file as it is sent: what is no recipe is one already."""
    if (paper := official_papers.read(content)) is not None:
        laid_out: bytes = import_module("bot.official_papers.word").draw(paper)
        return name, laid_out
    recipe = invite_sheets.read(content)
    return (name, content) if recipe is None else (name, draw(recipe, SheetFile(name.rpartition(".")[2]), speakers))
