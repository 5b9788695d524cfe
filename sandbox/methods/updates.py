"""How the bot hears: getUpdates."""

from sandbox.errors import ApiError
from sandbox.params import Params
from sandbox.updates import LONGEST_POLL
from sandbox.world import World


async def get_updates(world: World, params: Params) -> bytes:
    """The result as it travels: updates were written down as JSON when they were made."""
    if world.webhook.target is not None:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    take_allowed_updates(world, params)
    limit = min(max(params.integer("limit", 100), 1), 100)
    timeout = min(max(params.integer("timeout"), 0), LONGEST_POLL)
    return await world.updates.poll(params.integer("offset"), limit, timeout)


def take_allowed_updates(world: World, params: Params) -> None:
    """A list replaces what was asked for, an empty one asks for the default, none leaves it as it was."""
    given = params.json("allowed_updates", "allowed_updates")
    if isinstance(given, list):
        kinds = tuple(kind for kind in given if isinstance(kind, str))
        world.updates.allowed = kinds or None
