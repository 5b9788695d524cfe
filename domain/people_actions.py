"""What buttons do about people: consent, joining, posts, what is held of them."""

from domain.actions import Action

OF_PEOPLE: tuple[type[Action], ...] = ()
