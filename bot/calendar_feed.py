"""Serves people's own calendars: whoever brings the token of one reads it; every other token is answered alike.

The token is in the path, so paths are written to no log; a proxy in front of this should not keep them either."""

from collections.abc import Callable
from datetime import datetime, timedelta

from aiohttp import web

from handlers.calendars import agenda
from handlers.calendars.own_calendar import PATH
from handlers.turn import Office
from storage.database import Database, DatabaseDown, Tx
from storage.people import feeds

PRIVATE = {"Cache-Control": "private, max-age=900", "Referrer-Policy": "no-referrer"}
NOT_HERE = "Not found"
RETRY_AFTER = {"Retry-After": str(int(timedelta(minutes=5).total_seconds()))}


class CalendarFeed:
    def __init__(self, db: Database, office: Office, now: Callable[[], datetime]) -> None:
        self._db = db
        self._office = office
        self._now = now

    def serve(self, app: web.Application) -> None:
        app.router.add_get(f"{PATH}/{{token}}.ics", self._give)

    async def _give(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        try:
            content = await self._db.run(self._read, token) if await self._db.read(self._opens, token) else None
        except DatabaseDown:
            return web.Response(status=503, headers=RETRY_AFTER)
        if content is None:
            return web.Response(status=404, text=NOT_HERE)
        return web.Response(body=content, content_type="text/calendar", charset="utf-8", headers=PRIVATE)

    def _opens(self, tx: Tx, token: str) -> bool:
        return feeds.opens(tx, token, secret=self._office.secret, now=self._now())

    def _read(self, tx: Tx, token: str) -> bytes | None:
        office, now = self._office, self._now()
        person = feeds.asked_for(tx, token, secret=office.secret, now=now)
        if person is None or not person.posts:
            return None
        return agenda.file(tx, person, office.speakers[person.language], secret=office.secret, now=now)
