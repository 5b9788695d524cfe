"""From the bytes of a file to what the child tells: whether it is a template at all, and what it would bring along."""

from collections.abc import Mapping
from importlib import import_module

from bot.documents.kinds import kind_of
from bot.paper_templates import packages
from bot.sheets.lines import Refused
from bot.sheets.sorts import Sort
from domain.paper_templates.model import WITHOUT_FIELDS


def told(content: bytes, *, surely: bool) -> Mapping[str, object]:
    """Empty for a Word file in which there is no field. `surely`: whoever sent it says that it is a template."""
    try:
        parts = packages.opened(content) if kind_of(content) is Sort.WORD else {}
    except Refused:
        if surely:
            raise
        # Whatever it is then, others say why they do not read it.
        return {}
    if not packages.has_fields(parts):
        if surely:
            raise Refused(WITHOUT_FIELDS.key)
        return {}
    packages.need_harmless(content, parts)
    # Only now: the library takes longer to load than to tell a plan from a template.
    found: Mapping[str, object] = import_module("bot.paper_templates.checking").looked_through(content)
    return found
