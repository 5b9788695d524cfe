"""Forms as they are sent to the bot: drawn in Excel, or written as a form file; read without a child."""

import json
from collections.abc import Mapping

from bot.sheets.hearing import Told
from bot.xlsforms import form_files
from bot.xlsforms.reading import heard
from domain.forms import trials
from domain.forms.files import load_form
from domain.forms.model import Words
from domain.ids import UnitId
from domain.papers import FormSheet
from domain.xlsforms.reading import read
from storage.database import Tx
from storage.reporting import forms
from storage.reporting import sent_forms as stored
from storage.units import tree
from tests.drawn import Rows, a_form, sheets
from tests.handlers.phones import Phone
from tests.handlers.sent_templates import secret_template
from tests.office import Office

SECRET_FORM = "mau_kin"


def sends_form(phone: Phone, book: Mapping[str, Rows], name: str = "khao-sat.xlsx") -> str:
    return _sends(phone, FormSheet(name, read(sheets(book), Words("Chưa phù hợp.", "Does not fit."), name)))


def sends_form_file(phone: Phone, text: str, name: str = "mau.toml") -> str:
    told = heard(Told(json.dumps(form_files.told(text.encode(), name)).encode(), 0))
    assert told is not None
    return _sends(phone, FormSheet(name, told))


def secret_forms(tx: Tx, office: Office, unit: UnitId, title: str) -> dict[str, int]:
    """What an officer has sent, and is trying; and one with which the office between theirs and the unit asks: what is
    sent above is for all below. And after what its report is made."""
    source, waiting = a_form(SECRET_FORM, title), a_form("mau_thu", title)
    forms.register(tx, load_form(source, title), source, office.now, authority=tree.path(tx, unit)[1])
    whose, by = office.authority, office.officer
    number = stored.keep(tx, waiting, (), file_name=title, authority=whose, by=by, now=office.now)
    stored.save_trial(tx, number, trials.begun(load_form(waiting, title)))
    return {"sent": number, "template": secret_template(tx, office, title)}


def _sends(phone: Phone, sheet: FormSheet) -> str:
    number = str(next(phone.line.messages))
    phone.line.edge.forms[number] = sheet
    return phone.sends(document={"file_id": number, "file_unique_id": number, "file_name": sheet.name})
