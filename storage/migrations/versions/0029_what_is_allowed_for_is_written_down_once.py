"""What is allowed for at a unit is written down once: two that wrote it at the same moment left it twice."""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

# The later moment is the one that counts.
ONCE = """
DELETE FROM allowances WHERE EXISTS (
    SELECT 1 FROM allowances AS other
    WHERE other.obligation_id = allowances.obligation_id
    AND (other.last_ok, other.id) > (allowances.last_ok, allowances.id)
)
"""


def upgrade() -> None:
    op.execute(ONCE)
    op.drop_index("ix_allowances_obligation", table_name="allowances")
    op.create_index("ix_allowances_obligation", "allowances", ["obligation_id"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_allowances_obligation", table_name="allowances")
    op.create_index("ix_allowances_obligation", "allowances", ["obligation_id"])
