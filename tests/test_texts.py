"""Every sentence in every language: none missing, none left over, none in the code."""

import re
from collections import Counter
from collections.abc import Mapping
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
from tests.wording import modules

ROOT = Path(__file__).parent.parent
LOCALES = ROOT / "domain" / "locales"

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
    "domain/planning/closing_words.py",
    "domain/planning/ladder_words.py",
    "domain/reporting/excuse_words.py",
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


def formed() -> set[str]:
    return {pattern.format(value) for pattern, values in FORMED.items() for value in values}


@pytest.fixture(scope="module")
def vietnamese() -> Catalogue:
    return Catalogue(Language.VI)


def test_every_language_has_the_same_keys(vietnamese: Catalogue) -> None:
    for language in Language:
        assert sorted(Catalogue(language).keys) == sorted(vietnamese.keys)


def test_no_key_stands_twice(vietnamese: Catalogue) -> None:
    assert [key for key, times in Counter(vietnamese.keys).items() if times > 1] == []


def test_every_sentence_of_every_catalogue_can_be_read() -> None:
    broken = [
        (file.name, entry.content)
        for file in LOCALES.rglob("*.ftl")
        for entry in parsed(file).body
        if isinstance(entry, Junk)
    ]

    assert broken == []


def test_every_key_that_is_said_exists(vietnamese: Catalogue) -> None:
    known = set(vietnamese.keys)

    missing = {(one.where, key) for one in modules() for key in one.said - known}

    assert missing == set()
    assert formed() - known == set()


def test_no_key_is_left_over(vietnamese: Catalogue) -> None:
    words = frozenset[str]().union(*(one.sentences for one in modules()))
    menus = {f"menu-{word}" for word in words if word.isalpha()}
    pattern = re.compile("|".join(frozenset[str]().union(*(one.joined for one in modules()))))

    left = set(vietnamese.keys) - words - menus - vietnamese.referred - formed()

    assert [key for key in left if not pattern.fullmatch(key)] == []


def test_no_sentence_stands_in_the_code() -> None:
    told = [
        (one.where, text)
        for one in modules()
        if not one.where.startswith(VOCABULARY)
        for text in one.sentences
        if SPOKEN.search(text)
    ]

    assert told == []


@pytest.mark.parametrize("language", list(Language))
def test_a_button_fits_a_small_phone(language: Language) -> None:
    say = speakers()[language]
    told = dict[str, Value](label="Quý III", plan="PAPI 2024", count=128, received=118, expected=128)
    buttons = parsed(LOCALES / language / "buttons.ftl").body
    labels = [say(entry.id.name, **told) for entry in buttons if isinstance(entry, Message)]
    assert [label for label in labels if len(label) > LONGEST_LABEL] == []
