"""Sentences about text."""

ENGLISH: dict[str, str] = {
    "text.untitled": "Untitled release",
}

FRENCH: dict[str, str] = {
    "text.untitled": "Communiqué sans titre",
}
