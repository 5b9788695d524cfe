"""Kept by systemd: it hears that the program turns, and hears nothing of one that stands still."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.heartbeat import ALIVE, beating, listener
from tests import skipping
from tests.office import ROOT

UNITS = tuple(sorted(unit.name for unit in (ROOT / "deploy").glob("school-drum*")))
PATIENCE = 0.15


@pytest.fixture
def hears(tmp_path: Path) -> Iterator[socket.socket]:
    """What systemd listens with."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
        line.setblocking(False)
        yield line


def heard(line: socket.socket) -> int:
    count = 0
    while True:
        try:
            assert line.recv(100) == ALIVE
        except BlockingIOError:
            return count
        count += 1


def test_what_turns_is_heard_and_what_stands_still_is_not(hears: socket.socket) -> None:
    told = {"NOTIFY_SOCKET": str(hears.getsockname()), "WATCHDOG_USEC": str(int(PATIENCE * 1_000_000))}

    async def story() -> tuple[int, int]:
        async with beating(told):
            await asyncio.sleep(PATIENCE * 2)
            turning = heard(hears)
            time.sleep(PATIENCE * 2)  # noqa: ASYNC251 - it stands still on purpose
            return turning, heard(hears)

    turning, still = skipping.run(story())

    assert turning >= 2 * 2
    assert still == 0


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"NOTIFY_SOCKET": "/run/systemd/notify"},
        {"NOTIFY_SOCKET": "/run/systemd/notify", "WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"},
    ],
)
def test_nothing_is_told_where_nobody_listens(told: dict[str, str]) -> None:
    assert listener(told) is None


def test_a_name_of_no_file_and_one_s_own_number_are_understood() -> None:
    told = {"NOTIFY_SOCKET": "@drum", "WATCHDOG_USEC": "60000000", "WATCHDOG_PID": str(os.getpid())}

    to = listener(told)

    assert to is not None
    assert (to.address, to.patience) == ("\0drum", 60.0)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not on this machine")
def test_systemd_understands_its_units(tmp_path: Path) -> None:
    for unit in UNITS:
        text = (ROOT / "deploy" / unit).read_text("utf-8")
        (tmp_path / unit).write_text(text.replace("/opt/school-drum/bin/python", sys.executable), "utf-8")

    told = subprocess.run(
        ["systemd-analyze", "verify", *(tmp_path / unit for unit in UNITS)], capture_output=True, text=True, check=False
    )

    assert (told.returncode, [line for line in told.stderr.splitlines() if "school-drum" in line]) == (0, [])
