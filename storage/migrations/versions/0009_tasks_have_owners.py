"""Tasks of the office have owners and fall due; those that are known get a term without a date each."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "task_terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=60), server_default="", nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("last_ok", sa.DateTime(timezone=True), nullable=True),
        sa.Column("advised", sa.Date(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_by", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["done_by"], ["people.id"], name=op.f("fk_task_terms_done_by")),
        sa.ForeignKeyConstraint(["task_id"], ["tasks.id"], name=op.f("fk_task_terms_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_terms")),
    )
    with op.batch_alter_table("task_terms", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task_terms_task_id"), ["task_id"], unique=False)

    op.execute("INSERT INTO task_terms (task_id) SELECT id FROM tasks ORDER BY id")
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("term_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_notices_term_id"), "task_terms", ["term_id"], ["id"])

    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(length=24), server_default="unspecified", nullable=False))
        batch_op.add_column(sa.Column("office", sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.add_column(sa.Column("owner_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("owned_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f("ix_tasks_owner_id"), ["owner_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_tasks_owner_id"), "people", ["owner_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_tasks_owner_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_tasks_owner_id"))
        batch_op.drop_column("owned_since")
        batch_op.drop_column("owner_id")
        batch_op.drop_column("office")
        batch_op.drop_column("kind")

    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_notices_term_id"), type_="foreignkey")
        batch_op.drop_column("term_id")

    with op.batch_alter_table("task_terms", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_task_terms_task_id"))

    op.drop_table("task_terms")
