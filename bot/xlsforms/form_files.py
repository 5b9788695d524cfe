"""A form file, within the child: checked as those of the house are when they are loaded."""

from collections.abc import Mapping

from domain.forms.files import FormFileError, load_form
from domain.xlsforms import remarks
from domain.xlsforms.book import Cell, Remark

NOT_A_TEXT = Remark(Cell("", "1"), "form-file-not-utf8")


def told(content: bytes, source: str) -> Mapping[str, object]:
    try:
        text = content.decode("utf-8-sig")
        load_form(text, source)
    except UnicodeDecodeError:
        return {"wrong": remarks.packed([NOT_A_TEXT])}
    except FormFileError as error:
        return {"wrong": remarks.packed(_wrong(line, expected) for line, expected in error.problems)}
    return {"form": text, "told": remarks.packed(())}


def _wrong(line: int, expected: str) -> Remark:
    """`fields[3].low: expected …`, but for what is no TOML at all."""
    where, colon, what = expected.partition(": ")
    if not colon or where.startswith("expected"):
        where, what = "", expected
    return Remark(Cell("", str(line), where), remarks.HOUSE, {"expected": what})
