"""Which addresses may be told anything: those of the world, over TLS. What an operator calls `inside` may be any.

A name is looked up once for each connection, judged by what it stands for, and the connection goes to just that."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from socket import AddressFamily
from urllib.parse import urlsplit

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

LONGEST = 500
_NAT64 = IPv6Network("64:ff9b::/96")


class NotPublic(OSError):
    """It is of this machine, or of some network that is nobody else's business."""


class PublicOnly(AbstractResolver):
    """Raises NotPublic for a name that stands for any address that is not public."""

    def __init__(self) -> None:
        self._found = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: AddressFamily = AddressFamily.AF_INET
    ) -> list[ResolveResult]:
        found = await self._found.resolve(host, port, family)
        if not all(is_public(one["host"]) for one in found):
            raise NotPublic
        return found

    async def close(self) -> None:
        await self._found.close()


def problem(url: str, *, inside: bool) -> str | None:
    """Why nothing can be told there, in words for an operator."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "This is no address."
    if not host or len(url) > LONGEST or not url.isascii() or not url.isprintable():
        return "This is no address."
    if parts.username is not None:
        return "An address may hold no name or password: what is sent is signed."
    if parts.scheme != "https" and not (inside and parts.scheme == "http"):
        return "Only https is told anything; with --inside, http as well."
    return None if inside or not is_private_number(host) else "This is no public address; see --inside."


def is_private_number(host: str) -> bool:
    """A number is not looked up, so that nobody else would judge it."""
    try:
        return not is_public(host)
    except ValueError:
        return False


def is_public(host: str) -> bool:
    """Raises ValueError for a name."""
    address: IPv4Address | IPv6Address = ip_address(host.partition("%")[0])
    if isinstance(address, IPv6Address):
        within = address.ipv4_mapped or address.sixtofour or _behind_nat64(address)
        if within is not None:
            return is_public(str(within))
    return address.is_global and not address.is_multicast


def _behind_nat64(address: IPv6Address) -> IPv4Address | None:
    return IPv4Address(address.packed[-4:]) if address in _NAT64 else None
