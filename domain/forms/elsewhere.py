"""The screen of a form that is no report: the same questions, with buttons that fill something else."""

from collections.abc import Callable
from dataclasses import replace

from domain.actions import Action, Fill, Move
from domain.screens import Button, Screen


def refilled(screen: Screen, fills: Callable[[Fill], Action], send: str | None = None) -> Screen:
    """`send` is the label of the button that hands it in, where that is called otherwise."""
    rows = (tuple(_button(one, fills, send) for one in row if not _is_of_reports(one)) for row in screen.rows)
    return replace(screen, rows=tuple(row for row in rows if row))


def _is_of_reports(button: Button) -> bool:
    """What belongs to no deadline has none that a workbook could name."""
    return isinstance(button.does, Fill) and button.does.move is Move.BOOK


def _button(button: Button, fills: Callable[[Fill], Action], send: str | None) -> Button:
    if not isinstance(button.does, Fill):
        return button
    label = button.label if send is None or button.does.move is not Move.SUBMIT else send
    return Button(label, fills(button.does))
