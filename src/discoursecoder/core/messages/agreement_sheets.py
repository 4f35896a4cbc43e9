"""Sentences of the agreement workbook."""

ENGLISH: dict[str, str] = {
    "summary.project": "project",
    "summary.unit": "unit",
    "summary.threshold": "threshold",
    "summary.round": "round",
    "summary.coders": "coders compared",
    "summary.categories": "categories compared",
    "summary.revision": "codebook revision",
    "summary.used": "releases used",
    "summary.left_out": "releases left out",
    "summary.left_out_one": "left out",
    "summary.missing": "values missing",
    "summary.warning": "warning",
    "summary.methods": "methods",
    "summary.seed": "seed of the resamples",
    "summary.resamples": "resamples",
    "summary.level": "level of the intervals",
    "confusion.pairs": "all pairs, in both orders",
    "disagreement.missing": "the other coder has nothing there",
    "disagreement.extra": "both coded the place alike, and one gave a further category",
    "disagreement.boundary": "the same category with other edges",
    "disagreement.sibling": "another category of the same parent",
    "disagreement.other": "another category",
    "about_sheet.pooled": "pooled figures",
    "about_sheet.pooled_how": "1 - (sum of the observed disagreements) / (sum of the expected ones), over the "
    "categories that somebody found, each with its own margins; never a mean of coefficients.",
    "about_sheet.by_release": "By release",
    "about_sheet.by_release_how": "value: the release’s own observed disagreement over the expected one of all "
    "releases; local_value: over its own expected one, undefined where nothing varies in it.",
    "about_sheet.interval": "low, high",
    "about_sheet.interval_how": "Bounds of a percentile interval from resampling whole releases, since passages of "
    "one release are not independent. below_667 and below_800 are the shares of the resamples that fall below "
    ".667 and .800.",
    "about_sheet.empty": "empty cells",
    "about_sheet.empty_how": "A value that is undefined is an empty cell with the reason beside it. On the sheet Raw "
    "units an empty cell is a decision that a coder did not make: not finished, not asked, or left open. It is "
    "never a 0.",
    "about_sheet.raw": "Raw units",
    "about_sheet.raw_how": "One row per unit and category: 1 present, 0 absent. start and end count characters of "
    "the frozen text. weight is 1, or the number of characters in a run that all coders decided alike throughout; "
    "units too many for a sheet are told as such runs as well.",
    "about_sheet.check": "Check",
    "about_sheet.check_how": "Live formulas over the raw units. “by formula” is what they give, beside it our own "
    "value and the difference of the two; change a raw unit and the formulas follow. kappa needs exactly two "
    "coders.",
}

FRENCH: dict[str, str] = {
    "summary.project": "projet",
    "summary.unit": "unité",
    "summary.threshold": "seuil",
    "summary.round": "vague",
    "summary.coders": "codeurs comparés",
    "summary.categories": "catégories comparées",
    "summary.revision": "révision du livre de codes",
    "summary.used": "communiqués retenus",
    "summary.left_out": "communiqués écartés",
    "summary.left_out_one": "écarté",
    "summary.missing": "valeurs manquantes",
    "summary.warning": "avertissement",
    "summary.methods": "méthode",
    "summary.seed": "graine des rééchantillons",
    "summary.resamples": "rééchantillons",
    "summary.level": "niveau des intervalles",
    "confusion.pairs": "toutes les paires, dans les deux ordres",
    "disagreement.missing": "l’autre codeur n’a rien à cet endroit",
    "disagreement.extra": "les deux ont codé l’endroit de même, et l’un a ajouté une catégorie",
    "disagreement.boundary": "la même catégorie avec d’autres limites",
    "disagreement.sibling": "une autre catégorie du même parent",
    "disagreement.other": "une autre catégorie",
    "about_sheet.pooled": "chiffres d’ensemble",
    "about_sheet.pooled_how": "1 - (somme des désaccords observés) / (somme des désaccords attendus), sur les "
    "catégories que quelqu’un a trouvées, chacune avec ses propres marges ; jamais une moyenne de coefficients.",
    "about_sheet.by_release": "By release",
    "about_sheet.by_release_how": "value : le désaccord observé dans le communiqué rapporté au désaccord attendu sur "
    "tous les communiqués ; local_value : rapporté à son propre désaccord attendu, indéfini si rien n’y varie.",
    "about_sheet.interval": "low, high",
    "about_sheet.interval_how": "Bornes d’un intervalle de percentiles obtenu en rééchantillonnant des communiqués "
    "entiers, car les passages d’un même communiqué ne sont pas indépendants. below_667 et below_800 sont les "
    "parts des rééchantillons sous 0,667 et 0,800.",
    "about_sheet.empty": "cellules vides",
    "about_sheet.empty_how": "Une valeur indéfinie est une cellule vide avec la raison à côté. Dans la feuille Raw "
    "units, une cellule vide est une décision non prise : non terminé, non demandé ou laissé ouvert. Ce n’est "
    "jamais un 0.",
    "about_sheet.raw": "Raw units",
    "about_sheet.raw_how": "Une ligne par unité et catégorie : 1 présent, 0 absent. start et end comptent les "
    "caractères du texte figé. weight vaut 1, ou le nombre de caractères d’une suite où les décisions ne changent "
    "pas ; des unités trop nombreuses pour une feuille sont données elles aussi par suites.",
    "about_sheet.check": "Check",
    "about_sheet.check_how": "Formules vivantes sur les unités brutes. « by formula » est leur résultat, à côté "
    "notre valeur et la différence des deux ; modifiez une unité brute et les formules suivent. Le kappa demande "
    "exactement deux codeurs.",
}
