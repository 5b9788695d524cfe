"""What keeps the house in order: live screens, rounds and leases, the trace of every change."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from storage.tables.base import Moment, metadata

conversations = Table(
    "conversations",
    metadata,
    Column("address_id", ForeignKey("addresses.id"), primary_key=True),
    # The message that is edited in place, how many others came below it, and what the next typed line answers.
    Column("message_id", Integer),
    Column("below", Integer, nullable=False, server_default="0"),
    Column("expects", String(64)),
    # What the last screen and the last notices offered, where only words travel: numbers, labels, actions.
    Column("offers", Text),
)

last_questions = Table(
    "last_questions",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    # As it was understood: intent, period and filters, never the words.
    Column("meaning", Text, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

rounds = Table(
    "rounds",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("began_at", Moment),
    Column("ended_at", Moment),
    # Held by one process at a time where only one may work.
    Column("holder", String(60)),
    Column("held_until", Moment),
    Column("fence", Integer, nullable=False, server_default="0"),
)

senders = Table(
    "senders",
    metadata,
    # Of the processes that send: how many messages in the last second, and until when Telegram wants silence of all.
    Column("holder", String(60), primary_key=True),
    Column("seen_at", Moment, nullable=False),
    Column("busy", Integer, nullable=False),
    Column("refused_until", Moment),
)

audit = Table(
    "audit",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("person_id", ForeignKey("people.id")),
    Column("deed", String(40), nullable=False),
    Column("subject", String(60), nullable=False),
    Column("before", Text),
    Column("after", Text),
    # Of the words about a person, which are kept apart.
    Column("private", String(64)),
    Index("ix_audit_subject", "subject", "id"),
)

audit_chain = Table(
    "audit_chain",
    metadata,
    # Without a gap, and nowhere two: whoever comes second waits, or fails.
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("entry_id", ForeignKey("audit.id"), nullable=False, unique=True),
    Column("prev", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

audit_private = Table(
    "audit_private",
    metadata,
    # Erased when the person leaves; its digest stays in the chain.
    Column("entry_id", ForeignKey("audit.id"), primary_key=True, autoincrement=False),
    Column("salt", String(32), nullable=False),
    Column("words", Text, nullable=False),
)
