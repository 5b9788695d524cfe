"""What an officer types about many reports at once: `tiếp nhận hết tiểu học`."""

from domain.folding import fold
from domain.names.levels import LEVEL_WORDS
from domain.registry.units import Level

EVERY_LEVEL = "-"
_ACCEPT = ("tiep nhan", "dong y", "duyet", "accept")
_ALL = ("tat ca", "toan bo", "nhieu", "het", "all")
_ASIDE = ("bao cao", "cac", "cac truong", "truong", "khoi", "cua", "reports", "of")
_LEVELS = {fold(said): level for level, every in LEVEL_WORDS.items() for said in every}
AGREEING = frozenset({*_ACCEPT, "co", "ok", "yes"})
"""While those that could be accepted together are shown."""


def level_of_many(text: str) -> Level | str | None:
    """A level, `EVERY_LEVEL`, or None for what is something else."""
    said = fold(text).strip(" .!")
    rest = _after(_after(said, _ACCEPT), _ALL)
    if rest is None:
        return None
    while (shorter := _after(rest, _ASIDE)) is not None:
        rest = shorter
    return EVERY_LEVEL if not rest else _LEVELS.get(rest)


def _after(said: str | None, words: tuple[str, ...]) -> str | None:
    """What follows these words, where they begin it."""
    for one in words:
        if said is not None and (said == one or said.startswith(f"{one} ")):
            return said.removeprefix(one).strip()
    return None
