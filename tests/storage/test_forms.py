"""A version of a form asks the same for ever."""

import pytest

from domain.forms.files import load_form
from domain.refusals import Refusal
from storage.database import Database
from storage.reporting import forms
from tests.office import FORMS, moment
from tests.storage.rivals import at_once

NOW = moment("2024-02-01")
SOURCE = (FORMS / "ke_hoach_nam.toml").read_text("utf-8")
CODE = "ke_hoach_nam"
VERSION = load_form(SOURCE, CODE).version


def register(db: Database, source: str) -> None:
    db.run_now(forms.register, load_form(source, CODE), source, NOW)


def test_a_version_comes_back_as_it_was_registered(db: Database) -> None:
    register(db, SOURCE)

    assert db.run_now(forms.one, CODE, VERSION) == load_form(SOURCE, CODE)
    assert db.run_now(forms.is_known, CODE)
    assert not db.run_now(forms.is_known, "another")


def test_another_comment_is_no_other_question(db: Database) -> None:
    register(db, SOURCE)

    register(db, f"# Looked over in spring.\n{SOURCE}")

    assert db.run_now(forms.newest_version, CODE) == VERSION


def test_other_questions_need_another_version(db: Database) -> None:
    register(db, SOURCE)
    other = SOURCE.replace("max_length = 60", "max_length = 61")

    with pytest.raises(Refusal, match="form-version-taken"):
        register(db, other)
    register(db, other.replace(f"version = {VERSION}", f"version = {VERSION + 1}"))

    assert db.run_now(forms.newest_version, CODE) == VERSION + 1
    assert db.run_now(forms.one, CODE, VERSION) == load_form(SOURCE, CODE)


def test_several_programs_that_start_at_once_register_it_once(db: Database) -> None:
    form = load_form(SOURCE, CODE)

    outcome = at_once(db, *[lambda tx: forms.register(tx, form, SOURCE, NOW)] * 4)

    assert outcome.refused == []
    assert db.run_now(forms.newest_version, CODE) == VERSION
