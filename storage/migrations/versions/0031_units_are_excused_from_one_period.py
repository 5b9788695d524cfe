"""An office excuses a unit from one period of what is asked of it again and again, and may take that back."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "excuses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("excused_by", sa.Integer(), nullable=False),
        sa.Column("excused_at", _MOMENT, nullable=False),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("undone_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["excused_by"], ["people.id"], name=op.f("fk_excuses_excused_by")),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligations.id"], name=op.f("fk_excuses_obligation_id")),
        sa.ForeignKeyConstraint(["undone_by"], ["people.id"], name=op.f("fk_excuses_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_excuses")),
    )
    op.create_index(op.f("ix_excuses_obligation_id"), "excuses", ["obligation_id"])
    only = sa.text("undone_at IS NULL")
    op.create_index(
        "uq_excuses_standing",
        "excuses",
        ["obligation_id"],
        unique=True,
        sqlite_where=only,
        postgresql_where=only,
    )


def downgrade() -> None:
    op.drop_table("excuses")
