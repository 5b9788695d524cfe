"""What the operator sets, from the environment or a file `.env`; every name begins with DRUM_."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated, Literal

from pydantic import AnyHttpUrl, Field, SecretStr, UrlConstraints
from pydantic_settings import BaseSettings, SettingsConfigDict

from scheduler.sending.pace import PAID_RATE

DATA = Path("var")


class Settings(BaseSettings):
    """Nothing here decides what the product does: only where it finds things and how fast it may go."""

    model_config = SettingsConfigDict(env_prefix="DRUM_", env_file=".env", extra="forbid")

    token: SecretStr | None = Field(None, description="The bot's token, as @BotFather gave it.")
    api: Annotated[AnyHttpUrl, UrlConstraints(host_required=True)] = Field(
        AnyHttpUrl("https://api.telegram.org"),
        description="Where the Bot API answers; a server of one's own, or a proxy.",
    )
    database: str = Field(
        f"sqlite:///{DATA / 'school.db'}",
        pattern=r"^(sqlite:///[^:?]|postgresql(\+psycopg)?://)",
        description="sqlite:///FILE or postgresql+psycopg://…",
    )
    secret_file: Path = Field(
        DATA / "secret", description="Keys receipts and invites; made at the first start. Back it up."
    )
    audit_heads: Path | None = Field(
        None, description="A file that keeps where the trace of changes ended each day; else beside the secret."
    )
    clock: AnyHttpUrl | None = Field(None, description="A clock to follow instead of the machine's own; for trials.")
    forms: Path | None = Field(None, description="A folder of form files (TOML) besides those that come along.")
    listen: str = Field(
        "127.0.0.1:8080", pattern=r"^.+:\d{1,5}$", description="Where the webhook, calendars and portals are served."
    )
    webhook_url: AnyHttpUrl | None = Field(None, description="The public address of the webhook.")
    webhook_secret: SecretStr | None = Field(None, description="What Telegram must say to be believed.")
    calendar_url: AnyHttpUrl | None = Field(
        None,
        description="The public address where people's calendars can be followed; `run` serves them once it is set.",
    )
    rate: int = Field(30, gt=0, le=1000, description="Messages a second, by all processes together.")
    paid_broadcast: bool = Field(
        False, description="Up to 1,000 messages a second instead; Telegram takes Stars for all beyond 30 a second."
    )
    chat_rate: float = Field(1, gt=0, description="To one chat: how many times what Telegram allows there.")
    remind_every: float = Field(60, gt=0, description="Seconds between two looks at what is owed.")
    deliver_every: float = Field(1, gt=0, description="Seconds between two looks at what is to be sent.")
    boards_every: float = Field(2, gt=0, description="Seconds between two looks at the boards of groups.")
    receipts_every: float = Field(3600, gt=0, description="Seconds between two looks at who has confirmed no plan.")
    hold_seconds: float = Field(
        60, gt=0, le=300, description="After how long a process that holds work is taken for dead."
    )
    retry_seconds: str = Field(
        "1 5",
        pattern=r"^\d+(\.\d+)?( \d+(\.\d+)?)*$",
        description="How long to wait before each next try of an update that failed.",
    )
    health: str | None = Field(
        None,
        pattern=r"^.+:\d{1,5}$",
        description="HOST:PORT for /healthz and /metrics, as 127.0.0.1:9101; they are for you, not for the world.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    crash_points: str = Field("", description="For fault tests: `A2=0.01 B1=0.02` ends the process there that often.")

    def bot_token(self) -> str:
        if self.token is None:
            raise Unset("DRUM_TOKEN")
        return self.token.get_secret_value()

    def secret(self) -> bytes:
        """The key of receipts and invites; made once, readable by this user alone."""
        if not self.secret_file.exists():
            _write_secret(self.secret_file)
        return self.secret_file.read_bytes()

    def heads_file(self) -> Path:
        return self.audit_heads or self.secret_file.with_name("audit-heads")

    def messages_a_second(self) -> int:
        return PAID_RATE if self.paid_broadcast else self.rate

    def delays(self) -> tuple[float, ...]:
        return tuple(float(delay) for delay in self.retry_seconds.split())

    def crash_shares(self) -> dict[str, float]:
        pairs = (pair.split("=") for pair in self.crash_points.split())
        return {point: float(share) for point, share in pairs}


class TokenRefused(Exception):
    """Telegram does not know this bot: only a person can put in another token."""

    def __init__(self) -> None:
        super().__init__("Telegram refuses the token of this bot: put in the one BotFather shows")


class WebhookRefused(Exception):
    """Telegram brings nothing to this address: only a person can set another."""

    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"Telegram refuses the address of DRUM_WEBHOOK_URL, {url}: {why}")


class Unset(Exception):
    """Something has to be set before this command can do its work."""


def _write_secret(file: Path) -> None:
    """Two processes may start at once: whoever comes second keeps what the first has made, and sees the whole of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Readable by its owner alone from its first moment.
    with NamedTemporaryFile(dir=file.parent) as made:
        made.write(secrets.token_bytes(32))
        made.flush()
        os.fsync(made.fileno())
        with suppress(FileExistsError):
            os.link(made.name, file)
