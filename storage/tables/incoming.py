"""Every update Telegram hands over: a row before it is acknowledged, and until its answer is said."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text, UniqueConstraint, text

from storage.tables.base import Moment, metadata

inbox = Table(
    "inbox",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    # Telegram starts its numbering anew, anywhere, after a quiet week: the same number then means another update.
    Column("numbering", Integer, nullable=False, server_default="0"),
    # What has to be answered one after the other: a person in private, a chat in groups.
    Column("lane", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("got_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    # How often saying the answer was begun: at most twice.
    Column("said_tries", Integer, nullable=False, server_default="0"),
    # A new one is not tried again before, an answer is left to whoever is saying it until then.
    Column("held_until", Moment),
    Column("done_at", Moment),
    Column("body", Text),
    Column("digest", String(32), nullable=False),
    Column("answer", Text),
    Column("error", String(300)),
    Column("reference", String(12)),
    UniqueConstraint("bot_id", "update_id", "numbering"),
    Index(
        "ix_inbox_open", "lane", "id", sqlite_where=text("done_at IS NULL"), postgresql_where=text("done_at IS NULL")
    ),
    Index("ix_inbox_got_at", "got_at"),
    # The few that are counted by themselves at each scrape.
    Index(
        "ix_inbox_given_up",
        "state",
        sqlite_where=text("state IN ('parked', 'unknown')"),
        postgresql_where=text("state IN ('parked', 'unknown')"),
    ),
    Index(
        "ix_inbox_said_again",
        "said_tries",
        sqlite_where=text("said_tries > 1"),
        postgresql_where=text("said_tries > 1"),
    ),
)
