"""What buttons do about units: find, list, change."""

from domain.actions import Action

OF_UNITS: tuple[type[Action], ...] = ()
