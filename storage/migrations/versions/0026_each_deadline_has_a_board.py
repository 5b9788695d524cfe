"""A group has one board for each deadline; those that showed a whole plan give way to them."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_UNSAID = "UPDATE notices SET state = 'withdrawn', reason = 'nothing-to-say' WHERE key = 'board' AND state = 'ready'"


def upgrade() -> None:
    op.add_column("boards", sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_notices_boards",
        "notices",
        ["address_id", "deadline_id"],
        unique=False,
        sqlite_where=sa.text("key = 'board'"),
        postgresql_where=sa.text("key = 'board'"),
    )
    # What was posted already says so itself, when the boards are next looked at.
    op.execute(_UNSAID)


def downgrade() -> None:
    op.drop_index("ix_notices_boards", table_name="notices")
    op.drop_column("boards", "finished_at")
