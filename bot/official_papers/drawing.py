"""A report to sign as a Word file, whoever has laid it out: the bot, or the office by its template."""

from bot.official_papers import word
from bot.paper_templates import filling
from domain.counting.official_papers import OfficialPaper
from domain.paper_templates.model import Filled


def draw(written: OfficialPaper | Filled) -> bytes:
    match written:
        case OfficialPaper():
            return word.draw(written)
        case Filled():
            return filling.fill(written)
