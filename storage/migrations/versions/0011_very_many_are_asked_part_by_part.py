"""What very many units owe is written down part by part: up to which of them is remembered."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_CURSORS = (("plans", "told_upto"), ("deadlines", "opened_upto"))


def upgrade() -> None:
    for table, column in _CURSORS:
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column(column, sa.Integer(), nullable=True))


def downgrade() -> None:
    for table, column in _CURSORS:
        with op.batch_alter_table(table) as batch:
            batch.drop_column(column)
