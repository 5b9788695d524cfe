"""`python -m bot COMMAND`: everything an operator does from a shell."""

import argparse
import gc
import sys
from importlib import import_module
from types import ModuleType

COMMANDS = {
    "try": "the whole product on this machine: no token, no network, a page of phones",
    "run": "one machine: asks Telegram for updates, answers, reminds",
    "serve": "many machines: takes updates by webhook and answers them",
    "work": "many machines: reminds and delivers",
    "migrate": "brings the database up to this version",
    "check": "what is in force, secrets masked; token, database, texts, forms",
    "load": "units, a plan or a form from a file",
    "export": "a form as a workbook (XLSForm) or a form file",
    "invite": "a one-time link that binds whoever opens it to a post",
    "key": "keys with which a department's portal reads how the returns stand",
    "hook": "addresses of a portal that are told by themselves what happens",
    "backup": "a copy of everything in one file, beside whoever works with it",
    "restore": "puts such a copy back; what may have been said since is held",
    "held": "what is held since then: how many messages, to be said or dropped",
    "audit": "checks that the trace of changes is whole; tells where it ends",
    "ask": "what a question means, and its answer",
    "chat": "the bot in this terminal, in words alone: what people see where there are no buttons",
    "read": "what the bot would make of a number or a question; needs no database, token or network",
}


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Trống Trường, the school drum.")
    parsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, about in COMMANDS.items():
        # Only the module of the command that was asked for: `read` never pays for what `run` needs.
        chosen = parsers.add_parser(name, help=about, description=about)
        if words[:1] == [name]:
            _imported(f"bot.commands.{name}_command").add_arguments(chosen)
    options = parser.parse_args(words)
    return int(options.run(options))


def _imported(name: str) -> ModuleType:
    """What a program is made of stays to its end: looking for garbage among it takes a fifth of its start."""
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        gc.enable()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
