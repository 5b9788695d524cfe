"""A menu is short, and offers what the role may do and has use for."""

import pytest

from domain import menus
from domain.persons.people import OVERSEEING, REPORTING, Role
from domain.rights import ChatKind
from domain.texts import Language


@pytest.mark.parametrize("role", Role)
def test_every_role_is_offered_what_it_may_do_and_the_rest_is_in_the_help(role: Role) -> None:
    shown, others = menus.commands([role], ChatKind.PRIVATE), menus.others([role])
    may = {name for name in menus.NEEDS if menus.may(frozenset({role}), name)}

    assert len(shown) <= menus.MOST
    assert len(set(shown)) == len(shown)
    assert {*shown, *others} & menus.NEEDS.keys() == may
    assert not set(shown) & set(others)


def test_who_reports_and_looks_after_others_is_offered_both() -> None:
    shown = menus.commands([Role.HEAD, Role.OFFICER], ChatKind.PRIVATE)

    assert {"baocao", "choduyet"} <= set(shown)
    assert "choduyet" not in menus.commands([Role.HEAD, Role.VIEWER], ChatKind.PRIVATE)
    assert len(shown) <= menus.MOST


def test_only_who_needs_another_menu_than_everybody_has_their_own() -> None:
    with_their_own = {role for role in Role if menus.has_own([role], Language.VI)}

    assert with_their_own == OVERSEEING
    assert all(menus.has_own([role], Language.EN) for role in REPORTING)
    assert not menus.has_own([], Language.EN)


def test_linking_is_offered_only_to_who_administers_a_group() -> None:
    assert "lienket" in menus.of_group_administrators()
    assert "lienket" not in menus.commands((), ChatKind.GROUP)
