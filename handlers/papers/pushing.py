"""The workbook of a deadline, which an officer is sent at once: it touches nobody else."""

from domain.actions import MakeWorkbook
from domain.buttons.parts import Parts
from domain.clock_face import local
from domain.counting.round_up_files import Asked, Kind, pack
from domain.packing import fits
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Screen
from domain.sending.splitting import plain
from domain.whom import EVERYBODY, Whom
from handlers import scope
from handlers.questions import narrowed
from handlers.questions.telling import about
from handlers.turn import Turn
from storage.counting import round_up_rows
from storage.counting.round_up_rows import Covered
from storage.outgoing import files

MANY = 5_000
"""Units whose workbook takes longer than somebody waits without wondering."""


def pressed(turn: Turn, deadline: Deadline, whom: Whom) -> Answer:
    """Above the button it is said at once where the file takes its time; whatever was typed sees the chat show it."""
    parts, covered = _covered(turn, deadline, whom)
    toast = turn.say("export-takes-time", units=covered.owed) if covered.owed > MANY else None
    return Answer(_file(turn, deadline, parts, covered, whom), toast=toast)


def workbook(turn: Turn, deadline: Deadline, whom: Whom) -> Screen:
    return _file(turn, deadline, *_covered(turn, deadline, whom), whom)


def button(turn: Turn, deadline: Deadline, whom: Whom = EVERYBODY) -> Button:
    """Of those a question was about, where they find room on it."""
    made = MakeWorkbook(deadline.id, whom.undated.to_text())
    return Button(turn.say("button-excel"), made if fits(made) else MakeWorkbook(deadline.id))


def _covered(turn: Turn, deadline: Deadline, whom: Whom) -> tuple[Parts, Covered]:
    """Of which units, and how many of them. Raises Refusal where nobody of them has been asked yet."""
    parts = scope.parts(turn, deadline, May.EXPORT)
    covered = round_up_rows.covered(turn.tx, deadline.id, parts, whom)
    if not covered.owed:
        raise Refusal("export-nothing", label=deadline.label, schools=narrowed.beside(turn, whom))
    return parts, covered


def _file(turn: Turn, deadline: Deadline, parts: Parts, covered: Covered, whom: Whom) -> Screen:
    """Every obliged unit the person asked for a row, whether it reported or not; written where it is sent."""
    name = f"{turn.say('export-file-name')}-{deadline.period}-{local(turn.now):%Y%m%d-%H%M}.xlsx"
    called = "" if whom.everybody else plain(narrowed.said(turn, whom))
    asked = Asked(Kind.WORKBOOK, deadline.id, parts, turn.say.language, turn.now, whom, called)
    file = files.keep(turn.tx, name, pack(asked), turn.now)
    text = turn.say(
        "export-ready",
        whole="yes" if covered.complete else "no",
        counted=covered.counted,
        expected=covered.expected,
        returned=covered.returned,
        schools=narrowed.beside(turn, whom),
        **about(deadline, turn.now),
    )
    return Screen(text, (), file)
