"""Boards that live are found among those that are not finished, however many there were; no digest is one of them."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

_DIGESTS = """
UPDATE boards SET finished_at = edited_at
WHERE finished_at IS NULL AND notice_id IN (SELECT id FROM notices WHERE key = 'group-digest')
"""
_NEVER_SHOWN = """
INSERT INTO boards (notice_id) SELECT id FROM notices
WHERE key = 'board' AND message_id IS NOT NULL AND id NOT IN (SELECT notice_id FROM boards)
"""


def upgrade() -> None:
    op.execute(_DIGESTS)
    op.execute(_NEVER_SHOWN)
    _index("ix_boards_unfinished", "boards", "notice_id", "finished_at IS NULL")
    _index("ix_notices_boards_by_deadline", "notices", "deadline_id", "key = 'board'")


def downgrade() -> None:
    op.drop_index("ix_notices_boards_by_deadline", table_name="notices")
    op.drop_index("ix_boards_unfinished", table_name="boards")


def _index(name: str, table: str, column: str, where: str) -> None:
    op.create_index(name, table, [column], sqlite_where=sa.text(where), postgresql_where=sa.text(where))
