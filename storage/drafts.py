"""Half-filled forms: a row an obligation, changed only by who has seen its present revision."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from domain.forms.draft import Draft, Given, Pending
from domain.forms.model import Form
from domain.ids import DraftId, ObligationId, PersonId
from storage import audit
from storage.database import Tx
from storage.dialects import insert_new, upsert
from storage.prepared import Prepared
from storage.rows import AnyRow
from storage.tables.reports import draft_answers, drafts


class Stale(Exception):
    """Somebody else changed the draft since it was read."""


# Every step of a form runs these: built once, they cost a third.
_DRAFT = (
    select(
        drafts.c.id,
        drafts.c.obligation_id,
        drafts.c.form_code,
        drafts.c.form_version,
        drafts.c.at,
        drafts.c.pending,
        drafts.c.revision,
        draft_answers.c.field,
        draft_answers.c.given,
    )
    .select_from(drafts)
    .outerjoin(draft_answers, draft_answers.c.draft_id == drafts.c.id)
)
_ONE = Prepared(_DRAFT.where(drafts.c.id == bindparam("of_draft")))
_OF_OBLIGATION = Prepared(_DRAFT.where(drafts.c.obligation_id == bindparam("of_obligation")))
_SAVE = Prepared(
    update(drafts)
    .where(drafts.c.id == bindparam("of_draft"), drafts.c.revision == bindparam("seen"))
    .values({name: bindparam(f"new_{name}") for name in ("at", "pending", "revision", "changed_at", "changed_by")})
)


def of_obligation(tx: Tx, obligation: ObligationId) -> Draft | None:
    rows = _OF_OBLIGATION.all(tx, {"of_obligation": obligation})
    return _draft(rows) if rows else None


def one(tx: Tx, draft: DraftId) -> Draft | None:
    rows = _ONE.all(tx, {"of_draft": draft})
    return _draft(rows) if rows else None


def begin(
    tx: Tx, obligation: ObligationId, form: Form, answers: dict[str, Given], *, by: PersonId, now: datetime
) -> Draft:
    """The draft of an obligation; begun by a colleague a moment ago, it is theirs that goes on."""
    values = {
        "obligation_id": obligation,
        "form_code": form.code,
        "form_version": form.version,
        "at": form.fields[0].id,
        "revision": 0,
        "started_at": now,
        "changed_at": now,
        "changed_by": by,
    }
    insert_new(tx, drafts, [values])
    draft = DraftId(tx.execute(select(drafts.c.id).where(drafts.c.obligation_id == obligation)).scalar_one())
    insert_new(tx, draft_answers, [_answer(draft, field, given, by, now) for field, given in answers.items()])
    return _draft(_ONE.all(tx, {"of_draft": draft}))


def save(tx: Tx, before: Draft, after: Draft, changed: Iterable[str], *, by: PersonId, now: datetime) -> None:
    """Raises Stale, and changes nothing, where `before` is no longer what is stored."""
    values = {
        "of_draft": before.id,
        "seen": before.revision,
        "new_at": after.at,
        "new_pending": after.pending.to_text() if after.pending else None,
        "new_revision": after.revision,
        "new_changed_at": now,
        "new_changed_by": by,
    }
    if _SAVE.change(tx, values) == 0:
        raise Stale
    for field in sorted(changed):
        _save_answer(tx, before, after, field, by, now)


def _save_answer(tx: Tx, before: Draft, after: Draft, field: str, by: PersonId, now: datetime) -> None:
    given, was = after.answers.get(field), before.answers.get(field)
    if given is None:
        tx.execute(delete(draft_answers).where(draft_answers.c.draft_id == before.id, draft_answers.c.field == field))
    else:
        key = [draft_answers.c.draft_id, draft_answers.c.field]
        upsert(tx, draft_answers, [_answer(before.id, field, given, by, now)], key=key)
    facts = {"revision": after.revision, field: None if given is None else given.to_text()}
    audit.note(
        tx,
        by,
        "answer",
        f"draft:{before.id}",
        now=now,
        before={field: None if was is None else was.to_text()},
        after=facts,
    )


def discard(tx: Tx, draft: Draft) -> bool:
    """Handed in: what was answered lives on in the report. False where it is no longer what was read, or is gone."""
    seen = delete(drafts).where(drafts.c.id == draft.id, drafts.c.revision == draft.revision)
    return tx.execute(seen).rowcount == 1


def answered_by_others(tx: Tx, draft: DraftId, person: PersonId) -> tuple[str, PersonId, datetime] | None:
    """The last answer that somebody else gave: field, who, when."""
    query = select(draft_answers.c.field, draft_answers.c.answered_by, draft_answers.c.answered_at)
    query = query.where(draft_answers.c.draft_id == draft, draft_answers.c.answered_by != person)
    row = tx.execute(query.order_by(draft_answers.c.answered_at.desc()).limit(1)).first()
    return None if row is None else (row.field, PersonId(row.answered_by), row.answered_at)


def _answer(draft: DraftId, field: str, given: Given, by: PersonId, now: datetime) -> dict[str, object]:
    return {"draft_id": draft, "field": field, "given": given.to_text(), "answered_by": by, "answered_at": now}


def _draft(rows: Sequence[AnyRow]) -> Draft:
    """One row an answer; a single one without a field where nothing has been answered yet."""
    first = rows[0]
    return Draft(
        id=DraftId(first.id),
        obligation=ObligationId(first.obligation_id),
        form_code=first.form_code,
        form_version=first.form_version,
        at=first.at,
        pending=Pending.from_text(first.pending) if first.pending else None,
        revision=first.revision,
        answers={row.field: Given.from_text(row.given) for row in rows if row.field is not None},
    )
