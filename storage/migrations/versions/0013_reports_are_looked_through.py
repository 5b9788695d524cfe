"""Reports are recalled, mended where they were found wrong, amended after they were accepted; decisions are undone.

More time may be asked for a unit; who says that something is not theirs is not reminded of it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _widen()
    _let_decisions_be_undone()
    _add_endorsements()
    _add_extensions()


def _widen() -> None:
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mending", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("why", sa.Text(), nullable=True))
    with op.batch_alter_table("reports", schema=None) as batch_op:
        batch_op.add_column(sa.Column("why", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("recalled_at", _MOMENT, nullable=True))
    with op.batch_alter_table("obligations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("amending_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("empty", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("last_ok", _MOMENT, nullable=True))
    _index("ix_obligations_amending", "obligations", "deadline_id", "amending_id IS NOT NULL")
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.add_column(sa.Column("two_step", sa.Boolean(), server_default=sa.false(), nullable=False))


def _let_decisions_be_undone() -> None:
    with op.batch_alter_table("reviews", schema=None) as batch_op:
        batch_op.add_column(sa.Column("flagged", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("replaced", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("undone_at", _MOMENT, nullable=True))
        batch_op.drop_constraint(batch_op.f("uq_reviews_report_id"), type_="unique")
    _index("uq_reviews_standing", "reviews", "report_id", "undone_at IS NULL", unique=True)


def _add_endorsements() -> None:
    op.create_table(
        "endorsements",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_endorsements_by_id")),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_endorsements_report_id")),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_endorsements")),
    )
    op.create_table(
        "declines",
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligations.id"], name=op.f("fk_declines_obligation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_declines_person_id")),
        sa.PrimaryKeyConstraint("obligation_id", "person_id", name=op.f("pk_declines")),
    )


def _add_extensions() -> None:
    op.create_table(
        "extensions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("wanted", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", _MOMENT, nullable=False),
        sa.Column("granted", _MOMENT, nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_extensions_asked_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_extensions_decided_by")),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligations.id"], name=op.f("fk_extensions_obligation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extensions")),
    )
    op.create_index(op.f("ix_extensions_obligation_id"), "extensions", ["obligation_id"])
    _index("uq_extensions_open", "extensions", "obligation_id", "decided_at IS NULL", unique=True)


def _index(name: str, table: str, column: str, where: str, *, unique: bool = False) -> None:
    only = sa.text(where)
    op.create_index(name, table, [column], unique=unique, sqlite_where=only, postgresql_where=only)


def downgrade() -> None:
    for table in ("extensions", "declines", "endorsements"):
        op.drop_table(table)
    op.execute("DELETE FROM reviews WHERE undone_at IS NOT NULL")
    op.drop_index("uq_reviews_standing", table_name="reviews")
    with op.batch_alter_table("reviews", schema=None) as batch_op:
        batch_op.create_unique_constraint(batch_op.f("uq_reviews_report_id"), ["report_id"])
        for column in ("undone_at", "replaced", "flagged"):
            batch_op.drop_column(column)
    op.drop_index("ix_obligations_amending", table_name="obligations")
    for table, columns in _WIDENED.items():
        with op.batch_alter_table(table, schema=None) as batch_op:
            for column in columns:
                batch_op.drop_column(column)


_WIDENED = {
    "plans": ("two_step",),
    "obligations": ("last_ok", "empty", "amending_id"),
    "reports": ("recalled_at", "why"),
    "drafts": ("why", "mending"),
}
