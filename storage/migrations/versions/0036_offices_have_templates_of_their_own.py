"""Offices have templates of their own for the report to sign."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paper_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_paper_templates_authority_id")),
        sa.ForeignKeyConstraint(["sent_by"], ["people.id"], name=op.f("fk_paper_templates_sent_by")),
        sa.ForeignKeyConstraint(["used_by"], ["people.id"], name=op.f("fk_paper_templates_used_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_templates")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_paper_templates_authority_id"), "paper_templates", ["authority_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_paper_templates_authority_id"), table_name="paper_templates")
    op.drop_table("paper_templates")
