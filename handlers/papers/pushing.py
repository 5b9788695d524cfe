"""The workbook of a deadline, which an officer is sent at once: it touches nobody else."""

from domain.buttons.parts import Parts
from domain.clock_face import local
from domain.counting.round_up_files import Asked, Kind, pack
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Screen
from handlers import scope
from handlers.questions.telling import about
from handlers.turn import Turn
from storage.counting import round_up_rows
from storage.counting.round_up_rows import Covered
from storage.outgoing import files

MANY = 5_000
"""Units whose workbook takes longer than somebody waits without wondering."""


def pressed(turn: Turn, deadline: Deadline) -> Answer:
    """Above the button it is said at once where the file takes its time; whatever was typed sees the chat show it."""
    parts, covered = _covered(turn, deadline)
    toast = turn.say("export-takes-time", units=covered.owed) if covered.owed > MANY else None
    return Answer(_file(turn, deadline, parts, covered), toast=toast)


def workbook(turn: Turn, deadline: Deadline) -> Screen:
    return _file(turn, deadline, *_covered(turn, deadline))


def _covered(turn: Turn, deadline: Deadline) -> tuple[Parts, Covered]:
    """Of which units, and how many of them. Raises Refusal where nobody has been asked yet."""
    parts = scope.parts(turn, deadline, May.EXPORT)
    covered = round_up_rows.covered(turn.tx, deadline.id, parts)
    if not covered.owed:
        raise Refusal("export-nothing", label=deadline.label)
    return parts, covered


def _file(turn: Turn, deadline: Deadline, parts: Parts, covered: Covered) -> Screen:
    """Every obliged unit the person looks after a row, whether it reported or not; written where it is sent."""
    name = f"{turn.say('export-file-name')}-{deadline.period}-{local(turn.now):%Y%m%d-%H%M}.xlsx"
    asked = Asked(Kind.WORKBOOK, deadline.id, parts, turn.say.language, turn.now)
    file = files.keep(turn.tx, name, pack(asked), turn.now)
    text = turn.say(
        "export-ready",
        whole="yes" if covered.complete else "no",
        counted=covered.counted,
        expected=covered.expected,
        returned=covered.returned,
        **about(deadline, turn.now),
    )
    return Screen(text, (), file)
