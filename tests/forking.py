"""Processes forked from one that has imported the program already: importing it takes longer than most tests."""

import multiprocessing

processes = multiprocessing.get_context("forkserver")
# One server a test process, whoever asks for it first.
processes.set_forkserver_preload(["tests.preloaded"])
