"""A form is tried as a school would fill it: question by question, with the same words; nothing of it stays."""

from collections.abc import Callable

from aiogram import Router
from aiogram.types import Message

from domain.buttons.form_actions import BeginTrial, ShowSent, TryForm
from domain.clock_face import local
from domain.forms import conversation, trials
from domain.forms.answers import Filled, fill
from domain.forms.draft import Draft
from domain.forms.files import load_form
from domain.forms.heads import Head
from domain.forms.model import Form
from domain.forms.notes import Note
from domain.forms.screens import form_screen
from domain.forms.trials import Trial
from domain.forms.turned import Done, Turned
from domain.forms.turning import Beside
from domain.ids import SentFormId
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.reporting.filling import attached_in
from handlers.turn import Turn
from storage.reporting import sent_forms
from storage.reporting.sent_forms import Sent

router = Router(name="trying-forms")
Play = Callable[[Form, Draft, Beside], Turned]


def begin(turn: Turn, sent: Sent) -> Answer:
    """From the first question: whoever tries again has changed their mind."""
    form = load_form(sent.source, sent.file_name)
    trial = trials.begun(form)
    sent_forms.save_trial(turn.tx, sent.id, trial)
    expecting.start_screen(turn)
    return _show(turn, sent, form, trial, note=Note("form-try-begins"))


@router.callback_query(Pressed(TryForm), flags={"may": May.PUBLISH})
def pressed(turn: Turn, action: TryForm) -> Answer:
    sent, form, trial = _seen(turn, action.sent)
    if trial.revision != action.revision:
        return _show(turn, sent, form, trial)
    return _play(
        turn,
        sent,
        form,
        trial,
        lambda of, draft, beside: conversation.press(of, draft, action.move, action.field, beside),
    )


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    found = _still(turn, expected)
    if found is None:
        return None
    return _play(turn, *found, lambda of, draft, beside: conversation.hear(of, draft, text, beside))


def take_file(turn: Turn, expected: Expected, message: Message) -> Answer:
    """A picture or a file, where a question asks for one."""
    found = _still(turn, expected)
    if found is None:
        raise Refusal("form-sent-gone")
    file, more = attached_in(message), message.media_group_id is not None
    return _play(turn, *found, lambda of, draft, beside: conversation.attach(of, draft, file, beside, more=more))


def cancel(turn: Turn, expected: Expected) -> Answer:
    """/huy: back to the form, and to what is to be done with it."""
    found = _still(turn, expected)
    if found is None:
        raise Refusal("form-try-over")
    return _over(turn, found[0], "form-try-left")


def _still(turn: Turn, expected: Expected) -> tuple[Sent, Form, Trial] | None:
    """None, and nothing is expected any more, where the trial is over."""
    try:
        return _seen(turn, SentFormId(expected.number))
    except Refusal:
        expecting.nothing(turn)
        return None


def _seen(turn: Turn, number: SentFormId) -> tuple[Sent, Form, Trial]:
    """Raises Refusal for what somebody else tries, and where the trial is over."""
    sent = sent_forms.one(turn.tx, number, scope.known(turn).id)
    mine = sent is not None and sent.authority in scope.authorities(turn, May.PUBLISH)
    if sent is None or not mine or sent.trial is None:
        raise Refusal("form-try-over")
    return sent, load_form(sent.source, sent.file_name), sent.trial


def _play(turn: Turn, sent: Sent, form: Form, trial: Trial, play: Play) -> Answer:
    turned = play(form, trials.draft_of(trial, form, sent.id), Beside({}, today=local(turn.now).date()))
    after = trials.of_draft(turned.draft)
    if turned.done in {Done.SUBMITTED, Done.LATER}:
        return _over(turn, sent, "form-try-done" if turned.done is Done.SUBMITTED else "form-try-left")
    if after.revision != trial.revision:
        sent_forms.save_trial(turn.tx, sent.id, after)
    return _show(turn, sent, form, after, turned.filled, turned.note)


def _over(turn: Turn, sent: Sent, key: str) -> Answer:
    sent_forms.save_trial(turn.tx, sent.id, None)
    expecting.about(turn, Kind.SENT_FORM, sent.id)
    on = (
        Button(turn.say("button-form-save-or-not"), ShowSent(sent.id)),
        Button(turn.say("button-form-try-again"), BeginTrial(sent.id)),
    )
    return Answer(Screen(turn.say(key), (on,)), Place.LIVE)


def _show(
    turn: Turn, sent: Sent, form: Form, trial: Trial, filled: Filled | None = None, note: Note | None = None
) -> Answer:
    """From now on typed lines of this chat answer what is shown."""
    expecting.about(turn, Kind.TRIAL, sent.id, trial.revision)
    screen = form_screen(
        filled or fill(form, trial.answers, previous={}, targets=(), today=local(turn.now).date()),
        trials.draft_of(trial, form, sent.id),
        note,
        head=Head(form.title.of(turn.say.language), turn.say("form-try-unit")),
        previous={},
        targets=(),
        say=turn.say,
    )
    return Answer(trials.ours(screen, sent.id), Place.LIVE)
