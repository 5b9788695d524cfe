"""Where the phones' API lives: everything below /sandbox."""

from aiohttp import web

from sandbox.files import UPLOAD_LIMIT
from sandbox.person_api.changes import Changes
from sandbox.person_api.company import Company
from sandbox.person_api.door import doorkeeper
from sandbox.person_api.people import People
from sandbox.person_api.talk import Talk
from sandbox.person_api.trial import Trial
from sandbox.world import World

CHAT = "/people/{person}/chats/{chat}"


def person_app(world: World) -> web.Application:
    app = web.Application(middlewares=[doorkeeper], client_max_size=2 * UPLOAD_LIMIT)
    people, talk = People(world), Talk(world)
    trial, changes = Trial(world), Changes(world)
    app.add_routes(
        [
            web.get("/people", people.list),
            web.post("/people", people.add),
            web.get("/people/{person}/chats", people.chats),
            web.get(CHAT, people.chat),
            web.get("/changes", changes.since),
            web.get(f"{CHAT}/commands", changes.commands),
            web.post("/people/{person}/block", people.block),
            web.post(f"{CHAT}/messages", talk.write),
            web.post(CHAT + r"/messages/{message:\d+}/edit", talk.edit),
            web.post(f"{CHAT}/taps", talk.tap),
            web.post(f"{CHAT}/files", talk.send_file),
            web.post(f"{CHAT}/sticker", talk.send_sticker),
            web.post(f"{CHAT}/contact", talk.share_contact),
            web.post("/faults", trial.add_fault),
            web.delete("/faults", trial.clear_faults),
            web.post("/updates", trial.push_update),
            web.get("/updates/expired", trial.expired),
            web.get("/sent", trial.sent),
            web.get("/files/{file}", trial.file),
            web.get("/clock", trial.clock),
            web.post("/clock", trial.push_clock),
            web.get("/agenda", trial.agenda),
            web.get("/stage", trial.stage),
            web.post("/controls/{control}", trial.control),
        ]
    )
    app.add_routes(_of_groups(Company(world)))
    return app


def _of_groups(company: Company) -> list[web.RouteDef]:
    return [
        web.post("/groups", company.create),
        web.post("/groups/{chat}/members", company.change_member),
        web.post("/groups/{chat}/bot", company.change_bot),
        web.post("/groups/{chat}/migrate", company.migrate),
        web.post("/groups/{chat}/delete", company.delete),
        web.post("/groups/{chat}/topics", company.open_topic),
        web.post("/groups/{chat}/topics/{topic:\\d+}/delete", company.delete_topic),
        web.post("/groups/{chat}/forwards", company.forward_post),
        web.post("/channels", company.create_channel),
    ]
