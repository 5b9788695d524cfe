"""Reports that an office in between looks through before the authority of their plan takes them."""

from dataclasses import dataclass
from enum import StrEnum

from domain.buttons.parts import Parts
from domain.ids import UnitId


class Step(StrEnum):
    """What is for somebody to do about a report that waits."""

    ACCEPT = "accept"
    ENDORSE = "endorse"
    """They are in between: what they agree to goes on to the authority."""
    LATER = "later"
    """They are at the authority, and the office in between has not looked yet."""
    PASSED = "passed"
    """They are in between, and it has gone on."""
    OTHERS = "others"
    """They have agreed to it themselves, in between: a second person takes it."""

    @property
    def decides(self) -> bool:
        return self in (Step.ACCEPT, Step.ENDORSE)


@dataclass(frozen=True, slots=True)
class Way:
    """`first`: the offices in between in which somebody decides; `endorsed`: one of them has agreed, `mine`: that was
    whoever asks."""

    two_step: bool
    first: tuple[str, ...] = ()
    endorsed: bool = False
    mine: bool = False


def step_of(way: Way, parts: Parts, unit: UnitId) -> Step:
    """`parts`: those of whoever asks in which the unit is. Who works at the unit itself is nobody in between."""
    if not way.two_step:
        return Step.ACCEPT
    at_the_authority = any(part.under is None for part in parts)
    in_between = any(part.under not in (None, unit) for part in parts)
    if way.endorsed:
        return _after(way) if at_the_authority else Step.PASSED
    if in_between:
        return Step.ENDORSE
    return Step.LATER if way.first or not at_the_authority else Step.ACCEPT


def _after(way: Way) -> Step:
    return Step.OTHERS if way.mine else Step.ACCEPT
