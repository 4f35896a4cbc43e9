"""Releases from pages saved as a single file (.mhtml): the page is one of the parts of a mail."""

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from discoursecoder.core.formats.html_releases import read_markup
from discoursecoder.core.formats.release_source import Source, refuse
from discoursecoder.core.text.decoding import decode

_ADDRESS = re.compile(r"https?://\S{1,2000}")


def read_mhtml(data: bytes, path: str) -> Source:
    """Read a page saved as a single file.

    Raises:
        NotATextFile, UndecodableText: if its page is no text.
        BadRelease: if there is no page in it, or none with text.
    """
    try:
        message = message_from_bytes(data)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        content = page.get_payload(decode=True) if page is not None else None
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise refuse(path, "mail_page") from error
    if page is None or not isinstance(content, bytes) or not content.strip():
        raise refuse(path, "mail_page")
    decoded = decode(content, declared=page.get_content_charset(), name=path)
    return read_markup(decoded, path, address=_address(page) or _address(message))


def _address(part: Message) -> str:
    for name in ("Snapshot-Content-Location", "Content-Location"):
        found = _ADDRESS.match(str(part.get(name, "")))
        if found is not None:
            return found[0]
    return ""
