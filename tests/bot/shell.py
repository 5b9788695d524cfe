"""`python -m bot …` in a folder and with settings of its own: a process each, whose words and status come back."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.__main__ import main
from tests import forking, privacy
from tests.office import ROOT

NOBODY = "http://127.0.0.1:9"
"""Where nothing listens: no test may ask the real Telegram."""
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Told:
    status: int
    out: str
    err: str

    @property
    def told(self) -> object:
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Shell:
    folder: Path

    def bot(self, *words: str, **settings: str) -> Told:
        env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DRUM_API": NOBODY}
        env |= {f"DRUM_{name.upper()}": value for name, value in settings.items()}
        out, err = self.folder / "stdout.txt", self.folder / "stderr.txt"
        process = forking.processes.Process(target=_run, args=(words, self.folder, env, out, err))
        process.start()
        process.join(PATIENCE)
        assert process.exitcode is not None, f"{words} has not ended within {PATIENCE:g} s"
        told = Told(process.exitcode, out.read_text("utf-8"), err.read_text("utf-8"))
        out.unlink()
        err.unlink()
        assert privacy.leaks(told.err) == []
        return told

    def file(self, name: str, text: str, encoding: str = "utf-8") -> str:
        (self.folder / name).write_text(text, encoding)
        return name


def _run(words: Sequence[str], folder: Path, env: Mapping[str, str], out: Path, err: Path) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(env)
    for stream, path in ((sys.stdout, out), (sys.stderr, err)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), stream.fileno())
    sys.exit(main(list(words)))
