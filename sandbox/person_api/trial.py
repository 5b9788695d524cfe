"""The trial around the phones: clock, agenda, stage, faults, what was sent, what is pushed."""

import asyncio
import mimetypes
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import quote

from aiohttp import web

from sandbox.acts import ActError
from sandbox.faults import Fault, Kind
from sandbox.journal import Sent
from sandbox.params import Params
from sandbox.person_api import door, views
from sandbox.wire import Json, JsonObject
from sandbox.world import World


class Trial:
    def __init__(self, world: World) -> None:
        self._world = world
        self._turn = asyncio.Lock()

    async def clock(self, request: web.Request) -> web.Response:
        clock = self._world.clock
        await clock.watch.beyond(door.number(request, "after", -1), door.patience(request))
        return door.answer({"now": clock.now().isoformat(), "version": clock.watch.version, "busy": clock.busy})

    async def push_clock(self, request: web.Request) -> web.Response:
        """One push at a time: whoever comes meanwhile waits."""
        given = await door.body(request)
        async with self._turn:
            await self._push(self._target(given))
        return door.answer({"now": self._world.clock.now().isoformat()})

    async def agenda(self, _: web.Request) -> web.Response:
        director = self._world.director
        coming = director.agenda() if director is not None else []
        return door.answer([{"at": entry.at.isoformat(), "what": entry.what} for entry in coming])

    async def stage(self, _: web.Request) -> web.Response:
        return door.answer(self._stage())

    async def control(self, request: web.Request) -> web.Response:
        director, control = self._world.director, request.match_info["control"]
        if director is None or control not in {known.id for known in director.stage().controls}:
            raise ActError("there is no such control", status=404)
        await director.control(control)
        self._world.stage.bump()
        return door.answer({})

    async def add_fault(self, request: web.Request) -> web.Response:
        fault = _fault(await door.body(request), self._world.faults.next_id())
        self._world.faults.add(fault)
        return door.answer({"id": fault.id})

    async def clear_faults(self, _: web.Request) -> web.Response:
        self._world.faults.clear()
        return door.answer({})

    async def sent(self, request: web.Request) -> web.Response:
        seq = door.number(request, "after", 0)
        await self._world.journal.watch.beyond(seq, door.patience(request))
        return door.answer([_sent(entry) for entry in self._world.journal.after(seq)])

    async def push_update(self, request: web.Request) -> web.Response:
        """Goes to the bot as it is, well formed or not, whatever the bot asked for."""
        raw = dict((await door.body(request)).values)
        update = self._world.updates.compose_raw(raw)
        self._world.delivery.put(update, 0)
        return door.answer({"update_id": update.id})

    async def expired(self, _: web.Request) -> web.Response:
        """What was dropped as the bot did not take it in time."""
        return door.answer(list(self._world.updates.expired))

    async def file(self, request: web.Request) -> web.Response:
        file = self._world.files.get(request.match_info["file"])
        if file is None:
            raise ActError("there is no such file", status=404)
        kind = mimetypes.guess_type(file.path)[0] or "application/octet-stream"
        return web.Response(body=file.data, content_type=kind, headers=_as_download(file.name))

    async def _push(self, to: datetime | Literal["next"]) -> None:
        clock, director = self._world.clock, self._world.director
        if director is None:
            if to == "next":
                raise ActError("nobody knows what comes next: there is no director")
            clock.jump(to)
            return
        with clock.walking():
            await director.advance(clock, to)

    def _target(self, given: Params) -> datetime | Literal["next"]:
        now = self._world.clock.now()
        try:
            if given.has("by"):
                return _ahead(now + timedelta(seconds=float(given.text("by"))), now)
            if given.text("to") == "next":
                return "next"
            to = datetime.fromisoformat(given.text("to"))
        except (ValueError, OverflowError):
            raise ActError('say {"by": seconds}, {"to": ISO time} or {"to": "next"}', status=400) from None
        if to.tzinfo is None:
            raise ActError("a moment needs its offset from UTC", status=400)
        return _ahead(to, now)

    def _stage(self) -> JsonObject:
        """Without a director every person gets a phone with their private chat."""
        director, people = self._world.director, self._world.people
        if director is None:
            phones: list[Json] = [{"person": who, "chat": who, "caption": people[who].name} for who in people]
            title, controls = str(self._world.bot["first_name"]), list[Json]()
        else:
            stage = director.stage()
            phones = [{"person": phone.person, "chat": phone.chat, "caption": phone.caption} for phone in stage.phones]
            title, controls = stage.title, [{"id": known.id, "label": known.label} for known in stage.controls]
            people = {who: people[who] for who in stage.people or people if who in people}
        shown: list[Json] = [views.person(self._world, person) for person in people.values()]
        return {"title": title, "phones": phones, "people": shown, "controls": controls}


def _ahead(to: datetime, now: datetime) -> datetime:
    if to < now:
        raise ActError("the clock does not go back")
    return to


def _fault(given: Params, fault_id: int) -> Fault:
    if given.text("kind") not in set(Kind):
        raise ActError(f"unknown kind of fault; known: {', '.join(Kind)}", status=400)
    return Fault(
        fault_id,
        Kind(given.text("kind")),
        method=(given.text("method") or "*").lower(),
        chat_id=given.integer("chat_id") if given.has("chat_id") else None,
        times=given.integer("times") if given.has("times") else None,
        share=_real(given, "share", 1.0),
        seconds=_real(given, "seconds", 0.0) if given.has("seconds") else None,
        text=given.text("text"),
    )


def _real(given: Params, name: str, otherwise: float) -> float:
    try:
        return float(given.text(name) or otherwise)
    except ValueError:
        raise ActError(f"{name} must be a number", status=400) from None


def _as_download(name: str) -> dict[str, str]:
    """A file of a stranger is saved or shown as a picture, never run as a part of the page."""
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}", "X-Content-Type-Options": "nosniff"}


def _sent(entry: Sent) -> JsonObject:
    return {**entry._asdict(), "at": entry.at.isoformat()}
