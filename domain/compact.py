"""JSON as it is stored and sent: nothing between its parts, every letter as it is."""

import json

# Made once: json.dumps makes an encoder a call.
compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
