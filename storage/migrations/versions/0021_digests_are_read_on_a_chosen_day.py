"""Whoever reads the morning's digest may choose one day a week for it."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("digest_on", sa.SmallInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("people", "digest_on")
