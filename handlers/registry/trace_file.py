"""The trace of a unit as a workbook: one row a change, with the sentence and with everything that was noted."""

import json
from collections.abc import Sequence
from datetime import datetime
from html import unescape
from io import BytesIO

from xlsxwriter import Workbook

from domain.clock_face import local
from domain.texts import Say
from handlers.papers.books import TEXT_ONLY
from handlers.registry import trace_lines
from handlers.rendering import plain
from storage.operations.audit import Facts
from storage.operations.traces import Trace

HEADER = 2
COLUMNS = (("at", 18), ("who", 24), ("told", 70), ("deed", 16), ("subject", 16), ("before", 30), ("after", 30))


def named(now: datetime) -> str:
    return f"nhatky-{local(now):%Y%m%d-%H%M}.xlsx"


def workbook(found: Sequence[Trace], unit: str, say: Say) -> bytes:
    content = BytesIO()
    with Workbook(content, TEXT_ONLY) as book:
        sheet = book.add_worksheet(say("sheet-trace"))
        bold = book.add_format({"bold": True})
        sheet.write_string(0, 0, unescape(say("trace-title-file", unit=unit)), bold)
        for column, (name, width) in enumerate(COLUMNS):
            sheet.write_string(HEADER, column, say(f"column-trace-{name}"), bold)
            sheet.set_column(column, column, width)
        for place, trace in enumerate(found):
            for column, cell in enumerate(_cells(trace, say)):
                sheet.write_string(HEADER + 1 + place, column, cell)
        sheet.freeze_panes(HEADER + 1, 0)
    return content.getvalue()


def _cells(trace: Trace, say: Say) -> tuple[str, ...]:
    return (
        f"{local(trace.at):%d/%m/%Y %H:%M:%S}",
        trace.who or say("trace-nobody"),
        plain(trace_lines.told(trace, say)),
        trace.deed,
        trace.subject,
        _facts(trace.before),
        _facts(trace.after),
    )


def _facts(facts: Facts) -> str:
    return json.dumps(facts, ensure_ascii=False) if facts else ""
