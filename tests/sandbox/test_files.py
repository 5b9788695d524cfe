"""Files both ways, albums, and the limits Telegram sets."""

import struct

import pytest
from aiohttp import FormData

from sandbox.files import DOWNLOAD_LIMIT
from sandbox.params import Upload
from sandbox.wire import Json, dump
from tests.sandbox.playground import Playground, Tree, played


def png(width: int = 20, height: int = 10) -> bytes:
    """As much of a picture as it takes to know its size."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\x00\x00\x00"


async def upload(it: Playground, method: str, *parts: tuple[str, str, bytes], **params: Json) -> Tree:
    form = FormData(default_to_multipart=True)
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else dump(value).decode())
    for name, filename, data in parts:
        form.add_field(name, data, filename=filename)
    async with it.session.post(f"{it.bot_url}/{method}", data=form) as answer:
        envelope: Tree = await answer.json()
        return envelope


async def gives(it: Playground, person: int, filename: str, data: bytes, **more: str) -> Tree:
    """A person sends a file to the bot; the message the bot hears."""
    form = FormData({**more}, default_to_multipart=True)
    form.add_field("file", data, filename=filename)
    url = f"{it.sandbox.url}/sandbox/people/{person}/chats/{person}/files"
    async with it.session.post(url, data=form) as answer:
        assert answer.ok, await answer.text()
    (update,) = await it.hear()
    return update["message"]


@played
async def test_a_document_of_the_bot_can_be_opened_on_the_phone(it: Playground) -> None:
    person = await it.person()

    part = ("document", "quy3.xlsx", b"PK bytes")
    sent = (await upload(it, "sendDocument", part, chat_id=person, caption="<b>Quý III</b>", parse_mode="HTML"))[
        "result"
    ]

    shown = (await it.screen(person))["messages"][1]
    assert sent["document"]["file_name"] == "quy3.xlsx"
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 7}]
    assert shown["document"] == {"file_id": sent["document"]["file_id"], "file_name": "quy3.xlsx", "size": 8}
    async with it.session.get(f"{it.sandbox.url}/sandbox/files/{shown['document']['file_id']}") as answer:
        assert await answer.read() == b"PK bytes"
        assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''quy3.xlsx"


@played
async def test_an_upload_may_be_attached_under_any_name(it: Playground) -> None:
    person = await it.person()

    envelope = await upload(it, "sendDocument", ("part7", "a.pdf", b"%PDF"), chat_id=person, document="attach://part7")

    assert envelope["result"]["document"]["mime_type"] == "application/pdf"


@played
async def test_a_file_sent_once_can_be_sent_again_by_its_id(it: Playground) -> None:
    person = await it.person()
    first = (await upload(it, "sendPhoto", ("photo", "a.png", png()), chat_id=person))["result"]["photo"][0]

    again = await it.call("sendPhoto", chat_id=person, photo=first["file_id"])

    assert again["photo"] == [first]
    assert [first["width"], first["height"]] == [20, 10]


@played
@pytest.mark.parametrize(
    ("method", "params", "refusal"),
    [
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {"photo": "attach://nothing"}, "there is no photo in the request"),
        ("sendDocument", {"document": "no-such-id"}, "wrong file identifier/HTTP URL specified"),
        ("sendDocument", {"document": "x", "caption": "a" * 1025}, "message caption is too long"),
        ("getFile", {}, "file_id not specified"),
        ("getFile", {"file_id": "no-such-id"}, "invalid file_id"),
    ],
)
async def test_what_telegram_refuses_is_refused(
    it: Playground, method: str, params: dict[str, Json], refusal: str
) -> None:
    person = await it.person()

    assert await it.refusal(method, **{"chat_id": person, **params}) == f"Bad Request: {refusal}"


@played
@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"not a picture", "IMAGE_PROCESS_FAILED"),
        (b"\x89PNG\r\n\x1a\n", "IMAGE_PROCESS_FAILED"),
        (png(9_000, 1_001), "PHOTO_INVALID_DIMENSIONS"),
        (png(21, 1), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_a_photo_must_be_a_picture_of_decent_size(it: Playground, data: bytes, refusal: str) -> None:
    person = await it.person()

    envelope = await upload(it, "sendPhoto", ("photo", "a.png", data), chat_id=person)

    assert envelope["description"] == f"Bad Request: {refusal}"


@played
async def test_what_people_send_can_be_fetched_by_the_bot(it: Playground) -> None:
    person = await it.person()

    message = await gives(it, person, "số liệu.xlsx", b"PK bytes", caption="của trường em")
    file = await it.call("getFile", file_id=message["document"]["file_id"])

    assert message["caption"] == "của trường em"
    assert file["file_size"] == 8
    async with it.session.get(f"{it.sandbox.url}/file/bot{it.sandbox.token}/{file['file_path']}") as answer:
        assert await answer.read() == b"PK bytes"


@played
async def test_a_photo_of_a_person_arrives_as_a_photo(it: Playground) -> None:
    person = await it.person()

    message = await gives(it, person, "a.png", png(), kind="photo")

    assert [message["photo"][0]["width"], message["photo"][0]["height"]] == [20, 10]


@played
async def test_a_bot_cannot_fetch_more_than_twenty_megabytes(it: Playground) -> None:
    big = it.sandbox.world.files.keep_document(Upload("big.zip", "application/zip", bytes(DOWNLOAD_LIMIT + 1)))

    refusal = await it.refusal("getFile", file_id=big.id)

    assert refusal == "Bad Request: file is too big"


@played
async def test_an_album_arrives_whole_under_one_group_id(it: Playground) -> None:
    person = await it.person()
    media: Json = [
        {"type": "photo", "media": "attach://one", "caption": "<b>a</b>", "parse_mode": "HTML"},
        {"type": "photo", "media": "attach://two"},
    ]
    parts = [("one", "1.png", png()), ("two", "2.png", png(30, 30))]

    first, second = (await upload(it, "sendMediaGroup", *parts, chat_id=person, media=media))["result"]

    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption"] == "a"
    assert second["photo"][0]["width"] == 30


@played
async def test_a_broken_album_leaves_nothing_behind(it: Playground) -> None:
    person = await it.person()
    media: Json = [{"type": "photo", "media": "attach://one"}, {"type": "photo", "media": "attach://lost"}]

    envelope = await upload(it, "sendMediaGroup", ("one", "1.png", png()), chat_id=person, media=media)

    assert envelope["description"] == "Bad Request: there is no photo in the request"
    assert len((await it.screen(person))["messages"]) == 1


@played
async def test_a_caption_can_be_edited(it: Playground) -> None:
    person = await it.person()
    sent = (await upload(it, "sendDocument", ("document", "a.pdf", b"%PDF"), chat_id=person, caption="một"))["result"]
    place: dict[str, Json] = {"chat_id": person, "message_id": int(sent["message_id"])}

    edited = await it.call("editMessageCaption", caption="hai", **place)

    assert edited["caption"] == "hai"
    assert await it.refusal("editMessageText", text="a", **place) == (
        "Bad Request: there is no text in the message to edit"
    )


@played
async def test_stickers_and_contacts_arrive_as_what_they_are(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")

    await it.phone(f"/people/{person}/chats/{person}/sticker", {})
    await it.phone(f"/people/{person}/chats/{person}/contact", {"phone_number": "0900000002", "user_id": other})

    sticker, contact = [update["message"] for update in await it.hear()]
    assert sticker["sticker"]["type"] == "regular"
    assert contact["contact"] == {"phone_number": "0900000002", "first_name": "Thầy Bình", "user_id": other}


@played
async def test_an_edited_text_arrives_as_an_edit(it: Playground) -> None:
    person = await it.person()
    said = await it.says(person, "98")
    await it.hear()

    await it.phone(f"/people/{person}/chats/{person}/messages/{said['message_id']}/edit", {"text": "89"})

    (update,) = await it.hear()
    assert update["edited_message"]["text"] == "89"
    assert update["edited_message"]["message_id"] == said["message_id"]
    assert "edit_date" in update["edited_message"]
