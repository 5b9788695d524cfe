"""Registers: initiatives with every step, inspections, draws of lots; what was once written down in them stays."""

import sqlalchemy as sa
from alembic import op

from storage.migrations import append_only

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_HELD = ("initiative_steps", "initiative_reports", "inspections", "inspection_mendings", "draws", "draw_results")


def upgrade() -> None:
    _add_draws()
    _add_entries()
    _add_draw_results()
    _add_draw_wishes()
    _add_inspections()
    _add_inspection_mendings()
    _add_initiatives()
    _add_initiative_reports()
    _add_initiative_steps()
    for table in _HELD:
        append_only.hold(table)


def downgrade() -> None:
    for table in _HELD:
        append_only.let_go(table)
    for table in (
        "initiative_steps",
        "initiative_reports",
        "initiatives",
        "inspection_mendings",
        "inspections",
        "draw_wishes",
        "draw_results",
        "entries",
        "draws",
    ):
        op.drop_table(table)


def _add_draws() -> None:
    op.create_table(
        "draws",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.Column("commitment", sa.String(length=64), nullable=False),
        sa.Column("seed", sa.LargeBinary(), nullable=False),
        sa.Column("candidates", sa.Text(), nullable=False),
        sa.Column("left_out", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_draws_authority_id")),
        sa.ForeignKeyConstraint(["replaces"], ["draws.id"], name=op.f("fk_draws_replaces")),
        sa.ForeignKeyConstraint(["sealed_by"], ["people.id"], name=op.f("fk_draws_sealed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draws")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("draws", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_draws_authority_id"), ["authority_id"], unique=False)


def _add_entries() -> None:
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=12), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("beside", sa.Integer(), nullable=False),
        sa.Column("form_code", sa.String(length=40), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("pending", sa.Text(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["people.id"], name=op.f("fk_entries_changed_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_entries_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint("unit_id", "purpose", "subject", name=op.f("uq_entries_unit_id_purpose_subject")),
        sqlite_autoincrement=True,
    )


def _add_draw_results() -> None:
    op.create_table(
        "draw_results",
        sa.Column("draw_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("witness", sa.String(length=200), nullable=False),
        sa.Column("drawn", sa.Text(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("drawn_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["draw_id"], ["draws.id"], name=op.f("fk_draw_results_draw_id")),
        sa.ForeignKeyConstraint(["drawn_by"], ["people.id"], name=op.f("fk_draw_results_drawn_by")),
        sa.PrimaryKeyConstraint("draw_id", name=op.f("pk_draw_results")),
    )


def _add_draw_wishes() -> None:
    op.create_table(
        "draw_wishes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.Text(), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("draw_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["authority_id"], ["units.id"], name=op.f("fk_draw_wishes_authority_id")),
        sa.ForeignKeyConstraint(["draw_id"], ["draws.id"], name=op.f("fk_draw_wishes_draw_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_draw_wishes_person_id")),
        sa.ForeignKeyConstraint(["replaces"], ["draws.id"], name=op.f("fk_draw_wishes_replaces")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draw_wishes")),
        sqlite_autoincrement=True,
    )


def _add_inspections() -> None:
    op.create_table(
        "inspections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("inspectors", sa.String(length=200), nullable=False),
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("draw_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["draw_id"], ["draws.id"], name=op.f("fk_inspections_draw_id")),
        sa.ForeignKeyConstraint(["recorded_by"], ["people.id"], name=op.f("fk_inspections_recorded_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_inspections_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspections")),
    )
    with op.batch_alter_table("inspections", schema=None) as batch_op:
        batch_op.create_index("ix_inspections_day", ["day", "kind"], unique=False)
        batch_op.create_index("ix_inspections_unit", ["unit_id", "day"], unique=False)


def _add_inspection_mendings() -> None:
    op.create_table(
        "inspection_mendings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inspection_id", sa.Integer(), nullable=False),
        sa.Column("mended", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspections.id"], name=op.f("fk_inspection_mendings_inspection_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_inspection_mendings_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_mendings")),
    )
    with op.batch_alter_table("inspection_mendings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspection_mendings_inspection_id"), ["inspection_id"], unique=False)


def _add_initiatives() -> None:
    op.create_table(
        "initiatives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("unit_name", sa.String(length=200), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("review", sa.String(length=12), nullable=False),
        sa.Column("returns", sa.Integer(), server_default="0", nullable=False),
        sa.Column("degree", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("obligation_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligations.id"], name=op.f("fk_initiatives_obligation_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_initiatives_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiatives")),
    )
    with op.batch_alter_table("initiatives", schema=None) as batch_op:
        batch_op.create_index("ix_initiatives_unit", ["unit_id", "year"], unique=False)
        batch_op.create_index("ix_initiatives_year", ["year", "review", "state"], unique=False)


def _add_initiative_reports() -> None:
    op.create_table(
        "initiative_reports",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["initiative_id"], ["initiatives.id"], name=op.f("fk_initiative_reports_initiative_id")
        ),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_initiative_reports_report_id")),
        sa.PrimaryKeyConstraint("report_id", "initiative_id", name=op.f("pk_initiative_reports")),
    )
    with op.batch_alter_table("initiative_reports", schema=None) as batch_op:
        batch_op.create_index("ix_initiative_reports_initiative", ["initiative_id"], unique=False)


def _add_initiative_steps() -> None:
    op.create_table(
        "initiative_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("initiative_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("degree", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("answers", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["initiative_id"], ["initiatives.id"], name=op.f("fk_initiative_steps_initiative_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_initiative_steps_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiative_steps")),
    )
    with op.batch_alter_table("initiative_steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_initiative_steps_initiative_id"), ["initiative_id"], unique=False)
