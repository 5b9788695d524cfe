"""The trial around the phones: the clock, who walks it, what is on stage."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest

from sandbox.clock import Clock
from sandbox.director import Agenda, Control, Phone, Stage
from sandbox.server import Sandbox
from sandbox.wire import Json
from tests.sandbox.playground import Playground, played, playground

MONDAY = datetime(2026, 9, 14, 1, tzinfo=UTC)
A_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Walker:
    """A director who walks the clock in two steps, and between them waits until he may go on."""

    walking: int = 0
    under_way: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    most_at_once: int = 0
    pressed: list[str] = field(default_factory=list)

    async def advance(self, clock: Clock, to: datetime | Literal["next"]) -> None:
        goal = clock.now() + timedelta(hours=1) if to == "next" else to
        self.walking += 1
        self.most_at_once = max(self.most_at_once, self.walking)
        clock.jump(clock.now() + (goal - clock.now()) / 2)
        self.under_way.set()
        await self.go_on.wait()
        await asyncio.sleep(0)
        clock.jump(goal)
        self.walking -= 1

    def agenda(self) -> list[Agenda]:
        return [Agenda(MONDAY, "nhắc")]

    def stage(self) -> Stage:
        return Stage("Phường thử", (Phone(5, 5, "Hiệu trưởng"),), (5,), (Control("migrate", "Nâng cấp nhóm"),))

    async def control(self, control: str) -> None:
        self.pressed.append(control)


async def now(it: Playground) -> datetime:
    return datetime.fromisoformat(str((await it.phone("/clock"))["now"]))


def test_the_clock_starts_where_it_is_told_and_runs_on() -> None:
    clock = Clock(MONDAY)

    assert timedelta() <= clock.now() - MONDAY < A_MINUTE
    assert Sandbox(start=MONDAY).world.clock.now() >= MONDAY


@played
async def test_the_clock_jumps_by_seconds_or_to_a_moment(it: Playground) -> None:
    before = await now(it)

    await it.phone("/clock", {"by": 3600})
    assert timedelta(0) <= await now(it) - before - timedelta(hours=1) < A_MINUTE

    goal = before + timedelta(days=3)
    await it.phone("/clock", {"to": goal.isoformat()})
    assert timedelta(0) <= await now(it) - goal < A_MINUTE


@played
@pytest.mark.parametrize(
    ("push", "status"),
    [
        ({"by": -60}, 409),
        ({"to": "2020-01-01T00:00:00+00:00"}, 409),
        ({"to": "2030-01-01T00:00:00"}, 400),
        ({"to": "tomorrow"}, 400),
        ({}, 400),
        ({"to": "next"}, 409),
        ({"by": "much"}, 400),
    ],
)
async def test_a_push_that_makes_no_sense_is_refused(it: Playground, push: dict[str, Json], status: int) -> None:
    assert (await it.phone_refusal("/clock", push))[0] == status


def test_a_moment_already_past_leaves_the_clock_as_it_is() -> None:
    clock = Clock(MONDAY)

    clock.jump(MONDAY - timedelta(days=1))

    assert clock.now() >= MONDAY


@played
async def test_who_waits_for_a_jump_is_told_of_it(it: Playground) -> None:
    waiting = asyncio.create_task(it.phone("/clock?after=0&wait=20"))
    await asyncio.sleep(0.05)

    await it.phone("/clock", {"by": 60})

    assert (await waiting)["version"] == 1


def test_a_director_walks_the_clock_one_push_at_a_time() -> None:
    async def story() -> None:
        walker = Walker()
        async with playground(director=walker) as it:
            pushes = [asyncio.create_task(it.phone("/clock", {"to": "next"})) for _ in range(3)]
            await walker.under_way.wait()
            during = await it.phone("/clock")
            walker.go_on.set()
            await asyncio.gather(*pushes)
            after = await it.phone("/clock")

        assert [during["busy"], after["busy"]] == [True, False]
        assert after["version"] == 3 * (2 + 2)  # a push is two jumps between two ends of a walk
        assert walker.most_at_once == 1

    asyncio.run(story())


def test_the_stage_is_the_directors() -> None:
    async def story() -> None:
        walker = Walker()
        async with playground(director=walker) as it:
            await it.phone("/people", {"name": "Cô Hoa", "id": 5})
            stage = await it.phone("/stage")
            agenda = await it.phone("/agenda")
            await it.phone("/controls/migrate", {})
            unknown, _ = await it.phone_refusal("/controls/explode", {})

        people: Json = [{"id": 5, "name": "Cô Hoa", "username": "", "blocked_bot": False}]
        assert stage == {
            "title": "Phường thử",
            "phones": [{"person": 5, "chat": 5, "caption": "Hiệu trưởng"}],
            "people": people,
            "controls": [{"id": "migrate", "label": "Nâng cấp nhóm"}],
        }
        assert agenda == [{"at": MONDAY.isoformat(), "what": "nhắc"}]
        assert walker.pressed == ["migrate"]
        assert unknown == 404

    asyncio.run(story())


@played
async def test_without_a_director_everybody_gets_a_phone(it: Playground) -> None:
    person = await it.person()

    stage = await it.phone("/stage")

    assert stage["phones"] == [{"person": person, "chat": person, "caption": "Cô Hoa"}]
    assert await it.phone("/agenda") == []
