"""What is said instead of what cannot be said as it was meant."""

from dataclasses import replace

from handlers.calls import Call, Method


def as_new(call: Call) -> Call | None:
    """A message of its own where the one to be edited is gone or cannot be edited."""
    if call.method is not Method.EDIT:
        return None
    return replace(call, method=Method.SEND, params={k: v for k, v in call.params.items() if k != "message_id"})


def otherwise(call: Call) -> Call | None:
    """What says the same where this is never accepted: some groups take no pictures, and their texts say it all."""
    if call.method is not Method.SEND_PICTURE or "caption" not in call.params:
        return as_new(call)
    params = {"text" if name == "caption" else name: told for name, told in call.params.items() if name != "photo"}
    return replace(call, method=Method.SEND, params=params, file=None)
