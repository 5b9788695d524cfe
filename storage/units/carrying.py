"""One change of units while it is carried out: asked by whom, from which day on, what it did, who is to hear of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select

from domain.clock_face import at
from domain.ids import AddressId, PersonId, UnitId
from domain.persons.people import OVERSEEING, REPORTING, Reach, Role
from domain.registry.unit_effects import Effect, Fact, What
from storage.database import Tx
from storage.operations import audit
from storage.tables.registry import addresses, posts


@dataclass(frozen=True, slots=True)
class Carrying:
    """`by`: whoever asked for it; None from the shell."""

    tx: Tx
    on: date
    by: PersonId | None
    now: datetime
    effects: list[Effect] = field(default_factory=list)
    letters: defaultdict[AddressId, list[Effect]] = field(default_factory=lambda: defaultdict(list))

    @property
    def moment(self) -> datetime:
        """When the day began, or now while it has not."""
        return min(self.now, at(self.on, 0))

    def note(self, what: What, *units: UnitId, **facts: Fact) -> None:
        """Told to whoever answers for these units, and to whoever works at them."""
        effect = Effect(what, facts)
        self.effects.append(effect)
        self.tell(people_of(self.tx, units, besides=self.by), effect)

    def tell(self, heard: Iterable[AddressId], effect: Effect) -> None:
        for address in heard:
            if effect not in self.letters[address]:
                self.letters[address].append(effect)

    def trace(self, deed: str, unit: UnitId, *, before: audit.Facts | None = None, **after: str | int | None) -> None:
        facts = {**after, "on": self.on.isoformat()}
        audit.note(self.tx, self.by, deed, f"unit:{unit}", now=self.now, before=before, after=facts)


def people_of(tx: Tx, of: Iterable[UnitId], *, besides: PersonId | None = None) -> list[AddressId]:
    """The private chats of those who answer for a unit, and of the officers and administrators of an authority;
    `besides` whoever asked for the change, who has seen it."""
    roles = [role.value for role in (*REPORTING, *OVERSEEING) if role is not Role.VIEWER]
    query = (
        select(addresses.c.id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(posts.c.unit_id.in_(list(of)), posts.c.until.is_(None), posts.c.role.in_(sorted(roles)))
        .where(addresses.c.reach == Reach.OPEN.value, addresses.c.topic == 0)
        .where(posts.c.person_id.is_distinct_from(besides))
        .distinct()
        .order_by(addresses.c.id)
    )
    return [AddressId(found) for found in tx.execute(query).scalars()]
