"""Offices write to many units at once, and see what became of it at each."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("times", sa.Integer(), server_default="0", nullable=False),
        sa.Column("owed_upto", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_broadcasts_authority_id")),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_broadcasts_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )
    with op.batch_alter_table("broadcasts", schema=None) as batch_op:
        batch_op.create_index("ix_broadcasts_owed_upto", ["owed_upto"], unique=False)
        batch_op.create_index("ix_broadcasts_authority", ["authority_id", "sent_at"], unique=False)
    _add_units()
    _add_hearers()


def _add_units() -> None:
    op.create_table(
        "broadcast_units",
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcasts.id"], name=op.f("fk_broadcast_units_broadcast_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_broadcast_units_unit_id")),
        sa.ForeignKeyConstraint(["received_by"], ["people.id"], name=op.f("fk_broadcast_units_received_by")),
        sa.PrimaryKeyConstraint("broadcast_id", "unit_id", name=op.f("pk_broadcast_units")),
    )


def _add_hearers() -> None:
    op.create_table(
        "broadcast_hearers",
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcasts.id"], name=op.f("fk_broadcast_hearers_broadcast_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_broadcast_hearers_unit_id")),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_broadcast_hearers_address_id")),
        sa.PrimaryKeyConstraint("broadcast_id", "unit_id", "address_id", name=op.f("pk_broadcast_hearers")),
    )
    with op.batch_alter_table("broadcast_hearers", schema=None) as batch_op:
        batch_op.create_index("ix_broadcast_hearers_address", ["address_id"], unique=False)


def downgrade() -> None:
    op.drop_table("broadcast_hearers")
    op.drop_table("broadcast_units")
    op.drop_table("broadcasts")
