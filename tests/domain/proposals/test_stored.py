"""A proposal survives being kept: it comes back as it was."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType

from domain.calendars.calendar import Calendar
from domain.phrases.model import Context, Impossible, Kind, Need, Occurrence, Reading, SchoolEvent
from domain.planning.deadlines import Window
from domain.planning.plans import DutyKind
from domain.planning.targets import Sign, Whose
from domain.proposals import contexts, stored
from domain.proposals.model import (
    Citation,
    Doubt,
    DoubtKind,
    Found,
    Header,
    Issued,
    Means,
    Party,
    Period,
    Proposal,
    ProposedDeadline,
    ProposedDuty,
    ProposedTarget,
    ProposedTask,
    Recipient,
    Source,
    Who,
)
from domain.registry.units import Level

SAID = Source("Các trường gửi báo cáo trước ngày 10/5/2031 qua https://vi.du/bc", "III.2")
SCHOOLS = Who("Các trường TH, THCS", (Level.TH, Level.THCS), "public")
DUE = Reading(
    Kind.BEFORE,
    "trước ngày 10/5/2031",
    (Occurrence(stated=date(2031, 5, 10), last_ok=datetime(2031, 5, 9, 16, 59, 59, tzinfo=UTC)),),
)
IMPOSSIBLE = Reading(Kind.ERROR, "31/9", needs=(Need.DAY,), error=Impossible("no-day", MappingProxyType({"month": 9})))
HEADER = Header(
    kind=Found("KẾ HOẠCH", SAID),
    issuer=None,
    number=None,
    issued=Found(Issued(2031, 1), SAID),
    title=Found("Nâng cao chất lượng năm 2031", SAID),
    short_title="Kế hoạch năm 2031",
    period=Found(Period(2031, 2031), SAID),
    basis=(Citation("Kế hoạch số 7/KH-SGDĐT", "7/KH-SGDĐT", date(2031, 1, 3), "Sở GDĐT", SAID),),
    theme=None,
    signer=None,
    audience=Found(SCHOOLS, SAID),
)
PROPOSAL = Proposal(
    HEADER,
    duties=(
        ProposedDuty(
            *("N1", DutyKind.PERIODIC_REPORT, "Báo cáo", SCHOOLS, Party.UNITS, "Phòng GDĐT"),
            *((Means("đường link", "https://vi.du/bc", SCHOOLS),), SAID),
        ),
    ),
    deadlines=(
        ProposedDeadline(
            "D1", "N1", "", DUE.phrase, DUE, Window(date(2031, 1, 1), date(2031, 4, 30)), Party.UNITS, SAID
        ),
        ProposedDeadline("D2", "N1", "", IMPOSSIBLE.phrase, IMPOSSIBLE, None, Party.UNITS, SAID),
    ),
    targets=(
        ProposedTarget(
            *("T1", "ty_le_dung_han", "Đúng hạn", Sign.GE, Decimal("98.5"), "98,5%", "%", Whose.BOTH, "x", SAID)
        ),
        ProposedTarget("T2", "", "Chỉ số", Sign.UP, None, "năm trước", "", Whose.AUTHORITY, "cao hơn năm trước", SAID),
    ),
    tasks=(
        ProposedTask(
            *("I.1", "Chung", "Rà soát", "", ("Phòng GDĐT", "Các trường"), (), DUE.phrase, DUE),
            *(Party.OFFICE, None, SAID),
        ),
    ),
    recipients=(Recipient("Các trường", "để thực hiện", SAID),),
    doubts=(Doubt("Q1", DoubtKind.IMPOSSIBLE_DATE, ("D2",), (SAID,), ("30/9", "01/10")),),
)


def test_what_is_kept_comes_back_as_it_was() -> None:
    assert stored.read(stored.written(PROPOSAL)) == PROPOSAL


def test_a_day_that_was_left_open_has_no_date() -> None:
    assert Issued(2031, 1).exact is None
    assert Issued(2031, 1, 5).exact == date(2031, 1, 5)


def test_what_is_known_besides_a_document_comes_back_as_it_was() -> None:
    known = Context(
        issued=date(2031, 1, 5),
        year=2031,
        calendar=Calendar(off=frozenset({date(2031, 9, 2)}), worked=frozenset({date(2031, 9, 6)})),
        school_events={SchoolEvent.OPENING: date(2031, 9, 5)},
    )

    assert contexts.read(contexts.written(known)) == known
    assert contexts.read(contexts.written(Context())) == Context()
