"""What is asked every second or minute is found by an index of its own, however much has been said before."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_notices_due", table_name="notices")
    op.create_index("ix_notices_due", "notices", ["state", "doubts", "rank", "next_at", "id"])
    _index("ix_notices_ready", "notices", ["address_id", "state"], "state = 'ready'")
    _index("ix_notices_next", "notices", ["state", "next_at"], "state = 'ready'")
    _index("ix_notices_unreached", "notices", ["made_at"], "key = 'unreached'")
    _index("ix_inbox_given_up", "inbox", ["state"], "state IN ('parked', 'unknown')")
    _index("ix_inbox_said_again", "inbox", ["said_tries"], "said_tries > 1")


def downgrade() -> None:
    op.drop_index("ix_inbox_said_again", table_name="inbox")
    op.drop_index("ix_inbox_given_up", table_name="inbox")
    op.drop_index("ix_notices_unreached", table_name="notices")
    op.drop_index("ix_notices_next", table_name="notices")
    op.drop_index("ix_notices_ready", table_name="notices")
    op.drop_index("ix_notices_due", table_name="notices")
    op.create_index("ix_notices_due", "notices", ["state", "doubts", "next_at", "rank", "id"])


def _index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
