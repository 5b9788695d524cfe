"""People and groups can be spared what is not official."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("people", "groups"):
        op.add_column(table, sa.Column("muted_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for table in ("groups", "people"):
        op.drop_column(table, "muted_at")
