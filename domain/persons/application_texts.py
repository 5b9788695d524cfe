"""How an application is told to those who may decide, in a chat or unasked: what is known, and what became of it."""

from collections.abc import Sequence

from domain.buttons.joining_actions import Approve, AskWhyNot
from domain.persons import phones
from domain.persons.applications import Application, State
from domain.persons.people import Role
from domain.screens import Button, Screen
from domain.texts import Say

_OUTCOMES = {
    State.APPROVED: "application-approved",
    State.REFUSED: "application-refused",
    State.EXPIRED: "application-expired",
    State.WITHDRAWN: "application-withdrawn",
}


def named(say: Say, asked: Application) -> dict[str, str]:
    """Who, as what, where. `say` escapes what it is given, so nothing here is escaped yet."""
    role = say(f"role-{asked.role}") if asked.role else ""
    return {"name": asked.name or say("application-somebody"), "role": role, "unit": asked.unit_name}


def card(say: Say, asked: Application, holders: Sequence[str]) -> Screen:
    """`holders`: the names of those who hold that post now, told to nobody but those who decide."""
    lines = [say("application-card", **named(say, asked))]
    if asked.username:
        lines.append(say("application-username", username=asked.username))
    else:
        lines.append(say("application-no-username"))
    if asked.phone:
        lines.append(say("application-phone", phone=phones.as_dialled(asked.phone)))
    else:
        lines.append(say("application-no-phone"))
    if holders:
        lines.append(say("application-holders", names=", ".join(holders)))
    else:
        lines.append(say("application-no-holders"))
    if holders and asked.role is Role.HEAD:
        lines.append(say("application-replaces"))
    lines.append(say("application-until", until=asked.expires_at))
    decide = (
        Button(say("application-button-approve"), Approve(asked.id)),
        Button(say("application-button-refuse"), AskWhyNot(asked.id)),
    )
    return Screen("\n".join(lines), (decide,))


def outcome(say: Say, asked: Application) -> str:
    """Who decided, and when; empty while it waits."""
    key = _OUTCOMES.get(asked.state)
    if key is None:
        return ""
    text = say(key, **named(say, asked), who=asked.decided_by or "", at=asked.decided_at or asked.expires_at)
    told = asked.state in {State.APPROVED, State.REFUSED} and not asked.reachable
    return f"{text}\n{say('application-unreachable')}" if told else text
