"""What the figures of sets, the continuum and matched passages are called."""

ENGLISH: dict[str, str] = {
    "coefficient.krippendorff_alpha_sets_masi": "Krippendorff’s alpha on sets of categories, MASI distance "
    "(Passonneau 2006)",
    "name.krippendorff_alpha_sets_masi": "Krippendorff’s alpha of sets (MASI distance)",
    "coefficient.krippendorff_alpha_sets_nominal": "Krippendorff’s alpha on sets of categories, nominal distance: "
    "sets are equal or not",
    "name.krippendorff_alpha_sets_nominal": "Krippendorff’s alpha of sets (nominal distance)",
    "coefficient.krippendorff_alpha_sets_jaccard": "Krippendorff’s alpha on sets of categories, Jaccard distance",
    "name.krippendorff_alpha_sets_jaccard": "Krippendorff’s alpha of sets (Jaccard distance)",
    "coefficient.krippendorff_alpha_sets_dice": "Krippendorff’s alpha on sets of categories, Dice distance",
    "name.krippendorff_alpha_sets_dice": "Krippendorff’s alpha of sets (Dice distance)",
    "coefficient.span_f1_overlap": "F1 (2 shared / all of both coders), passages of one category that overlap, "
    "matched one to one; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_f1_overlap": "F1 of overlapping passages",
    "coefficient.span_precision_overlap": "precision (shared / the second coder’s), passages of one category that "
    "overlap, matched one to one; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_precision_overlap": "precision of overlapping passages",
    "coefficient.span_recall_overlap": "recall (shared / the first coder’s), passages of one category that overlap, "
    "matched one to one; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_recall_overlap": "recall of overlapping passages",
    "coefficient.span_f1_exact": "F1 (2 shared / all of both coders), passages with equal edges and category; not "
    "corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_f1_exact": "F1 of equal passages",
    "coefficient.span_precision_exact": "precision (shared / the second coder’s), passages with equal edges and "
    "category; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_precision_exact": "precision of equal passages",
    "coefficient.span_recall_exact": "recall (shared / the first coder’s), passages with equal edges and category; "
    "not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_recall_exact": "recall of equal passages",
    "coefficient.span_f1_char": "F1 (2 shared / all of both coders), characters of one category; not corrected for "
    "chance (Hripcsak & Rothschild 2005)",
    "name.span_f1_char": "F1 of characters",
    "coefficient.span_precision_char": "precision (shared / the second coder’s), characters of one category; not "
    "corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_precision_char": "precision of characters",
    "coefficient.span_recall_char": "recall (shared / the first coder’s), characters of one category; not corrected "
    "for chance (Hripcsak & Rothschild 2005)",
    "name.span_recall_char": "recall of characters",
    "coefficient.span_iou": "characters that both coders marked alike, in those that either did (Jaccard); not "
    "corrected for chance",
    "name.span_iou": "shared text (intersection over union)",
    "coefficient.boundary_distance": "characters between the edges of matched passages, mean of both edges; a "
    "distance, not a coefficient",
    "name.boundary_distance": "distance of boundaries",
    "coefficient.span_f1_overlap_mean_of_pairs": "F1 (2 shared / all of both coders), passages of one category that "
    "overlap, matched one to one, mean of the pairs of coders; not corrected for chance (Hripcsak & Rothschild "
    "2005)",
    "name.span_f1_overlap_mean_of_pairs": "F1 of overlapping passages, mean of the pairs of coders",
    "coefficient.span_precision_overlap_mean_of_pairs": "precision (over both orders of each pair), passages of one "
    "category that overlap, matched one to one, mean of the pairs of coders; not corrected for chance (Hripcsak & "
    "Rothschild 2005)",
    "name.span_precision_overlap_mean_of_pairs": "precision of overlapping passages, mean of the pairs of coders",
    "coefficient.span_recall_overlap_mean_of_pairs": "recall (over both orders of each pair), passages of one "
    "category that overlap, matched one to one, mean of the pairs of coders; not corrected for chance (Hripcsak & "
    "Rothschild 2005)",
    "name.span_recall_overlap_mean_of_pairs": "recall of overlapping passages, mean of the pairs of coders",
    "coefficient.span_f1_exact_mean_of_pairs": "F1 (2 shared / all of both coders), passages with equal edges and "
    "category, mean of the pairs of coders; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_f1_exact_mean_of_pairs": "F1 of equal passages, mean of the pairs of coders",
    "coefficient.span_precision_exact_mean_of_pairs": "precision (over both orders of each pair), passages with "
    "equal edges and category, mean of the pairs of coders; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_precision_exact_mean_of_pairs": "precision of equal passages, mean of the pairs of coders",
    "coefficient.span_recall_exact_mean_of_pairs": "recall (over both orders of each pair), passages with equal "
    "edges and category, mean of the pairs of coders; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_recall_exact_mean_of_pairs": "recall of equal passages, mean of the pairs of coders",
    "coefficient.span_f1_char_mean_of_pairs": "F1 (2 shared / all of both coders), characters of one category, mean "
    "of the pairs of coders; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_f1_char_mean_of_pairs": "F1 of characters, mean of the pairs of coders",
    "coefficient.span_precision_char_mean_of_pairs": "precision (over both orders of each pair), characters of one "
    "category, mean of the pairs of coders; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_precision_char_mean_of_pairs": "precision of characters, mean of the pairs of coders",
    "coefficient.span_recall_char_mean_of_pairs": "recall (over both orders of each pair), characters of one "
    "category, mean of the pairs of coders; not corrected for chance (Hripcsak & Rothschild 2005)",
    "name.span_recall_char_mean_of_pairs": "recall of characters, mean of the pairs of coders",
    "coefficient.span_iou_mean_of_pairs": "characters that both coders marked alike, in those that either did "
    "(Jaccard), mean of the pairs of coders; not corrected for chance",
    "name.span_iou_mean_of_pairs": "shared text (intersection over union), mean of the pairs of coders",
    "coefficient.boundary_distance_mean_of_pairs": "characters between the edges of matched passages, mean of both "
    "edges, mean of the pairs of coders; a distance, not a coefficient",
    "name.boundary_distance_mean_of_pairs": "distance of boundaries, mean of the pairs of coders",
    "name.krippendorff_alpha_binary_presence": "Krippendorff’s alpha of presence",
    "name.multivalued_alpha_nominal": "multi-valued alpha",
    "name.u_alpha": "Krippendorff’s u-alpha",
    "name.bar_u_alpha": "|u-alpha, marked or not",
    "name.cu_alpha": "cu-alpha",
    "name.ku_alpha": "ku-alpha",
    "name.bar_u_alpha_per_code": "|u-alpha of each category on its own",
    "name.positive_agreement": "agreement on presence",
    "name.negative_agreement": "agreement on absence",
}

