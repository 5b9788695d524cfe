"""Files sent either way, kept in memory for as long as the sandbox runs."""

import mimetypes
from dataclasses import dataclass
from pathlib import PurePath

from sandbox.errors import bad_request
from sandbox.images import size_of
from sandbox.params import Params, Upload
from sandbox.wire import JsonObject

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
LONGEST_SIDES = 10_000
STEEPEST_RATIO = 20


@dataclass(frozen=True, slots=True)
class StoredFile:
    """`content` is the field of a Message that shows it: {"document": …} or {"photo": […]}."""

    id: str
    unique_id: str
    kind: str
    path: str
    name: str
    data: bytes
    content: JsonObject


class Cabinet:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def get(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def keep_document(self, upload: Upload) -> StoredFile:
        if len(upload.data) > UPLOAD_LIMIT:
            raise bad_request("file is too big")
        if not upload.data:
            raise bad_request("file must be non-empty")
        mime = mimetypes.guess_type(upload.name)[0] or upload.mime
        number = len(self._by_id)
        path = f"documents/file_{number}{PurePath(upload.name).suffix}"
        shown: JsonObject = {
            "file_name": upload.name,
            "mime_type": mime,
            "file_id": f"BQ-document-{number}",
            "file_unique_id": f"AgD{number}",
            "file_size": len(upload.data),
        }
        return self._keep("document", path, upload, shown)

    def keep_photo(self, upload: Upload) -> StoredFile:
        if len(upload.data) > PHOTO_LIMIT:
            raise bad_request("file is too big for a photo")
        size = size_of(upload.data)
        if size is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = size
        if width + height > LONGEST_SIDES or max(size) > STEEPEST_RATIO * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        number = len(self._by_id)
        shown: JsonObject = {
            "file_id": f"AgAC-photo-{number}",
            "file_unique_id": f"AQAD{number}",
            "file_size": len(upload.data),
            "width": width,
            "height": height,
        }
        return self._keep("photo", f"photos/file_{number}.jpg", upload, shown)

    def sent(self, params: Params, kind: str, reference: str | None = None) -> StoredFile:
        """The file a call wants to send: a part of the request, `attach://part`, or the id of an earlier file."""
        reference = params.text(kind) if reference is None else reference
        name = reference.removeprefix("attach://") if reference.startswith("attach://") else kind
        if (not reference or reference.startswith("attach://")) and (upload := params.uploads.get(name)):
            return self.keep_photo(upload) if kind == "photo" else self.keep_document(upload)
        if not reference or reference.startswith("attach://"):
            raise bad_request(f"There is no {kind} in the request")
        known = self.get(reference)
        if known is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if known.kind != kind:
            raise bad_request(f"can't use file of type {known.kind.capitalize()} as {kind.capitalize()}")
        return known

    def _keep(self, kind: str, path: str, upload: Upload, shown: JsonObject) -> StoredFile:
        content: JsonObject = {kind: [shown] if kind == "photo" else shown}
        file_id, unique_id = str(shown["file_id"]), str(shown["file_unique_id"])
        kept = StoredFile(file_id, unique_id, kind, path, upload.name, upload.data, content)
        self._by_id[file_id] = kept
        self._by_path[path] = kept
        return kept
