"""Every method the sandbox knows, by its lower-cased name; what is not here is 404 and never a made-up success."""

from collections.abc import Awaitable, Callable, Mapping

from sandbox.methods import editing, messages, presses, updates
from sandbox.params import Params
from sandbox.wire import Json
from sandbox.world import World

Method = Callable[[World, Params], Json]
WaitingMethod = Callable[[World, Params], Awaitable[bytes]]

METHODS: Mapping[str, Method] = {
    "sendmessage": messages.send_message,
    "sendphoto": messages.send_photo,
    "senddocument": messages.send_document,
    "sendchataction": messages.send_chat_action,
    "editmessagetext": editing.edit_text,
    "editmessagecaption": editing.edit_caption,
    "editmessagereplymarkup": editing.edit_reply_markup,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
    "pinchatmessage": editing.pin,
    "unpinchatmessage": editing.unpin,
    "unpinallchatmessages": editing.unpin_all,
    "answercallbackquery": presses.answer_callback_query,
    "getme": lambda world, _: world.profile.me(),
}
WAITING_METHODS: Mapping[str, WaitingMethod] = {"getupdates": updates.get_updates}
