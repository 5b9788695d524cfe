"""A version of a form asks the same for ever."""

import pytest

from domain.forms.files import load_form
from domain.ids import UnitId
from domain.refusals import Refusal
from domain.registry.units import UnitKind
from storage.database import Database, Tx
from storage.reporting import forms
from storage.units import tree
from tests.drawn import a_form
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


def test_what_an_office_sends_is_asked_by_it_and_those_below_it_and_by_nobody_beside(db: Database) -> None:
    root, east, west = db.run_now(_offices)
    register(db, SOURCE)
    of_root, of_east = (numbered(SOURCE, VERSION + more) for more in (1, 2))
    db.run_now(forms.register, load_form(of_root, CODE), of_root, NOW, authority=root)
    db.run_now(forms.register, load_form(of_east, CODE), of_east, NOW, authority=east)
    own = a_form("khao_sat", "Khảo sát")
    db.run_now(forms.register, load_form(own, "own"), own, NOW, authority=east)

    asked = {office: db.run_now(forms.newest_version, CODE, office) for office in (root, east, west, None)}

    assert asked == {root: VERSION + 1, east: VERSION + 2, west: VERSION + 1, None: VERSION}
    assert [db.run_now(forms.codes, office) for office in (east, root, None)] == [[CODE, "khao_sat"], [CODE], [CODE]]
    assert [db.run_now(forms.is_known, "khao_sat", office) for office in (east, west)] == [True, False]
    assert db.run_now(forms.next_version, CODE, VERSION) == VERSION + 3
    assert db.run_now(forms.next_version, CODE, 99) == 99
    assert db.run_now(forms.next_version, "new", 1) == 1
    db.run_now(forms.pass_on, east, west)
    assert db.run_now(forms.newest_version, CODE, west) == VERSION + 2
    # A plan that went away from whoever had sent its form goes on asking with it.
    assert db.run_now(forms.newest_version, "khao_sat", east) == 1


def test_what_the_house_brings_leaves_alone_what_an_office_has_sent_under_the_same_number(db: Database) -> None:
    root, *_ = db.run_now(_offices)
    other = numbered(SOURCE.replace("max_length = 60", "max_length = 61"), VERSION)
    db.run_now(forms.register, load_form(other, CODE), other, NOW, authority=root)

    brought = db.run_now(forms.furnish, load_form(SOURCE, CODE), SOURCE, NOW)
    newer = numbered(SOURCE, VERSION + 1)

    assert not brought
    assert db.run_now(forms.furnish, load_form(newer, CODE), newer, NOW)
    assert db.run_now(forms.newest_version, CODE, root) == VERSION
    assert db.run_now(forms.newest_version, CODE) == VERSION + 1


def numbered(source: str, version: int) -> str:
    return source.replace(f"version = {VERSION}", f"version = {version}", 1)


def _offices(tx: Tx) -> tuple[UnitId, UnitId, UnitId]:
    root = tree.add_unit(tx, tree.NewUnit("Sở", kind=UnitKind.AUTHORITY), parent=None)
    east, west = (
        tree.add_unit(tx, tree.NewUnit(name, kind=UnitKind.AUTHORITY), parent=root) for name in ("Đông", "Tây")
    )
    return root, east, west
