"""What lies in `deploy/` fits the program: it is run by hand, and must not fall behind."""

import tomllib

from bot.commands.serve_command import PATH
from bot.portal.endpoints import BASE
from handlers.calendars import own_calendar
from tests.office import ROOT


def test_the_image_has_every_part_of_the_program() -> None:
    parts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["root_packages"]

    copied = (ROOT / "deploy/containers/Dockerfile").read_text("utf-8").splitlines()

    assert {f"COPY {part} {part}" for part in parts} <= set(copied)


def test_the_proxy_hands_on_what_serve_answers_and_logs_no_calendar() -> None:
    proxy = (ROOT / "deploy/nginx.conf").read_text("utf-8")

    _, _, calendars = proxy.partition(f"location {own_calendar.PATH}/ {{")

    assert f"location = {PATH} {{" in proxy
    assert f"location {BASE}/ {{" in proxy
    assert {"access_log off;", "error_log /dev/null crit;"} <= {line.strip() for line in calendars.splitlines()[:5]}
