"""Who there is: units with dated names and parents, people, posts, addresses, groups, invites."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from storage.tables.base import CHAT_ID, Moment, metadata

units = Table(
    "units",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", String(40), unique=True),
    Column("kind", String(16), nullable=False),
    Column("ownership", String(16), nullable=False, server_default="public"),
    Column("opened", Date),
    Column("closed", Date),
)

unit_names = Table(
    "unit_names",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("name", String(200), nullable=False),
    Column("since", Date),
    Column("until", Date),
    # Another name it goes by: listed with it, or learned from somebody who chose it from several.
    Column("alias", Boolean, nullable=False, server_default=false()),
    Column("learned_from", ForeignKey("people.id")),
    Index("ix_unit_names_unit", "unit_id", "alias"),
    Index("ix_unit_names_name", "name"),
)

unit_parents = Table(
    "unit_parents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("parent_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("since", Date),
    Column("until", Date),
)

unit_levels = Table(
    "unit_levels",
    metadata,
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("level", String(8), primary_key=True),
)

unit_successions = Table(
    "unit_successions",
    metadata,
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("successor_id", ForeignKey("units.id"), primary_key=True),
    Column("happened", Date, nullable=False),
    # Of several successors the one that takes over what was still open.
    Column("heir", Boolean, nullable=False, server_default=true()),
)

# The number of the last change of what a unit is called, teaches or belongs to; triggers write it.
unit_revisions = Table(
    "unit_revisions",
    metadata,
    Column("unit_id", Integer, primary_key=True, autoincrement=False),
    Column("revision", BigInteger, nullable=False, index=True),
)

# Words that several units could have been meant by, and which one was.
unit_choices = Table(
    "unit_choices",
    metadata,
    Column("words", String(60), primary_key=True),
    Column("unit_id", ForeignKey("units.id"), primary_key=True),
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("at", Moment, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(120), nullable=False),
    Column("language", String(2), nullable=False, server_default="vi"),
    Column("phone", String(20)),
    Column("created_at", Moment, nullable=False),
    # When their personal text was erased: they asked to leave.
    Column("left_at", Moment),
    # The weekday, counted from Monday, on which they read the digest; every working morning where there is none.
    Column("digest_on", SmallInteger),
    # Since when they hear what is official, and nothing else.
    Column("muted_at", Moment),
)

posts = Table(
    "posts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("role", String(16), nullable=False),
    # What an officer looks after, where it is not everything below the unit: levels, and fields of work.
    Column("levels", String(80), nullable=False, server_default=""),
    Column("areas", String(200), nullable=False, server_default=""),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Column("granted_by", ForeignKey("people.id")),
    Column("ended_by", ForeignKey("people.id")),
    Index("ix_posts_unit", "unit_id", "role"),
)

addresses = Table(
    "addresses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("chat_id", CHAT_ID, nullable=False),
    Column("topic", Integer, nullable=False, server_default="0"),
    Column("person_id", ForeignKey("people.id"), index=True),
    Column("reach", String(16), nullable=False, server_default="open"),
    Column("reach_since", Moment),
    # The version of the consent text that was agreed to here, and when.
    Column("consent", Integer),
    Column("consented_at", Moment),
    UniqueConstraint("channel", "chat_id", "topic"),
)

groups = Table(
    "groups",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("authority_id", ForeignKey("units.id"), nullable=False, index=True),
    Column("address_id", ForeignKey("addresses.id"), nullable=False, unique=True),
    Column("title", String(200), nullable=False),
    Column("policy", String(16), nullable=False, server_default="names"),
    Column("linked_by", ForeignKey("people.id"), nullable=False),
    Column("linked_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("muted_at", Moment),
    # When somebody was told that the group cannot be written to: once for each time it cannot.
    Column("told_at", Moment),
)

lodgings = Table(
    "lodgings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String(16), nullable=False),
    Column("chat_id", CHAT_ID, nullable=False),
    # When the bot leaves a chat that nobody has linked; null once it has. And when it last said so there.
    Column("leave_at", Moment),
    Column("told_at", Moment, nullable=False),
    UniqueConstraint("channel", "chat_id"),
    Index("ix_lodgings_leave_at", "leave_at"),
)

invites = Table(
    "invites",
    metadata,
    Column("id", Integer, primary_key=True),
    # Only a keyed digest of the code: who reads the table cannot enter.
    Column("digest", LargeBinary(32), nullable=False, unique=True),
    Column("unit_id", ForeignKey("units.id"), nullable=False),
    Column("role", String(16), nullable=False),
    Column("levels", String(80), nullable=False, server_default=""),
    Column("areas", String(200), nullable=False, server_default=""),
    Column("name", String(120), nullable=False),
    Column("created_by", ForeignKey("people.id")),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("used_by", ForeignKey("people.id")),
    Column("revoked_at", Moment),
    Index("ix_invites_unit", "unit_id", "role"),
)

invite_tries = Table(
    "invite_tries",
    metadata,
    Column("id", Integer, primary_key=True),
    # A keyed digest of the chat: who only guesses has not agreed to be written down.
    Column("guesser", LargeBinary(32), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_invite_tries_guesser", "guesser", "at"),
)

applications = Table(
    "applications",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address_id", ForeignKey("addresses.id"), nullable=False, index=True),
    # Known step by step: a half-made application is a row as well.
    Column("unit_id", ForeignKey("units.id")),
    Column("role", String(16)),
    Column("name", String(120)),
    Column("phone", String(20)),
    Column("username", String(64)),
    Column("state", String(12), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("decided_at", Moment),
    Column("decided_by", ForeignKey("people.id")),
    # Why it was turned down, in the words the one who asked is told.
    Column("reason", String(500)),
    Index("ix_applications_unit", "unit_id", "state"),
)

unit_lists = Table(
    "unit_lists",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sent_by", ForeignKey("people.id"), nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("authority_id", ForeignKey("units.id")),
    Column("file_name", String(200), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("written_at", Moment),
)

unit_changes = Table(
    "unit_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("effective", Date, nullable=False),
    Column("details", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("asked_by", ForeignKey("people.id")),
    Column("asked_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("error", String(300)),
    Index("ix_unit_changes_due", "state", "effective"),
)
