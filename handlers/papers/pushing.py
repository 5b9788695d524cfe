"""The workbook of a deadline, which an officer is sent at once: it touches nobody else."""

from domain.clock_face import local
from domain.counting.round_up_books import BookAsked, pack
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import USABLE, Standing
from domain.rights import May
from domain.screens import Screen
from handlers import scope
from handlers.questions.telling import about
from handlers.turn import Turn
from storage.counting import round_up_rows
from storage.outgoing import files


def workbook(turn: Turn, deadline: Deadline) -> Screen:
    """Every obliged unit the person looks after a row, whether it reported or not; written where it is sent."""
    parts = scope.parts(turn, deadline, May.EXPORT)
    counts = round_up_rows.counts(turn.tx, deadline.id, parts)
    if not counts:
        raise Refusal("export-nothing", label=deadline.label)
    counted = sum(count for standing, count in counts.items() if standing in USABLE)
    expected = sum(count for standing, count in counts.items() if standing is not Standing.EXCUSED)
    name = f"{turn.say('export-file-name')}-{deadline.period}-{local(turn.now):%Y%m%d-%H%M}.xlsx"
    asked = BookAsked(deadline.id, parts, turn.say.language, turn.now)
    file = files.keep(turn.tx, name, pack(asked), turn.now)
    text = turn.say(
        "export-ready",
        whole="yes" if counted == expected else "no",
        counted=counted,
        expected=expected,
        returned=counts.get(Standing.RETURNED, 0),
        **about(deadline, turn.now),
    )
    return Screen(text, (), file)
