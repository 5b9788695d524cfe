"""The people of a unit as whoever may appoint there sees them, and the invites that are open."""

from domain.buttons.staff_actions import (
    AskDismissal,
    AskInvite,
    AskRemit,
    AskSheets,
    RevokeInvite,
    SheetFile,
    ShowStaff,
)
from domain.ids import UnitId
from domain.persons.appointing import Workplace, givable
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.registry.units import UnitKind
from domain.rights import May
from domain.screens import Button, Rows, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.turn import Turn
from storage.people import invites, posts
from storage.people.invites import OpenInvite
from storage.people.posts import Holder
from storage.units import workplaces

MOST_PEOPLE = 25
MOST_REVOKED = 6
"""More invites than these at one unit run out by themselves."""


def place_of(turn: Turn, unit: UnitId) -> Workplace:
    """Raises Refusal where whoever speaks gives no posts, or there is no such unit."""
    scope.need_reach(turn, unit, May.APPOINT)
    place = workplaces.one(turn.tx, unit)
    if place is None:
        raise Refusal("unit-not-yours")
    return place


def show(turn: Turn, place: Workplace) -> Screen:
    """From now on a typed word chooses what the buttons offer."""
    expecting.about_staff(turn, Kind.STAFF, place.unit)
    return _listed(turn, place)


def _listed(turn: Turn, place: Workplace) -> Screen:
    holders = posts.of_unit(turn.tx, place.unit)
    open_ones = invites.open_at(turn.tx, place.unit, turn.now)
    lines = [holder_line(turn, holder) for holder in holders[:MOST_PEOPLE]] or [turn.say("staff-nobody")]
    if holders[MOST_PEOPLE:]:
        lines.append(turn.say("staff-more", left=len(holders) - MOST_PEOPLE))
    if place.kind is not UnitKind.AUTHORITY and holders and holders[0].role is not Role.HEAD:
        lines.append(turn.say("staff-no-head"))
    if open_ones:
        lines += [turn.say("staff-invites"), *_invite_lines(turn, open_ones)]
    texts = [turn.say("staff", unit=place.name, lines=Markup("\n".join(lines))), turn.say("staff-words")]
    return Screen("\n\n".join(texts), _rows(turn, place, holders, open_ones))


def holder_line(turn: Turn, holder: Holder) -> str:
    """Who, what they look after, since when, and whether they can be written to."""
    parts = [turn.say("staff-holder", role=turn.say(f"role-{holder.role}"), name=holder.name)]
    after = duties(turn, ", ".join(sorted(holder.levels)), holder.areas)
    parts += [after] if after else []
    parts.append(turn.say("staff-since", since=holder.since.date()))
    if not holder.reachable:
        parts.append(turn.say("staff-unreached"))
    return " · ".join(parts)


def duties(turn: Turn, levels: str, areas: str) -> str:
    """Of an officer; empty where it is everything."""
    parts = [turn.say("staff-levels", levels=levels)] if levels else []
    parts += [turn.say("staff-areas", areas=areas)] if areas else []
    return ", ".join(parts)


def back(turn: Turn, place: Workplace) -> tuple[Button, ...]:
    return (Button(turn.say("button-staff-back"), ShowStaff(place.unit)),)


def _invite_lines(turn: Turn, open_ones: list[OpenInvite]) -> list[str]:
    return [
        turn.say(
            "staff-invite",
            number=number,
            role=turn.say(f"role-{one.role}"),
            name=one.name or turn.say("staff-unnamed"),
            until=one.expires_at,
        )
        for number, one in enumerate(open_ones[:MOST_REVOKED], 1)
    ]


def _rows(turn: Turn, place: Workplace, holders: list[Holder], open_ones: list[OpenInvite]) -> Rows:
    revoking = [
        Button(turn.say("button-revoke", number=number), RevokeInvite(one.id))
        for number, one in enumerate(open_ones[:MOST_REVOKED], 1)
    ]
    first = (
        Button(turn.say("button-invite"), AskInvite(place.unit)),
        Button(turn.say("button-dismiss"), AskDismissal(place.unit)),
    )
    pairs = [tuple(revoking[at : at + 2]) for at in range(0, len(revoking), 2)]
    return (first, *_remits(turn, place, holders), *pairs, *_sheets(turn, place))


def _remits(turn: Turn, place: Workplace, holders: list[Holder]) -> Rows:
    """Where there are officers, and the speaker gives such posts."""
    if Role.OFFICER not in givable(scope.known(turn), place) or not any(one.role is Role.OFFICER for one in holders):
        return ()
    return ((Button(turn.say("button-remit"), AskRemit(place.unit)),),)


def _sheets(turn: Turn, place: Workplace) -> Rows:
    """Only whoever may make heads of the schools below prints invites for them."""
    if place.kind is not UnitKind.AUTHORITY or Role.HEAD not in givable(scope.known(turn), place):
        return ()
    return (
        (Button(turn.say("button-sheets-docx"), AskSheets(place.unit, SheetFile.WORD)),),
        (Button(turn.say("button-sheets-pdf"), AskSheets(place.unit, SheetFile.PDF)),),
    )
