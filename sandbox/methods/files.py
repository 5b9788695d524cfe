"""Where a file can be fetched."""

from sandbox.errors import bad_request
from sandbox.files import DOWNLOAD_LIMIT
from sandbox.params import Params
from sandbox.wire import Json, JsonObject
from sandbox.world import World


def get_file(world: World, params: Params) -> Json:
    if not params.has("file_id"):
        raise bad_request("file_id not specified")
    file = world.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    wire: JsonObject = {"file_id": file.id, "file_unique_id": file.unique_id}
    return {**wire, "file_size": len(file.data), "file_path": file.path}
