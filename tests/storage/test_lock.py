"""Two processes never work on one SQLite file."""

import subprocess
import sys
from pathlib import Path

import pytest

from storage.engine import lock

HOLDER = """
import sys
from pathlib import Path
from storage.engine import lock

with lock.hold(Path(sys.argv[1])):
    print("holding", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_refused_until_the_first_has_gone(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()

        with pytest.raises(lock.AlreadyRunning) as refused, lock.hold(path):
            pass

        first.kill()

    assert refused.value.pid == first.pid
    with lock.hold(path):
        pass


def test_a_lock_is_lifted_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "school.db"

    with lock.hold(path), pytest.raises(lock.AlreadyRunning), lock.hold(path):
        pass

    with lock.hold(path):
        pass
