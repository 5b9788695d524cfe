"""Where tests write: in memory where there is plenty of it, as none of them cuts the power."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - whoever writes there makes a folder of their own
ROOMY = 1 << 30


def roomiest() -> Path | None:
    """None where that is the usual place for temporary files."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOMY else None


def move_in() -> None:
    """This process and those it starts, unless whoever called them has chosen a place."""
    folder = roomiest()
    if folder is not None and "TMPDIR" not in os.environ:
        os.environ["TMPDIR"] = str(folder)
        tempfile.tempdir = None
