"""One core for whoever is measured, the others for the sandbox with its crowd: a program of two threads would else be
measured by how it shares a core with what measures it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

THREADS = Path("/proc/self/task")


@contextmanager
def on_one_core() -> Iterator[None]:
    """Every thread of this process, and those that they begin; only where the system lets one choose."""
    if not (hasattr(os, "sched_setaffinity") and THREADS.is_dir()):
        yield
        return
    allowed = os.sched_getaffinity(0)
    _keep_to({min(allowed)})
    try:
        yield
    finally:
        _keep_to(allowed)


def _keep_to(cores: set[int]) -> None:
    for thread in THREADS.iterdir():
        try:
            os.sched_setaffinity(int(thread.name), cores)
        except ProcessLookupError:
            continue  # it has ended meanwhile
