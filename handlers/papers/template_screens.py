"""What is shown of an office's template: which it has, what is wrong with one that was sent, what would come of it."""

from collections.abc import Sequence

from domain.buttons.template_actions import (
    DropTemplate,
    EndTemplate,
    SendOwnTemplate,
    SendTemplate,
    ShowTemplate,
    UseTemplate,
)
from domain.channels import only_words
from domain.clock_face import local_date
from domain.counting import round_up_files
from domain.forms.buttons import some
from domain.ids import FileId, UnitId
from domain.paper_templates.fields import PARTS, Field
from domain.paper_templates.model import Fault
from domain.planning.deadlines import Deadline
from domain.rights import May
from domain.screens import Button, Screen
from domain.texts import Language, Markup
from handlers import scope
from handlers.questions.telling import fitting
from handlers.turn import Turn
from storage.counting import paper_templates, round_up_rows
from storage.counting.paper_templates import Template
from storage.outgoing import files
from storage.people import colleagues
from storage.units import workplaces

MOST_FAULTS, MOST_PERIODS = 12, 8


def card(turn: Turn, authority: UnitId) -> Screen:
    used = paper_templates.in_force(turn.tx, authority)
    who = "" if used is None or used.used_by is None else colleagues.name_of(turn.tx, used.used_by)
    text = turn.say(
        "template-card",
        office=_name(turn, authority),
        own="no" if used is None else "yes",
        file="" if used is None else used.file_name,
        who=who,
        at=local_date(turn.now if used is None or used.used_from is None else used.used_from),
    )
    how = turn.say("template-how-words" if only_words(turn.chat.channel) else "template-how")
    own = Button(turn.say("button-template-own"), SendOwnTemplate(authority))
    end = Button(turn.say("button-template-end"), EndTemplate(authority))
    rows = some((_get(turn, authority),), (own, end) if used is not None else ())
    return Screen(f"{text}\n\n{how}", rows)


def none(turn: Turn, authority: UnitId) -> Screen:
    return Screen(turn.say("template-none", office=_name(turn, authority)), ((_get(turn, authority),),))


def wrong(turn: Turn, authority: UnitId, name: str, faults: Sequence[Fault]) -> Screen:
    """Everything that stands in the way, as far as one message has room."""
    lines = [_fault(turn, one) for one in faults[:MOST_FAULTS]]
    if (more := len(faults) - MOST_FAULTS) > 0:
        lines.append(turn.say("template-more", count=more))
    head = turn.say("template-wrong", file=name, count=len(faults), own=_used(turn, authority))
    text = fitting([head, "", *lines, "", turn.say("template-again")])
    return Screen(text, ((_get(turn, authority),),))


def preview(turn: Turn, template: Template) -> Screen:
    """With the report of the newest period after it, where there is one to report on."""
    deadline = _newest(turn, template.authority)
    text = turn.say(
        "template-preview",
        file=template.file_name,
        count=len(template.fields - {Field.GUIDE}),
        label="none" if deadline is None else deadline.label,
        own=_used(turn, template.authority),
        office=_name(turn, template.authority),
    )
    warned = [] if template.says_what_is_missing else [turn.say("template-no-remark")]
    lacks = [one.written for one in PARTS if one not in template.fields]
    lacking = [turn.say("template-lacks", names=", ".join(lacks))] if lacks else []
    use = Button(turn.say("button-template-use"), UseTemplate(template.id))
    drop = Button(turn.say("button-template-drop"), DropTemplate(template.id))
    file = None if deadline is None else _trial(turn, template, deadline)
    return Screen("\n\n".join([text, *warned, *lacking]), ((use, drop),), file)


def used(turn: Turn, template: Template) -> Screen:
    end = Button(turn.say("button-template-end"), EndTemplate(template.authority))
    text = turn.say("template-used", office=_name(turn, template.authority), file=template.file_name)
    return Screen(text, ((end,),))


def file_of(turn: Turn, template: Template, key: str) -> Screen:
    content = paper_templates.content(turn.tx, template.id)
    file = files.keep(turn.tx, template.file_name, content, turn.now)
    return Screen(turn.say(key, office=_name(turn, template.authority)), file=file)


def made_after(turn: Turn, template: Template | None, *, remarked: bool) -> list[str]:
    """After what a report was made; and, where it says that units are missing, who put that there."""
    if template is None:
        return []
    added = remarked and not template.says_what_is_missing
    return [turn.say("paper-by-template-remarked" if added else "paper-by-template", file=template.file_name)]


def offer(turn: Turn, authority: UnitId) -> tuple[Button, ...]:
    """Below a report, of whoever may have it made otherwise."""
    if authority not in scope.authorities(turn, May.PUBLISH):
        return ()
    return (Button(turn.say("button-template"), ShowTemplate(authority)),)


def _fault(turn: Turn, fault: Fault) -> str:
    told = Markup(turn.say(fault.key, **fault.details))
    where = Markup(fault.spot.said(turn.say))
    if fault.beside:
        return turn.say("template-fault-beside", where=where, beside=fault.beside, told=told)
    return turn.say("template-fault", where=where, told=told)


def _get(turn: Turn, authority: UnitId) -> Button:
    return Button(turn.say("button-template-get"), SendTemplate(authority))


def _used(turn: Turn, authority: UnitId) -> str:
    template = paper_templates.in_force(turn.tx, authority)
    return "no" if template is None else template.file_name


def _name(turn: Turn, authority: UnitId) -> str:
    office = workplaces.one(turn.tx, authority)
    return "" if office is None else office.name


def _newest(turn: Turn, authority: UnitId) -> Deadline | None:
    """The last one that somebody has handed something in for; otherwise the last that has opened."""
    opened = [one for one in scope.opened(turn, May.EXPORT) if one.authority == authority][::-1]
    for one in opened[:MOST_PERIODS]:
        if round_up_rows.covered(turn.tx, one.id, scope.parts(turn, one, May.EXPORT)).counted:
            return one
    return opened[0] if opened else None


def _trial(turn: Turn, template: Template, deadline: Deadline) -> FileId:
    parts = scope.parts(turn, deadline, May.EXPORT)
    wanted = round_up_files.Asked(
        round_up_files.Kind.PAPER, deadline.id, parts, Language.VI, turn.now, template=template.id
    )
    name = f"{turn.office.speakers[Language.VI]('template-trial-file-name')}-{deadline.period}.docx"
    return files.keep(turn.tx, name, round_up_files.pack(wanted), turn.now)
