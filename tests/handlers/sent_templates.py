"""Templates of the report to sign, as they are changed in Word and sent back; looked at without a child."""

import json
from io import BytesIO

from docx import Document
from docx.document import Document as Opened

from bot import catalogues
from bot.paper_templates import drafting, telling
from bot.paper_templates.reading import heard
from bot.sheets.hearing import Told
from bot.sheets.lines import Refused
from domain.ids import PaperTemplateId
from domain.paper_templates.model import SentTemplate
from storage.counting import paper_templates
from storage.database import Tx
from tests.handlers.phones import Phone
from tests.office import Office

SPEAKERS = catalogues.speakers()
STARTING = drafting.draw((), SPEAKERS)
"""Drawn once: the bot makes the same for everybody."""


def opened(content: bytes) -> Opened:
    return Document(BytesIO(content))


def saved(document: Opened) -> bytes:
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def of_lines(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def sends_template(phone: Phone, content: bytes, name: str = "mau-phong.docx") -> str:
    try:
        told = telling.told(content, surely=True)
    except Refused as why:
        told = {"refused": why.key, "details": why.details}
    read = heard(Told(json.dumps(told).encode(), 0), surely=True)
    assert read is not None
    number = str(next(phone.line.messages))
    phone.line.edge.forms[number] = SentTemplate(name, content, read)
    return phone.sends(document={"file_id": number, "file_unique_id": number, "file_name": name})


def secret_template(tx: Tx, office: Office, name: str) -> PaperTemplateId:
    """One that an office uses, whose name tells something; and the id of one that it has not used yet."""
    used(tx, office, b"", f"{name}.docx")
    return _kept(tx, office, b"", f"{name}.docx")


def used(tx: Tx, office: Office, content: bytes, name: str = "own.docx") -> None:
    """In force, whatever is in it."""
    template = paper_templates.one(tx, _kept(tx, office, content, name))
    assert template is not None
    paper_templates.use(tx, template, by=office.officer, now=office.now)


def _kept(tx: Tx, office: Office, content: bytes, name: str) -> PaperTemplateId:
    whose, by = office.authority, office.officer
    return paper_templates.keep(tx, name, content, fields=frozenset(), authority=whose, by=by, now=office.now)
