"""What a process makes once and keeps: put away when it ends, by whatever way it leaves."""

import atexit
from contextlib import AbstractContextManager, ExitStack
from functools import cache
from typing import TypeVar

T = TypeVar("T")


def kept(thing: AbstractContextManager[T]) -> T:
    return _everything().enter_context(thing)


@cache
def _everything() -> ExitStack:
    stack = ExitStack()
    atexit.register(stack.close)
    return stack
