"""A card is read in three looks, however much came before; what it is held against is what was accepted."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from domain.forms.draft import Given
from domain.ids import ReportId
from domain.reporting.reports import Report
from storage.database import Database, Tx
from storage.reporting import forms, opening, review_cards, reviews
from storage.reporting.review_cards import Earlier
from tests.office import Office
from tests.storage.filled import begins, hand_in

T = TypeVar("T")
LOOKS, FIGURES = 3, 16


def looks(db: Database, read: Callable[[Tx], T]) -> tuple[T, int]:
    """What it reads, and with how many statements; counted where SQLite itself sees them."""
    seen: list[str] = []

    def counting(tx: Tx) -> T:
        raw = tx.connection.dbapi_connection
        assert raw is not None
        trace = getattr(raw, "set_trace_callback", lambda _: None)
        trace(seen.append)
        try:
            return read(tx)
        finally:
            trace(None)

    return db.read_now(counting), len(seen)


def card(tx: Tx, report: ReportId) -> Earlier:
    facts = review_cards.facts(tx, report)
    assert facts is not None
    return review_cards.earlier(tx, facts)


def test_a_card_of_sixteen_figures_beside_four_earlier_periods_takes_three_statements(db: Database, url: str) -> None:
    office = Office.set_up(db)
    office.publishes()
    for code, day in (("KH", "2024-02-10"), ("Q1", "2024-02-20"), ("H1", "2024-05-20"), ("Q3", "2024-08-20")):
        office.comes(day)
        db.run_now(_opens, office)
        accepted = hands_in_all(office, code)
        db.run_now(reviews.accept, accepted, by=office.officer, now=office.now)
    office.comes("2024-11-20")
    db.run_now(_opens, office)
    first = hands_in_all(office, "Y")
    db.run_now(reviews.give_back, first, "Chưa khớp", by=office.officer, now=office.now)
    second = hands_in_all(office, "Y")

    earlier, statements = looks(db, lambda tx: card(tx, second.id))

    # The statements are the same on either; PostgreSQL's driver does not tell how many there were.
    assert statements == (LOOKS if url.startswith("sqlite") else 0)
    assert [period.partition("-")[0] for period, _ in earlier.accepted] == ["Q3", "H1", "Q1", "YEAR"]
    assert len(second.answers) == FIGURES
    assert earlier.before == first.answers


def hands_in_all(office: Office, code: str) -> Report:
    """Every figure of the quarter's form."""
    draft = begins(office, code=code)
    form = office.db.run_now(lambda tx: forms.one(tx, draft.form_code, draft.form_version))
    answers = {field.id: Given(Decimal(10)) for field in form.fields if field.numeric}
    head = office.heads["TH Nhật Tân"]
    return office.db.run_now(hand_in, office, replace(draft, answers=answers), head, code)


def _opens(tx: Tx, office: Office) -> int:
    return opening.open_due(tx, office.now)
