"""Files that wait as what stands on them, as they are sent. The libraries that draw are loaded only then."""

from importlib import import_module

from bot.invite_sheets import drawing
from domain.buttons.staff_actions import SheetFile
from domain.counting import official_papers, pictures
from domain.persons import invite_sheets
from domain.texts import Speakers


def drawn(name: str, content: bytes, speakers: Speakers) -> tuple[str, bytes]:
    """What is none of these is a file already."""
    if (picture := pictures.read(content)) is not None:
        png: bytes = import_module("bot.pictures.drawing").draw(picture)
        return name, png
    if (paper := official_papers.read(content)) is not None:
        laid_out: bytes = import_module("bot.official_papers.word").draw(paper)
        return name, laid_out
    recipe = invite_sheets.read(content)
    if recipe is None:
        return name, content
    return name, drawing.draw(recipe, SheetFile(name.rpartition(".")[2]), speakers)
