"""What both clients of Telegram share on the wire, without either library: time-outs, uploads, what is kept."""

from collections.abc import Mapping

from aiohttp import ClientConnectorError, ClientTimeout, ConnectionTimeoutError, FormData

CONNECT_TIMEOUT = 5.0
READ_TIMEOUT = 20.0
UPLOAD_TIMEOUT = 60.0

# Refused, no such name, no TLS, or no answer to the greeting: the request itself has not left this machine.
NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError)


def timeout_for(connect: float | None, answer: float | None) -> ClientTimeout:
    """So long to be connected; so long for the answer, all told."""
    total = None if connect is None or answer is None else connect + answer
    return ClientTimeout(total=total, connect=connect, sock_read=answer)


def what_is_kept(answer: dict[str, object]) -> dict[str, object]:
    """Both libraries build their messages field by field: they get the three they cannot do without."""
    match answer:
        case {"ok": True, "result": {"message_id": message_id, "date": date, "chat": chat}}:
            return {"ok": True, "result": {"message_id": message_id, "date": date, "chat": chat}}
    return answer


def multipart(fields: Mapping[str, str], files: Mapping[str, tuple[str, bytes]]) -> FormData:
    """`files`: name of the part, then file name and contents. File names go out unescaped, as Telegram wants them."""
    form = FormData(quote_fields=False)
    for name, value in fields.items():
        form.add_field(name, value)
    for name, (file_name, contents) in files.items():
        form.add_field(name, contents, filename=file_name)
    return form
