"""What README says one can ask is understood, and answered."""

import re
from pathlib import Path

from domain.queries.following import follow
from domain.queries.model import Query
from handlers.questions.answers import ANSWERS
from tests.domain.test_queries import NAMES, NOW, ask

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
SECTION = README.split("## What you can ask", 1)[1].split("\n## ", 1)[0]
TABLE, BELOW = SECTION.rsplit("|\n\n", 1)
EXAMPLE = re.compile('"([^"]+)"')


def answered(query: Query | None) -> bool:
    return query is not None and query.intent in ANSWERS


def test_every_example_of_the_table_is_answered() -> None:
    examples = EXAMPLE.findall(TABLE.split("| --- |", 1)[1])

    assert len(examples) > 20
    assert [text for text in examples if not answered(ask(text))] == []


def test_every_example_of_leaning_leans_and_is_answered() -> None:
    examples = EXAMPLE.findall(BELOW)
    before = ask("trường nào chưa nộp quý 3")

    assert len(examples) == 5
    assert [text for text in examples if not answered(follow(before, text, now=NOW, units=NAMES))] == []
