"""Refusals in Telegram's words."""

from sandbox.wire import JsonObject


class ApiError(Exception):
    """An answer with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def envelope(self) -> JsonObject:
        wire: JsonObject = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            wire["parameters"] = dict(self.parameters)
        return wire


def bad_request(reason: str, **parameters: int) -> ApiError:
    return ApiError(400, f"Bad Request: {_lowered(reason)}", **parameters)


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def not_imitated(what: str) -> ApiError:
    """Telegram knows this and the sandbox does not: better a loud refusal than a made-up success."""
    return ApiError(400, f"Bad Request: not imitated by the sandbox: {what}")


def _lowered(reason: str) -> str:
    """Telegram lowers the first letter, except of names such as BUTTON_DATA_INVALID."""
    if len(reason) > 1 and (reason[1] == "_" or reason[1].isupper()):
        return reason
    return reason[:1].lower() + reason[1:]
