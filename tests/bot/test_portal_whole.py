"""The whole program beside a portal: it is read with a key, and tells a hook, while it does all else it does."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from socket import socket

from aiohttp import ClientError, ClientSession

from bot.__main__ import main
from bot.portal.answers import Plans
from storage.database import Database
from storage.portal import hooks, keys
from tests import forking
from tests.bot.receivers import Receiver, receiving
from tests.databases import Template, engines
from tests.office import SECRET, Office
from tests.sandboxed import TOKEN, telegram
from tests.waiting import SOON, eventually


def test_a_whole_process_is_read_by_a_portal_and_tells_it(postgresql_template: Template, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(SECRET)
    with postgresql_template.copied() as address, receiving() as receiver:
        db = Database.over(engines(address))
        office = Office.set_up(db)
        token = db.run_now(keys.add, office.authority, "Cổng thông tin", secret=SECRET, now=office.now)
        db.run_now(hooks.add, office.authority, receiver.url, inside=True, secret=SECRET, now=office.now)

        read = asyncio.run(_read(office, {"database": address}, tmp_path, token, receiver))
        db.close_now()

    assert read == ([], ["Kế hoạch CCHC năm 2024"])
    assert receiver.told == ["plan.published"]


async def _read(
    office: Office, settings: Mapping[str, str], folder: Path, token: str, receiver: Receiver
) -> tuple[list[str] | None, list[str] | None]:
    """Which plans are in force before one is published, and once the portal is told that it was."""
    listens = f"127.0.0.1:{_free_port()}"
    headers = {"Authorization": f"Bearer {token}"}
    async with telegram() as world, ClientSession(f"http://{listens}", headers=headers) as http:

        async def plans() -> list[str] | None:
            """None where nobody listens yet."""
            try:
                async with http.get("/api/v1/plans") as answer:
                    return [one.short_title for one in Plans.model_validate_json(await answer.read()).items]
            except ClientError:
                return None

        async def told() -> list[object]:
            return receiver.told

        async with _running(folder, {**settings, "token": TOKEN, "api": world.url, "listen": listens}):
            before = await eventually(plans, lambda found: found is not None)
            await asyncio.to_thread(office.publishes)
            await eventually(told, bool)
            return before, await plans()


@asynccontextmanager
async def _running(folder: Path, settings: Mapping[str, str]) -> AsyncIterator[None]:
    process = forking.processes.Process(target=_run, args=(folder, dict(settings)), daemon=True)
    await asyncio.to_thread(process.start)
    try:
        yield
    finally:
        process.terminate()
        await asyncio.to_thread(process.join, SOON)
    assert process.exitcode == 0, (folder / "log").read_text("utf-8")


def _run(folder: Path, settings: Mapping[str, str]) -> None:
    given = {**settings, "secret_file": str(folder / "secret")}
    os.chdir(folder)
    os.environ.update({f"DRUM_{name.upper()}": value for name, value in given.items()})
    with (folder / "log").open("wb") as log:
        os.dup2(log.fileno(), sys.stdout.fileno())
        os.dup2(log.fileno(), sys.stderr.fileno())
    sys.exit(main(["run"]))


def _free_port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
