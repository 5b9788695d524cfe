"""/bieumau: the forms an office asks with, each with what it asks; and the workbook in which one is changed."""

from aiogram import Router

from domain.buttons.form_actions import ListForms, SendFormFile, ShowForm, UseForm
from domain.channels import only_words
from domain.folding import fold
from domain.forms.buttons import in_rows, some
from domain.forms.model import Form
from domain.planning.plan_words import plain
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.xlsforms import drawing
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Command, Pressed
from handlers.forms import form_files, showing, using
from handlers.papers import template_screens, templating
from handlers.questions.telling import fitting, short
from handlers.turn import Turn
from storage.outgoing import files
from storage.reporting import form_uses

router = Router(name="forms")
FLAGS = {"may": May.PUBLISH}
MOST_SHOWN, MOST_USES, MOST_LOST = 30, 5, 6
LONGEST_TITLE = 100
_ASKS = ("gui", "tai", "lay", "xuat", "cho toi", "cho xin", "xin", "xem", "send", "get")
_FORMS = ("mau bao cao", "bieu mau", "forms", "form")
_SHORT = "mau"
_KINDERGARTEN = "mau giao"
_FILE = frozenset({"tai", "tai excel", "excel", "gui", "gui mau", "gui excel", "tai mau", "lay mau", "send"})
_USE = frozenset({"dung", "dung cho viec nao", "dung mau", "hoi", "use"})


@router.message(Command("bieumau", "forms"), flags=FLAGS)
def asked(turn: Turn) -> Answer:
    return Answer(_list(turn))


@router.callback_query(Pressed(ListForms), flags=FLAGS)
def list_pressed(turn: Turn) -> Answer:
    return Answer(_list(turn), Place.PRESSED)


@router.callback_query(Pressed(ShowForm), flags=FLAGS)
def card_pressed(turn: Turn, action: ShowForm) -> Answer:
    using.need_form(turn, action.form)
    return Answer(_card(turn, action.form), Place.PRESSED)


@router.callback_query(Pressed(SendFormFile), flags=FLAGS)
def file_pressed(turn: Turn, action: SendFormFile) -> Answer:
    using.need_form(turn, action.form)
    return _file(turn, action.form)


def said(turn: Turn, text: str) -> Answer | None:
    """`gửi mẫu báo cáo`, with or without which one; None where somebody says something else, or may not ask for it.
    `gửi mẫu báo cáo word` is the template of what the office signs."""
    if not allows(turn.visitor.person, May.PUBLISH, turn.chat.kind):
        return None
    if (template := templating.said(turn, text)) is not None:
        return template
    asked_for = _wanted(plain(text))
    if asked_for is None:
        return None
    named, wanted = asked_for
    found = [one for one in _every(turn) if wanted and wanted in fold(f"{one.title.vi} {one.title.en} {one.code}")]
    if len(found) == 1:
        return _file(turn, found[0].code)
    return None if named == _SHORT and wanted and not found else Answer(_list(turn))


def hear_list(turn: Turn, _expected: Expected, text: str) -> Answer | None:
    """Below the list: which of them."""
    number, every = plain(text), _every(turn)
    if number.isdecimal() and 1 <= int(number) <= len(every):
        return Answer(_card(turn, every[int(number) - 1].code))
    return said(turn, text)


def hear_card(turn: Turn, expected: Expected, text: str) -> Answer | None:
    if expected.at not in using.every(turn):
        expecting.nothing(turn)
        return None
    asked_for = plain(text)
    if asked_for in _FILE:
        return _file(turn, expected.at)
    return Answer(using.which(turn, expected.at)) if asked_for in _USE else said(turn, text)


def _wanted(words: str) -> tuple[str, str] | None:
    """How forms are called there, and which is wanted, perhaps none in particular; None where none is."""
    ask = next((one for one in _ASKS if words.startswith(f"{one} ")), "")
    rest = words.removeprefix(ask).strip()
    names = (*_FORMS, _SHORT) if ask and not rest.startswith(_KINDERGARTEN) else _FORMS
    named = next((one for one in names if rest == one or rest.startswith(f"{one} ")), None)
    if named is None or (not ask and rest != named):
        return None
    return named, rest.removeprefix(named).strip()


def _every(turn: Turn) -> list[Form]:
    return [turn.office.forms.newest(turn.tx, code, using.authority_with(turn, code)) for code in using.every(turn)]


def _list(turn: Turn) -> Screen:
    expecting.about(turn, Kind.FORMS, 0)
    every = _every(turn)[:MOST_SHOWN]
    lines = [
        turn.say(
            "forms-line",
            number=number,
            title=short(form.title.of(turn.say.language), LONGEST_TITLE),
            code=form.code,
            version=str(form.version),
            questions=sum(not field.computed for field in form.fields),
        )
        for number, form in enumerate(every, 1)
    ]
    how = turn.say("forms-send-words" if only_words(turn.chat.channel) else "forms-send")
    buttons = [
        Button(short(f"{at}. {form.title.of(turn.say.language)}", 40), ShowForm(form.code))
        for at, form in enumerate(every, 1)
    ]
    template = [template_screens.offer(turn, one) for one in scope.authorities(turn, May.PUBLISH)[:1]]
    text = fitting([turn.say("forms-head", count=len(every)), *lines, "", how])
    return Screen(text, some(*in_rows(buttons, 1), *template))


def _card(turn: Turn, code: str) -> Screen:
    expecting.about(turn, Kind.FORM, 0, at=code)
    form = turn.office.forms.newest(turn.tx, code, using.authority_with(turn, code))
    get = Button(turn.say("button-form-file"), SendFormFile(code))
    use = Button(turn.say("button-form-use"), UseForm(code))
    back = Button(turn.say("button-back"), ListForms())
    return Screen(showing.known(form, _uses(turn, code), turn.say), some((get, use), (back,)))


def _uses(turn: Turn, code: str) -> str:
    every = form_uses.titles(turn.tx, code, scope.authorities(turn, May.PUBLISH))
    if not every:
        return turn.say("form-used-nowhere")
    lines = [turn.say("form-used-line", plan=plan, duty=duty) for plan, duty in every[:MOST_USES]]
    more = [turn.say("form-used-more", count=len(every) - MOST_USES)] if len(every) > MOST_USES else []
    return "\n".join([turn.say("form-used"), *lines, *more])


def _file(turn: Turn, code: str) -> Answer:
    """What other programs will not see of it is told: nothing is lost silently."""
    expecting.about(turn, Kind.FORM, 0, at=code)
    form = turn.office.forms.newest(turn.tx, code, using.authority_with(turn, code))
    drawn = drawing.draw(form)
    name = f"{code.replace('_', '-')}-v{form.version}.xlsx"
    file = files.keep(turn.tx, name, form_files.workbook(drawn), turn.now)
    text = turn.say("form-workbook", title=form.title.of(turn.say.language), version=str(form.version))
    lost = [turn.say("sent-form-line", told=note.said(turn.say)) for note in drawn.lost[:MOST_LOST]]
    more = [turn.say("sent-form-more", count=len(drawn.lost) - MOST_LOST)] if len(drawn.lost) > MOST_LOST else []
    besides = ["", turn.say("form-workbook-lost"), *lost, *more] if lost else []
    return Answer(Screen(fitting([text, *besides]), file=file))
