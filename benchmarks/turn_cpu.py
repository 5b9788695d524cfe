"""What thinking costs: an answer is heard, the next screen made, without database or network."""

from time import thread_time

from benchmarks import lines
from benchmarks.district import PLAN
from benchmarks.figures import Figure
from benchmarks.sizes import Size
from bot import catalogues
from domain.forms import conversation
from domain.forms.draft import REVIEW, Draft
from domain.forms.files import load_form
from domain.forms.heads import Head
from domain.forms.model import Form
from domain.forms.screens import form_screen
from domain.forms.turned import Turned
from domain.forms.turning import Beside
from domain.ids import DraftId, ObligationId
from domain.planning.plan_files import load_plan
from domain.planning.targets import Target
from domain.texts import Language, Say

CODE = "cchc_quy"
MESSAGES = 50
MOST = 20.0


def run(size: Size) -> list[Figure]:
    form = next(form for form in map(_form, catalogues.form_sources(None)) if form.code == CODE)
    targets = load_plan(PLAN.read_text("utf-8"), PLAN.name).targets
    say = catalogues.speakers()[Language.VI]
    steps = 0
    began = thread_time()
    while steps < size.steps:
        steps += _fill(form, list(targets), say)
    spent = (thread_time() - began) * 1000 / steps
    return [
        Figure("turn_cpu: hear an answer, show what comes next", "ms", spent),
        Figure("turn_cpu: hear the whole form in one message", "ms", _at_once(form, list(targets), say), most=MOST),
    ]


def _at_once(form: Form, targets: list[Target], say: Say) -> float:
    """Read, kept and read back."""
    said = "\n".join(lines.answers())
    began = thread_time()
    for _ in range(MESSAGES):
        draft = Draft(DraftId(1), ObligationId(812), form.code, form.version, form.fields[0].id, None, 0, {})
        turned = conversation.hear(form, draft, said, Beside({}, targets))
        assert turned.draft.at == REVIEW
        _show(turned, targets, say)
    return (thread_time() - began) * 1000 / MESSAGES


def _form(source: tuple[str, str]) -> Form:
    name, text = source
    return load_form(text, name)


def _fill(form: Form, targets: list[Target], say: Say) -> int:
    """From the first question to the last; how many answers that took."""
    draft = Draft(DraftId(1), ObligationId(812), form.code, form.version, form.fields[0].id, None, 0, {})
    count = 0
    for line in lines.answers():
        turned = conversation.hear(form, draft, line, Beside({}, targets))
        draft = turned.draft
        _show(turned, targets, say)
        count += 1
    assert draft.at == REVIEW
    assert len(draft.answers) == count
    return count


def _show(turned: Turned, targets: list[Target], say: Say) -> None:
    form_screen(
        turned.filled, turned.draft, turned.note, head=Head("Quý I", "TH Số 1"), previous={}, targets=targets, say=say
    )
