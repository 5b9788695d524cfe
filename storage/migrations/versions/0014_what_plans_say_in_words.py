"""A plan keeps the targets that no figure is held against, and whom a task concerns where that is fewer than the plan."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("targets") as batch:
        batch.add_column(sa.Column("bar", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("tasks") as batch:
        batch.add_column(sa.Column("levels", sa.String(80), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("tasks") as batch:
        batch.drop_column("levels")
    op.execute("DELETE FROM targets WHERE threshold = ''")
    with op.batch_alter_table("targets") as batch:
        batch.drop_column("bar")
