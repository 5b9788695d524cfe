"""What the bot owes people to say, the boards it keeps up to date, and until when somebody asked for silence."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from storage.tables.base import Moment, metadata

notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address_id", ForeignKey("addresses.id"), nullable=False),
    Column("occasion", String(80), nullable=False),
    Column("key", String(40), nullable=False),
    # What it is about; the sentence is written when it is sent.
    Column("plan_id", ForeignKey("plans.id")),
    Column("deadline_id", ForeignKey("deadlines.id")),
    Column("obligation_id", ForeignKey("obligations.id")),
    Column("report_id", ForeignKey("reports.id")),
    # Of the deadline when it was owed: a date that has moved since makes it stale.
    Column("due_rev", Integer, nullable=False, server_default="0"),
    Column("term_id", ForeignKey("task_terms.id")),
    Column("details", Text),
    Column("rank", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("held_until", Moment),
    # Grows with each claim: a sender that was stopped for a while cannot settle what another has taken over.
    Column("fence", Integer, nullable=False, server_default="0"),
    Column("tries", Integer, nullable=False, server_default="0"),
    # How often a try may or may not have arrived: at most one of them is repeated.
    Column("doubts", Integer, nullable=False, server_default="0"),
    Column("message_id", Integer),
    Column("settled_at", Moment),
    Column("reason", String(200)),
    # One occasion, one address, once.
    UniqueConstraint("occasion", "address_id"),
    # In the order in which they are claimed, so that the next are found however many are due.
    Index("ix_notices_due", "state", "doubts", "rank", "next_at", "id"),
    Index(
        "ix_notices_ready",
        "address_id",
        "state",
        sqlite_where=text("state = 'ready'"),
        postgresql_where=text("state = 'ready'"),
    ),
    Index(
        "ix_notices_next",
        "state",
        "next_at",
        sqlite_where=text("state = 'ready'"),
        postgresql_where=text("state = 'ready'"),
    ),
    # Few are, and every minute it is asked who of them is reached again.
    Index(
        "ix_notices_unreached",
        "made_at",
        sqlite_where=text("key = 'unreached'"),
        postgresql_where=text("key = 'unreached'"),
    ),
    Index("ix_notices_obligation", "obligation_id", "state"),
    # Few are, and every other second it is asked which of them live.
    Index(
        "ix_notices_boards",
        "address_id",
        "deadline_id",
        sqlite_where=text("key = 'board'"),
        postgresql_where=text("key = 'board'"),
    ),
    Index(
        "ix_notices_boards_by_deadline",
        "deadline_id",
        sqlite_where=text("key = 'board'"),
        postgresql_where=text("key = 'board'"),
    ),
)

boards = Table(
    "boards",
    metadata,
    # The notice that posted the board: its message is the one edited from then on.
    Column("notice_id", ForeignKey("notices.id"), primary_key=True),
    # Of the text the group sees now: an unchanged board is not edited.
    Column("shown", String(64)),
    Column("edited_at", Moment),
    # When it had shown all it will, or another took its place: it is not edited any more.
    Column("finished_at", Moment),
    Index(
        "ix_boards_unfinished",
        "notice_id",
        sqlite_where=text("finished_at IS NULL"),
        postgresql_where=text("finished_at IS NULL"),
    ),
)

promises = Table(
    "promises",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), nullable=False),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    # The hour from then on at which people may be written to: nobody is reminded before it.
    Column("remind_at", Moment, nullable=False),
    Column("reminded_at", Moment),
    # Taken back, or followed by another before its time had come.
    Column("ended_at", Moment),
    Index("ix_promises_obligation", "obligation_id", "remind_at"),
    Index("ix_promises_due", "reminded_at", "remind_at"),
)
