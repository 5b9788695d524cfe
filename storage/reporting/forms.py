"""Every version of every form that was ever asked: a draft and a report keep the questions they began with."""

from datetime import datetime

from sqlalchemy import func, select

from domain.forms.files import load_form
from domain.forms.model import Form
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.tables.reports import forms

_SOURCE = select(forms.c.source)


def register(tx: Tx, form: Form, source: str, now: datetime) -> None:
    """Remembers a version. The same version with other questions is refused: it would change what was answered.

    Another comment or blank line in the file is no other question."""
    values = {"code": form.code, "version": form.version, "source": source, "registered_at": now}
    if insert_new(tx, forms, [values]) == 0 and one(tx, form.code, form.version) != form:
        raise Refusal("form-version-taken", code=form.code, version=form.version)


def one(tx: Tx, code: str, version: int) -> Form:
    return load_form(_registered(tx, code, version), f"{code} {version}")


def is_known(tx: Tx, code: str) -> bool:
    return tx.execute(select(forms.c.code).where(forms.c.code == code).limit(1)).first() is not None


def codes(tx: Tx) -> list[str]:
    """Of every form there is."""
    return list(tx.execute(select(forms.c.code).distinct().order_by(forms.c.code)).scalars())


def newest_version(tx: Tx, code: str) -> int:
    version: int = tx.execute(select(func.max(forms.c.version)).where(forms.c.code == code)).scalar_one()
    return version


def source(tx: Tx, code: str, version: int) -> str | None:
    """The form file as it was registered; None where there is no such version."""
    said: str | None = tx.execute(_SOURCE.where(forms.c.code == code, forms.c.version == version)).scalar()
    return said


def newest_source(tx: Tx, code: str) -> str | None:
    newest = _SOURCE.where(forms.c.code == code).order_by(forms.c.version.desc()).limit(1)
    said: str | None = tx.execute(newest).scalar()
    return said


def _registered(tx: Tx, code: str, version: int) -> str:
    said: str = tx.execute(_SOURCE.where(forms.c.code == code, forms.c.version == version)).scalar_one()
    return said
