"""Further chats of people, while they are being added."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, SmallInteger, Table

from storage.tables.base import Moment, metadata

# The code was asked for in one chat and is brought in the other.
address_links = Table(
    "address_links",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("asked_at_id", ForeignKey("addresses.id"), nullable=False),
    Column("digest", LargeBinary, nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("claimed_id", ForeignKey("addresses.id")),
    # What the chat that brought the code was shown, and the other one has to be told.
    Column("number", SmallInteger),
    Column("closed_at", Moment),
)
