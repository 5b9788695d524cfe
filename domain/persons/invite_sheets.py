"""A sheet of paper that invites a school: what is on it, and how it waits to be drawn.

Five hundred pages take seconds to draw and nothing but their codes to remember: what is kept until the file is sent is
the recipe."""

import json
from dataclasses import dataclass
from datetime import datetime

from domain.persons.people import Role
from domain.texts import Language

_MARK = b"invite sheets\n"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page."""

    school: str
    code: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """All pages of one file: whose office, for which post, which bot, until when."""

    office: str
    role: Role
    bot: str
    until: datetime
    language: Language
    sheets: tuple[Sheet, ...]

    def link(self, sheet: Sheet) -> str:
        return f"https://t.me/{self.bot}?start=i_{sheet.code}"


def in_parts(code: str) -> str:
    """In groups of five, as it is copied from paper or read over the phone."""
    return "-".join(code[at : at + 5] for at in range(0, len(code), 5))


def pack(recipe: Recipe) -> bytes:
    head = [recipe.office, recipe.role, recipe.bot, recipe.until.isoformat(), recipe.language]
    pages = [[sheet.school, sheet.code] for sheet in recipe.sheets]
    return _MARK + json.dumps([*head, pages], ensure_ascii=False).encode()


def waits(content: bytes) -> bool:
    """Whether it is still to be drawn."""
    return content.startswith(_MARK)


def read(content: bytes) -> Recipe | None:
    """None for a file that is one already."""
    if not waits(content):
        return None
    office, role, bot, until, language, pages = json.loads(content[len(_MARK) :])
    sheets = tuple(Sheet(school, code) for school, code in pages)
    return Recipe(office, Role(role), bot, datetime.fromisoformat(until), Language(language), sheets)
