"""The places of the window in the order of the bar; all but Code and Welcome are built when first shown."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Place(NamedTuple):
    """One place: its title and icon in the bar, and who sees it; `place_makers` builds it."""

    name: str
    title: str
    icon: str
    lead_only: bool = False


def _(_context: str, text: str) -> str:
    """Mark a text for the translators; it is translated when shown."""
    return text


PLACES: tuple[Place, ...] = (
    Place("code", _("Places", "Code"), "code"),
    Place("codebook", _("Places", "Codebook"), "codebook"),
    Place("agreement", _("Places", "Agree"), "agreement", lead_only=True),
    Place("actors", _("Places", "Actors"), "actors"),
    Place("search", _("Places", "Search"), "search"),
    Place("history", _("Places", "History"), "history"),
)


def title_of(place: Place) -> str:
    """The title of a place in the language in use."""
    return QCoreApplication.translate("Places", place.title)
