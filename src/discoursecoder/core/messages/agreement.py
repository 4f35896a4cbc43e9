"""Sentences about agreement."""

from discoursecoder.core.messages import coefficients, measuring

ENGLISH: dict[str, str] = {
    **coefficients.ENGLISH,
    **measuring.ENGLISH,
    "noun.coder": "coder",
    "noun.release": "release",
    "noun.category": "category",
    "noun.round": "round",
    "noun.coefficient": "coefficient",
    "noun.none": "none",
    "ways.coder": "id",
    "ways.release": "id or file name",
    "ways.category": "id, short code or path (“Parent / Child”)",
    "ways.round": "id",
}

FRENCH: dict[str, str] = {
    **coefficients.FRENCH,
    **measuring.FRENCH,
    "noun.coder": "codeur",
    "noun.release": "communiqué",
    "noun.category": "catégorie",
    "noun.round": "vague",
    "noun.coefficient": "coefficient",
    "noun.none": "aucun",
    "ways.coder": "l’identifiant",
    "ways.release": "l’identifiant ou le nom du fichier",
    "ways.category": "l’identifiant, le code court ou le chemin (« Parent / Enfant »)",
    "ways.round": "l’identifiant",
}
