"""A workbook, within the child: whether it is a form at all. What reads forms is looked for only then."""

from collections.abc import Mapping
from importlib import import_module

from bot.sheets import workbooks
from bot.sheets.lines import END
from bot.sheets.reading import of_lines
from domain.forms.model import Words
from domain.sheets import Unreadable
from domain.xlsforms import headings


def told(content: bytes, source: str, default: Words) -> Mapping[str, object]:
    """Empty for any other workbook."""
    found = of_lines((*workbooks.told(content), END))
    of_form: Mapping[str, object] = {}
    if not isinstance(found, Unreadable) and headings.are_of_a_form(found):
        of_form = import_module("bot.xlsforms.drawn").told(found, source, default)
    return of_form
