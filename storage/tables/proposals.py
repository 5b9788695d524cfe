"""Documents an office received, as they were read and as far as an officer has gone through them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from storage.tables.base import Moment, metadata

proposals = Table(
    "proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    # Of those who serve several authorities it is asked whose the document is.
    Column("authority_id", ForeignKey("units.id")),
    Column("sent_by", ForeignKey("people.id"), nullable=False),
    Column("sent_at", Moment, nullable=False),
    # Empty where the text was pasted.
    Column("file_name", String(200), nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    # What was read, as JSON; and the words themselves as long as more of them may be pasted.
    Column("content", LargeBinary, nullable=False),
    Column("pasted", LargeBinary),
    # What was decided so far, as JSON; whoever decides has seen this revision.
    Column("decisions", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", ForeignKey("people.id"), nullable=False),
    Column("plan_id", ForeignKey("plans.id")),
    Index("ix_proposals_authority", "authority_id", "state"),
    # An id must not come again: a button of a proposal tidied away would open another.
    sqlite_autoincrement=True,
)
