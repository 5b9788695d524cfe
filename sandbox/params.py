"""The parameters of a method call, whichever way they came: query, form, multipart or JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from aiohttp import web

from sandbox.errors import bad_request
from sandbox.wire import Json, dump, load


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Params:
    """Reads as Telegram reads: what is missing or odd becomes "", 0 or False, and the method complains."""

    values: Mapping[str, Json]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return bool(self.text(name))

    def text(self, name: str) -> str:
        value = self.values.get(name)
        match value:
            case str():
                return value
            case None:
                return ""
            case bool():
                return "true" if value else "false"
            case int() | float():
                return str(value)
            case _:
                return dump(value).decode()

    def integer(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        if type(value) is int:
            return value
        if value is None:
            return default
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def json(self, name: str, complaint: str) -> Json:
        """A parameter that is an object or a list, also when it came as text; None when missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return load(value)
        except ValueError:
            raise bad_request(f"Can't parse {complaint} JSON object") from None


async def read(request: web.Request) -> Params:
    kind = request.content_type if request.body_exists else ""
    if kind == "application/json":
        return Params({**request.query, **await _json_body(request)})
    if kind == "multipart/form-data":
        return await _multipart(request)
    if kind == "application/x-www-form-urlencoded":
        form = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
        return Params({**request.query, **form})
    return Params(dict(request.query))


async def _json_body(request: web.Request) -> Mapping[str, Json]:
    try:
        body = load(await request.read())
    except ValueError:
        raise bad_request("Can't parse request JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("Object expected as request")
    return body


async def _multipart(request: web.Request) -> Params:
    values: dict[str, Json] = dict(request.query)
    uploads: dict[str, Upload] = {}
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            uploads[name] = Upload(part.filename, part.content_type, part.file.read())
        elif isinstance(part, str):
            values[name] = part
    return Params(values, uploads)
