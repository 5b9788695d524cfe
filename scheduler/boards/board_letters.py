"""Posts the boards of groups: as new messages at their moments; in one digest a morning where none can be edited."""

from hashlib import sha256

from domain.actions import MyDuties
from domain.clock_face import local_date
from domain.persons.people import Group
from domain.planning.deadlines import Deadline
from domain.screens import Button, Screen
from domain.sending.boards import Moment, is_due
from domain.sending.notices import Held
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say
from scheduler.boards.board_texts import View
from scheduler.letters.writing import Writing
from storage.chats import groups
from storage.outgoing import boards, references
from storage.planning import deadlines


def board(writing: Writing, say: Say, held: Held) -> View | None:
    """None where it need not be posted any more: all is in, the date has moved, another has been owed since."""
    group = groups.at(writing.tx, held.channel, held.chat_id)
    deadline = None if held.deadline is None else writing.deadlines.get(held.deadline)
    if group is None or deadline is None or not boards.is_newest(writing.tx, held.id, held.address, deadline.id):
        return None
    view = _view(writing, say, deadline, group)
    left = deadline.working_days_left(writing.now, writing.calendar)
    if view is None or view.finished:
        return None
    due = is_due(Moment(held.details or Moment.OPEN), deadline, view.missing, left, writing.now)
    return view if due else None


def digest(writing: Writing, say: Say, held: Held) -> View | None:
    """None where the group has seen all of it."""
    group = groups.at(writing.tx, held.channel, held.chat_id)
    if group is None:
        return None
    opened = [one for one in deadlines.open_now(writing.tx) if one.authority == group.authority]
    views = {one: view for one in opened if (view := _view(writing, say, one, group)) and not view.finished}
    posted = boards.posted(writing.tx, held.address)
    shown = sha256("".join(view.shown for view in views.values()).encode()).hexdigest()
    known = all(one.id in posted and posted[one.id].shown == view.shown for one, view in views.items())
    if known or shown == boards.last_digest(writing.tx, held.address):
        return None
    today = local_date(writing.now)
    told = [one for one in views if one.id not in posted or local_date(posted[one.id].at) != today]
    if not told:
        return None
    parts = [say("group-digest", day=Markup(day_name(say, today)))]
    parts += [f"{views[one].body}\n{_received(writing, say, one)}".strip() for one in told]
    text = "\n\n".join(parts)
    return View(Screen(text, ((Button(say("notice-button-duties"), MyDuties()),),)), shown, text)


def _view(writing: Writing, say: Say, deadline: Deadline, group: Group) -> View | None:
    return writing.views.of(say, deadline, group.policy)


def _received(writing: Writing, say: Say, deadline: Deadline) -> str:
    """Nothing once every unit has said that it has the plan."""
    said, units = references.received(writing.tx, deadline.id)
    return say("group-digest-received", received=said, units=units) if said < units else ""
