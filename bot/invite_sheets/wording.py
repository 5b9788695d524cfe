"""What one page says, in plain letters: paper knows no markup."""

from dataclasses import dataclass

from domain.persons.invite_sheets import Recipe, Sheet, in_parts
from domain.texts import Markup, Say

STEPS = ("sheet-step-scan", "sheet-step-start", "sheet-step-agree")


@dataclass(frozen=True, slots=True)
class Page:
    office: str
    title: str
    school: str
    greeting: str
    link: str
    code: str
    until: str
    steps: tuple[str, ...]
    privacy: str


def page(recipe: Recipe, sheet: Sheet, say: Say) -> Page:
    # Names go in as they are: on paper `&` is an ampersand.
    role = say(f"role-{recipe.role}")
    return Page(
        office=recipe.office,
        title=say("sheet-title"),
        school=say("sheet-school", school=Markup(sheet.school)),
        greeting=say("sheet-greeting", office=Markup(recipe.office), role=role),
        link=recipe.link(sheet),
        code=in_parts(sheet.code),
        until=say("sheet-until", until=recipe.until),
        steps=tuple(say(key, number=number, bot=recipe.bot) for number, key in enumerate(STEPS, 1)),
        privacy=say("sheet-privacy"),
    )
