"""Other names in the literature for what the registry computes, so that a name from a paper or a package is found."""

from collections.abc import Mapping
from typing import Any

ALIASES: dict[str, tuple[str, Mapping[str, Any]]] = {
    # Artstein, R. & Poesio, M. (2008), Inter-coder agreement for computational linguistics, for several coders.
    "multi_pi": ("fleiss_kappa", {}),
    "multi_kappa": ("conger_kappa", {}),
    "siegel_castellan_kappa": ("fleiss_kappa", {}),
    "hubert_kappa": ("conger_kappa", {}),
    "davies_fleiss_kappa": ("conger_kappa", {}),
    "free_marginal_kappa": ("randolph_kappa", {}),
    "maxwell_re": ("pabak", {}),
    "observed_agreement": ("percent_agreement", {}),
    "positive_specific_agreement": ("positive_agreement", {}),
    "negative_specific_agreement": ("negative_agreement", {}),
    "cohen_kappa_weighted": ("weighted_kappa", {}),
    "cohen_kappa_mean_of_pairs": ("light_kappa", {}),
    "krippendorff_alpha_nominal": ("krippendorff_alpha", {"metric": "nominal"}),
    "krippendorff_alpha_ordinal": ("krippendorff_alpha", {"metric": "ordinal"}),
    "krippendorff_alpha_interval": ("krippendorff_alpha", {"metric": "interval"}),
    "krippendorff_alpha_ratio": ("krippendorff_alpha", {"metric": "ratio"}),
    "krippendorff_alpha_u": ("u_alpha", {}),
    "alpha_u_1995": ("krippendorff_alpha_U_1995", {}),
    "gamma_category": ("gamma_k", {}),
    "section_delta": ("section_distance", {}),
    "unit_dissimilarity": ("unit_distance", {}),
    "gamma_dissimilarity": ("unit_distance", {}),
    "positional_dissimilarity": ("unit_distance", {"part": "positional"}),
    "categorical_dissimilarity": ("unit_distance", {"part": "categorical"}),
    "gamma_d": ("unit_distance", {}),
    "gamma_d_pos": ("unit_distance", {"part": "positional"}),
    "gamma_d_cat": ("unit_distance", {"part": "categorical"}),
    "d_pos": ("unit_distance", {"part": "positional"}),
    "d_cat": ("unit_distance", {"part": "categorical"}),
}
"""From another name to ours, with the parameters that it implies."""

BY_KIND: dict[tuple[str, str], str] = {
    ("krippendorff_alpha_U_1995", "section_pairs"): "section_distance",
    ("gamma", "unit_pairs"): "unit_distance",
    ("gamma_observed_disorder", "unit_pairs"): "unit_distance",
    ("krippendorff_alpha_sets", "set_pairs"): "set_distance",
}
"""The distance on which a coefficient rests, asked for by its name on pairs."""


def meant(name: str, kind: str) -> tuple[str, Mapping[str, Any]]:
    """Our name for what is asked of data of a kind, and the parameters that the name implies."""
    ours, implied = ALIASES.get(name, (name, {}))
    return BY_KIND.get((ours, kind), ours), implied
