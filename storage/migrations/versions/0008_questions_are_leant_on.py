"""The last question of each person in each chat, for the one that leans on it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "last_questions",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("meaning", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_last_questions_person_id")),
        sa.PrimaryKeyConstraint("person_id", "chat_id", name=op.f("pk_last_questions")),
    )
    op.create_index(op.f("ix_last_questions_at"), "last_questions", ["at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_last_questions_at"), "last_questions")
    op.drop_table("last_questions")
