"""Changes of a plan made together are told together, to those whom each concerns; a moved deadline knows since when."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("deadlines") as batch:
        batch.add_column(sa.Column("moved_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("amendments") as batch:
        batch.add_column(sa.Column("batch", sa.Integer(), nullable=False))
        batch.add_column(sa.Column("duty_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("unit_id", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_amendments_duty_id", "duties", ["duty_id"], ["id"])
        batch.create_foreign_key("fk_amendments_unit_id", "units", ["unit_id"], ["id"])
        batch.create_index("ix_amendments_batch", ["batch"])


def downgrade() -> None:
    with op.batch_alter_table("amendments") as batch:
        batch.drop_index("ix_amendments_batch")
        batch.drop_constraint("fk_amendments_unit_id", type_="foreignkey")
        batch.drop_constraint("fk_amendments_duty_id", type_="foreignkey")
        for name in ("unit_id", "duty_id", "batch"):
            batch.drop_column(name)
    with op.batch_alter_table("deadlines") as batch:
        batch.drop_column("moved_at")
