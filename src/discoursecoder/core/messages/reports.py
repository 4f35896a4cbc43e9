"""Sentences about packages, merging, checking and backups."""

ENGLISH: dict[str, str] = {
    "damage.record": "a {noun} in it is not what this program writes",
}

FRENCH: dict[str, str] = {
    "damage.record": "un enregistrement ({noun}) n’est pas tel que ce programme l’écrit",
}
