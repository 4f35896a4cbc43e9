"""Sentences about agreement."""

from discoursecoder.core.messages import agreement_names, agreement_units, coefficients, measuring, methods

ENGLISH: dict[str, str] = {
    **agreement_names.ENGLISH,
    **agreement_units.ENGLISH,
    **coefficients.ENGLISH,
    **measuring.ENGLISH,
    **methods.ENGLISH,
    "left_out.nobody": "none of the coders compared has finished it",
    "left_out.one_coder": "only {coder} has finished it",
    "left_out.no_body": "it has no body text",
    "left_out.nothing_asked": "no two coders were asked for the same category",
    "missing.not_finished": "not finished",
    "missing.not_assigned": "not assigned",
    "missing.not_asked": "not asked for",
    "missing.newer": "came into the codebook in revision {since}, after she finished under revision {revision}",
    "missing.undecided.one": "{count} sentence without a decision",
    "missing.undecided.many": "{count} sentences without a decision",
    "damage.snapshot": "the snapshot of the round “{name}” cannot be read",
    "warning.idle": "{coder} has finished no release and is not counted.",
    "warning.one_coder": "Fewer than two coders have finished anything, so there is nothing to compare.",
    "warning.left_out.one": "{count} release is left out; the list says why.",
    "warning.left_out.many": "{count} releases are left out; the list says why.",
    "warning.missing.one": "{coder}: values are missing in {count} release ({reason}).",
    "warning.missing.many": "{coder}: values are missing in {count} releases ({reason}).",
    "warning.missing_category.one": "{coder}: values of these categories are missing in {count} release ({reason}): "
    "{categories}.",
    "warning.missing_category.many": "{coder}: values of these categories are missing in {count} releases ({reason}): "
    "{categories}.",
    "warning.whole.one": "{count} coding of a whole release does not count at this unit; choose the unit release for "
    "it.",
    "warning.whole.many": "{count} codings of whole releases do not count at this unit; choose the unit release for "
    "them.",
    "warning.outside.one": "{count} coding lies outside the body of its release and does not count.",
    "warning.outside.many": "{count} codings lie outside the body of their releases and do not count.",
    "warning.no_interval.one": "No interval is given: only {count} release entered, and resampling takes at least "
    "{fewest}.",
    "warning.no_interval.many": "No interval is given: only {count} releases entered, and resampling takes at least "
    "{fewest}.",
    "warning.few_releases.one": "The intervals are too narrow: only {count} release entered, fewer than {few}.",
    "warning.few_releases.many": "The intervals are too narrow: only {count} releases entered, fewer than {few}.",
    "warning.simulated_coverage": "In simulations with so few, 95 % intervals held the true alpha in {lowest} to "
    "{highest} % of the studies, least often where a category is rare.",
    "warning.undefined": "The pooled figure is undefined: {reason}.",
    "warning.few_units.one": "Only {count} unit entered; the figures carry little weight.",
    "warning.few_units.many": "Only {count} units entered; the figures carry little weight.",
    "warning.unused": "Nobody used these categories, so they do not enter the pooled figure: {categories}.",
    "warning.rare": "These categories are in fewer than 5 % of the values, where kappa and alpha say little; compare "
    "AC1 and positive agreement: {categories}.",
    "warning.common": "These categories are in more than 95 % of the values, where kappa and alpha say little; "
    "compare "
    "AC1 and negative agreement: {categories}.",
    "noun.category": "category",
    "noun.round": "round",
    "noun.coefficient": "coefficient",
    "noun.conversion": "conversion",
    "noun.none": "none",
    "ways.coder": "id",
    "ways.release": "id or file name",
    "ways.category": "id, short code or path (“Parent / Child”)",
    "ways.round": "id",
}