FRENCH: dict[str, str] = {
    "coefficient.krippendorff_alpha_sets_masi": "alpha de Krippendorff sur des ensembles de catégories, distance "
    "MASI (Passonneau 2006)",
    "name.krippendorff_alpha_sets_masi": "l’alpha de Krippendorff sur les ensembles (distance MASI)",
    "coefficient.krippendorff_alpha_sets_nominal": "alpha de Krippendorff sur des ensembles de catégories, distance "
    "nominale : les ensembles sont égaux ou non",
    "name.krippendorff_alpha_sets_nominal": "l’alpha de Krippendorff sur les ensembles (distance nominale)",
    "coefficient.krippendorff_alpha_sets_jaccard": "alpha de Krippendorff sur des ensembles de catégories, distance "
    "de Jaccard",
    "name.krippendorff_alpha_sets_jaccard": "l’alpha de Krippendorff sur les ensembles (distance de Jaccard)",
    "coefficient.krippendorff_alpha_sets_dice": "alpha de Krippendorff sur des ensembles de catégories, distance de "
    "Dice",
    "name.krippendorff_alpha_sets_dice": "l’alpha de Krippendorff sur les ensembles (distance de Dice)",
    "coefficient.span_f1_overlap": "F1 (2 partagés / tous ceux des deux codeurs), passages d’une même catégorie qui "
    "se recoupent, appariés un à un ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_f1_overlap": "F1 des passages qui se recoupent",
    "coefficient.span_precision_overlap": "précision (partagés / ceux du second codeur), passages d’une même "
    "catégorie qui se recoupent, appariés un à un ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_precision_overlap": "précision des passages qui se recoupent",
    "coefficient.span_recall_overlap": "rappel (partagés / ceux du premier codeur), passages d’une même catégorie "
    "qui se recoupent, appariés un à un ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_recall_overlap": "rappel des passages qui se recoupent",
    "coefficient.span_f1_exact": "F1 (2 partagés / tous ceux des deux codeurs), passages de mêmes limites et de "
    "même catégorie ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_f1_exact": "F1 des passages égaux",
    "coefficient.span_precision_exact": "précision (partagés / ceux du second codeur), passages de mêmes limites et "
    "de même catégorie ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_precision_exact": "précision des passages égaux",
    "coefficient.span_recall_exact": "rappel (partagés / ceux du premier codeur), passages de mêmes limites et de "
    "même catégorie ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_recall_exact": "rappel des passages égaux",
    "coefficient.span_f1_char": "F1 (2 partagés / tous ceux des deux codeurs), caractères d’une même catégorie ; "
    "sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_f1_char": "F1 des caractères",
    "coefficient.span_precision_char": "précision (partagés / ceux du second codeur), caractères d’une même "
    "catégorie ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_precision_char": "précision des caractères",
    "coefficient.span_recall_char": "rappel (partagés / ceux du premier codeur), caractères d’une même catégorie ; "
    "sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_recall_char": "rappel des caractères",
    "coefficient.span_iou": "caractères marqués de même par les deux codeurs, parmi ceux que l’un ou l’autre a "
    "marqués (Jaccard) ; sans correction du hasard",
    "name.span_iou": "texte partagé (intersection sur union)",
    "coefficient.boundary_distance": "caractères entre les limites des passages appariés, moyenne des deux limites "
    "; une distance, non un coefficient",
    "name.boundary_distance": "écart des limites",
    "coefficient.span_f1_overlap_mean_of_pairs": "F1 (2 partagés / tous ceux des deux codeurs), passages d’une même "
    "catégorie qui se recoupent, appariés un à un, moyenne des paires de codeurs ; sans correction du hasard "
    "(Hripcsak & Rothschild 2005)",
    "name.span_f1_overlap_mean_of_pairs": "F1 des passages qui se recoupent, moyenne des paires de codeurs",
    "coefficient.span_precision_overlap_mean_of_pairs": "précision (dans les deux ordres de chaque paire), passages "
    "d’une même catégorie qui se recoupent, appariés un à un, moyenne des paires de codeurs ; sans correction du "
    "hasard (Hripcsak & Rothschild 2005)",
    "name.span_precision_overlap_mean_of_pairs": "précision des passages qui se recoupent, moyenne des paires de "
    "codeurs",
    "coefficient.span_recall_overlap_mean_of_pairs": "rappel (dans les deux ordres de chaque paire), passages d’une "
    "même catégorie qui se recoupent, appariés un à un, moyenne des paires de codeurs ; sans correction du hasard "
    "(Hripcsak & Rothschild 2005)",
    "name.span_recall_overlap_mean_of_pairs": "rappel des passages qui se recoupent, moyenne des paires de codeurs",
    "coefficient.span_f1_exact_mean_of_pairs": "F1 (2 partagés / tous ceux des deux codeurs), passages de mêmes "
    "limites et de même catégorie, moyenne des paires de codeurs ; sans correction du hasard (Hripcsak & "
    "Rothschild 2005)",
    "name.span_f1_exact_mean_of_pairs": "F1 des passages égaux, moyenne des paires de codeurs",
    "coefficient.span_precision_exact_mean_of_pairs": "précision (dans les deux ordres de chaque paire), passages "
    "de mêmes limites et de même catégorie, moyenne des paires de codeurs ; sans correction du hasard (Hripcsak & "
    "Rothschild 2005)",
    "name.span_precision_exact_mean_of_pairs": "précision des passages égaux, moyenne des paires de codeurs",
    "coefficient.span_recall_exact_mean_of_pairs": "rappel (dans les deux ordres de chaque paire), passages de "
    "mêmes limites et de même catégorie, moyenne des paires de codeurs ; sans correction du hasard (Hripcsak & "
    "Rothschild 2005)",
    "name.span_recall_exact_mean_of_pairs": "rappel des passages égaux, moyenne des paires de codeurs",
    "coefficient.span_f1_char_mean_of_pairs": "F1 (2 partagés / tous ceux des deux codeurs), caractères d’une même "
    "catégorie, moyenne des paires de codeurs ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_f1_char_mean_of_pairs": "F1 des caractères, moyenne des paires de codeurs",
    "coefficient.span_precision_char_mean_of_pairs": "précision (dans les deux ordres de chaque paire), caractères "
    "d’une même catégorie, moyenne des paires de codeurs ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_precision_char_mean_of_pairs": "précision des caractères, moyenne des paires de codeurs",
    "coefficient.span_recall_char_mean_of_pairs": "rappel (dans les deux ordres de chaque paire), caractères d’une "
    "même catégorie, moyenne des paires de codeurs ; sans correction du hasard (Hripcsak & Rothschild 2005)",
    "name.span_recall_char_mean_of_pairs": "rappel des caractères, moyenne des paires de codeurs",
    "coefficient.span_iou_mean_of_pairs": "caractères marqués de même par les deux codeurs, parmi ceux que l’un ou "
    "l’autre a marqués (Jaccard), moyenne des paires de codeurs ; sans correction du hasard",
    "name.span_iou_mean_of_pairs": "texte partagé (intersection sur union), moyenne des paires de codeurs",
    "coefficient.boundary_distance_mean_of_pairs": "caractères entre les limites des passages appariés, moyenne des "
    "deux limites, moyenne des paires de codeurs ; une distance, non un coefficient",
    "name.boundary_distance_mean_of_pairs": "écart des limites, moyenne des paires de codeurs",
    "name.krippendorff_alpha_binary_presence": "l’alpha de Krippendorff de la présence",
    "name.multivalued_alpha_nominal": "alpha multivalué",
    "name.u_alpha": "l’u-alpha de Krippendorff",
    "name.bar_u_alpha": "|u-alpha, marqué ou non",
    "name.cu_alpha": "cu-alpha",
    "name.ku_alpha": "ku-alpha",
    "name.bar_u_alpha_per_code": "|u-alpha de chaque catégorie pour elle-même",
    "name.positive_agreement": "accord sur la présence",
    "name.negative_agreement": "accord sur l’absence",
}
