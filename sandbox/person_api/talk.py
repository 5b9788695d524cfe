"""What a phone sends: texts, edits, taps, files, stickers, contacts."""

from aiohttp import web

from sandbox import acts, taps
from sandbox.acts import ActError
from sandbox.chats import Chat, Message, Person
from sandbox.params import Params, read
from sandbox.person_api import door
from sandbox.presses import PressAnswer
from sandbox.taps import Aim
from sandbox.wire import JsonObject
from sandbox.world import World

TAP_PATIENCE = 3.0


class Talk:
    def __init__(self, world: World) -> None:
        self._world = world

    async def write(self, request: web.Request) -> web.Response:
        person, chat = door.own_chat(self._world, request)
        given = await door.body(request)
        text = given.text("text")
        if given.flag("anonymous"):
            return _posted(*acts.write_unseen(self._world, person, chat, text))
        reply_to, topic = given.integer("reply_to"), given.integer("topic")
        return _posted(*acts.write(self._world, person, chat, text, reply_to=reply_to, topic=topic))

    async def edit(self, request: web.Request) -> web.Response:
        person, chat = door.own_chat(self._world, request)
        given = await door.body(request)
        message_id = int(request.match_info["message"])
        update = acts.edit(self._world, person, chat, message_id, given.text("text"))
        return door.answer({"message_id": message_id, "update_id": update})

    async def tap(self, request: web.Request) -> web.Response:
        person, chat = door.own_chat(self._world, request)
        given = await door.body(request)
        aim = _aim(given)
        if aim.message_id is None and taps.tap_reply_keyboard(self._world, person, chat, aim.label):
            return door.answer({"answered": False})
        return door.answer(await self._tapped(person, chat, aim, _patience(given)))

    async def send_file(self, request: web.Request) -> web.Response:
        person, chat = door.own_chat(self._world, request)
        given = await read(request)
        upload = given.uploads.get("file")
        if upload is None:
            raise ActError("there is no file in the request", status=400)
        files = self._world.files
        kept = files.keep_photo(upload) if given.text("kind") == "photo" else files.keep_document(upload)
        return _posted(*acts.send_file(self._world, person, chat, kept, given.text("caption")))

    async def send_sticker(self, request: web.Request) -> web.Response:
        person, chat = door.own_chat(self._world, request)
        return _posted(*acts.send_sticker(self._world, person, chat))

    async def share_contact(self, request: web.Request) -> web.Response:
        person, chat = door.own_chat(self._world, request)
        given = await door.body(request)
        phone = given.text("phone_number") or person.phone
        user_id = given.integer("user_id") if given.has("user_id") else None
        if not phone:
            raise ActError("a contact needs a phone_number", status=400)
        return _posted(*acts.share_contact(self._world, person, chat, phone=phone, user_id=user_id))

    async def _tapped(self, person: Person, chat: Chat, aim: Aim, seconds: float) -> JsonObject:
        message, button = taps.find(chat, aim)
        if "url" in button:
            return {"answered": False, "url": button["url"]}
        if "callback_data" not in button:
            return {"answered": False}
        press = taps.press(self._world, person, chat, message, str(button["callback_data"]))
        return _answered(await press.answered(seconds))


def _posted(message: Message, update: int | None) -> web.Response:
    return door.answer({"message_id": message.id, "update_id": update})


def _answered(given: PressAnswer | None) -> JsonObject:
    if given is None:
        return {"answered": False}
    wire: JsonObject = {"answered": True}
    if given.text:
        wire.update(text=given.text, show_alert=given.show_alert)
    if given.url:
        wire["url"] = given.url
    return wire


def _aim(given: Params) -> Aim:
    return Aim(
        message_id=given.integer("message_id") if given.has("message_id") else None,
        label=given.text("label") if given.has("label") else None,
        row=given.integer("row") if given.has("row") else None,
        column=given.integer("column") if given.has("column") else None,
        data=given.text("data") if given.has("data") else None,
    )


def _patience(given: Params) -> float:
    try:
        return min(float(given.text("wait") or TAP_PATIENCE), door.LONGEST_WAIT)
    except ValueError:
        raise ActError("wait must be a number of seconds", status=400) from None
