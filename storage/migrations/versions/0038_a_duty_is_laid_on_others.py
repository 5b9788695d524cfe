"""A duty of a plan in force is laid on others: for which units that makes a difference is kept with the change."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "amendment_units",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendments.id"], name=op.f("fk_amendment_units_amendment_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_amendment_units_unit_id")),
        sa.PrimaryKeyConstraint("amendment_id", "unit_id", name=op.f("pk_amendment_units")),
    )


def downgrade() -> None:
    op.drop_table("amendment_units")
