"""Where only words travel, what was offered is remembered: the next line may choose from it."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("conversations", sa.Column("offers", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("conversations", "offers")
