"""One-time invites from a shell: a link for one person, or sheets of paper for every school of an authority."""

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.commands import sheets_of_invites
from bot.commands.named import unit_called
from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.settings import Settings
from domain.persons import staff_words
from domain.persons.appointing import of_kind
from domain.persons.people import Role
from storage.people import invites
from storage.people.invites import VALID, Invitation

LONGEST = 30
"""Days a code may be good for: a letter takes its time, and every day is one more for whoever finds it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", choices=["sheets"], help="a page for each school, to be printed")
    parser.add_argument("--unit", required=True, help="the unit's name, as loaded; for sheets, the authority's")
    parser.add_argument("--role", type=Role, choices=list(Role), help="of sheets: head, unless told otherwise")
    parser.add_argument("--name", default="", help="the person's name, if it is known")
    parser.add_argument("--levels", default="", help='what an officer looks after: "TH, THCS"; everything if left out')
    parser.add_argument("--areas", default="", help='an officer\'s fields of work: "cải cách TTHC, CNTT"')
    parser.add_argument("--bot", help="the bot's @username, for links; sheets ask Telegram if it is left out")
    parser.add_argument("--days", type=_days, default=VALID, help="how long the code is good for (3)")
    parser.add_argument(
        "--only-missing", action=argparse.BooleanOptionalAction, default=True, help="sheets: where nobody has joined"
    )
    parser.add_argument("--to", type=Path, help="sheets: the file to write, .docx or .pdf")
    parser.set_defaults(run=guarded(_run))


def _days(typed: str) -> timedelta:
    if not typed.isdecimal() or not 1 <= int(typed) <= LONGEST:
        raise argparse.ArgumentTypeError(f"say a number of days from 1 to {LONGEST}")
    return timedelta(days=int(typed))


def _run(chosen: argparse.Namespace) -> int:
    return sheets_of_invites.run(chosen) if chosen.what == "sheets" else _invite(chosen)


def _invite(chosen: argparse.Namespace) -> int:
    if chosen.role is None:
        return complain("Say which post: --role.")
    officer = chosen.role is Role.OFFICER
    if not officer and (chosen.levels or chosen.areas):
        return complain("Only officers look after levels and areas.")
    settings = Settings()
    levels, areas = staff_words.read_levels(chosen.levels), staff_words.read_areas(chosen.areas)
    with opened(settings) as db:
        place = unit_called(db, chosen.unit)
        if chosen.role not in of_kind(place.kind):
            return complain(f"{place.name} is no authority: it has no {chosen.role}.")
        invitation = Invitation(place.unit, chosen.role, chosen.name, levels, areas)
        issuing = {"secret": settings.secret(), "by": None, "now": datetime.now(UTC), "valid": chosen.days}
        code = db.run_now(invites.issue, invitation, **issuing)
    payload = f"i_{code}"
    print(f"https://t.me/{chosen.bot.lstrip('@')}?start={payload}" if chosen.bot else f"/start {payload}")
    return 0
