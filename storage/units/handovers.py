"""What passes on when a unit ends: its people, plans, groups and invites. What it owed: `storage.units.open_work`."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, insert, select, update

from domain.ids import AddressId, PersonId, PostId, UnitId
from domain.persons.applications import State
from domain.persons.people import OVERSEEING, Role
from domain.refusals import Refusal
from domain.registry.unit_changes import Known, Staff
from domain.registry.unit_effects import Effect, Fact, What
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.outgoing import board_posts
from storage.people import access
from storage.planning import passed_ladders
from storage.reporting import forms
from storage.tables.plans import plans
from storage.tables.registry import applications, groups, invites, people, posts
from storage.units.carrying import Carrying

_WORKING = frozenset(role.value for role in OVERSEEING)


def end_posts(carrying: Carrying, unit: Known, heir: Known | None, staff: Staff) -> None:
    """Before anything else passes on: what waits for these people about the unit is withdrawn by its old place.

    Raises Refusal where nobody would be left who may change anything."""
    rows = _posts_at(carrying.tx, unit.id)
    for row in rows:
        on_with = heir if staff is Staff.GO_ON and row.role in _WORKING else None
        _end_post(carrying, row, unit, on_with)
    if any(row.role == Role.ADMINISTRATOR for row in rows) and not _administrators(carrying.tx):
        raise Refusal("change-last-administrator", unit=unit.name)
    _end_invites(carrying, unit)


def _posts_at(tx: Tx, unit: UnitId) -> Sequence[AnyRow]:
    query = (
        select(posts, people.c.name)
        .join(people, people.c.id == posts.c.person_id)
        .where(posts.c.unit_id == unit, posts.c.until.is_(None))
        .order_by(posts.c.id)
    )
    return tx.execute(query).all()


def _end_post(carrying: Carrying, post: AnyRow, unit: Known, heir: Known | None) -> None:
    ended = max(post.since, carrying.moment)
    values = {"until": ended, "ended_by": carrying.by}
    carrying.tx.execute(update(posts).where(posts.c.id == post.id).values(values))
    if heir is not None:
        _appoint_again(carrying, post, heir, ended)
    person = PersonId(post.person_id)
    access.end(carrying.tx, person, unit.id, PostId(post.id), carrying.now)
    facts: dict[str, Fact] = {"role": post.role, "unit": unit.name, "day": carrying.on}
    if heir is not None:
        facts["to"] = heir.name
    what, yours = (What.POST_ENDS, What.YOUR_POST_ENDS) if heir is None else (What.POST_GOES_ON, What.YOUR_POST_GOES_ON)
    carrying.effects.append(Effect(what, {**facts, "name": post.name}))
    if person != carrying.by:
        carrying.tell(access.chats(carrying.tx, [person]), Effect(yours, facts))
    carrying.trace("end-post", unit.id, before={"post": post.id, "person": person, "role": post.role})


def _appoint_again(carrying: Carrying, post: AnyRow, heir: Known, since: datetime) -> None:
    """In the same post at the successor, unless they hold it there already."""
    same = select(posts.c.id).where(
        posts.c.person_id == post.person_id,
        posts.c.unit_id == heir.id,
        posts.c.role == post.role,
        posts.c.levels == post.levels,
        posts.c.until.is_(None),
    )
    if carrying.tx.execute(same).first() is not None:
        return
    held = {name: getattr(post, name) for name in ("person_id", "role", "levels", "areas")}
    carrying.tx.execute(insert(posts).values(**held, unit_id=heir.id, since=since, granted_by=carrying.by))
    carrying.trace("appoint", heir.id, person=post.person_id, role=post.role)


def _administrators(tx: Tx) -> int:
    query = select(func.count()).select_from(posts)
    return tx.execute(query.where(posts.c.role == Role.ADMINISTRATOR.value, posts.c.until.is_(None))).scalar_one()


def _end_invites(carrying: Carrying, unit: Known) -> None:
    """And whoever waits for a post there has waited in vain."""
    waiting = update(applications).where(applications.c.unit_id == unit.id, applications.c.state == State.WAITING.value)
    carrying.tx.execute(waiting.values(expires_at=carrying.now))
    usable = update(invites).where(
        invites.c.unit_id == unit.id,
        invites.c.used_at.is_(None),
        invites.c.revoked_at.is_(None),
        invites.c.expires_at > carrying.now,
    )
    ended = carrying.tx.execute(usable.values(revoked_at=carrying.now)).rowcount
    if ended:
        carrying.effects.append(Effect(What.INVITES_END, {"unit": unit.name, "count": ended}))


def warn_headless(carrying: Carrying, unit: Known) -> None:
    held = select(posts.c.id).where(
        posts.c.unit_id == unit.id, posts.c.until.is_(None), posts.c.role == Role.HEAD.value
    )
    if not unit.authority and carrying.tx.execute(held).first() is None:
        told = [] if unit.parent is None else [unit.parent]
        carrying.note(What.NO_HEAD, *told, unit=unit.name)


def pass_on(carrying: Carrying, ending: Sequence[Known], heir: Known) -> None:
    """Plans and groups go on at the successor; a plan still asks those it was laid on, and nobody else's schools."""
    for unit in ending:
        _pass_on_plans(carrying, unit, heir)
        for group in _groups_of(carrying.tx, unit.id):
            carrying.tx.execute(update(groups).where(groups.c.id == group.id).values(authority_id=heir.id))
            facts: dict[str, Fact] = {"group": group.title, "unit": unit.name, "to": heir.name, "day": carrying.on}
            _note_group(carrying, group, Effect(What.GROUP_GOES_ON, facts))
    board_posts.post_all_of(carrying.tx, heir.id, carrying.now)


