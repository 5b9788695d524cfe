"""What is said of posts: to whoever lost theirs, and to administrators of whoever has become one."""

from domain.ids import PostId
from domain.screens import Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.people import posts


def ended(writing: Writing, say: Say, held: Held) -> Screen | None:
    over = posts.ended(writing.tx, _post(held))
    if over is None:
        return None
    return Screen(say("staff-ended-news", role=say(f"role-{over.role}"), unit=over.unit_name, at=over.at))


def new_administrator(writing: Writing, say: Say, held: Held) -> Screen | None:
    """Nothing where they have stopped being one meanwhile."""
    new = posts.one(writing.tx, _post(held))
    if new is None:
        return None
    return Screen(say("staff-administrator-news", name=new.name, unit=new.unit_name, at=new.since))


def remitted(writing: Writing, say: Say, held: Held) -> Screen | None:
    """As it is now: changed twice before it could be said, the last is what counts."""
    post = posts.one(writing.tx, _post(held))
    if post is None:
        return None
    parts = [say("staff-levels", levels=", ".join(sorted(post.levels)))] if post.levels else []
    parts += [say("staff-areas", areas=post.areas)] if post.areas else []
    return Screen(say("staff-remit-news", unit=post.unit_name, now=", ".join(parts) or say("staff-remit-all")))


def _post(held: Held) -> PostId:
    return PostId(int(held.details or 0))
