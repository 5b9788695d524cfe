"""What can be asked for, in one table: it is served from it, and described from it."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.portal import answers, reading
from bot.portal.answers import Answer, Events, Paged
from bot.portal.reading import Asked
from storage.database import Tx

BASE = "/api/v1"
CONTRACT = "/openapi.json"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`path` below the base; a number in it names what is asked about."""

    name: str
    path: str
    summary: str
    model: type[Answer]
    read: Callable[[Tx, Asked], Answer]
    slice: int = 100
    """Of a page: so many are read in one go, in a few milliseconds."""

    @property
    def names_one(self) -> bool:
        return "{id}" in self.path

    @property
    def paged(self) -> bool:
        return issubclass(self.model, Paged)

    @property
    def endless(self) -> bool:
        return issubclass(self.model, Events)


ENDPOINTS = (
    Endpoint("units", "/units", "The authority of the key and every open unit below it.", answers.Units, reading.units),
    Endpoint(
        "plans",
        "/plans",
        "The plans in force of that authority, and of those above it.",
        answers.Plans,
        reading.plans_in_force,
    ),
    Endpoint(
        "deadlines",
        "/plans/{id}/deadlines",
        "What a plan asks by when; without a day, what it asks without one.",
        answers.Deadlines,
        reading.deadlines_of_plan,
    ),
    Endpoint(
        "standing",
        "/deadlines/{id}/standing",
        "How many units have handed in, in all and by level: the numbers of /status.",
        answers.DeadlineStanding,
        reading.standing,
    ),
    Endpoint(
        "unitStandings",
        "/deadlines/{id}/units",
        "How each unit stands.",
        answers.UnitStandings,
        reading.unit_standings,
    ),
    Endpoint(
        "reports",
        "/deadlines/{id}/reports",
        "The figures each unit has handed in; neither texts nor files.",
        answers.Reports,
        reading.reports,
        slice=20,
    ),
    Endpoint(
        "forms",
        "/deadlines/{id}/forms",
        "What those figures are called, in both languages.",
        answers.Forms,
        reading.forms,
    ),
    Endpoint(
        "events",
        "/events",
        "What has happened after a number, in the order in which it did; nothing is left out.",
        answers.Events,
        reading.happened,
    ),
)
