"""Sentences of the methods paragraph."""

ENGLISH: dict[str, str] = {
    "name.krippendorff_alpha": "Krippendorff’s alpha",
    "name.percent_agreement": "percent agreement",
    "name.cohen_kappa": "Cohen’s kappa",
    "name.cohen_kappa_mean_of_pairs": "the mean of Cohen’s kappa over pairs of coders",
    "name.gwet_ac1": "Gwet’s AC1",
    "unit.character": "character",
    "unit.word": "word",
    "unit.clause": "clause",
    "unit.sentence": "sentence",
    "unit.paragraph": "paragraph",
    "unit.release": "release",
    "unit.set": "set of categories",
    "unit.continuum": "continuum",
    "unit.matched": "matched span",
    "methods.coders.one": "Agreement is to be measured, but only {count} coder ({names}) has finished any release.",
    "methods.coders.many": "The agreement of {count} coders ({names}) was measured.",
    "methods.releases.one": "It rests on {count} release that at least two of them had finished.",
    "methods.releases.many": "It rests on {count} releases that at least two of them had finished.",
    "methods.left_out.one": "{count} further release was left out, since fewer than two coders had finished it or it "
    "held nothing to compare.",
    "methods.left_out.many": "{count} further releases were left out, since fewer than two coders had finished them "
    "or "
    "they held nothing to compare.",
    "methods.round": "The releases are those of the reliability round “{name}”.",
    "methods.categories.one": "{count} category of the codebook (revision {revision}) entered as a decision between "
    "present and absent.",
    "methods.categories.many": "{count} categories of the codebook (revision {revision}) entered, each as a decision "
    "of its own between present and absent.",
    "methods.unit.character": "The unit is the character of the body text.",
    "methods.unit.word": "The unit is the word of the body text.",
    "methods.unit.clause": "The unit is the clause of the body text.",
    "methods.unit.sentence": "The unit is the sentence of the body text.",
    "methods.unit.paragraph": "The unit is the paragraph of the body text.",
    "methods.unit.release": "The unit is the release.",
    "methods.threshold.any": "A category counts as present in a unit if any part of the unit is coded with it.",
    "methods.threshold.half": "A category counts as present in a unit if at least half of its characters are coded "
    "with it.",
    "methods.recorded": "{coefficient}, the unit {unit} and a required level of {threshold} were recorded on {day}, "
    "before the coders were compared.",
    "methods.departs": "This report departs from the recorded unit and uses the unit {unit}.",
    "methods.nothing": "No release could be compared, so no coefficient is reported.",
    "methods.undefined": "Krippendorff’s alpha is undefined, since no unit has two values or the values do not vary.",
    "methods.alpha": "Pooled over categories and releases (the sum of observed over the sum of expected "
    "disagreements, "
    "each category with its own margins), Krippendorff’s alpha for nominal data is {value}.",
    "methods.interval": "Its {level} % interval is {low} to {high} (percentiles of {resamples} resamples of whole "
    "releases, seed {seed}); {below_667} % of the resamples lie below .667 and {below_800} % below .800.",
    "methods.no_interval": "No interval is given, since resampling takes at least {fewest} releases.",
    "methods.other": "{name} {value}",
    "methods.others": "For comparison: {figures}.",
    "methods.version": "Computed with DiscourseCoder {version}.",
    "methods.sources": "Sources: Krippendorff (2011), Computing Krippendorff’s alpha-reliability; Cohen (1960), "
    "Educational and Psychological Measurement 20(1), 37–46; Gwet (2008), British Journal of Mathematical and "
    "Statistical Psychology 61(1), 29–48; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), "
    "369–390 (resampling of clusters).",
}

