"""Where only words travel: one text to one chat, and what became of it."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from domain.sending.outcomes import Outcome

Voice: TypeAlias = Callable[[int, str], Awaitable[Outcome]]
"""Says a text of at most as many letters as its channel takes; whatever happens is a value."""
