"""Few reports come back: how often, and whose, is answered without going through all of a deadline."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    few = sa.text("returns > 0")
    op.create_index("ix_obligations_returned", "obligations", ["deadline_id"], sqlite_where=few, postgresql_where=few)


def downgrade() -> None:
    op.drop_index("ix_obligations_returned", table_name="obligations")
