"""Sentences on sets, passages and scopes of agreement."""

ENGLISH: dict[str, str] = {
    "reason.not_all_asked": "no two coders were asked for all these categories",
    "reason.nothing_matched": "no passage of one coder overlaps one of the other with the same category",
    "reason.no_values": "no two matched codings both have a value",
    "reason.one_marked_nothing": "one of the two marked nothing",
    "warning.all_asked": "At this unit a coder counts in a release only if she was asked for all the categories "
    "compared; choose fewer categories to compare more.",
    "warning.rare_marks": "Fewer than 5 % of the characters that coders looked at are marked with these categories, "
    "where coefficients rest on little text: {categories}.",
    "warning.common_marks": "More than 95 % of the characters that coders looked at are marked with these "
    "categories, where coefficients rest on little text: {categories}.",
    "methods.kept.one": "{count} category of the codebook (revision {revision}) entered.",
    "methods.kept.many": "{count} categories of the codebook (revision {revision}) entered.",
    "methods.unit.set": "The unit is the sentence of the body text, and its value for a coder is the set of the "
    "categories she found in it; a coder counts only where she was asked for all of them.",
    "methods.unit.continuum": "The passages of the body text are compared as they were marked, overlapping ones of "
    "one coder and category being united.",
    "methods.unit.matched": "The passages of the body text, overlapping ones of one coder and category being "
    "united, are matched between coders one to one, as many as possible of those that share a category and overlap.",
    "methods.interval_plain": "Its {level} % interval is {low} to {high} (percentiles of {resamples} resamples of "
    "whole releases, seed {seed}).",
    "command.branch": "{name} (with all below it)",
    "head.category": "category",
    "head.percent": "percent",
    "head.mean_kappa": "cohen_kappa_mean_of_pairs",
    "head.interval": "95 %",
    "head.units": "units",
    "head.subject": "subject",
    "head.coefficient": "coefficient",
    "head.value": "value",
    "scope.issuer": "issuer",
    "scope.language": "language",
    "scope.month": "month of issue",
    "methods.also.gwet_errors": "Analytical standard errors of single categories are Gwet’s (2014); they take units "
    "as independent.",
    "methods.also.krippendorff_bootstrap": "The bootstrap of single categories that redraws pairs of values with "
    "the expected disagreement fixed is that of Hayes and Krippendorff (2007); it takes units as independent.",
    "methods.lead": "Pooled over releases, {name} is {value}.",
    "methods.lead_undefined": "No pooled figure is defined: {reason}.",
    "methods.sources.set": "Sources: Krippendorff (2011), Computing Krippendorff’s alpha-reliability; Passonneau "
    "(2006), Measuring agreement on set-valued items (MASI), LREC; Krippendorff & Craggs (2016), Communication "
    "Methods and Measures 10(4), 181–198; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), "
    "369–390 (resampling of clusters).",
    "methods.sources.continuum": "Sources: Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity "
    "50(6), 2347–2364; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), 369–390 (resampling "
    "of clusters).",
    "methods.sources.matched": "Sources: Hripcsak & Rothschild (2005), Journal of the American Medical Informatics "
    "Association 12(3), 296–298; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), 369–390 "
    "(resampling of clusters).",
}

FRENCH: dict[str, str] = {
    "reason.not_all_asked": "toutes ces catégories n’ont été demandées à aucune paire de codeurs",
    "reason.nothing_matched": "aucun passage d’un codeur n’en recoupe un de l’autre avec la même catégorie",
    "reason.no_values": "aucune paire de codages appariés n’a deux valeurs",
    "reason.one_marked_nothing": "l’un des deux n’a rien marqué",
    "warning.all_asked": "À cette unité, un codeur ne compte dans un communiqué que si toutes les catégories "
    "comparées lui ont été demandées ; choisissez moins de catégories pour comparer davantage.",
    "warning.rare_marks": "Moins de 5 % des caractères examinés sont marqués de ces catégories ; les coefficients y "
    "reposent sur peu de texte : {categories}.",
    "warning.common_marks": "Plus de 95 % des caractères examinés sont marqués de ces catégories ; les coefficients "
    "y reposent sur peu de texte : {categories}.",
    "methods.kept.one": "{count} catégorie du livre de codes (révision {revision}) est entrée.",
    "methods.kept.many": "{count} catégories du livre de codes (révision {revision}) sont entrées.",
    "methods.unit.set": "L’unité est la phrase du corps du texte, et sa valeur pour un codeur est l’ensemble des "
    "catégories qu’il y a trouvées ; un codeur ne compte que si toutes lui ont été demandées.",
    "methods.unit.continuum": "Les passages du corps du texte sont comparés tels qu’ils ont été marqués, ceux d’un "
    "même codeur et d’une même catégorie qui se recoupent étant réunis.",
    "methods.unit.matched": "Les passages du corps du texte, ceux d’un même codeur et d’une même catégorie qui se "
    "recoupent étant réunis, sont appariés un à un entre codeurs, en aussi grand nombre que possible parmi ceux "
    "qui se recoupent avec la même catégorie.",
    "methods.interval_plain": "Son intervalle à {level} % va de {low} à {high} (percentiles de {resamples} "
    "rééchantillons de communiqués entiers, graine {seed}).",
    "command.branch": "{name} (et ce qui en dépend)",
    "head.category": "catégorie",
    "head.percent": "pourcentage",
    "head.mean_kappa": "kappa moyen des paires",
    "head.interval": "95 %",
    "head.units": "unités",
    "head.subject": "objet",
    "head.coefficient": "coefficient",
    "head.value": "valeur",
    "scope.issuer": "émetteur",
    "scope.language": "langue",
    "scope.month": "mois d’émission",
    "methods.also.gwet_errors": "Les erreurs types analytiques par catégorie sont celles de Gwet (2014) ; elles "
    "tiennent les unités pour indépendantes.",
    "methods.also.krippendorff_bootstrap": "Le bootstrap par catégorie qui retire des paires de valeurs, le "
    "désaccord attendu restant fixe, est celui de Hayes et Krippendorff (2007) ; il tient les unités pour "
    "indépendantes.",
    "methods.lead": "Sur l’ensemble des communiqués, {name} est de {value}.",
    "methods.lead_undefined": "Aucun chiffre d’ensemble n’est défini : {reason}.",
    "methods.sources.set": "Sources : Krippendorff (2011), Computing Krippendorff’s alpha-reliability ; Passonneau "
    "(2006), Measuring agreement on set-valued items (MASI), LREC ; Krippendorff & Craggs (2016), Communication "
    "Methods and Measures 10(4), 181–198 ; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), "
    "369–390 (rééchantillonnage de grappes).",
    "methods.sources.continuum": "Sources : Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity "
    "50(6), 2347–2364 ; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), 369–390 "
    "(rééchantillonnage de grappes).",
    "methods.sources.matched": "Sources : Hripcsak & Rothschild (2005), Journal of the American Medical Informatics "
    "Association 12(3), 296–298 ; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), 369–390 "
    "(rééchantillonnage de grappes).",
}
