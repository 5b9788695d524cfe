"""What buttons do about group chats."""

from domain.actions import Action

OF_GROUPS: tuple[type[Action], ...] = ()
