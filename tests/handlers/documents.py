"""Documents as they are sent to the bot: what was read of them is told by the test, in the words of the document."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count

from domain.calendars.calendar_defaults import default_calendar
from domain.papers import Paper
from domain.phrases.model import Context, Reading
from domain.phrases.reading import read_phrase
from domain.planning.plans import DutyKind
from domain.planning.targets import Sign, Whose
from domain.proposals.model import (
    Doubt,
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
    Source,
    Who,
)
from domain.registry.units import Level
from domain.sheets import Brought, Unreadable
from domain.walks.decisions import Decisions, Here, Part, Spot
from storage.database import Tx
from storage.planning import proposals
from storage.planning.proposals import Kept
from tests.handlers.phones import Phone
from tests.office import Office

AROUND = Context(issued=date(2024, 2, 1), year=2024, calendar=default_calendar(range(2023, 2026)))
SCHOOLS = Who("các trường MN, TH, THCS công lập", (Level.MN, Level.TH, Level.THCS), "public")
V3 = Source("Báo cáo CCHC định kỳ trước ngày 01/3 (Quý I); 01/6 (06 tháng); 01/9 (Quý III); 01/12 (cả năm).", "V.3")


def read(phrase: str) -> Reading:
    return read_phrase(phrase, AROUND)


def a_header(**changes: object) -> Header:
    whole = Source("KẾ HOẠCH Thực hiện công tác cải cách hành chính năm 2024")
    return replace(
        Header(
            kind=Found("KẾ HOẠCH", whole),
            issuer=Found("Phòng Giáo dục và Đào tạo Quận 7", whole),
            number=Found("200/KH-GDĐT", whole),
            issued=Found(Issued(2024, 2, 1), whole),
            title=Found("Thực hiện công tác cải cách hành chính năm 2024", whole),
            short_title="Kế hoạch CCHC năm 2024",
            period=Found(Period(2024, 2024), whole),
            basis=(),
            theme=None,
            signer=None,
            audience=Found(SCHOOLS, whole),
        ),
        **changes,  # type: ignore[arg-type]
    )


def a_duty(code: str, title: str, kind: DutyKind = DutyKind.PERIODIC_REPORT, **changes: object) -> ProposedDuty:
    means = (Means("thông qua đường link"),)
    duty = ProposedDuty(code, kind, title, SCHOOLS, Party.UNITS, "Phòng GDĐT", means, V3)
    return replace(duty, **changes)  # type: ignore[arg-type]


def a_deadline(code: str, duty: str, phrase: str, label: str = "", source: Source = V3) -> ProposedDeadline:
    return ProposedDeadline(code, duty, label, phrase, read(phrase), None, Party.UNITS, source)


def a_target(code: str, title: str, wording: str, threshold: str, sign: Sign = Sign.GE) -> ProposedTarget:
    return ProposedTarget(
        code, "", title, sign, Decimal(threshold), threshold, "%", Whose.BOTH, wording, Source(wording, "II")
    )


def a_task(code: str, content: str, phrase: str) -> ProposedTask:
    source = Source(f"{content} | {phrase}", f"Phụ lục, {code}")
    return ProposedTask(code, "", content, "", ("Phòng GDĐT",), (), phrase, read(phrase), Party.OFFICE, None, source)


REFORM = Proposal(
    header=a_header(),
    duties=(
        a_duty("D1", "Kế hoạch CCHC năm của đơn vị", DutyKind.PLAN),
        a_duty("D2", "Báo cáo CCHC định kỳ"),
    ),
    deadlines=(
        a_deadline("H1", "D1", "trước ngày 28/02/2024", "Kế hoạch năm", Source("trước ngày 28/02/2024", "V.3")),
        a_deadline("H2", "D2", "trước ngày 01/3", "Quý I"),
        a_deadline("H3", "D2", "trước ngày 01/6", "06 tháng"),
        a_deadline("H4", "D2", "trước ngày 01/9", "Quý III"),
        a_deadline("H5", "D2", "trước ngày 01/12", "cả năm"),
    ),
    targets=(
        a_target("T1", "Hồ sơ giải quyết đúng hạn", "từ 98% trở lên", "98"),
        a_target("T2", "Mức độ hài lòng", "đạt 95% trở lên", "95"),
    ),
    tasks=(),
    recipients=(),
    doubts=(),
)
"""An office's yearly plan, everything in it said once and with its day."""


def with_doubts(*doubts: Doubt, **changes: object) -> Proposal:
    return replace(REFORM, doubts=doubts, **changes)  # type: ignore[arg-type]


NEW = replace(REFORM, header=a_header(number=None))
"""Of no number, so that it is not the plan that the office of the tests has already."""
NUMBERS = count(1)


def sends_document(
    phone: Phone, read: Proposal | Unreadable, name: str = "ke-hoach.docx", sheet: Brought | None = None
) -> str:
    """A file of which this is read."""
    number = f"document-{next(NUMBERS)}"
    phone.line.edge.papers[number] = read
    if sheet is not None:
        phone.line.edge.files[number] = sheet
    return phone.sends(document={"file_id": number, "file_unique_id": number, "file_name": name})


def gone_through(tx: Tx, office: Office, title: str) -> Kept:
    """To the end, so that one press would publish it."""
    proposal = replace(REFORM, header=a_header(number=None, short_title=title))
    paper = Paper("ke-hoach.docx", b"d" * 32, proposal)
    kept = proposals.keep(tx, paper, proposal, authority=office.authority, by=office.officer, now=office.now)
    walked = replace(Decisions(), begun=True, agreed=frozenset(Part), here=Here(Spot.REVIEW))
    return proposals.decide(tx, kept, walked, by=office.officer, now=office.now)
