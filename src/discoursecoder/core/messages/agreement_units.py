"""Sentences on sets, passages and scopes of agreement."""

ENGLISH: dict[str, str] = {
    "reason.not_all_asked": "no two coders were asked for all these categories",
    "reason.nothing_matched": "no passage of one coder overlaps one of the other with the same category",
    "reason.one_marked_nothing": "one of the two marked nothing",
    "reason.not_resampled": "not resampled at this scope",
}

FRENCH: dict[str, str] = {
    "reason.not_all_asked": "toutes ces catégories n’ont été demandées à aucune paire de codeurs",
    "reason.nothing_matched": "aucun passage d’un codeur n’en recoupe un de l’autre avec la même catégorie",
    "reason.one_marked_nothing": "l’un des deux n’a rien marqué",
    "reason.not_resampled": "non rééchantillonné à ce niveau",
}
