"""Every method the sandbox knows, by its lower-cased name; what is not here is 404 and never a made-up success."""

from collections.abc import Awaitable, Callable, Mapping

from sandbox.methods import chats, copies, editing, files, identity, messages, presses, updates, webhooks
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
    "copymessage": copies.copy_message,
    "forwardmessage": copies.forward_message,
    "sendmediagroup": copies.send_media_group,
    "getfile": files.get_file,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "getchatadministrators": chats.get_chat_administrators,
    "getchatmembercount": chats.get_chat_member_count,
    "leavechat": chats.leave_chat,
    "getme": identity.get_me,
    "setmycommands": identity.set_my_commands,
    "getmycommands": identity.get_my_commands,
    "deletemycommands": identity.delete_my_commands,
    "setmyname": identity.set_my_name,
    "getmyname": identity.get_my_name,
    "setmydescription": identity.set_my_description,
    "getmydescription": identity.get_my_description,
    "setmyshortdescription": identity.set_my_short_description,
    "getmyshortdescription": identity.get_my_short_description,
    "setchatmenubutton": identity.set_chat_menu_button,
    "getchatmenubutton": identity.get_chat_menu_button,
    "getwebhookinfo": webhooks.get_webhook_info,
}
WAITING_METHODS: Mapping[str, WaitingMethod] = {
    "getupdates": updates.get_updates,
    "setwebhook": webhooks.set_webhook,
    "deletewebhook": webhooks.delete_webhook,
}
