"""A dashboard of the department, which reads over real HTTP with a key of its own."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.portal.answers import Answer
from bot.portal.endpoints import ENDPOINTS
from bot.portal.serving import Portal
from domain.ids import UnitId
from handlers.turn import Office as Answering
from storage.database import Database
from storage.portal import keys
from tests.handlers.phones import SPEAKERS
from tests.office import SECRET, Office

A = TypeVar("A", bound=Answer)
BASE = "/api/v1"


@dataclass(frozen=True)
class Asked:
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    method: str = "GET"


class Told(NamedTuple):
    status: int
    headers: Mapping[str, str]
    text: str

    def of(self, model: type[A]) -> A:
        assert self.status == 200, self.text
        return model.model_validate_json(self.text)


@dataclass(frozen=True)
class Dashboard:
    office: Office
    token: str
    db: Database | None = None
    """Where it is another than the office's."""
    slice: int = 100

    def reads(self, path: str, model: type[A]) -> A:
        return self.asks(Asked(path))[0].of(model)

    def asks(self, *every: Asked) -> Sequence[Told]:
        """One after the other, of one and the same process, whose time stands still."""
        return asyncio.run(self._asked(every))

    async def _asked(self, every: Sequence[Asked]) -> Sequence[Told]:
        app, office = web.Application(), Answering(SPEAKERS, SECRET)
        endpoints = [replace(one, slice=self.slice) for one in ENDPOINTS]
        db, now = self.db or self.office.db, lambda: self.office.now
        Portal(db, office, now, seconds=lambda: 0.0, endpoints=endpoints).serve(app)
        async with TestClient(TestServer(app)) as client:
            return [await self._one(client, asked) for asked in every]

    async def _one(self, client: TestClient[web.Request, web.Application], asked: Asked) -> Told:
        headers = {"Authorization": f"Bearer {self.token}", **asked.headers}
        async with client.request(asked.method, BASE + asked.path, headers=headers) as answer:
            return Told(answer.status, answer.headers, await answer.text())


def dashboard_of(office: Office, authority: UnitId | None = None, name: str = "Bảng điều hành") -> Dashboard:
    made = office.db.run_now(keys.add, authority or office.authority, name, secret=SECRET, now=office.now)
    return Dashboard(office, made)
