"""The template an office begins with: the report of the bot itself with a field wherever that has words of its own, and
below it what every field is. Filled as it stands it is the report of the bot."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from docx.document import Document as Opened
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from bot.official_papers import word
from bot.official_papers.layout import write
from domain.counting.official_papers import Block, Grid, Line, OfficialPaper, Style
from domain.paper_templates.fields import PARTS, VALUES, Field
from domain.paper_templates.figures import Group
from domain.texts import Language, Speakers
from handlers.papers.paper import ANNEXES
from handlers.papers.paper_words import OnPaper, clean

_LISTED_UNDER = (("values", VALUES), ("parts", PARTS))
_WIDTHS = (62, 103)
_TABLES = {"units": Field.UNITS, "totals": Field.TOTALS}
_COUNTS = {"received": Field.RECEIVED.written, "expected": Field.EXPECTED.written}


def draw(groups: Sequence[Group], speakers: Speakers) -> bytes:
    """In Vietnamese, as the report is; `groups` are the figures of the office's forms."""
    say = OnPaper(speakers[Language.VI])
    document = word.laid_out(_paper(say))
    _guide(document, say)
    for group in groups:
        rows = tuple((one.written, clean(one.label)) for one in group.figures)
        _explain(document, say("template-guide-figures", title=clean(group.title)), rows, say)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _paper(say: OnPaper) -> OfficialPaper:
    return OfficialPaper(
        above=Field.ABOVE.written,
        issuer=Field.ISSUER.written,
        realm=say("paper-realm"),
        motto=say("paper-motto"),
        number=say("paper-number", of=Field.NUMBER.written),
        day=say("paper-day", of=Field.DAY.written),
        title=say("paper-title"),
        subject=Field.SUBJECT.written,
        remark=Field.REMARK.written,
        blocks=tuple(_blocks(say)),
        recipients=(say("paper-recipients"), Field.RECIPIENTS.written),
        signer=(Field.SIGNER.written,),
    )


def _blocks(say: OnPaper) -> Iterator[Block]:
    yield _field(Field.BASIS)
    yield Line(say("paper-section-received"), Style.SECTION)
    yield from map(_field, (Field.HANDED_IN, Field.CHART, Field.MISSING_UNITS))
    yield Line(say("paper-section-figures"), Style.SECTION)
    yield Line(say("paper-figures", **_COUNTS))
    yield from map(_field, (Field.TARGETS, Field.WORDED))
    yield Line(say("paper-section-highlights"), Style.SECTION)
    yield _field(Field.TASKS)
    yield Line(say("paper-highlights"), Style.PART)
    yield _field(Field.HIGHLIGHTS)
    yield Line(say("paper-section-solutions"), Style.SECTION)
    yield _field(Field.MISSED)
    yield Line(say("paper-solutions"), Style.PART)
    yield _field(Field.SOLUTIONS)
    for name, field in (("difficulties", Field.DIFFICULTIES), ("proposals", Field.PROPOSALS)):
        yield Line(say(f"paper-section-{name}"), Style.SECTION)
        yield _field(field)
    yield _field(Field.CLOSING)
    for name, field in _TABLES.items():
        yield from _annex(name, field, say)


def _annex(name: str, table: Field, say: OnPaper) -> Iterator[Block]:
    of = {"number": Field.NUMBER.written, "day": Field.DAY.written, "issuer": Field.ISSUER.written}
    yield Line(say("paper-annex", number=ANNEXES[name]), Style.ANNEX)
    yield Line(say(f"paper-annex-{name}"), Style.ANNEX_TITLE)
    yield Line(say("paper-annex-of", **of), Style.ANNEX_OF)
    yield Line(say(f"paper-annex-{name}-note", **_COUNTS), Style.NOTE)
    yield _field(table)


def _field(field: Field) -> Line:
    return Line(field.written)


def _guide(document: Opened, say: OnPaper) -> None:
    """On a page of its own, which goes into no report."""
    line = document.add_paragraph()
    line.add_run().add_break(WD_BREAK.PAGE)
    write(line, Field.GUIDE.written, bold=True)
    for number in range(1, 6):
        how = write(document.add_paragraph(), say(f"template-guide-{number}"), 12)
        how.paragraph_format.space_before = Pt(3)
    for kind, listed in _LISTED_UNDER:
        rows = tuple((one.written, say(f"template-field-{one.name.lower().replace('_', '-')}")) for one in listed)
        _explain(document, say(f"template-guide-{kind}"), rows, say)


def _explain(document: Opened, title: str, rows: tuple[tuple[str, ...], ...], say: OnPaper) -> None:
    head = write(document.add_paragraph(), title, 12, bold=True)
    head.paragraph_format.space_before, head.paragraph_format.keep_with_next = Pt(10), True
    grid = Grid((say("template-guide-field"), say("template-guide-what")), _WIDTHS, rows, "ll", 11)
    word.write_grid(document, grid)
