"""How a list was understood, in words: columns, counts, what changes, what is refused and why."""

from collections.abc import Iterator, Mapping

from domain.texts import Markup, Say
from domain.unit_lists.model import BadRow
from domain.unit_lists.outcome import Aspect, Changed, Comparison
from domain.unit_lists.rows import Table
from handlers.questions.telling import short

MOST_BAD = 10
MOST_CHANGED = 5
MOST_NEW = 5
LONGEST_NAME = 50
LONGEST_HEADING = 30
MOST_HEADINGS = 12
NOBODY = "nobody"
"""In place of a name that is not there."""


def preview(file: str, table: Table, comparison: Comparison, say: Say) -> str:
    """Within the length of one message, however long the list."""
    counts = say("list-counts", **comparison.counts)
    blocks = ["\n".join(_understood(file, table, say)), counts, *_new(comparison, say), *_changes(comparison, say)]
    return "\n\n".join([*blocks, *_refused(comparison, say), *decides(comparison, say)])


def decides(comparison: Comparison, say: Say) -> list[str]:
    return [say("list-ask")] if comparison.new or comparison.changed else [say("list-nothing-new")]


def _understood(file: str, table: Table, say: Say) -> Iterator[str]:
    heading = table.heading
    yield say("list-read", file=file, row=heading.row)
    if heading.sheet:
        yield say("list-sheet", sheet=short(heading.sheet, LONGEST_HEADING))
    if table.others:
        yield say("list-other-sheets", sheets=_joined(table.others))
    meant = [(heading.texts[place], column) for place, column in sorted(heading.columns.items())]
    yield say(
        "list-columns",
        columns=", ".join(f"{short(text, LONGEST_HEADING)} → {say(f'list-means-{column}')}" for text, column in meant),
    )
    if heading.passed_over:
        yield say("list-passed-over", columns=_joined(heading.passed_over))
    if table.skipped:
        yield say("list-skipped", count=table.skipped)


def _new(comparison: Comparison, say: Say) -> Iterator[str]:
    if comparison.new:
        names = [short(one.listed.name, LONGEST_NAME) for one in comparison.new[:MOST_NEW]]
        yield say("list-new", names=", ".join(names), more=len(comparison.new) - len(names))
    if comparison.twins:
        yield say("list-twins", count=comparison.twins)


def _changes(comparison: Comparison, say: Say) -> Iterator[str]:
    shown = comparison.changed[:MOST_CHANGED]
    if shown:
        lines = [say("list-change", name=short(one.known.name, LONGEST_NAME), what=_what(one, say)) for one in shown]
        yield say("list-changes", lines=Markup("\n".join(lines)), more=len(comparison.changed) - len(shown))


def _what(one: Changed, say: Say) -> str:
    return "; ".join(_aspect(aspect, one, say) for aspect in sorted(one.aspects))


def _aspect(aspect: Aspect, one: Changed, say: Say) -> str:
    if aspect is Aspect.NAME:
        return say("list-renamed", name=short(one.listed.name, LONGEST_NAME))
    if aspect is Aspect.PARENT:
        return say("list-moved", parent=short(one.listed.parent, LONGEST_NAME))
    return say(f"list-aspect-{aspect}")


def _refused(comparison: Comparison, say: Say) -> Iterator[str]:
    shown = comparison.refused[:MOST_BAD]
    if shown:
        lines = [
            say("list-bad-row", row=bad.row, name=short(bad.name, LONGEST_NAME) or NOBODY, why=why(bad, say))
            for bad in shown
        ]
        yield say("list-bad-rows", lines=Markup("\n".join(lines)), more=len(comparison.refused) - len(shown))


def why(bad: BadRow, say: Say) -> Markup:
    return Markup(say(bad.key, **bad.details))


def written(comparison: Comparison, *, seen: Mapping[str, int], say: Say) -> str:
    text = say("list-written", **comparison.counts)
    return text if comparison.counts == seen else "\n\n".join([text, say("list-seen-otherwise")])


def _joined(texts: tuple[str, ...]) -> str:
    more = ["…"] if len(texts) > MOST_HEADINGS else []
    return ", ".join([*(short(text, LONGEST_HEADING) for text in texts[:MOST_HEADINGS]), *more])
