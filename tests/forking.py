"""Processes forked from one that has imported the program already: importing it takes longer than most tests."""

import multiprocessing

processes = multiprocessing.get_context("forkserver")
# One server a test process, whoever asks for it first.
processes.set_forkserver_preload(
    [
        *(
            f"bot.commands.{name}_command"
            for name in ("run", "serve", "work", "load", "invite", "audit", "ask", "check", "migrate")
        ),
        "bot.answering",
        "tests.bot.shell",
        "tests.torture.processes",
    ]
)
