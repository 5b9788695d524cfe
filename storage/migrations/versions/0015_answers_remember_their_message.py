"""Answers of a draft remember as of which revision and in which message they were given."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("draft_answers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("revision", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("message", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("draft_answers", schema=None) as batch_op:
        batch_op.drop_column("message")
        batch_op.drop_column("revision")
