"""Files that wait as what stands on them, as they are sent. The libraries that draw are loaded only then."""

from importlib import import_module

from bot.invite_sheets import drawing
from domain.buttons.staff_actions import SheetFile
from domain.counting import pictures
from domain.paper_templates import starting_files
from domain.persons import invite_sheets
from domain.texts import Speakers


def drawn(name: str, content: bytes, speakers: Speakers) -> bytes:
    """What is none of these is a file already."""
    if (picture := pictures.read(content)) is not None:
        png: bytes = import_module("bot.pictures.drawing").draw(picture)
        return png
    if starting_files.waits(content):
        docx: bytes = import_module("bot.paper_templates.drafting").draw(starting_files.read(content), speakers)
        return docx
    recipe = invite_sheets.read(content)
    if recipe is None:
        return content
    return drawing.draw(recipe, SheetFile(name.rpartition(".")[2]), speakers)
