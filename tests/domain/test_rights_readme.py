"""The README shows the table of rights as it is in force."""

from pathlib import Path

from domain.persons.people import Role
from domain.rights import TABLE, ChatKind, Grant, May, Scope

README = Path(__file__).parents[2] / "README.md"
FAR = {Scope.SELF: "self", Scope.OWN_UNIT: "own unit", Scope.SUBTREE: "below", Scope.ANYWHERE: "yes"}
WHERE = {
    frozenset({ChatKind.PRIVATE}): "private",
    frozenset({ChatKind.GROUP}): "group",
    frozenset(ChatKind): "both",
}


def rows() -> list[str]:
    heading = ["may", *(role.value for role in Role), "chat"]
    lines = [_line(heading), _line(["---"] * len(heading))]
    return [*lines, *(_line([may.replace("_", " "), *_cells(TABLE[may])]) for may in May)]


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(grants: tuple[Grant, ...]) -> list[str]:
    far = {role: FAR[grant.scope] for grant in grants for role in grant.roles}
    [where] = {grant.where for grant in grants}
    return [*(far.get(role, "–") for role in Role), WHERE[where]]


def test_the_readme_tells_who_may_do_what_as_the_table_has_it() -> None:
    assert "\n".join(rows()) in README.read_text("utf-8")
