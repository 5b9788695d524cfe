"""Portals are told what has happened, at addresses of theirs."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "portal_hooks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("inside", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("salt", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("upto", sa.BigInteger(), nullable=False),
        sa.Column("failing_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_why", sa.String(length=12), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_portal_hooks_authority_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_portal_hooks")),
    )


def downgrade() -> None:
    op.drop_table("portal_hooks")
