"""What an officer is told, in private, of a group that cannot be written to."""

from domain.ids import GroupId
from domain.screens import Screen
from domain.sending.group_trouble import Trouble, trouble_of
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.chats import groups


def trouble(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None where all is well again by now."""
    what, _, number = (held.details or "").partition(":")
    link = groups.one(writing.tx, GroupId(int(number)))
    if link is None:
        return None
    if what == Trouble.MUTED and trouble_of(link.group.address) is not Trouble.MUTED:
        return None
    return Screen(say(f"group-trouble-{Trouble(what)}", title=link.group.title, authority=link.authority_name))
