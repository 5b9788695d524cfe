"""Two versions of one form: what is asked otherwise, and what must not be, for the sake of what was answered before."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from domain.forms.model import NUMERIC, Field, Form, Kind
from domain.forms.notes import Detail, Note
from domain.forms.previews import kind_of, takes

_TAKEN_OTHERWISE: tuple[tuple[str, Callable[[Field], object]], ...] = (
    ("form-change-label", lambda field: field.label),
    ("form-change-help", lambda field: (field.help, field.note)),
    ("form-change-condition", lambda field: field.asked_if),
    ("form-change-formula", lambda field: (field.formula, field.digits)),
    ("form-change-options", lambda field: field.options),
    ("form-change-carry", lambda field: (field.nothing_allowed, field.carry, field.cumulative)),
)


def is_the_same(old: Form, new: Form) -> bool:
    """Whatever number it bears."""
    return replace(new, version=old.version) == old


def clashes(old: Form, new: Form) -> Iterator[Note]:
    """A question that takes something else under its old name: what was answered would be read as what it is not."""
    for field in new.fields:
        if field.id in old.places and not _reads_the_same(old.field(field.id), field):
            before = old.field(field.id)
            kinds: dict[str, Detail] = {
                "before": kind_of(before),
                "after": kind_of(field),
            }
            yield Note("form-change-kind", {**_named(new, field), **kinds, "name": field.id})


def differences(old: Form, new: Form) -> Iterator[Note]:
    """Questions first, as the new form has them; then what is not asked any more; then the rest."""
    if new.title != old.title:
        yield Note("form-change-title", {"before": old.title, "after": new.title})
    for field in new.fields:
        if field.id not in old.places:
            yield Note("form-change-added", {**_named(new, field), "takes": takes(field)})
        else:
            yield from _of_question(old, new, field)
    for field in old.fields:
        if field.id not in new.places:
            yield Note("form-change-removed", _named(old, field))
    yield from _of_the_whole(old, new)


def _of_question(old: Form, new: Form, field: Field) -> Iterator[Note]:
    before, named = old.field(field.id), _named(new, field)
    if takes(before) != takes(field) and _reads_the_same(before, field):
        yield Note("form-change-takes", {**named, "before": takes(before), "after": takes(field)})
    if before.required != field.required:
        yield Note("form-change-required" if field.required else "form-change-optional", named)
    for key, of in _TAKEN_OTHERWISE:
        if of(before) != of(field):
            yield Note(key, named)
    if old.number(field.id) != new.number(field.id):
        yield Note("form-change-moved", {**named, "before": str(old.number(field.id))})


def _of_the_whole(old: Form, new: Form) -> Iterator[Note]:
    known = {rule.id: rule for rule in old.rules}
    added = sum(rule.id not in known for rule in new.rules)
    changed = sum(rule.id in known and known[rule.id] != rule for rule in new.rules)
    removed = len(known.keys() - {rule.id for rule in new.rules})
    if added or changed or removed:
        yield Note("form-change-rules", {"added": added, "changed": changed, "removed": removed})
    if new.ratios != old.ratios:
        yield Note("form-change-ratios")
    if (new.sections, [field.section for field in new.fields]) != (
        old.sections,
        [field.section for field in old.fields],
    ) and _order(new) == _order(old):
        yield Note("form-change-sections")


def _order(form: Form) -> list[str]:
    return [field.id for field in form.fields]


def _reads_the_same(before: Field, after: Field) -> bool:
    kinds = {before.kind, after.kind}
    return len(kinds) == 1 or kinds <= NUMERIC or (before.kind, after.kind) == (Kind.CHOICE, Kind.CHOICES)


def _named(form: Form, field: Field) -> dict[str, Detail]:
    return {"number": str(form.number(field.id)), "short": field.short}
