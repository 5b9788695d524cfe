"""Half-filled forms: a row an obligation, changed only by who has seen its present revision."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import bindparam, delete, select, update

from domain.forms.draft import Again, Draft, Given, Pending, pack_answers, read_answers
from domain.forms.model import Form
from domain.ids import DraftId, ObligationId, PersonId
from storage.database import Tx
from storage.engine.dialects import answers_by_field, insert_new, upsert
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow
from storage.operations import audit
from storage.tables.reports import draft_answers, drafts

_KEY = (draft_answers.c.draft_id, draft_answers.c.field)
NO_MESSAGES: Mapping[str, int] = MappingProxyType({})


class Stale(Exception):
    """Somebody else changed the draft since it was read."""


ANSWERS = (
    select(answers_by_field(draft_answers.c.field, draft_answers.c.given))
    .where(draft_answers.c.draft_id == drafts.c.id)
    .correlate(drafts)
    .scalar_subquery()
)
COLUMNS = (
    drafts.c.id.label("draft_id"),
    drafts.c.obligation_id,
    drafts.c.form_code,
    drafts.c.form_version,
    drafts.c.at,
    drafts.c.pending,
    drafts.c.revision,
    drafts.c.previous,
    drafts.c.mending,
    drafts.c.why,
    ANSWERS.label("answers"),
)
# Every step of a form runs these: built once, they cost a third.
_ONE = Prepared(select(*COLUMNS).where(drafts.c.id == bindparam("of_draft")))
_ID = select(drafts.c.id).where(drafts.c.obligation_id == bindparam("of_obligation"))
_OF_OBLIGATION = Prepared(select(*COLUMNS).where(drafts.c.obligation_id == bindparam("of_obligation")))
_SAVE = Prepared(
    update(drafts)
    .where(drafts.c.id == bindparam("of_draft"), drafts.c.revision == bindparam("seen"))
    .values({name: bindparam(f"new_{name}") for name in ("at", "pending", "revision", "changed_at", "changed_by")})
)


def of_obligation(tx: Tx, obligation: ObligationId) -> Draft | None:
    row = _OF_OBLIGATION.first(tx, {"of_obligation": obligation})
    return None if row is None else read(row)


def one(tx: Tx, draft: DraftId) -> Draft | None:
    row = _ONE.first(tx, {"of_draft": draft})
    return None if row is None else read(row)


def begin(
    tx: Tx,
    obligation: ObligationId,
    form: Form,
    answers: Mapping[str, Given],
    previous: Mapping[str, Given],
    *,
    again: Again | None = None,
    by: PersonId,
    now: datetime,
) -> Draft:
    """The draft of an obligation; begun by a colleague a moment ago, it is theirs that goes on."""
    values = {
        "obligation_id": obligation,
        "form_code": form.code,
        "form_version": form.version,
        "at": form.fields[0].id,
        "previous": pack_answers(previous),
        "mending": pack_answers(again.mending) if again and again.mending else None,
        "why": again.why if again else None,
        "revision": 0,
        "started_at": now,
        "changed_at": now,
        "changed_by": by,
    }
    insert_new(tx, drafts, [values])
    draft = DraftId(tx.execute(_ID, {"of_obligation": obligation}).scalar_one())
    insert_new(tx, draft_answers, [_answer(draft, field, given.to_text(), by, now) for field, given in answers.items()])
    return read(_ONE.one(tx, {"of_draft": draft}))


def remember(tx: Tx, draft: Draft, previous: Mapping[str, Given]) -> None:
    """What stands beside the answers is no change of the draft."""
    tx.execute(update(drafts).where(drafts.c.id == draft.id).values(previous=pack_answers(previous)))


def save(
    tx: Tx,
    before: Draft,
    after: Draft,
    changed: Iterable[str],
    *,
    by: PersonId,
    now: datetime,
    messages: Mapping[str, int] = NO_MESSAGES,
) -> None:
    """`messages` are those in which the answers were typed. Raises Stale, and changes nothing, where `before` is no
    longer what is stored."""
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
    if fields := sorted(changed):
        _save_answers(tx, before, after, fields, messages, by, now)


def _save_answers(
    tx: Tx, before: Draft, after: Draft, fields: list[str], messages: Mapping[str, int], by: PersonId, now: datetime
) -> None:
    given = _packed(after.answers, fields)
    kept = [
        {**_answer(before.id, field, one, by, now), "revision": after.revision}
        for field, one in given.items()
        if one is not None
    ]
    # A button gives no message: the one that answered before may still be edited.
    upsert(tx, draft_answers, [row for row in kept if row["field"] not in messages], key=_KEY)
    typed = [{**row, "message": messages[str(row["field"])]} for row in kept if row["field"] in messages]
    upsert(tx, draft_answers, typed, key=_KEY)
    if len(kept) < len(fields):
        gone = [field for field, one in given.items() if one is None]
        tx.execute(delete(draft_answers).where(draft_answers.c.draft_id == before.id, draft_answers.c.field.in_(gone)))
    facts = {"revision": after.revision, **given}
    audit.note(tx, by, "answer", f"draft:{before.id}", now=now, before=_packed(before.answers, fields), after=facts)


def _packed(answers: Mapping[str, Given], fields: Iterable[str]) -> dict[str, str | None]:
    return {field: None if (given := answers.get(field)) is None else given.to_text() for field in fields}


_DISCARD = delete(drafts).where(drafts.c.id == bindparam("of_draft"), drafts.c.revision == bindparam("as_of"))


def discard(tx: Tx, draft: Draft) -> bool:
    """Handed in: what was answered lives on in the report. False where it is no longer what was read, or is gone."""
    return tx.execute(_DISCARD, {"of_draft": draft.id, "as_of": draft.revision}).rowcount == 1


def answered_by_others(tx: Tx, draft: DraftId, person: PersonId) -> tuple[str, PersonId, datetime] | None:
    """The last answer that somebody else gave: field, who, when."""
    query = select(draft_answers.c.field, draft_answers.c.answered_by, draft_answers.c.answered_at)
    query = query.where(draft_answers.c.draft_id == draft, draft_answers.c.answered_by != person)
    row = tx.execute(query.order_by(draft_answers.c.answered_at.desc()).limit(1)).first()
    return None if row is None else (row.field, PersonId(row.answered_by), row.answered_at)


def typed_in(tx: Tx, message: int, by: PersonId) -> tuple[DraftId, list[str]] | None:
    """The draft and the questions that this message of this person answered, as far as its answers still stand."""
    query = select(draft_answers.c.draft_id, draft_answers.c.field)
    query = query.where(draft_answers.c.message == message, draft_answers.c.answered_by == by)
    rows = tx.execute(query.order_by(draft_answers.c.draft_id.desc(), draft_answers.c.field)).all()
    if not rows:
        return None
    newest = rows[0].draft_id
    return DraftId(newest), [row.field for row in rows if row.draft_id == newest]


def _answer(draft: DraftId, field: str, given: str, by: PersonId, now: datetime) -> dict[str, object]:
    return {"draft_id": draft, "field": field, "given": given, "answered_by": by, "answered_at": now}


def read(row: AnyRow) -> Draft:
    """A row with the columns above."""
    return Draft(
        id=DraftId(row.draft_id),
        obligation=ObligationId(row.obligation_id),
        form_code=row.form_code,
        form_version=row.form_version,
        at=row.at,
        pending=Pending.from_text(row.pending) if row.pending else None,
        revision=row.revision,
        answers=read_answers(row.answers) if row.answers else {},
        previous=read_answers(row.previous) if row.previous else {},
        mending=read_answers(row.mending) if row.mending else {},
        why=row.why,
    )
