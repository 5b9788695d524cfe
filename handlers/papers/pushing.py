"""The workbook of a deadline, which an officer is sent at once: it touches nobody else."""

from domain.clock_face import local
from domain.counting.round_up_files import Asked, Kind, pack
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
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
    covered = round_up_rows.covered(turn.tx, deadline.id, parts)
    if not covered.owed:
        raise Refusal("export-nothing", label=deadline.label)
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