FRENCH: dict[str, str] = {
    "name.krippendorff_alpha": "l’alpha de Krippendorff",
    "name.percent_agreement": "pourcentage d’accord",
    "name.cohen_kappa": "kappa de Cohen",
    "name.cohen_kappa_mean_of_pairs": "moyenne du kappa de Cohen sur les paires de codeurs",
    "name.gwet_ac1": "AC1 de Gwet",
    "unit.character": "caractère",
    "unit.word": "mot",
    "unit.clause": "proposition",
    "unit.sentence": "phrase",
    "unit.paragraph": "paragraphe",
    "unit.release": "communiqué",
    "unit.set": "ensemble de catégories",
    "unit.continuum": "continuum",
    "unit.matched": "passage apparié",
    "methods.coders.one": "L’accord doit être mesuré, mais {count} codeur ({names}) seulement a terminé un "
    "communiqué.",
    "methods.coders.many": "L’accord de {count} codeurs ({names}) a été mesuré.",
    "methods.releases.one": "Il repose sur {count} communiqué terminé par au moins deux d’entre eux.",
    "methods.releases.many": "Il repose sur {count} communiqués terminés par au moins deux d’entre eux.",
    "methods.left_out.one": "{count} autre communiqué a été écarté, parce que moins de deux codeurs l’avaient terminé "
    "ou qu’il ne contenait rien à comparer.",
    "methods.left_out.many": "{count} autres communiqués ont été écartés, parce que moins de deux codeurs les avaient "
    "terminés ou qu’ils ne contenaient rien à comparer.",
    "methods.round": "Les communiqués sont ceux de la vague de fidélité « {name} ».",
    "methods.categories.one": "{count} catégorie du livre de codes (révision {revision}) est entrée comme décision "
    "entre présente et absente.",
    "methods.categories.many": "{count} catégories du livre de codes (révision {revision}) sont entrées, chacune "
    "comme "
    "une décision propre entre présente et absente.",
    "methods.unit.character": "L’unité est le caractère du corps du texte.",
    "methods.unit.word": "L’unité est le mot du corps du texte.",
    "methods.unit.clause": "L’unité est la proposition du corps du texte.",
    "methods.unit.sentence": "L’unité est la phrase du corps du texte.",
    "methods.unit.paragraph": "L’unité est le paragraphe du corps du texte.",
    "methods.unit.release": "L’unité est le communiqué.",
    "methods.threshold.any": "Une catégorie compte comme présente dans une unité si une partie quelconque de l’unité "
    "est codée ainsi.",
    "methods.threshold.half": "Une catégorie compte comme présente dans une unité si la moitié au moins de ses "
    "caractères est codée ainsi.",
    "methods.recorded": "{coefficient}, l’unité {unit} et un seuil exigé de {threshold} ont été consignés le {day}, "
    "avant la comparaison des codeurs.",
    "methods.departs": "Ce rapport s’écarte de l’unité consignée et emploie l’unité {unit}.",
    "methods.nothing": "Aucun communiqué n’a pu être comparé ; aucun coefficient n’est donc rapporté.",
    "methods.undefined": "L’alpha de Krippendorff est indéfini, parce qu’aucune unité n’a deux valeurs ou que les "
    "valeurs ne varient pas.",
    "methods.alpha": "Sur l’ensemble des catégories et des communiqués (somme des désaccords observés sur somme des "
    "désaccords attendus, chaque catégorie avec ses propres marges), l’alpha de Krippendorff pour données nominales "
    "est de {value}.",
    "methods.interval": "Son intervalle à {level} % va de {low} à {high} (percentiles de {resamples} rééchantillons "
    "de "
    "communiqués entiers, graine {seed}) ; {below_667} % des rééchantillons sont inférieurs à 0,667 et {below_800} % "
    "à 0,800.",
    "methods.no_interval": "Aucun intervalle n’est donné, car le rééchantillonnage demande au moins {fewest} "
    "communiqués.",
    "methods.other": "{name} {value}",
    "methods.others": "À titre de comparaison : {figures}.",
    "methods.version": "Calculé avec DiscourseCoder {version}.",
    "methods.sources": "Sources : Krippendorff (2011), Computing Krippendorff’s alpha-reliability ; Cohen (1960), "
    "Educational and Psychological Measurement 20(1), 37–46 ; Gwet (2008), British Journal of Mathematical and "
    "Statistical Psychology 61(1), 29–48 ; Field & Welsh (2007), Journal of the Royal Statistical Society B 69(3), "
    "369–390 (rééchantillonnage de grappes).",
}
