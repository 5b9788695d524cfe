"""How the program logs: a sentence for people, fields for machines, never a token, never what somebody wrote."""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from typing import Literal

_TOKEN = re.compile(r"\d{4,}(?::|%3A)[A-Za-z0-9_-]{20,}")
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def set_up(level: str, form: Literal["text", "json"]) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter(form))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # At INFO httpx logs addresses, which contain the token; at DEBUG python-telegram-bot logs what people are told.
    for name in ("httpx", "telegram", "aiogram", "apscheduler", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)


def formatter(form: Literal["text", "json"]) -> logging.Formatter:
    return _Json() if form == "json" else _Text()


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%d %H:%M:%S")
        fields = "".join(f" {name}={value}" for name, value in _fields(record).items())
        line = f"{at} {record.levelname} {record.name}: {record.getMessage()}{fields}"
        return _without_token("\n".join([line, *_trace(self, record)]))


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **_fields(record),
        }
        if trace := _trace(self, record):
            told["trace"] = "\n".join(trace)
        return _without_token(json.dumps(told, ensure_ascii=False, default=str))


def _fields(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _STANDARD}


def _trace(formatter: logging.Formatter, record: logging.LogRecord) -> list[str]:
    return [formatter.formatException(record.exc_info)] if record.exc_info else []


def _without_token(text: str) -> str:
    """The last net, for what a library writes into an exception."""
    return _TOKEN.sub("***", text)
