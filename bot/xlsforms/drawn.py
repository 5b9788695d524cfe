"""The sheets of a form, within the child: the form file that says the same, or all that stands in the way."""

from collections.abc import Mapping, Sequence

from bot.sheets.lines import Refused as NotRead
from bot.xlsforms import checking
from domain.forms.model import Words
from domain.sheets import Sheet
from domain.xlsforms import reading, remarks
from domain.xlsforms.book import tables
from domain.xlsforms.reading import Refused


def told(found: Sequence[Sheet], source: str, default: Words) -> Mapping[str, object]:
    if not checking.is_installed():
        raise NotRead("xlsform-no-library")
    read = reading.read(found, default, source)
    if isinstance(read, Refused):
        return {"wrong": remarks.packed(read.wrong)}
    if wrong := checking.wrong(tables(found)):
        return {"wrong": remarks.packed(wrong)}
    return {"form": read.text, "told": remarks.packed(read.told)}
