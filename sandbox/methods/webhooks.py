"""How the bot is called: setWebhook, deleteWebhook, getWebhookInfo. Loopback may be called plainly, on any port."""

import ipaddress
import re
import time
from urllib.parse import urlsplit

from sandbox.errors import ApiError, bad_request
from sandbox.methods.updates import take_allowed_updates
from sandbox.params import Params
from sandbox.webhook import Target
from sandbox.wire import Json, JsonObject
from sandbox.world import World

PORTS = frozenset({443, 80, 88, 8443})
LONGEST_SECRET = 256
SECRET_FORM = re.compile(r"[A-Za-z0-9_-]*")
MOST_CONNECTIONS = 100
DEFAULT_CONNECTIONS = 40
BETWEEN_CALLS = 1.0


async def set_webhook(world: World, params: Params) -> bytes:
    url = params.text("url")
    if not url:
        return await delete_webhook(world, params)
    _not_too_quick(world)
    target = Target(_checked_url(url), _secret(params), _connections(params))
    if world.webhook.target == target and not params.flag("drop_pending_updates"):
        take_allowed_updates(world, params)
        return _told("Webhook is already set")
    world.updates.interrupt("terminated by setWebhook request")
    _drop(world, params)
    take_allowed_updates(world, params)
    world.webhook.aim(target)
    return _told("Webhook was set")


async def delete_webhook(world: World, params: Params) -> bytes:
    was_set = world.webhook.target is not None
    world.webhook.rest()
    _drop(world, params)
    return _told("Webhook was deleted" if was_set else "Webhook is already deleted")


def get_webhook_info(world: World, _: Params) -> Json:
    webhook = world.webhook
    wire: JsonObject = {"url": "", "has_custom_certificate": False, "pending_update_count": len(world.updates)}
    if webhook.target is not None:
        wire["url"] = webhook.target.url
        wire["max_connections"] = webhook.target.max_connections
    if webhook.last_error:
        wire["last_error_date"] = webhook.last_error_at
        wire["last_error_message"] = webhook.last_error
    if world.updates.allowed is not None:
        wire["allowed_updates"] = list(world.updates.allowed)
    return wire


def _told(description: str) -> bytes:
    """The result, and what Telegram says beside it."""
    return f'true,"description":"{description}"'.encode()


def _drop(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.clear()


def _not_too_quick(world: World) -> None:
    now = time.monotonic()
    if now < world.webhook.next_call_at:
        raise ApiError(429, "Too Many Requests: retry after 1", retry_after=1)
    world.webhook.next_call_at = now + BETWEEN_CALLS


def _secret(params: Params) -> str:
    secret = params.text("secret_token")
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if SECRET_FORM.fullmatch(secret) is None:
        raise bad_request("secret token contains unallowed characters")
    return secret


def _connections(params: Params) -> int:
    return min(max(params.integer("max_connections", DEFAULT_CONNECTIONS), 1), MOST_CONNECTIONS)


def _checked_url(url: str) -> str:
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        port = parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        raise bad_request("invalid webhook URL specified")
    if _is_loopback(parts.hostname):
        return parts.geturl()
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    raise bad_request("bad webhook: the sandbox delivers to this machine only")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
