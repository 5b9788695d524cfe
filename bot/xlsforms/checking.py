"""Whether a workbook is an XLSForm at all, as the library of its makers holds."""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec

from domain.xlsforms.book import CHOICES, SETTINGS, SURVEY, Cell, Remark, Table

Convert = Callable[..., object]
_ROW = re.compile(r"\[row : (\d+)\]\s*")


def is_installed() -> bool:
    return find_spec("pyxform") is not None


def wrong(found: Mapping[str, Table]) -> tuple[Remark, ...]:
    """The first thing that pyxform stumbles over: it tells no more than one at a time."""
    convert: Convert = import_module("pyxform.xls2xform").convert
    stumbles: type[Exception] = import_module("pyxform.errors").PyXFormError
    sheets = {name: found[name].plain() for name in (SURVEY, CHOICES, SETTINGS) if name in found}
    try:
        convert(sheets, form_name="data")
    except stumbles as error:
        return (_told(str(error)),)
    return ()


def _told(error: str) -> Remark:
    row = _ROW.search(error)
    return Remark(Cell(SURVEY, row[1] if row else "1"), "xlsform-pyxform", {"told": _ROW.sub("", error).strip()})
