"""The figures of reports stand in rows of their own, so that a question about them is one statement."""

import sqlalchemy as sa
from alembic import op

from domain.counting.figures import figures_of
from domain.forms.draft import read_answers
from domain.forms.files import load_form

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_AT_A_TIME = 500
_SOURCES = sa.text("SELECT code, version, source FROM forms")
_REPORTS = sa.text(
    "SELECT id, form_code, form_version, answers FROM reports WHERE id > :after ORDER BY id LIMIT :at_a_time"
)


def upgrade() -> None:
    figures = op.create_table(
        "figures",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("numerator", sa.BigInteger(), nullable=False),
        sa.Column("denominator", sa.BigInteger(), nullable=False),
        sa.Column("nothing_arose", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_figures_report_id")),
        sa.PrimaryKeyConstraint("report_id", "indicator", name=op.f("pk_figures")),
    )
    fill(op.get_bind(), figures)
    _count_by("deadline_id", "standing", "level", "late", "empty")


def downgrade() -> None:
    _count_by("deadline_id", "standing", "level", "late")
    op.drop_table("figures")


def _count_by(*columns: str) -> None:
    """How many are of use is answered from the index as well."""
    op.drop_index("ix_obligations_standing", table_name="obligations")
    op.create_index("ix_obligations_standing", "obligations", list(columns))


def fill(bind: sa.Connection, figures: sa.Table) -> None:
    """Those of every report there is, by the questions it was asked."""
    forms = {(row.code, row.version): load_form(row.source, row.code) for row in bind.execute(_SOURCES)}
    after = 0
    while reports := bind.execute(_REPORTS, {"after": after, "at_a_time": _AT_A_TIME}).all():
        after = reports[-1].id
        rows = [
            {
                "report_id": report.id,
                "indicator": one.indicator,
                "numerator": one.numerator,
                "denominator": one.denominator,
                "nothing_arose": one.nothing_arose,
            }
            for report in reports
            for one in figures_of(forms[report.form_code, report.form_version], read_answers(report.answers))
        ]
        if rows:
            bind.execute(figures.insert(), rows)
