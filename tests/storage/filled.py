"""A form half filled, and handed in, without a phone."""

from decimal import Decimal

from domain.counting.figures import figures_of
from domain.forms.draft import Again, Draft, Given
from domain.ids import ObligationId, PersonId
from domain.reporting.reports import Report
from storage.database import Tx
from storage.planning import deadlines
from storage.reporting import drafts, forms, reports
from tests.office import SECRET, Office

ANSWERS = {"hs_tiep_nhan": Given(Decimal(120)), "hs_da_giai_quyet": Given(Decimal(118))}


def begins(office: Office, unit: str = "TH Nhật Tân", code: str = "Q1", by: PersonId | None = None) -> Draft:
    by = by or office.heads[unit]
    return office.db.run_now(_begin, office.obligation(code, unit), by, office)


def _begin(tx: Tx, obligation: ObligationId, by: PersonId, office: Office) -> Draft:
    form = forms.one(tx, "cchc_quy", forms.newest_version(tx, "cchc_quy"))
    return drafts.begin(tx, obligation, form, dict(ANSWERS), {}, by=by, now=office.now)


def hand_in(tx: Tx, office: Office, draft: Draft, by: PersonId, code: str = "Q1") -> Report:
    deadline = deadlines.one(tx, office.deadline_of(tx, code))
    figures = figures_of(forms.one(tx, draft.form_code, draft.form_version), draft.answers)
    return reports.hand_in(tx, draft, draft.answers, deadline, figures=figures, secret=SECRET, by=by, now=office.now)


def hands_in(office: Office, unit: str = "TH Nhật Tân", code: str = "Q1") -> Report:
    draft = begins(office, unit, code)
    return office.db.run_now(hand_in, office, draft, office.heads[unit], code)


def amends(office: Office, unit: str = "TH Nhật Tân", code: str = "Q1") -> Report:
    """Of what was accepted: a change that waits to be decided about."""
    head = office.heads[unit]
    draft = office.db.run_now(_change, office.obligation(code, unit), head, office)
    return office.db.run_now(hand_in, office, draft, head, code)


def _change(tx: Tx, obligation: ObligationId, by: PersonId, office: Office) -> Draft:
    form = forms.one(tx, "cchc_quy", forms.newest_version(tx, "cchc_quy"))
    again = Again(why="Rà soát lại")
    return drafts.begin(tx, obligation, form, dict(ANSWERS), {}, again=again, by=by, now=office.now)
