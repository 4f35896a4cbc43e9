"""One line on every coefficient, with its source."""

ENGLISH: dict[str, str] = {
    "coefficient.percent_agreement": "share of agreeing pairs of coders per unit, averaged over units; not corrected "
    "for chance",
    "coefficient.percent_agreement_pairwise": "the same figure under the name used for several coders",
    "coefficient.positive_agreement": "agreement on the first value among the decisions for it "
    "(Cicchetti & Feinstein 1990)",
    "coefficient.negative_agreement": "agreement on the second of two values among the decisions for it "
    "(Cicchetti & Feinstein 1990)",
    "coefficient.p_pos": "positive agreement under its short name (Cicchetti & Feinstein 1990)",
    "coefficient.p_neg": "negative agreement under its short name (Cicchetti & Feinstein 1990)",
    "coefficient.holsti": "agreements among all decisions of two coders, coded by both or not (Holsti 1969)",
    "coefficient.prevalence_index": "how unevenly two values share the agreements (Byrt, Bishop & Carlin 1993)",
    "coefficient.bias_index": "how far two coders differ in the use of a value (Byrt, Bishop & Carlin 1993)",
    "coefficient.pabak": "kappa adjusted for prevalence and bias, two values (Byrt, Bishop & Carlin 1993)",
    "coefficient.cohen_kappa": "two coders, chance from each coder's own shares (Cohen 1960)",
    "coefficient.cohen_kappa_max": "the largest kappa that the coders' shares allow (Cohen 1960)",
    "coefficient.cohen_kappa_mean_of_pairs": "the mean of Cohen's kappa over all pairs of coders (Light 1971)",
    "coefficient.weighted_kappa": "two coders, ordered values, partial agreement (Cohen 1968)",
    "coefficient.scott_pi": "two coders, chance from both coders' shares together (Scott 1955)",
    "coefficient.bennett_s": "two coders, every value equally likely by chance (Bennett, Alpert & Goldstein 1954)",
    "coefficient.conger_kappa": "several coders, chance from each coder's own shares (Conger 1980; missing values and "
    "weights: Gwet 2014)",
    "coefficient.light_kappa": "the mean of Cohen's kappa over all pairs of coders (Light 1971)",
    "coefficient.fleiss_kappa": "several coders, chance from all shares together (Fleiss 1971; missing values and "
    "weights: Gwet 2014)",
    "coefficient.fleiss_kappa_per_value": "Fleiss' kappa of one value against all others (Fleiss 1971)",
    "coefficient.randolph_kappa": "several coders, every value equally likely by chance (Randolph 2005)",
    "coefficient.gwet_ac1": "any number of coders, steady where a value is rare or common (Gwet 2008)",
    "coefficient.gwet_ac2": "AC1 with weights for partial agreement (Gwet 2014)",
    "coefficient.brennan_prediger": "any number of coders, every value equally likely by chance, weights possible "
    "(Brennan & Prediger 1981; Gwet 2014)",
    "coefficient.krippendorff_alpha": "any number of coders, missing values allowed, nominal, ordinal, interval or "
    "ratio (Krippendorff 1970, 2011)",
    "coefficient.krippendorff_alpha_per_value": "alpha of one value against all others (Krippendorff 2004)",
    "coefficient.krippendorff_alpha_sets": "alpha on sets of labels with a distance between sets (Passonneau 2004, "
    "2006; Krippendorff 2011)",
    "coefficient.krippendorff_alpha_binary_presence": "alpha of one label, present or absent in each unit "
    "(Krippendorff 2011)",
    "coefficient.multivalued_alpha_nominal": "alpha for several labels a unit, chance from labels and sizes of sets "
    "(Krippendorff & Craggs 2016)",
    "coefficient.kupper_hafner": "two coders, several labels a unit, number of labels from the codebook (Kupper & "
    "Hafner 1989)",
    "coefficient.u_alpha": "agreement on boundaries and categories of units in a text (Krippendorff, Mathet, Bouvry "
    "& Widlöcher 2016)",
    "coefficient.bar_u_alpha": "agreement on what is marked at all in a text (Krippendorff, Mathet, Bouvry & "
    "Widlöcher 2016)",
    "coefficient.bar_u_alpha_per_code": "agreement on where one category is marked (Krippendorff, Mathet, Bouvry & "
    "Widlöcher 2016)",
    "coefficient.cu_alpha": "agreement on categories where two coders marked (Krippendorff, Mathet, Bouvry & "
    "Widlöcher 2016)",
    "coefficient.ku_alpha": "the same for one category (Krippendorff, Mathet, Bouvry & Widlöcher 2016)",
    "coefficient.krippendorff_alpha_U_1995": "squared differences of boundaries, for comparison with older "
    "literature (Krippendorff 1995, 2004)",
    "coefficient.span_f1": "shared spans or characters among all, not corrected for chance (Hripcsak & Rothschild "
    "2005)",
    "coefficient.boundary_similarity": "boundaries of two segmentations that need no edit (Fournier 2013)",
    "coefficient.segmentation_similarity": "places of a text without an edit between two segmentations (Fournier & "
    "Inkpen 2012)",
    "coefficient.pk": "an error: windows whose ends only one of two puts into one segment (Beeferman, Berger & "
    "Lafferty 1999)",
    "coefficient.window_diff": "an error: windows with another number of boundaries (Pevzner & Hearst 2002)",
    "coefficient.actual_agreement_boundaries": "boundaries without an edit over all texts and pairs of coders "
    "(Fournier 2013)",
    "coefficient.fleiss_pi_boundaries": "the same, chance from all coders together (Fournier 2013)",
    "coefficient.fleiss_kappa_boundaries": "the same, chance from each coder's own boundaries (Fournier 2013)",
    "coefficient.gamma": "how much less disorder than by chance the best alignment of units has (Mathet, Widlöcher "
    "& Métivier 2015)",
    "coefficient.gamma_cat": "how much more than by chance aligned units agree in category (Mathet 2017)",
    "coefficient.gamma_k": "the same for one category (Mathet 2017)",
    "coefficient.gamma_observed_disorder": "the disorder of the best alignment of units (Mathet, Widlöcher & "
    "Métivier 2015)",
}

