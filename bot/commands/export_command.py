"""Gives out what the database holds, as files other programs read."""

import argparse
import sys
from html import unescape
from pathlib import Path

from bot import catalogues
from bot.commands import export_round_up
from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.settings import Settings
from domain.forms.files import load_form
from domain.texts import Language
from domain.xlsforms import drawing
from handlers.forms.form_files import workbook
from storage.database import Tx
from storage.reporting import forms


def add_arguments(parser: argparse.ArgumentParser) -> None:
    things = parser.add_subparsers(dest="thing", required=True, metavar="xlsx|docx|form")
    export_round_up.add_arguments(things)
    form = things.add_parser("form", help="the questions of a form, as a workbook (XLSForm) or a form file (TOML)")
    form.add_argument("code", help="as plans name it: cchc_quy")
    form.add_argument("file", type=Path, help="to be written: .xlsx or .toml")
    form.add_argument("--version", type=int, help="the newest where none is named")
    form.set_defaults(run=guarded(_form))


def _form(chosen: argparse.Namespace) -> int:
    with opened(Settings()) as db:
        source = db.read_now(_source, chosen.code, chosen.version)
    if source is None:
        return complain(f"There is no form {chosen.code!r}" + (f" {chosen.version}." if chosen.version else "."))
    if chosen.file.suffix.lower() == ".xlsx":
        return _drawn(source, chosen.file)
    chosen.file.write_text(source, "utf-8")
    return 0


def _source(tx: Tx, code: str, version: int | None) -> str | None:
    return forms.source(tx, code, version) if version is not None else forms.newest_source(tx, code)


def _drawn(source: str, file: Path) -> int:
    """What other programs will not see is told: nothing is lost silently."""
    drawn = drawing.draw(load_form(source, file.name))
    file.write_bytes(workbook(drawn))
    speakers = catalogues.speakers()
    for language in Language:
        for note in drawn.lost:
            print(unescape(note.said(speakers[language])), file=sys.stderr)
    return 0
