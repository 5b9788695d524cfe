"""Plans are amended and withdrawn; audiences name units and areas; a deadline may lack a date, and get one later."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_DATES = (("stated", sa.Date()), ("last_ok", _MOMENT), ("advised", sa.Date()), ("opens", _MOMENT))


def upgrade() -> None:
    _add_columns()
    op.execute("UPDATE deadlines SET strict = last_ok")
    op.create_table(
        "duty_units",
        sa.Column("duty_id", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(length=8), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["duty_id"], ["duties.id"], name=op.f("fk_duty_units_duty_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_duty_units_unit_id")),
        sa.PrimaryKeyConstraint("duty_id", "how", "unit_id", name=op.f("pk_duty_units")),
    )
    op.create_index(op.f("ix_duty_units_unit_id"), "duty_units", ["unit_id"])
    _add_amendments()
    _add_wishes()


def downgrade() -> None:
    op.drop_table("plan_wishes")
    op.drop_table("amendments")
    op.drop_table("duty_units")
    with op.batch_alter_table("notices") as batch:
        batch.drop_column("due_rev")
    op.execute("DELETE FROM deadlines WHERE stated IS NULL")
    with op.batch_alter_table("deadlines") as batch:
        for name, kind in _DATES:
            batch.alter_column(name, existing_type=kind, nullable=False)
        for name in ("kind", "strict", "revision"):
            batch.drop_column(name)
    with op.batch_alter_table("duties") as batch:
        batch.drop_column("inclusive")
    with op.batch_alter_table("plans") as batch:
        batch.drop_constraint("fk_plans_withdrawn_by", type_="foreignkey")
        for name in ("issued_words", "last_year", "basis", "recipients", "withdrawn_by", "withdrawn_why"):
            batch.drop_column(name)


def _add_columns() -> None:
    with op.batch_alter_table("plans") as batch:
        batch.add_column(sa.Column("issued_words", sa.String(length=80), server_default="", nullable=False))
        batch.add_column(sa.Column("last_year", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("basis", sa.Text(), server_default="", nullable=False))
        batch.add_column(sa.Column("recipients", sa.Text(), server_default="", nullable=False))
        batch.add_column(sa.Column("withdrawn_by", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("withdrawn_why", sa.Text(), server_default="", nullable=False))
        batch.create_foreign_key("fk_plans_withdrawn_by", "people", ["withdrawn_by"], ["id"])
    with op.batch_alter_table("duties") as batch:
        batch.add_column(sa.Column("inclusive", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("deadlines") as batch:
        batch.add_column(sa.Column("kind", sa.String(length=24), server_default="by", nullable=False))
        batch.add_column(sa.Column("strict", _MOMENT, nullable=True))
        batch.add_column(sa.Column("revision", sa.Integer(), server_default="0", nullable=False))
        for name, kind in _DATES:
            batch.alter_column(name, existing_type=kind, nullable=True)
    with op.batch_alter_table("notices") as batch:
        batch.add_column(sa.Column("due_rev", sa.Integer(), server_default="0", nullable=False))


def _add_amendments() -> None:
    op.create_table(
        "amendments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=24), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_amendments_by_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_amendments_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendments")),
    )
    op.create_index(op.f("ix_amendments_plan_id"), "amendments", ["plan_id"])


def _add_wishes() -> None:
    op.create_table(
        "plan_wishes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", _MOMENT, nullable=False),
        sa.Column("done_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_plan_wishes_asked_by")),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_plan_wishes_authority_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_wishes_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_wishes")),
    )
    op.create_index(op.f("ix_plan_wishes_plan_id"), "plan_wishes", ["plan_id"])
