"""Files and lists that change only with an installation: sent with an ETag, and not sent again while it is the same."""

import hashlib
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

POLICY_OF_PAGES = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

_MEDIA = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
ELEMENT = "smart-goal.js"
PLAYGROUND = ("playground.html", "playground.css", "playground.js")


class Page:
    """A body that stays the same.

    Attributes:
        body: its bytes.
        media: its media type.
        headers: what is sent with it.
    """

    def __init__(self, body: bytes, media: str, headers: dict[str, str] | None = None) -> None:
        self.body = body
        self.media = media
        tag = hashlib.sha256(body).hexdigest()[:20]
        self.headers = {"etag": f'"{tag}"', "cache-control": "public, max-age=300", **(headers or {})}

    def respond(self, request: Request) -> Response:
        """The body, or 304 where the client has it already."""
        known = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
        if self.headers["etag"] in known or "*" in known:
            return Response(status_code=304, headers=self.headers)
        return Response(self.body, headers=self.headers, media_type=self.media)


def shipped(*, playground: bool) -> dict[str, Page]:
    """The files of the package by name: the element, and the playground where it is wanted."""
    folder = files("smartlint.serve").joinpath("static")
    names = [ELEMENT, *(PLAYGROUND if playground else ())]
    return {name: _page(name, folder.joinpath(name).read_bytes()) for name in names}


def _page(name: str, body: bytes) -> Page:
    media = _MEDIA[name[name.rindex(".") :]]
    headers = {"content-security-policy": POLICY_OF_PAGES} if media == "text/html" else None
    return Page(body, media, headers)