FRENCH: dict[str, str] = {
    **agreement_names.FRENCH,
    **agreement_units.FRENCH,
    **coefficients.FRENCH,
    **measuring.FRENCH,
    **methods.FRENCH,
    "left_out.nobody": "aucun des codeurs comparés ne l’a terminé",
    "left_out.one_coder": "seul·e {coder} l’a terminé",
    "left_out.no_body": "il n’a pas de corps de texte",
    "left_out.nothing_asked": "aucune catégorie n’a été demandée à deux codeurs",
    "missing.not_finished": "non terminé",
    "missing.not_assigned": "non attribué",
    "missing.not_asked": "non demandée",
    "missing.newer": "entrée dans le livre de codes à la révision {since}, après la fin du codage sous la révision "
    "{revision}",
    "missing.undecided.one": "{count} phrase sans décision",
    "missing.undecided.many": "{count} phrases sans décision",
    "damage.snapshot": "l’instantané de la vague « {name} » ne peut pas être lu",
    "warning.idle": "{coder} n’a terminé aucun communiqué et n’est pas compté·e.",
    "warning.one_coder": "Moins de deux codeurs ont terminé un communiqué ; il n’y a rien à comparer.",
    "warning.left_out.one": "{count} communiqué est écarté ; la liste dit pourquoi.",
    "warning.left_out.many": "{count} communiqués sont écartés ; la liste dit pourquoi.",
    "warning.missing.one": "{coder} : des valeurs manquent dans {count} communiqué ({reason}).",
    "warning.missing.many": "{coder} : des valeurs manquent dans {count} communiqués ({reason}).",
    "warning.missing_category.one": "{coder} : les valeurs de ces catégories manquent dans {count} communiqué "
    "({reason}) : {categories}.",
    "warning.missing_category.many": "{coder} : les valeurs de ces catégories manquent dans {count} communiqués "
    "({reason}) : {categories}.",
    "warning.whole.one": "{count} codage d’un communiqué entier ne compte pas à cette unité ; choisissez pour lui "
    "l’unité communiqué.",
    "warning.whole.many": "{count} codages de communiqués entiers ne comptent pas à cette unité ; choisissez pour eux "
    "l’unité communiqué.",
    "warning.outside.one": "{count} codage se trouve hors du corps de son communiqué et ne compte pas.",
    "warning.outside.many": "{count} codages se trouvent hors du corps de leurs communiqués et ne comptent pas.",
    "warning.no_interval.one": "Aucun intervalle n’est donné : {count} seul communiqué est entré, et le "
    "rééchantillonnage en demande au moins {fewest}.",
    "warning.no_interval.many": "Aucun intervalle n’est donné : {count} communiqués seulement sont entrés, et le "
    "rééchantillonnage en demande au moins {fewest}.",
    "warning.few_releases.one": "Les intervalles sont trop étroits : {count} seul communiqué est entré, moins de "
    "{few}.",
    "warning.few_releases.many": "Les intervalles sont trop étroits : {count} communiqués seulement sont entrés, "
    "moins "
    "de {few}.",
    "warning.simulated_coverage": "Dans les simulations avec si peu de communiqués, les intervalles à 95 % "
    "contenaient le vrai alpha dans {lowest} à {highest} % des études, le plus rarement pour les catégories rares.",
    "warning.undefined": "Le chiffre global est indéfini : {reason}.",
    "warning.few_units.one": "{count} seule unité est entrée ; les chiffres ont peu de poids.",
    "warning.few_units.many": "{count} unités seulement sont entrées ; les chiffres ont peu de poids.",
    "warning.unused": "Personne n’a employé ces catégories, qui n’entrent donc pas dans le chiffre global : "
    "{categories}.",
    "warning.rare": "Ces catégories sont dans moins de 5 % des valeurs, où kappa et alpha disent peu ; comparez AC1 "
    "et l’accord positif : {categories}.",
    "warning.common": "Ces catégories sont dans plus de 95 % des valeurs, où kappa et alpha disent peu ; comparez AC1 "
    "et l’accord négatif : {categories}.",
    "noun.category": "catégorie",
    "noun.round": "vague",
    "noun.coefficient": "coefficient",
    "noun.conversion": "conversion",
    "noun.none": "aucun",
    "ways.coder": "l’identifiant",
    "ways.release": "l’identifiant ou le nom du fichier",
    "ways.category": "l’identifiant, le code court ou le chemin (« Parent / Enfant »)",
    "ways.round": "l’identifiant",
}
