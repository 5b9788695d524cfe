"""The whole story, once with buttons on Telegram and once in words alone: different screens, the same figures, byte for
byte. What was seen stands in `tests/golden`; `--write-golden` writes it anew."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from domain.persons.people import Role
from storage.database import Database, Tx
from storage.people import invites
from storage.people.invites import Invitation
from storage.tables.plans import deadlines, obligations
from storage.tables.registry import unit_names
from storage.tables.reports import figures, reports, reviews
from tests.handlers.forms import QUARTER, REVIEW, TEXTS
from tests.handlers.phones import Line
from tests.handlers.stage import Actor, InWords, OnTelegram, Stage
from tests.office import SECRET, Office

GOLDEN = Path(__file__).parent.parent / "golden"
SCHOOL = "TH Nhật Tân"
STAGES: dict[str, Callable[[Office, Line], Stage]] = {"on_telegram": OnTelegram, "in_words": InWords}


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


@pytest.mark.parametrize("where", STAGES)
@pytest.mark.on_both
def test_the_same_story_on_every_channel(office: Office, where: str, request: pytest.FixtureRequest) -> None:
    stage: Stage = STAGES[where](office, Line(office))

    plays(office, stage)

    anew = bool(request.config.getoption("--write-golden"))
    assert stage.script.text() == golden(f"{where}.txt", stage.script.text(), anew=anew)
    stored = "\n".join(office.db.run_now(lambda tx: list(kept(tx)))) + "\n"
    # Written by the first stage alone: the second has to come to the same.
    assert stored == golden("stored.txt", stored, anew=anew and where == "on_telegram")


def golden(name: str, text: str, *, anew: bool) -> str:
    file = GOLDEN / name
    if anew:
        file.write_text(text, "utf-8")
    return file.read_text("utf-8")


def plays(office: Office, stage: Stage) -> None:
    officer = stage.known(office.officer, "Chuyên viên")
    head = joins(office, stage, officer)
    publishes(stage, officer, head)
    office.comes("2024-02-20", "20:45")
    fills(head)
    office.comes("2024-02-21", "09:10")
    returns(stage, officer)
    mends(head)
    office.comes("2024-02-22", "08:05")
    accepts(stage, officer)
    assert "đã được tiếp nhận" in head.types("/hannop")


def joins(office: Office, stage: Stage, officer: Actor) -> Actor:
    """By a code and consent, in place of whoever was head before."""
    invitation = Invitation(office.units[SCHOOL], Role.HEAD, "Lê Thị Thu")
    code = office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)
    stage.script.hidden[code] = "MÃ-MỜI"
    officer.types("đồng ý")
    head = stage.newcomer("Hiệu trưởng")
    head.types(code)
    assert SCHOOL in head.chooses("Đồng ý")
    return head


def publishes(stage: Stage, officer: Actor, head: Actor) -> None:
    officer.types("/kehoach")
    officer.chooses("Công bố kế hoạch")
    assert "Đã công bố" in officer.chooses("Công bố ngay")
    stage.delivers()
    assert "đã nhận kế hoạch" in head.chooses("Đã nhận")


def fills(head: Actor) -> None:
    """120 in time of 118 cannot be: told at once, and mended."""
    head.types("/hannop")
    assert "câu 1/20" in head.chooses("Nộp Quý I")
    for answer in ("130", "118"):
        head.types(answer)
    assert "(120) không thể lớn hơn số đã giải quyết (118)" in head.types("120")
    head.chooses("Câu 3")
    seen = head.types("118")
    for answer in (*QUARTER[3:], *TEXTS):
        if seen.startswith(REVIEW):
            break
        seen = head.types(answer)
    assert "Mã biên nhận" in head.chooses("Nộp báo cáo")


def returns(stage: Stage, officer: Actor) -> None:
    assert officer.types("truong nao chua bao cao q1").startswith("5/6 trường chưa nộp Quý I")
    officer.types("/choduyet")
    officer.chooses(SCHOOL)
    officer.chooses("Chuyển trả")
    assert "lần thứ 1" in officer.types("Số tiếp nhận chưa gồm kỳ trước chuyển sang")
    stage.delivers()


def mends(head: Actor) -> None:
    head.chooses("Sửa và nộp lại")
    head.chooses("Câu 1")
    head.types("142")
    assert "lần nộp thứ 2" in head.chooses("Nộp báo cáo")


def accepts(stage: Stage, officer: Actor) -> None:
    officer.types("/choduyet")
    assert "đã chuyển trả 1 lần" in officer.chooses(SCHOOL)
    assert "Đã tiếp nhận" in officer.chooses("Tiếp nhận")
    stage.delivers()


def kept(tx: Tx) -> Iterator[str]:
    """Every version with its answers, what was decided about it, its figures; by names instead of ids."""
    named = (unit_names.c.unit_id == obligations.c.unit_id, unit_names.c.until.is_(None), unit_names.c.alias.is_(False))
    query = (
        select(unit_names.c.name, deadlines.c.code, reports)
        .join(obligations, obligations.c.id == reports.c.obligation_id)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(unit_names, named[0])
        .where(*named[1:])
        .order_by(reports.c.id)
    )
    for row in tx.execute(query).all():
        form = f"{row.form_code} {row.form_version}"
        yield f"{row.name} · {row.code} · {form} · {row.version} · {row.handed_at.isoformat()} · {row.receipt}"
        yield f"  {row.answers}"
        decided = select(reviews).where(reviews.c.report_id == row.id).order_by(reviews.c.id)
        for one in tx.execute(decided):
            yield f"  {one.decision} · {one.decided_at.isoformat()} · {one.reason} · {one.flagged}"
        added = select(figures).where(figures.c.report_id == row.id).order_by(figures.c.indicator)
        for one in tx.execute(added):
            yield f"  {one.indicator}: {one.numerator}/{one.denominator} {one.nothing_arose}"
