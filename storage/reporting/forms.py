"""Every version of every form that was ever asked: a draft and a report keep the questions they began with.

A version is the house's, read from its files; or an office's, sent in the chat: that one asks only its own units and
those of the offices below it."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from domain.forms.files import load_form
from domain.forms.model import Form
from domain.ids import UnitId
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnyRow
from storage.tables.reports import forms
from storage.units import tree

_SOURCE = select(forms.c.source)
_VERSIONS = select(forms.c.version, forms.c.authority_id)
_CODES = _VERSIONS.add_columns(forms.c.code)
_OF_CODE = _VERSIONS.where(forms.c.code == bindparam("of_code"))
_OF_VERSION = _SOURCE.where(forms.c.code == bindparam("of_code"), forms.c.version == bindparam("of_version"))


def register(tx: Tx, form: Form, source: str, now: datetime, *, authority: UnitId | None = None) -> None:
    """Remembers a version. The same version with other questions is refused: it would change what was answered.

    Another comment or blank line in the file is no other question. Of two offices that take a number at the same moment
    one has it."""
    values = {"code": form.code, "version": form.version, "source": source, "registered_at": now}
    values["authority_id"] = authority
    is_new = insert_new(tx, forms, [values]) > 0
    if not is_new and (authority is not None or one(tx, form.code, form.version) != form):
        raise Refusal("form-version-taken", code=form.code, version=form.version)


def furnish(tx: Tx, form: Form, source: str, now: datetime) -> bool:
    """As `register`, of a file of the house. False where an office has sent other questions under this number: they
    stay, and the house's wait for their next one."""
    here = _VERSIONS.where(forms.c.code == form.code, forms.c.version == form.version)
    known = tx.execute(here.where(forms.c.authority_id.is_not(None))).first()
    if known is not None:
        return one(tx, form.code, form.version) == form
    register(tx, form, source, now)
    return True


def one(tx: Tx, code: str, version: int) -> Form:
    return load_form(_registered(tx, code, version), f"{code} {version}")


def is_known(tx: Tx, code: str, asking: UnitId | None = None) -> bool:
    """Whether the office that asks may ask with it."""
    near = _near(tx, asking)
    return any(_may_ask(row, near) for row in tx.execute(_OF_CODE, {"of_code": code}))


def codes(tx: Tx, asking: UnitId | None = None) -> list[str]:
    """Of every form that an office may ask with; those that offices have sent come first."""
    near = _near(tx, asking)
    rows = [row for row in tx.execute(_CODES) if _may_ask(row, near)]
    sent = {row.code for row in rows if row.authority_id is not None}
    return sorted({row.code for row in rows}, key=lambda code: (code not in sent, code))


def newest_version(tx: Tx, code: str, asking: UnitId | None = None) -> int:
    """That an office asks with: the one sent by it or above it before the house's, whichever is newer. What a plan has
    asked goes on being asked, should its office be moved away from whoever had sent the form."""
    rows = tx.execute(_OF_CODE, {"of_code": code}).all()
    near = _near(tx, asking) if any(row.authority_id is not None for row in rows) else frozenset()
    found: int = max(rows, key=lambda row: (_rank(row, near), row.version)).version
    return found


def next_version(tx: Tx, code: str, wanted: int) -> int:
    """The number that was wanted, or the first that no other version has taken, whosever that is."""
    newest = tx.execute(select(func.max(forms.c.version)).where(forms.c.code == code)).scalar()
    return wanted if newest is None or newest < wanted else newest + 1


def source(tx: Tx, code: str, version: int) -> str | None:
    """The form file as it was registered; None where there is no such version."""
    said: str | None = tx.execute(_OF_VERSION, {"of_code": code, "of_version": version}).scalar()
    return said


def newest_source(tx: Tx, code: str) -> str | None:
    newest = _SOURCE.where(forms.c.code == code).order_by(forms.c.version.desc()).limit(1)
    said: str | None = tx.execute(newest).scalar()
    return said


def pass_on(tx: Tx, ending: UnitId, heir: UnitId) -> None:
    """Whoever looks after the plans of an office that has ended asks with its forms, too."""
    tx.execute(update(forms).where(forms.c.authority_id == ending).values(authority_id=heir))


def _registered(tx: Tx, code: str, version: int) -> str:
    said: str = tx.execute(_OF_VERSION, {"of_code": code, "of_version": version}).scalar_one()
    return said


def _near(tx: Tx, asking: UnitId | None) -> frozenset[UnitId]:
    return frozenset() if asking is None else tree.ancestors(tx, asking)


def _may_ask(row: AnyRow, near: Iterable[UnitId]) -> bool:
    return row.authority_id is None or row.authority_id in near


def _rank(row: AnyRow, near: Iterable[UnitId]) -> int:
    if row.authority_id is None:
        return 1
    return 2 if row.authority_id in near else 0