FRENCH: dict[str, str] = {
    "coefficient.percent_agreement": "part des paires de codeurs en accord par unité, en moyenne sur les unités ; "
    "sans correction du hasard",
    "coefficient.percent_agreement_pairwise": "le même chiffre sous le nom employé pour plusieurs codeurs",
    "coefficient.positive_agreement": "accord sur la première valeur parmi les décisions en sa faveur "
    "(Cicchetti & Feinstein 1990)",
    "coefficient.negative_agreement": "accord sur la seconde de deux valeurs parmi les décisions en sa faveur "
    "(Cicchetti & Feinstein 1990)",
    "coefficient.p_pos": "accord positif sous son nom court (Cicchetti & Feinstein 1990)",
    "coefficient.p_neg": "accord négatif sous son nom court (Cicchetti & Feinstein 1990)",
    "coefficient.holsti": "accords parmi toutes les décisions de deux codeurs, codées par les deux ou non "
    "(Holsti 1969)",
    "coefficient.prevalence_index": "inégalité du partage des accords entre deux valeurs (Byrt, Bishop & Carlin 1993)",
    "coefficient.bias_index": "écart entre deux codeurs dans l’emploi d’une valeur (Byrt, Bishop & Carlin 1993)",
    "coefficient.pabak": "kappa ajusté de la prévalence et du biais, deux valeurs (Byrt, Bishop & Carlin 1993)",
    "coefficient.cohen_kappa": "deux codeurs, hasard selon les parts propres à chacun (Cohen 1960)",
    "coefficient.cohen_kappa_max": "le plus grand kappa que permettent les parts des codeurs (Cohen 1960)",
    "coefficient.cohen_kappa_mean_of_pairs": "moyenne du kappa de Cohen sur toutes les paires de codeurs (Light 1971)",
    "coefficient.weighted_kappa": "deux codeurs, valeurs ordonnées, accord partiel (Cohen 1968)",
    "coefficient.scott_pi": "deux codeurs, hasard selon les parts des deux ensemble (Scott 1955)",
    "coefficient.bennett_s": "deux codeurs, toutes les valeurs également probables (Bennett, Alpert & Goldstein 1954)",
    "coefficient.conger_kappa": "plusieurs codeurs, hasard selon les parts propres à chacun (Conger 1980 ; valeurs "
    "manquantes et poids : Gwet 2014)",
    "coefficient.light_kappa": "moyenne du kappa de Cohen sur toutes les paires de codeurs (Light 1971)",
    "coefficient.fleiss_kappa": "plusieurs codeurs, hasard selon toutes les parts ensemble (Fleiss 1971 ; valeurs "
    "manquantes et poids : Gwet 2014)",
    "coefficient.fleiss_kappa_per_value": "kappa de Fleiss d’une valeur contre toutes les autres (Fleiss 1971)",
    "coefficient.randolph_kappa": "plusieurs codeurs, toutes les valeurs également probables (Randolph 2005)",
    "coefficient.gwet_ac1": "tout nombre de codeurs, stable quand une valeur est rare ou fréquente (Gwet 2008)",
    "coefficient.gwet_ac2": "AC1 avec des poids pour l’accord partiel (Gwet 2014)",
    "coefficient.brennan_prediger": "tout nombre de codeurs, toutes les valeurs également probables, poids possibles "
    "(Brennan & Prediger 1981 ; Gwet 2014)",
    "coefficient.krippendorff_alpha": "tout nombre de codeurs, valeurs manquantes admises, nominal, ordinal, "
    "d’intervalle ou de rapport (Krippendorff 1970, 2011)",
    "coefficient.krippendorff_alpha_per_value": "alpha d’une valeur contre toutes les autres (Krippendorff 2004)",
    "coefficient.krippendorff_alpha_sets": "alpha sur des ensembles d’étiquettes avec une distance entre ensembles "
    "(Passonneau 2004, 2006 ; Krippendorff 2011)",
    "coefficient.krippendorff_alpha_binary_presence": "alpha d’une étiquette, présente ou absente dans chaque unité "
    "(Krippendorff 2011)",
    "coefficient.multivalued_alpha_nominal": "alpha pour plusieurs étiquettes par unité, hasard selon étiquettes et "
    "tailles (Krippendorff & Craggs 2016)",
    "coefficient.kupper_hafner": "deux codeurs, plusieurs étiquettes par unité, leur nombre selon le livre de codes "
    "(Kupper & Hafner 1989)",
    "coefficient.u_alpha": "accord sur les limites et les catégories d’unités d’un texte (Krippendorff, Mathet, "
    "Bouvry & Widlöcher 2016)",
    "coefficient.bar_u_alpha": "accord sur ce qui est marqué dans un texte (Krippendorff, Mathet, Bouvry & "
    "Widlöcher 2016)",
    "coefficient.bar_u_alpha_per_code": "accord sur les endroits marqués d’une catégorie (Krippendorff, Mathet, "
    "Bouvry & Widlöcher 2016)",
    "coefficient.cu_alpha": "accord sur les catégories là où deux codeurs ont marqué (Krippendorff, Mathet, Bouvry "
    "& Widlöcher 2016)",
    "coefficient.ku_alpha": "le même pour une seule catégorie (Krippendorff, Mathet, Bouvry & Widlöcher 2016)",
    "coefficient.krippendorff_alpha_U_1995": "différences quadratiques des limites, pour comparer à la littérature "
    "ancienne (Krippendorff 1995, 2004)",
    "coefficient.span_f1": "passages ou caractères communs parmi tous, sans correction du hasard (Hripcsak & "
    "Rothschild 2005)",
    "coefficient.boundary_similarity": "limites de deux segmentations qui ne demandent aucune retouche (Fournier "
    "2013)",
    "coefficient.segmentation_similarity": "places d’un texte sans retouche entre deux segmentations (Fournier & "
    "Inkpen 2012)",
    "coefficient.pk": "une erreur : fenêtres dont un seul des deux met les bouts dans un segment (Beeferman, Berger "
    "& Lafferty 1999)",
    "coefficient.window_diff": "une erreur : fenêtres avec un autre nombre de limites (Pevzner & Hearst 2002)",
    "coefficient.actual_agreement_boundaries": "limites sans retouche sur tous les textes et paires de codeurs "
    "(Fournier 2013)",
    "coefficient.fleiss_pi_boundaries": "le même, hasard selon tous les codeurs ensemble (Fournier 2013)",
    "coefficient.fleiss_kappa_boundaries": "le même, hasard selon les limites propres à chacun (Fournier 2013)",
    "coefficient.gamma": "combien l’alignement d’unités a moins de désordre que le hasard (Mathet, Widlöcher & "
    "Métivier 2015)",
    "coefficient.gamma_cat": "combien les catégories d’unités alignées s’accordent plus que par hasard (Mathet 2017)",
    "coefficient.gamma_k": "le même chiffre pour une seule catégorie (Mathet 2017)",
    "coefficient.gamma_observed_disorder": "le désordre du meilleur alignement d’unités (Mathet, Widlöcher & "
    "Métivier 2015)",
}
