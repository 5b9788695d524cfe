"""What waits for a decision of whoever reads the digest: reports, requests for more time, who asks for a post."""

from dataclasses import dataclass

from domain.actions import ShowQueue
from domain.buttons.joining_actions import ShowApplications
from domain.persons.people import Visitor
from domain.rights import ChatKind, May, granting
from domain.screens import Button, Rows
from domain.texts import Markup, Say, written
from scheduler.letters.naming import names
from scheduler.letters.writing import Writing
from storage.counting import narrowing
from storage.people import applications
from storage.reporting import extensions, queue


@dataclass(frozen=True, slots=True)
class Waiting:
    said: tuple[str, ...]
    rows: Rows


def waiting(writing: Writing, say: Say, visitor: Visitor) -> Waiting:
    """A leader reads how things stand; reports wait for those who may decide on them."""
    said: list[str] = []
    rows: list[tuple[Button, ...]] = []
    if posts := [post for post, _ in granting(visitor.person, May.REVIEW, ChatKind.PRIVATE)]:
        sight = narrowing.sight_of(writing.tx, posts)
        if reports := queue.count_waiting(writing.tx, sight):
            said.append(say("digest-waiting", count=reports))
            rows.append((Button(say("digest-button-queue"), ShowQueue()),))
        if asked := extensions.waiting(writing.tx, sight):
            units = [Markup(f"{written(unit)} ({one.wanted:%d/%m})") for one, unit in asked]
            said.append(say("digest-more-time", count=len(asked), names=names(say, units), unit=asked[0][1]))
    if granting(visitor.person, May.APPOINT, ChatKind.PRIVATE) and (
        joining := len(applications.to_decide(writing.tx, visitor, writing.now))
    ):
        said.append(say("digest-joining", count=joining))
        rows.append((Button(say("applications-button", count=joining), ShowApplications()),))
    return Waiting(tuple(said), tuple(rows))
