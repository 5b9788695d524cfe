"""`load form FILE`: a form from a form file (TOML), or drawn as XLSForm in a workbook; asked from the next draft on."""

import argparse
import asyncio
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from bot import catalogues
from bot.commands.opening import opened
from bot.commands.starting import Unreadable, complain, guarded, text_of
from bot.settings import Settings
from bot.sheets import limits
from bot.xlsforms import checking
from bot.xlsforms.reading import read_form
from domain.forms.files import load_form
from domain.forms.model import Form
from domain.refusals import Refusal
from domain.sheets import Unreadable as NotRead
from domain.texts import Language, Say, Speakers
from domain.xlsforms import remarks
from domain.xlsforms.book import Remark
from domain.xlsforms.reading import Refused
from storage.reporting import forms


class NotDrawn(Exception):
    """A workbook that is no form of the bot's."""

    def __init__(self, file: str, wrong: Iterable[Remark], speakers: Speakers) -> None:
        super().__init__("\n".join(line for remark in wrong for line in told(file, remark, speakers)))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a form file (.toml), or a workbook drawn as XLSForm (.xlsx)")
    parser.add_argument("--preview", action="store_true", help="only say what would be asked")
    parser.set_defaults(run=guarded(_form))


def _form(chosen: argparse.Namespace) -> int:
    try:
        text = _drawn(chosen.file) if chosen.file.suffix.lower() == ".xlsx" else text_of(chosen.file)
    except NotDrawn as error:
        return complain(str(error))
    form = load_form(text, chosen.file.name)
    if not chosen.preview:
        with opened(Settings()) as db:
            db.run_now(forms.register, form, text, datetime.now(UTC))
    _tell(form, preview=chosen.preview)
    return 0


def _drawn(file: Path) -> str:
    """The form file that says the same. What is passed over is told."""
    if not checking.is_installed():
        raise Refusal("xlsform-no-library")
    speakers = catalogues.speakers()
    read = asyncio.run(read_form(_content(file), file.name, speakers))
    match read:
        case None:
            raise Refusal("form-file-none")
        case NotRead(key, details):
            raise Refusal(key, **details)
        case Refused(wrong):
            raise NotDrawn(file.name, wrong, speakers)
        case drawn:
            for remark in drawn.told:
                print("\n".join(told(file.name, remark, speakers)), file=sys.stderr)
            return drawn.text


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened_file:
            return opened_file.read(limits.MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}") from error


def _tell(form: Form, *, preview: bool) -> None:
    print(f"{form.code} {form.version} · {form.title.vi}: {len(form.fields)} questions, {len(form.rules)} rules.")
    for field in form.fields:
        print(f"  {form.number(field.id)}. {field.label.vi} [{field.kind}]")
    if preview:
        print("Nothing has been written.")


def told(file: str, remark: Remark, speakers: Speakers) -> Iterator[str]:
    """In both languages: who draws forms and who runs the program need not be the same."""
    yield f"{file}: {remark.cell}: {_said(speakers[Language.VI], remark)}"
    yield f"    {_said(speakers[Language.EN], remark)}"


def _said(say: Say, remark: Remark) -> str:
    return unescape(remarks.said(remark, say))
