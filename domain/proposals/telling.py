"""A proposal as scripts are told it: plain values, and with each the sentence it came from."""

from collections.abc import Mapping
from decimal import Decimal

from domain.phrases.model import Reading
from domain.phrases.telling import Plain
from domain.phrases.telling import as_json as phrase_as_json
from domain.proposals.model import (
    Citation,
    Doubt,
    Header,
    Means,
    Proposal,
    ProposedDeadline,
    ProposedDuty,
    ProposedTarget,
    ProposedTask,
    Recipient,
    Source,
    Who,
)
from domain.texts import Say

Value = Plain | int | float | Mapping[str, object] | list[Mapping[str, object]]
Item = dict[str, Value]


def as_json(proposal: Proposal, say: Say) -> dict[str, Item | list[Item]]:
    return {
        "header": _header(proposal.header),
        "duties": [_duty(one) for one in proposal.duties],
        "deadlines": [_deadline(one, say) for one in proposal.deadlines],
        "targets": [_target(one) for one in proposal.targets],
        "tasks": [_task(one, say) for one in proposal.tasks],
        "recipients": [_recipient(one) for one in proposal.recipients],
        "doubts": [_doubt(one) for one in proposal.doubts],
    }


def _header(header: Header) -> Item:
    """`source` has the sentence of each value that was found. `issued` is as much of a date as the document gives."""
    issued = header.issued.value if header.issued else None
    parts = (issued.year, issued.month, issued.day) if issued else ()
    period = header.period.value if header.period else None
    found = {
        name: one
        for name in ("kind", "issuer", "number", "issued", "title", "period", "theme", "signer", "audience")
        if (one := getattr(header, name)) is not None
    }
    return {
        "kind": header.kind.value if header.kind else None,
        "issuer": header.issuer.value if header.issuer else None,
        "number": header.number.value if header.number else None,
        "issued": "-".join(f"{part:02}" for part in parts if part) or None,
        "title": header.title.value if header.title else None,
        "short_title": header.short_title,
        "period": {"first": period.first, "last": period.last} if period else None,
        "theme": header.theme.value if header.theme else None,
        "signer": header.signer.value if header.signer else None,
        "audience": _who(header.audience.value) if header.audience else None,
        "basis": [_citation(one) for one in header.basis],
        "source": {name: one.source.text for name, one in found.items()},
    }


def _duty(duty: ProposedDuty) -> Item:
    return {
        "code": duty.code,
        "kind": duty.kind.value,
        "title": duty.title,
        "who": _who(duty.who),
        "whose": duty.whose.value,
        "to": duty.to or None,
        "means": [_means(one) for one in duty.means],
        "task": duty.task or None,
        **_from(duty.source),
    }


def _deadline(deadline: ProposedDeadline, say: Say) -> Item:
    window = deadline.window
    return {
        "code": deadline.code,
        "duty": deadline.duty or None,
        **_read(deadline.reading, say),
        "label": deadline.label or None,
        "phrase": deadline.phrase,
        "window": {"first": window.first.isoformat(), "last": window.last.isoformat()} if window else None,
        "whose": deadline.whose.value,
        **_from(deadline.source),
    }


def _target(target: ProposedTarget) -> Item:
    return {
        "code": target.code,
        "indicator": target.indicator or None,
        "title": target.title,
        "operator": target.sign.value,
        "threshold": target.bar if target.threshold is None else _number(target.threshold),
        "measure": target.measure or None,
        "whose": target.whose.value,
        "wording": target.wording,
        **_from(target.source),
    }


def _task(task: ProposedTask, say: Say) -> Item:
    return {
        "code": task.code,
        "group": task.group or None,
        "content": task.content,
        "product": task.product or None,
        "lead": list(task.leads),
        "coordinating": list(task.coordinating),
        **_read(task.reading, say),
        "phrase": task.phrase,
        "whose": task.whose.value,
        "who": _who(task.who) if task.who else None,
        **_from(task.source),
    }


def _recipient(recipient: Recipient) -> Item:
    return {"name": recipient.name, "purpose": recipient.purpose or None, **_from(recipient.source)}


def _doubt(doubt: Doubt) -> Item:
    return {
        "code": doubt.code,
        "kind": doubt.kind.value,
        "about": list(doubt.about),
        "choices": list(doubt.choices),
        "source": [one.text for one in doubt.sources],
        "place": [one.place for one in doubt.sources],
    }


def _citation(citation: Citation) -> Mapping[str, object]:
    day = citation.day.isoformat() if citation.day else None
    return {"name": citation.name, "number": citation.number, "date": day, "issuer": citation.issuer or None}


def _who(who: Who) -> Mapping[str, object]:
    return {"words": who.words or None, "levels": [one.value for one in who.levels], "ownership": who.ownership}


def _means(means: Means) -> Mapping[str, object]:
    return {
        "words": means.words or None,
        "link": means.link or None,
        "who": _who(means.who) if means.who else None,
    }


def _read(reading: Reading, say: Say) -> Item:
    return {name: value for name, value in phrase_as_json(reading, say).items() if name != "phrase"}


def _from(source: Source) -> Item:
    return {"source": source.text, "place": source.place or None}


def _number(threshold: Decimal) -> int | float:
    return int(threshold) if threshold == threshold.to_integral_value() else float(threshold)
