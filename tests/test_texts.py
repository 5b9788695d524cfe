"""Every sentence in every language: none missing, none left over, none in the code."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, MessageReference, Resource
from fluent.syntax.visitor import Visitor

from bot.catalogues import speakers
from domain.persons.people import Disclosure, Role
from domain.phrases.model import Kind as Spoken
from domain.planning.targets import Sign, Whose
from domain.proposals.model import DoubtKind
from domain.queries import model as queries
from domain.registry.change_files import FILE
from domain.registry.unit_changes import Deed, Staff
from domain.registry.unit_effects import What
from domain.reporting.obligations import USABLE, Standing
from domain.reporting.two_steps import Step
from domain.sending import group_trouble
from domain.texts import Language, Value
from domain.unit_lists.columns import KEPT, Column
from domain.unit_lists.outcome import Aspect as Listed
from domain.walks.decisions import Aspect, Part
from domain.walks.items import TURNED_OVER
from handlers.deciding import granting
from handlers.deciding.returning import REASONS
from handlers.questions.chosen import STANDINGS
from handlers.questions.telling import LONGEST_LABEL
from handlers.reporting import amending_reports, extending

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "domain" / "locales"
PACKAGES = ("bot", "handlers", "scheduler", "storage", "domain")
SAYING = {"say", "_say", "Refusal", "Refused", "_Refused", "Unreadable", "Note"}

FORMED: Mapping[str, tuple[str, ...]] = {
    "role-{}": tuple(Role),
    **dict.fromkeys(("standing-{}", "duty-{}", "unit-{}"), tuple(Standing)),
    "handed-{}": tuple(one for one in Standing if one is not Standing.OWED),
    "form-{}": tuple(USABLE),
    "report-{}": tuple(step for step in Step if not step.decides),
    "units-{}": tuple(STANDINGS),
    "assumed-{}": tuple(queries.Assumption),
    "language-{}": tuple(Language),
    "{}": (*REASONS, *amending_reports.REASONS, *extending.REASONS, *granting.REASONS),
    "effect-{}": tuple(one for one in What if one is not What.REFUSED),
    "change-deed-{}": (*Deed, FILE),
    "button-change-{}": tuple(Deed),
    "button-staff-{}": tuple(Staff),
    "group-trouble-{}": tuple(group_trouble.Trouble),
    "button-disclose-{}": tuple(Disclosure),
    "{}-short": (*REASONS, *amending_reports.REASONS, *extending.REASONS, *granting.REASONS),
    "column-{}": (
        *("number", "unit", "level", "standing", "handed", "ratio", "value", "target", "met", "units"),
        *("question", "answer"),
    ),
    "list-means-{}": tuple(Column),
    "list-column-{}": KEPT,
    "list-note-{}": KEPT,
    "list-aspect-{}": tuple(one for one in Listed if one not in {Listed.NAME, Listed.PARENT}),
    "{}-file": ("list-blank", "list-present", "list-bad"),
    "means-{}": tuple(Spoken),
    "whose-{}": tuple(Whose),
    "sign-{}": tuple(sign.name.lower() for sign in Sign),
    "aspect-{}": tuple(Aspect),
    "aspect-ask-{}": tuple(one for one in Aspect if one not in TURNED_OVER),
    "button-aspect-{}": tuple(Aspect),
    "walk-{}": tuple(Part),
    "walk-part-{}": tuple(Part),
    "doubt-{}": tuple(DoubtKind),
    "doubt-ask-{}": tuple(DoubtKind),
    "ownership-{}": ("public", "private", "people-founded"),
}
"""Keys put together in the code, from what they are put together."""

SPOKEN = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
VOCABULARY = (
    "domain/names/",
    "domain/numbers/",
    "domain/documents/",
    "domain/proposals/",
    "domain/queries/",
    "domain/phrases/",
    "domain/reporting/promise_words.py",
    "domain/forms/words.py",
    "domain/forms/cells.py",
    "domain/forms/picking.py",
    "domain/forms/days.py",
    "domain/folding.py",
    "domain/reporting/classified.py",
    "domain/registry/change_files.py",
    "domain/unit_lists/",
    "domain/walks/audiences.py",
    "domain/xlsforms/",
    "domain/walks/dates.py",
    "bot/__main__.py",
    "bot/commands/",
    "bot/trial/",
)
"""Where Vietnamese is what people type, are called, or head their columns with, and not what the bot says."""


class Catalogue(Visitor):
    """The keys of a language, those its sentences refer to, and the words in its buttons."""

    def __init__(self, language: Language) -> None:
        self.keys: list[str] = []
        self.referred: set[str] = set()
        for file in sorted((LOCALES / language).glob("*.ftl")):
            self.visit(parsed(file))

    def visit_Message(self, node: Message) -> None:  # noqa: N802 - the library's name
        self.keys.append(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - the library's name
        self.referred.add(node.id.name)


def parsed(file: Path) -> Resource:
    resource = FluentParser().parse(file.read_text("utf-8"))
    assert isinstance(resource, Resource)
    return resource


def modules() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text("utf-8"))


def constants(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def sentences(tree: ast.Module) -> Iterator[str]:
    """Strings that are no docstrings."""
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def said(tree: ast.Module) -> Iterator[str]:
    """The keys that calls of `say`, `Refusal` and `Note` name outright, also one of two."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SAYING and node.args:
            yield from literal(node.args[0])


