"""What is answered where there is nothing to answer with: application/problem+json, in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from aiohttp import web

from bot.portal.answers import Problem
from domain.texts import Say

CONTENT_TYPE = "application/problem+json"
UNTOUCHED = {"Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` ends the key of its text."""

    name: str
    status: HTTPStatus
    headers: Mapping[str, str] = field(default_factory=dict)


class Trouble(Exception):
    def __init__(self, kind: Kind, **headers: str) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


UNKNOWN_KEY = Kind("key", HTTPStatus.UNAUTHORIZED, {"WWW-Authenticate": "Bearer"})
NOT_HERE = Kind("not-here", HTTPStatus.NOT_FOUND)
ONLY_READ = Kind("only-read", HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD"})
BAD_PAGE = Kind("page", HTTPStatus.BAD_REQUEST)
TOO_OFTEN = Kind("too-often", HTTPStatus.TOO_MANY_REQUESTS)
BUSY = Kind("busy", HTTPStatus.SERVICE_UNAVAILABLE)
KINDS = (UNKNOWN_KEY, NOT_HERE, ONLY_READ, BAD_PAGE, TOO_OFTEN, BUSY)


def told(trouble: Trouble, say: Say) -> web.Response:
    kind = trouble.kind
    problem = Problem(
        type=f"urn:school-drum:{kind.name}",
        title=kind.status.phrase,
        status=kind.status,
        detail=say(f"portal-{kind.name}"),
    )
    return web.Response(
        body=problem.model_dump_json(),
        status=kind.status,
        content_type=CONTENT_TYPE,
        headers={**UNTOUCHED, "Content-Language": say.language.value, **kind.headers, **trouble.headers},
    )
