"""The page of phones, served as it lies in the package."""

from pathlib import Path

from aiohttp import web

PAGE = Path(__file__).parent / "page"
NOTICE = {"X-Sandbox": "not Telegram", "Cache-Control": "no-store"}
"""Said with every file of the page; the page itself says it in words."""


def add_page(app: web.Application) -> None:
    app.router.add_get("/", _index)
    app.router.add_get("/page/{file}", _file)


async def _index(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html", headers=NOTICE)


async def _file(request: web.Request) -> web.StreamResponse:
    wanted = PAGE / request.match_info["file"]
    if wanted.parent != PAGE or not wanted.is_file():
        raise web.HTTPNotFound(headers=NOTICE)
    return web.FileResponse(wanted, headers=NOTICE)
