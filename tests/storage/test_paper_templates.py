"""Templates of reports: one of an office is in force at a time, and what nobody uses any more is forgotten."""

from datetime import timedelta

import pytest

from domain.ids import PaperTemplateId
from domain.paper_templates.fields import Field
from storage.counting import paper_templates
from storage.database import Database, Tx
from tests.office import Office

DAY = timedelta(days=1)


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def kept(tx: Tx, office: Office, name: str) -> paper_templates.Template:
    number = paper_templates.keep(
        tx,
        name,
        name.encode(),
        fields=frozenset({Field.PERIOD, Field.REMARK}),
        authority=office.authority,
        by=office.officer,
        now=office.now,
    )
    found = paper_templates.one(tx, number)
    assert found is not None
    return found


def test_the_one_used_last_is_in_force_until_it_is_given_up(office: Office) -> None:
    def story(tx: Tx) -> tuple[list[str | None], list[bool]]:
        seen: list[str | None] = [_in_force(tx, office)]
        first, second = kept(tx, office, "một.docx"), kept(tx, office, "hai.docx")
        seen.append(_in_force(tx, office))
        used = [_use(tx, office, one) for one in (first, second, first)]
        seen.append(_in_force(tx, office))
        used += [paper_templates.end(tx, office.authority, office.now + DAY) for _ in range(2)]
        return [*seen, _in_force(tx, office)], used

    assert office.db.run_now(story) == ([None, None, "hai.docx", None], [True, True, False, True, False])


def test_what_is_not_in_force_is_forgotten_in_time(office: Office) -> None:
    def story(tx: Tx) -> tuple[list[bool], bytes]:
        old, used, waiting = (kept(tx, office, name) for name in ("cũ.docx", "đang dùng.docx", "chờ.docx"))
        for one in (old, used):
            _use(tx, office, one)
        dropped = kept(tx, office, "bỏ.docx")
        for one in (used, dropped):
            paper_templates.drop(tx, one.id)
        paper_templates.tidy(tx, office.now)
        before = [paper_templates.one(tx, one.id) is not None for one in (old, used, waiting, dropped)]
        paper_templates.tidy(tx, office.now + DAY)
        after = [paper_templates.one(tx, one.id) is not None for one in (old, used, waiting, dropped)]
        return [*before, *after], paper_templates.content(tx, used.id)

    there, content = office.db.run_now(story)

    assert there == [True, True, True, False, False, True, False, False]
    assert content == "đang dùng.docx".encode()
    with pytest.raises(LookupError):
        office.db.run_now(paper_templates.content, PaperTemplateId(999))


def _in_force(tx: Tx, office: Office) -> str | None:
    found = paper_templates.in_force(tx, office.authority)
    return None if found is None else found.file_name


def _use(tx: Tx, office: Office, template: paper_templates.Template) -> bool:
    return paper_templates.use(tx, template, by=office.officer, now=office.now)
