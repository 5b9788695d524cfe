"""What the registry learns: consent, applications, lists of units, changes of units; guessers are not written down."""

import sqlalchemy as sa
from alembic import op

from storage.migrations import unit_revisions

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOVED = sa.text("taken_over_from IS NOT NULL")


def upgrade() -> None:
    _add_lodgings()
    _add_changes_and_lists()
    _add_applications()
    _add_consent()
    _add_columns()
    _add_revisions()


def downgrade() -> None:
    unit_revisions.unwatch()
    _drop_columns()
    _drop_successions()
    _drop_tables()
    _drop_lodgings()


def _add_lodgings() -> None:
    op.create_table(
        "lodgings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("leave_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lodgings")),
        sa.UniqueConstraint("channel", "chat_id", name=op.f("uq_lodgings_channel_chat_id")),
    )
    with op.batch_alter_table("lodgings", schema=None) as batch_op:
        batch_op.create_index("ix_lodgings_leave_at", ["leave_at"], unique=False)

    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))


def _drop_lodgings() -> None:
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.drop_column("told_at")

    op.drop_table("lodgings")


def _add_changes_and_lists() -> None:
    op.create_table(
        "unit_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("effective", sa.Date(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(length=300), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["people.id"], name=op.f("fk_unit_changes_asked_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_changes")),
    )
    with op.batch_alter_table("unit_changes", schema=None) as batch_op:
        batch_op.create_index("ix_unit_changes_due", ["state", "effective"], unique=False)

    op.create_table(
        "unit_lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=True),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_unit_lists_authority_id")),
        sa.ForeignKeyConstraint(["sent_by"], ["people.id"], name=op.f("fk_unit_lists_sent_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_lists")),
    )


def _add_applications() -> None:
    op.create_table(
        "applications",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(length=16), nullable=True),
        sa.Column("name", sa.String(length=120), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("username", sa.String(length=64), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_applications_address_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_applications_decided_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_applications_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
    )
    with op.batch_alter_table("applications", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_applications_address_id"), ["address_id"], unique=False)
        batch_op.create_index("ix_applications_unit", ["unit_id", "state"], unique=False)


def _add_consent() -> None:
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.add_column(sa.Column("consent", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("consented_at", sa.DateTime(timezone=True), nullable=True))

    # They count for an hour, and their new column has no default.
    op.execute("DELETE FROM invite_tries")
    with op.batch_alter_table("invite_tries", schema=None) as batch_op:
        batch_op.add_column(sa.Column("guesser", sa.LargeBinary(length=32), nullable=False))
        batch_op.drop_index(batch_op.f("ix_invite_tries_chat"))
        batch_op.create_index("ix_invite_tries_guesser", ["guesser", "at"], unique=False)
        batch_op.drop_column("chat_id")

    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.add_column(sa.Column("areas", sa.String(length=200), server_default="", nullable=False))
        batch_op.add_column(sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_invites_unit", ["unit_id", "role"], unique=False)


def _add_columns() -> None:
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("previous", sa.Text(), nullable=True))

    with op.batch_alter_table("obligations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("taken_over_from", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_obligations_taken_over_from"), "units", ["taken_over_from"], ["id"])
        batch_op.create_index(
            "ix_obligations_taken_over", ["deadline_id"], sqlite_where=_MOVED, postgresql_where=_MOVED
        )

    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.add_column(sa.Column("laid_below", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_plans_laid_below"), "units", ["laid_below"], ["id"])

    op.add_column("unit_successions", sa.Column("heir", sa.Boolean(), server_default=sa.true(), nullable=False))

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("phone", sa.String(length=20), nullable=True))
        batch_op.add_column(sa.Column("left_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("areas", sa.String(length=200), server_default="", nullable=False))
        batch_op.add_column(sa.Column("ended_by", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_posts_ended_by"), "people", ["ended_by"], ["id"])

    with op.batch_alter_table("unit_names", schema=None) as batch_op:
        batch_op.add_column(sa.Column("learned_from", sa.Integer(), nullable=True))
        batch_op.create_index("ix_unit_names_name", ["name"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_unit_names_learned_from"), "people", ["learned_from"], ["id"])


def _add_revisions() -> None:
    op.create_table(
        "unit_revisions",
        sa.Column("unit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("unit_id", name=op.f("pk_unit_revisions")),
    )
    op.create_index(op.f("ix_unit_revisions_revision"), "unit_revisions", ["revision"])
    unit_revisions.watch()
    op.create_table(
        "unit_choices",
        sa.Column("words", sa.String(length=60), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_unit_choices_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_choices_unit_id")),
        sa.PrimaryKeyConstraint("words", "unit_id", "person_id", name=op.f("pk_unit_choices")),
    )


def _drop_columns() -> None:
    with op.batch_alter_table("unit_names", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_unit_names_learned_from"), type_="foreignkey")
        batch_op.drop_index("ix_unit_names_name")
        batch_op.drop_column("learned_from")

    with op.batch_alter_table("posts", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_posts_ended_by"), type_="foreignkey")
        batch_op.drop_column("ended_by")
        batch_op.drop_column("areas")

    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("left_at")
        batch_op.drop_column("phone")

    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.drop_column("previous")

    with op.batch_alter_table("obligations", schema=None) as batch_op:
        batch_op.drop_index("ix_obligations_taken_over")
        batch_op.drop_constraint(batch_op.f("fk_obligations_taken_over_from"), type_="foreignkey")
        batch_op.drop_column("taken_over_from")

    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.drop_index("ix_invites_unit")
        batch_op.drop_column("revoked_at")
        batch_op.drop_column("areas")

    # They count for an hour, and their new column has no default.
    op.execute("DELETE FROM invite_tries")
    with op.batch_alter_table("invite_tries", schema=None) as batch_op:
        batch_op.add_column(sa.Column("chat_id", sa.BIGINT(), nullable=False))
        batch_op.drop_index("ix_invite_tries_guesser")
        batch_op.create_index(batch_op.f("ix_invite_tries_chat"), ["chat_id", "at"], unique=False)
        batch_op.drop_column("guesser")

    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.drop_column("consented_at")
        batch_op.drop_column("consent")


def _drop_successions() -> None:
    with op.batch_alter_table("unit_successions", schema=None) as batch_op:
        batch_op.drop_column("heir")
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_plans_laid_below"), type_="foreignkey")
        batch_op.drop_column("laid_below")


def _drop_tables() -> None:
    op.drop_table("unit_choices")
    op.drop_table("unit_revisions")
    with op.batch_alter_table("applications", schema=None) as batch_op:
        batch_op.drop_index("ix_applications_unit")
        batch_op.drop_index(batch_op.f("ix_applications_address_id"))

    op.drop_table("applications")
    op.drop_table("unit_lists")
    with op.batch_alter_table("unit_changes", schema=None) as batch_op:
        batch_op.drop_index("ix_unit_changes_due")

    op.drop_table("unit_changes")
