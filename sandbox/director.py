"""Who walks the trial's clock and knows what comes next; the sandbox itself knows nothing of the program it serves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from sandbox.clock import Clock


@dataclass(frozen=True, slots=True)
class Agenda:
    at: datetime
    what: str


@dataclass(frozen=True, slots=True)
class Phone:
    """One chat of one person, as the page shows it."""

    person: int
    chat: int
    caption: str


@dataclass(frozen=True, slots=True)
class Control:
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Stage:
    title: str
    phones: tuple[Phone, ...] = ()
    people: tuple[int, ...] = ()
    controls: tuple[Control, ...] = ()


class Director(Protocol):
    async def advance(self, clock: Clock, to: datetime | Literal["next"]) -> None: ...

    def agenda(self) -> list[Agenda]: ...

    def stage(self) -> Stage: ...

    async def control(self, control: str) -> None: ...