def _pass_on_plans(carrying: Carrying, unit: Known, heir: Known) -> None:
    passed_ladders.pass_on(carrying.tx, unit.id, heir.id)
    forms.pass_on(carrying.tx, unit.id, heir.id)
    theirs = update(plans).where(plans.c.authority_id == unit.id, plans.c.withdrawn_at.is_(None))
    values = {"authority_id": heir.id, "laid_below": func.coalesce(plans.c.laid_below, unit.id)}
    count = carrying.tx.execute(theirs.values(values)).rowcount
    if count:
        carrying.note(What.PLANS_GO_ON, heir.id, unit=unit.name, to=heir.name, count=count)
        carrying.trace("pass-plans-on", unit.id, heir=heir.id, plans=count)


def leave(carrying: Carrying, unit: Known) -> None:
    """Nobody comes after it: its groups hear nothing any more, and nobody looks after its plans."""
    running = select(func.count()).select_from(plans)
    theirs = running.where(plans.c.authority_id == unit.id, plans.c.withdrawn_at.is_(None))
    count = carrying.tx.execute(theirs).scalar_one()
    if count:
        carrying.effects.append(Effect(What.PLANS_LEFT, {"unit": unit.name, "count": count}))
    for group in _groups_of(carrying.tx, unit.id):
        carrying.tx.execute(update(groups).where(groups.c.id == group.id).values(ended_at=carrying.now))
        facts: dict[str, Fact] = {"group": group.title, "unit": unit.name, "day": carrying.on}
        _note_group(carrying, group, Effect(What.GROUP_ENDS, facts))


def _groups_of(tx: Tx, unit: UnitId) -> Sequence[AnyRow]:
    query = select(groups.c.id, groups.c.title, groups.c.address_id)
    return tx.execute(query.where(groups.c.authority_id == unit, groups.c.ended_at.is_(None))).all()


def _note_group(carrying: Carrying, group: AnyRow, effect: Effect) -> None:
    carrying.effects.append(effect)
    carrying.tell([AddressId(group.address_id)], effect)
