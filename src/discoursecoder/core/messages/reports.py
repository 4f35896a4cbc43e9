"""Sentences about packages, merging, checking and backups."""

ENGLISH: dict[str, str] = {
    "damage.record": "a {noun} in it is not what this program writes",
    "package.of_package": "This file is itself a package for one coder; packages are made from the lead’s project",
    "package.into_package": "This file is itself a package for one coder; packages are merged into the lead’s project",
    "package.summary.one": "Package for {name}: {count} release",
    "package.summary.many": "Package for {name}: {count} releases",
}

FRENCH: dict[str, str] = {
    "damage.record": "un enregistrement ({noun}) n’est pas tel que ce programme l’écrit",
    "package.of_package": "Ce fichier est lui-même un lot pour un codeur ; les lots se font à partir du projet "
    "principal",
    "package.into_package": "Ce fichier est lui-même un lot pour un codeur ; les lots se fusionnent dans le projet "
    "principal",
    "package.summary.one": "Lot pour {name} : {count} communiqué",
    "package.summary.many": "Lot pour {name} : {count} communiqués",
}
