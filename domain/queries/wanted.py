"""What a rule makes of a question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from domain.queries.model import Filter, Intent
from domain.queries.periods import Default
from domain.queries.said import Said


@dataclass(frozen=True, slots=True)
class Wanted:
    """An intent with its filters, and which period it means when none is named."""

    intent: Intent
    default: Default
    filters: Mapping[Filter, str] = field(default_factory=dict)


Rule: TypeAlias = Callable[[Said], Wanted | None]
HELP = Wanted(Intent.HELP, Default.NONE)
