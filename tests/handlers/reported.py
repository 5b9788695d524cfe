"""Schools that have handed in, each with figures of its own, without a phone."""

from decimal import Decimal

from domain.figures import figures_of
from domain.forms.draft import Given
from domain.ids import ReportId
from storage import deadlines, drafts, forms, obligations, reports
from storage.database import Tx
from tests.office import SECRET, Office

NOTHING = Given(Decimal(0), nothing_arose=True)


def reports_of(office: Office, unit: str, code: str = "Q1", **figures: int | None) -> ReportId:
    """`hs_dung_han=97`; None where nothing arose."""
    return office.db.run_now(_handed_in, office, unit, code, figures)


def _handed_in(tx: Tx, office: Office, unit: str, code: str, figures: dict[str, int | None]) -> ReportId:
    deadline = deadlines.one(tx, office.deadline_of(tx, code))
    form = forms.one(tx, deadline.form, forms.newest_version(tx, deadline.form))
    answers = {name: NOTHING if value is None else Given(Decimal(value)) for name, value in figures.items()}
    owed, by = obligations.at(tx, deadline.id, office.units[unit]), office.heads[unit]
    assert owed is not None, f"{unit} does not owe {code}"
    draft = drafts.begin(tx, owed.id, form, answers, {}, by=by, now=office.now)
    stated = figures_of(form, answers)
    handed = reports.hand_in(tx, draft, answers, deadline, figures=stated, secret=SECRET, by=by, now=office.now)
    return handed.id
