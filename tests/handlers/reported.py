"""Schools that have handed in, each with figures of its own, without a phone."""

from decimal import Decimal

from domain.counting.figures import figures_of
from domain.forms.draft import Given
from domain.ids import ReportId
from storage.database import Tx
from storage.planning import deadlines
from storage.reporting import drafts, forms, obligations, reports
from tests.office import SECRET, Office

FIGURES = {"ks_so_phieu": 200, "ccvc_tong": 40, "sang_kien": 1}
NOTHING = Given(Decimal(0), nothing_arose=True)


def reports_of(office: Office, unit: str, code: str = "Q1", **figures: int | str | None) -> ReportId:
    """`hs_dung_han=97`, `kho_khan="Máy cũ."`; None where nothing arose."""
    return office.db.run_now(_handed_in, office, unit, code, figures)


def _handed_in(tx: Tx, office: Office, unit: str, code: str, figures: dict[str, int | str | None]) -> ReportId:
    deadline = deadlines.one(tx, office.deadline_of(tx, code))
    form = forms.one(tx, deadline.form, forms.newest_version(tx, deadline.form))
    answers = {name: _given(value) for name, value in figures.items()}
    owed, by = obligations.at(tx, deadline.id, office.units[unit]), office.heads[unit]
    assert owed is not None, f"{unit} does not owe {code}"
    draft = drafts.begin(tx, owed.id, form, answers, {}, by=by, now=office.now)
    stated = figures_of(form, answers)
    handed = reports.hand_in(tx, draft, answers, deadline, figures=stated, secret=SECRET, by=by, now=office.now)
    return handed.id


def _given(value: int | str | None) -> Given:
    if value is None:
        return NOTHING
    return Given(value if isinstance(value, str) else Decimal(value))


def four_of_six(office: Office) -> Office:
    """Four of six schools; in one of them nothing arose."""

    def hands_in(unit: str, received: int | None, in_time: int | None, satisfied: int) -> None:
        settled = {"hs_tiep_nhan": received, "hs_da_giai_quyet": received, "hs_dung_han": in_time}
        reports_of(office, unit, "Q1", **{**settled, **FIGURES, "ks_hai_long": satisfied})

    hands_in("TH Nhật Tân", 120, 117, 196)
    office.pass_time(hours=3)
    hands_in("MN 19/5", 50, 50, 180)
    hands_in("TH Đoàn Thị Điểm", 50, 49, 196)
    hands_in("TH-THCS Lê Lợi", None, None, 190)
    return office


def lines(text: str) -> list[str]:
    return text.splitlines()
