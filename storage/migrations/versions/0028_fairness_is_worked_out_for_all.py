"""What is allowed for is worked out when a deadline has passed; an office may say how much notice all its plans give."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("deadlines", sa.Column("judged_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "notice_rules",
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_notice_rules_authority_id")),
        sa.PrimaryKeyConstraint("authority_id", name=op.f("pk_notice_rules")),
    )


def downgrade() -> None:
    op.drop_table("notice_rules")
    op.drop_column("deadlines", "judged_at")
