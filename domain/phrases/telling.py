"""A reading as scripts are told it."""

from datetime import date

from domain.clock_face import local
from domain.phrases.model import Occurrence, Reading
from domain.texts import Say

Plain = str | bool | None | list[str] | list[dict[str, str | None]]
_FIELDS = ("start", "stated", "last_ok", "advised", "label")


def as_json(reading: Reading, say: Say) -> dict[str, Plain]:
    """Days are ISO dates. `last_ok` is one where its whole day is on time, else the moment with its offset. The fields
    of a sole occurrence stand beside the list as well; of several, each has its own."""
    occurrences = [_occurrence(one) for one in reading.occurrences]
    sole = occurrences[0] if len(occurrences) == 1 else dict.fromkeys(_FIELDS)
    return {
        "kind": reading.kind,
        "phrase": reading.phrase,
        **{name: sole[name] for name in _FIELDS},
        "occurrences": occurrences,
        "confidence": reading.confidence,
        "doubt": reading.doubt,
        "needs": [str(need) for need in reading.needs],
        "every": [str(every) for every in reading.every],
        "amends": reading.amends,
        "error": say(reading.error.fault, **reading.error.details) if reading.error else None,
    }


def _occurrence(one: Occurrence) -> dict[str, str | None]:
    return {
        "start": _day(one.start),
        "stated": _day(one.stated),
        "last_ok": _last(one),
        "advised": _day(one.advised),
        "label": one.label,
        "label_words": one.label_words,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _last(one: Occurrence) -> str | None:
    if one.last_ok is None:
        return None
    return _day(one.last_day) if one.all_day else local(one.last_ok).isoformat()
