"""Who changes what is traced: a part of storage that writes and does not note it says who does; every deed is a
sentence."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.reporting.reports import Decision
from domain.texts import Language
from tests.handlers.phones import SPEAKERS

ROOT = Path(__file__).parent.parent
TABLES = r"storage\.tables"
TRACES = r"\b(?:audit|carrying|asked_changes)\.(?:note|trace)\("
WRITING = {"insert", "update", "delete", "upsert", "insert_new"}
OF_PEOPLE = {
    *("units", "unit_names", "unit_parents", "unit_levels", "unit_successions", "unit_lists", "unit_changes"),
    *("people", "posts", "groups", "invites", "applications"),
    *("plans", "duties", "obligations", "acknowledgements", "drafts", "draft_answers", "reports", "reviews"),
    *("initiatives", "initiative_steps", "inspections", "inspection_mendings", "draws", "draw_results"),
}
"""What a person changes. Notices, screens, the inbox and rounds are the program's own affair."""
ELSEWHERE = {
    "storage/units/tree.py": "whoever changes a unit notes it: unit_changes.py, list_writing.py, unit_choices.py",
    "storage/people/registry.py": "whoever appoints or joins notes it: posts.py, invites.py, applications.py",
    "storage/chats/groups.py": "linking.py and steering.py note who links and unlinks",
    "storage/chats/group_moves.py": "Telegram moves a group: nobody has changed anything",
    "storage/planning/preparing.py": "nothing is in force yet: plans.py notes who publishes it",
    "storage/reporting/opening.py": "the day opens a deadline; plans.py notes who publishes a plan",
    "storage/planning/moving.py": "histories.py notes what of a plan was changed, by whom and why",
    "storage/planning/asking_with.py": "histories.py notes what of a plan was changed, by whom and why",
    "storage/planning/calling_off.py": "histories.py notes what of a plan was changed, by whom and why",
    "storage/planning/rewording.py": "histories.py notes what of a plan was changed, by whom and why",
    "storage/planning/reasking.py": "histories.py notes what of a plan was changed, by whom and why",
    "storage/planning/withdrawing.py": "histories.py notes what of a plan was changed, by whom and why",
    "storage/planning/audiences.py": "histories.py notes what of a plan was changed, by whom and why",
    "storage/reporting/obligations.py": "the day opens a deadline; reports.py notes what a report does to what is owed",
    "storage/reporting/standings.py": "reports.py and reviews.py note each step they take",
    "storage/units/successions.py": "unit_changes.py notes the merger or split it belongs to",
    "storage/reporting/allowances.py": "a rule gives the time, nobody decides; the row says what was allowed, and why",
    "storage/reporting/notice_rules.py": "notices_given.py notes who changed the rule",
    "storage/outgoing/digest_days.py": "its handler notes who chose which day",
    "storage/outgoing/muting.py": "its handler notes who wants to hear less",
    "storage/units/unit_lists.py": "a list that was sent changes nothing before list_writing.py writes and notes it",
}
"""Modules that write and leave the noting to those who call them, or to nobody, and why."""


def modules(saying: str) -> Iterator[tuple[str, ast.Module]]:
    """Those that say such a word at all: taking the others apart would take longer than the rest."""
    for package in ("storage", "handlers", "bot"):
        for file in sorted((ROOT / package).rglob("*.py")):
            source = file.read_text("utf-8")
            if "migrations" not in file.parts and re.search(saying, source):
                yield file.relative_to(ROOT).as_posix(), ast.parse(source)


def tables(tree: ast.Module) -> dict[str, str]:
    """The tables a module knows, by the names it gives them."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("storage.tables")
        for alias in node.names
        if alias.name in OF_PEOPLE
    }


def written(tree: ast.Module) -> set[str]:
    known = tables(tree)
    return {
        known[argument.id]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and called(call) in WRITING
        for argument in call.args[:2]
        if isinstance(argument, ast.Name) and argument.id in known
    }


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def notes(tree: ast.Module) -> bool:
    noted = {called(one) for of in ("audit", "carrying") for one in calls(tree, of)}
    return not noted.isdisjoint({"note", "trace"})


def calls(tree: ast.Module, of: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name))) if name == of:
                yield node


def deeds(tree: ast.Module) -> Iterator[str]:
    """Named outright: to the trace, to that of a change of units, or to that of one that is asked for."""
    for of, verb, place in (("audit", "note", 2), ("carrying", "trace", 0), ("asked_changes", "note", 2)):
        for call in calls(tree, of):
            if called(call) == verb:
                yield from literal(call.args[place])


def literal(deed: ast.expr) -> Iterator[str]:
    match deed:
        case ast.Constant(value=str(name)):
            yield name


def test_what_writes_notes_who_did_it_or_says_who_does() -> None:
    silent = {where for where, tree in modules(TABLES) if written(tree) and not notes(tree)}

    assert silent - set(ELSEWHERE) == set()


def test_no_excuse_outlives_its_reason() -> None:
    writing = {where for where, tree in modules(TABLES) if written(tree)}

    assert set(ELSEWHERE) - writing == set()


@pytest.mark.parametrize("language", list(Language))
def test_every_deed_is_a_sentence(language: Language) -> None:
    every = {deed for _, tree in modules(TRACES) for deed in deeds(tree)} | set(Decision)

    assert [deed for deed in sorted(every) if not SPEAKERS[language].knows(f"trace-{deed}")] == []
    assert {"publish", "hand-in", "join", "leave", "accepted", "rename-unit", "call-off-change"} <= every


def test_what_tells_who_somebody_is_is_noted_apart() -> None:
    """The rest of an entry can never be erased."""
    loose = {
        f"{where}: {key}"
        for where, tree in modules(TRACES)
        for call in calls(tree, "audit")
        for given in call.keywords
        if given.arg in {"before", "after"} and isinstance(given.value, ast.Dict)
        for key in (one.value for one in given.value.keys if isinstance(one, ast.Constant))
        if key in {"name", "phone", "username", "chat", "person_name"}
    }

    assert loose == set()
