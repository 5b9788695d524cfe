"""Rules of a form as constraints: each at the last question it speaks of, where XLSForm can say it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from domain.forms.expressions import Need, fields_of
from domain.forms.model import Field, Form, Rule, Words
from domain.formulas.tree import Formula, Joined, Literal, Node, Question, Sign
from domain.formulas.writing import written
from domain.xlsforms import native
from domain.xlsforms.rules import piped

Spoken = Callable[[str, Words | None], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Constraining:
    """`drawn` are the rules that are constraints, by question; those in `listed` stand in a sheet of ours, too: the
    soft ones, those about earlier reports, and where a question has several."""

    drawn: Mapping[str, tuple[Rule, ...]]
    listed: tuple[Rule, ...]
    certain: frozenset[str]

    def parts(self, question: str) -> list[str]:
        rules = self.drawn.get(question, ())
        return [part for rule in rules for need in rule.needs if (part := self._part(need, question)) is not None]

    def drawing(self, question: str, spoken: Spoken) -> dict[str, str]:
        """The message of a constraint, and what of the rule it does not say."""
        rules = self.drawn.get(question, ())
        if not rules:
            return {}
        says = [message(rule) for rule in rules]
        told = Words(" ".join(one.vi for one in says), " ".join(one.en for one in says))
        if len(rules) > 1:
            return spoken("constraint_message", told)
        own = spoken("chat_says", rules[0].says) if loses_slots(rules[0]) else {}
        return {**spoken("constraint_message", told), "chat_rule": rules[0].id, **own}

    def apart(self) -> Iterator[dict[str, str]]:
        for rule in self.listed:
            says = {"chat_says::vi": rule.says.vi, "chat_says::en": rule.says.en}
            needs = "\n".join(source_of(need) for need in rule.needs)
            yield {"chat_rule": rule.id, "chat_needs": needs, "chat_soft": "yes" if rule.soft else "", **says}

    def _part(self, need: Need, own: str) -> str | None:
        """What may stay empty stays out of it: XLSForm would hold that it compares with nothing."""
        if isinstance(need, Formula):
            return written(_unguarded(need.root, own))
        text = native.formula_of(need)
        open_ = [name for name in dict.fromkeys(fields_of(need)) if name != own and name not in self.certain]
        return text if text is None else "".join(f"${{{name}}} = '' or " for name in open_) + text


def of(form: Form) -> Constraining:
    by_question: dict[str, list[Rule]] = {}
    for rule in form.rules:
        if not rule.soft and is_drawn(rule):
            by_question.setdefault(rule.fields[-1], []).append(rule)
    alone = {id(rules[0]) for rules in by_question.values() if len(rules) == 1}
    listed = tuple(rule for rule in form.rules if id(rule) not in alone)
    drawn = {question: tuple(rules) for question, rules in by_question.items()}
    return Constraining(drawn, listed, frozenset(_certain(form.fields)))


def is_drawn(rule: Rule) -> bool:
    return all(isinstance(need, Formula) or native.formula_of(need) is not None for need in rule.needs)


def message(rule: Rule) -> Words:
    told = piped({"vi": rule.says.vi, "en": rule.says.en})
    return Words(told["vi"], told["en"])


def loses_slots(rule: Rule) -> bool:
    """Whether its message works something out."""
    return any(not slot.strip().isidentifier() for slot in rule.slots)


def source_of(need: Need) -> str:
    return f"= {need.text}" if isinstance(need, Formula) else native.source_of_comparison(need)


def _certain(fields: tuple[Field, ...]) -> Iterator[str]:
    """Those that have an answer whenever the whole form is answered."""
    found: set[str] = set()
    for field in fields:
        always = field.required
        if field.computed:
            made = field.formula
            always = made is not None and not isinstance(made, Formula) and set(fields_of(made)) <= found
        if always and field.asked_if is None:
            found.add(field.id)
            yield field.id


def _unguarded(root: Node, own: str) -> Node:
    """Without what says that an empty answer keeps every constraint: XLSForm holds so anyway."""
    match root:
        case Joined(Joined(Question(name), Sign.EQUAL, Literal("")), Sign.OR, rest) if name == own:
            return rest
        case _:
            return root
