"""An invite to a post: for which one, for whom, and the link that is said once; and the same taken back."""

from aiogram import Router

from domain.buttons.staff_actions import AskInvite, Invite, InviteAs, RevokeInvite
from domain.persons import appointing, staff_words
from domain.persons.appointing import Workplace
from domain.persons.invite_sheets import in_parts
from domain.persons.people import Role
from domain.persons.staff_words import Duties
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Value
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.filters import Pressed
from handlers.people import staff_screens
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.people import invites, posts
from storage.people.invites import VALID, Invitation

router = Router(name="inviting")
LINK = "https://t.me/{bot}?start=i_{code}"


@router.callback_query(Pressed(AskInvite), flags={"may": May.APPOINT})
def invite_pressed(turn: Turn, action: AskInvite) -> Answer:
    return Answer(which_post(turn, staff_screens.place_of(turn, action.unit)), Place.PRESSED)


@router.callback_query(Pressed(InviteAs), flags={"may": May.APPOINT})
def post_pressed(turn: Turn, action: InviteAs) -> Answer:
    return Answer(_whom(turn, staff_screens.place_of(turn, action.unit), action.role), Place.PRESSED)


@router.callback_query(Pressed(Invite), flags={"may": May.APPOINT})
def unnamed_pressed(turn: Turn, action: Invite) -> Answer:
    """A message of its own: it is passed on as it is."""
    return Answer(_issued(turn, staff_screens.place_of(turn, action.unit), action.role))


@router.callback_query(Pressed(RevokeInvite), flags={"may": May.APPOINT})
def revoke_pressed(turn: Turn, action: RevokeInvite) -> Answer:
    unit = invites.unit_of(turn.tx, action.invite)
    if unit is None:
        raise Refusal("unit-not-yours")
    place = staff_screens.place_of(turn, unit)
    wanted = [number for number, one in enumerate(_open(turn, place), 1) if one.id == action.invite]
    if wanted:
        revoke_numbered(turn, place, wanted[0])
    told = turn.say("staff-revoked" if wanted else "staff-not-open")
    return Answer(staff_screens.show(turn, place), Place.PRESSED, told)


def which_post(turn: Turn, place: Workplace) -> Screen:
    roles = _givable(turn, place)
    expecting.about_staff(turn, Kind.INVITE, place.unit)
    labels = [turn.say(f"role-{role}") for role in roles]
    numbered = [turn.say("staff-choice", number=number, label=label) for number, label in enumerate(labels, 1)]
    buttons = [Button(label, InviteAs(place.unit, role)) for label, role in zip(labels, roles, strict=True)]
    text = "\n".join([turn.say("staff-invite-which", unit=place.name), *numbered])
    return Screen(text, (*rows(*buttons), staff_screens.back(turn, place)))


def hear(turn: Turn, place: Workplace, step: int, text: str) -> Answer:
    """`step` counts from 1 the post that was chosen; 0: the post itself is being asked for."""
    roles = _givable(turn, place)
    if step:
        return Answer(_issued(turn, place, _at(roles, step - 1), text))
    chosen = staff_words.chosen(text, [turn.say(f"role-{role}") for role in roles])
    if chosen is None:
        return Answer(which_post(turn, place))
    return Answer(_whom(turn, place, roles[chosen]))


def revoke_numbered(turn: Turn, place: Workplace, number: int) -> None:
    """By its place in the list. Raises Refusal for one of a post that the speaker does not give."""
    open_ones = _open(turn, place)
    if not 1 <= number <= len(open_ones):
        raise Refusal("staff-not-open")
    chosen = open_ones[number - 1]
    if chosen.role not in _givable(turn, place):
        raise Refusal("staff-post-not-yours")
    invites.revoke(turn.tx, chosen.id, by=scope.known(turn).id, now=turn.now)


def _whom(turn: Turn, place: Workplace, role: Role) -> Screen:
    """For whom; of an officer, what they will look after. Whom a new head replaces is said before."""
    roles = _givable(turn, place)
    _need(role, roles)
    expecting.about_staff(turn, Kind.INVITE, place.unit, roles.index(role) + 1)
    officer = role is Role.OFFICER
    asked = turn.say(
        "staff-invite-duties" if officer else "staff-invite-name", unit=place.name, role=_named(turn, role)
    )
    texts = [asked, *_replaced(turn, place, role)]
    plain = Button(turn.say("button-looks-after-all" if officer else "button-no-name"), Invite(place.unit, role))
    return Screen("\n\n".join(texts), ((plain,), staff_screens.back(turn, place)))


def _issued(turn: Turn, place: Workplace, role: Role, typed: str = "") -> Screen:
    _need(role, _givable(turn, place))
    duties = staff_words.read_duties(typed) if role is Role.OFFICER else Duties()
    name = staff_words.read_name(typed) if typed and role is not Role.OFFICER else ""
    invitation = Invitation(place.unit, role, name, duties.levels, duties.areas)
    by = scope.known(turn).id
    code = invites.issue(turn.tx, invitation, secret=turn.office.secret, by=by, now=turn.now)
    expecting.nothing(turn)
    link = LINK.format(bot=turn.office.username, code=code)
    who = name or turn.say("staff-unnamed")
    facts: dict[str, Value] = {"role": _named(turn, role), "unit": place.name, "name": who, "until": turn.now + VALID}
    after = staff_screens.duties(turn, ", ".join(sorted(duties.levels)), duties.areas)
    said = turn.say("staff-invited", link=link, code=in_parts(code), bot=turn.office.username, **facts)
    texts = [said, *([after] if after else []), *_replaced(turn, place, role), turn.say("staff-pass-on")]
    return Screen("\n\n".join(texts), (staff_screens.back(turn, place),))


def _replaced(turn: Turn, place: Workplace, role: Role) -> list[str]:
    present = posts.of_unit(turn.tx, place.unit)
    going = [one.name for one in present if appointing.gives_way(one.role, to=role, same=False)]
    return [turn.say("staff-replaces", name=name, role=_named(turn, role)) for name in going]


def _givable(turn: Turn, place: Workplace) -> list[Role]:
    return appointing.givable(scope.known(turn), place)


def _open(turn: Turn, place: Workplace) -> list[invites.OpenInvite]:
    return invites.open_at(turn.tx, place.unit, turn.now)


def _need(role: Role, roles: list[Role]) -> None:
    if role not in roles:
        raise Refusal("staff-post-not-yours")


def _at(roles: list[Role], place: int) -> Role:
    """What the speaker may give can have changed since the question."""
    if not place < len(roles):
        raise Refusal("staff-post-not-yours")
    return roles[place]


def _named(turn: Turn, role: Role) -> str:
    return turn.say(f"role-{role}")
