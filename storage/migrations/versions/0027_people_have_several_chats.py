"""A person adds a further chat by a code that is asked for in the one and brought in the other."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "address_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("asked_at_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.SmallInteger(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_address_links_person_id_people"),
        sa.ForeignKeyConstraint(["asked_at_id"], ["addresses.id"], name="fk_address_links_asked_at_id_addresses"),
        sa.ForeignKeyConstraint(["claimed_id"], ["addresses.id"], name="fk_address_links_claimed_id_addresses"),
        sa.PrimaryKeyConstraint("id", name="pk_address_links"),
        sa.UniqueConstraint("digest", name="uq_address_links_digest"),
    )
    op.create_index("ix_address_links_person_id", "address_links", ["person_id"])


def downgrade() -> None:
    op.drop_table("address_links")
