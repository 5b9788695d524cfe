"""Forms come by chat: one that was sent waits for a decision, and one that an office has sent is that office's."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sent_forms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("trial", sa.Text(), nullable=True),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_sent_forms_authority_id")),
        sa.ForeignKeyConstraint(["sent_by"], ["people.id"], name=op.f("fk_sent_forms_sent_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_forms")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("forms") as forms:
        forms.add_column(sa.Column("authority_id", sa.Integer(), nullable=True))
        forms.create_foreign_key(op.f("fk_forms_authority_id"), "units", ["authority_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("forms") as forms:
        forms.drop_constraint(op.f("fk_forms_authority_id"), type_="foreignkey")
        forms.drop_column("authority_id")
    op.drop_table("sent_forms")
