"""The report to sign of a deadline, gathered where it is laid out, by the bot or after a template."""

from domain.counting.official_papers import OfficialPaper
from domain.counting.round_up_files import Asked
from domain.paper_templates.model import Filled
from domain.texts import Language, Speakers
from handlers.papers import paper, paper_fields
from handlers.papers.paper_words import OnPaper
from handlers.papers.rounding_up import gathered
from storage.counting import paper_facts, paper_templates
from storage.database import Tx
from storage.planning import deadlines
from storage.reporting import form_uses, forms


def written(tx: Tx, asked: Asked, speakers: Speakers) -> OfficialPaper | Filled:
    deadline = deadlines.one(tx, asked.deadline)
    form = forms.one(tx, deadline.form, form_uses.read_with(tx, deadline))
    of = gathered(tx, deadline, form, asked.parts)
    facts = paper.Facts(of, *paper_facts.read(tx, deadline), asked.at)
    say = OnPaper(speakers[Language.VI])
    if asked.template is None:
        return paper.written(facts, say)
    return Filled(paper_templates.content(tx, asked.template), paper_fields.filling(facts, say))