def literal(key: ast.expr) -> Iterator[str]:
    match key:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from literal(one)
            yield from literal(other)


def formed() -> set[str]:
    return {pattern.format(value) for pattern, values in FORMED.items() for value in values}


@pytest.fixture(scope="module")
def vietnamese() -> Catalogue:
    return Catalogue(Language.VI)


def test_every_language_has_the_same_keys(vietnamese: Catalogue) -> None:
    for language in Language:
        assert sorted(Catalogue(language).keys) == sorted(vietnamese.keys)


def test_no_key_stands_twice(vietnamese: Catalogue) -> None:
    assert [key for key in sorted(set(vietnamese.keys)) if vietnamese.keys.count(key) > 1] == []


def test_every_sentence_of_every_catalogue_can_be_read() -> None:
    broken = [
        (file.name, entry.content)
        for file in LOCALES.rglob("*.ftl")
        for entry in parsed(file).body
        if isinstance(entry, Junk)
    ]

    assert broken == []


def test_every_key_that_is_said_exists(vietnamese: Catalogue) -> None:
    missing = {(where, key) for where, tree in modules() for key in said(tree) if key not in vietnamese.keys}

    assert missing == set()
    assert formed() - set(vietnamese.keys) == set()


def test_no_key_is_left_over(vietnamese: Catalogue) -> None:
    used = {text for _, tree in modules() for text in sentences(tree)} | vietnamese.referred | formed() | set(menus())
    patterns = [pattern for _, tree in modules() for pattern in joined(tree)]

    left = [key for key in vietnamese.keys if key not in used and not any(re.fullmatch(one, key) for one in patterns)]

    assert left == []


def menus() -> Iterator[str]:
    return (f"menu-{name}" for _, tree in modules() for name in sentences(tree) if name.isalpha())


def joined(tree: ast.Module) -> Iterator[str]:
    """`f"unit-{…}"` as a pattern of the keys it may make; a name alone makes none."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and "-" in "".join(constants(node)):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+" for part in node.values
            )


def test_no_sentence_stands_in_the_code() -> None:
    told = [
        (where, text)
        for where, tree in modules()
        if not where.startswith(VOCABULARY)
        for text in sentences(tree)
        if SPOKEN.search(text)
    ]

    assert told == []


@pytest.mark.parametrize("language", list(Language))
def test_a_button_fits_a_small_phone(language: Language) -> None:
    say = speakers()[language]
    told = dict[str, Value](label="Quý III", count=128, received=118, expected=128)
    buttons = parsed(LOCALES / language / "buttons.ftl").body
    labels = [say(entry.id.name, **told) for entry in buttons if isinstance(entry, Message)]
    assert [label for label in labels if len(label) > LONGEST_LABEL] == []
