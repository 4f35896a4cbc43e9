"""Sentences of searching and of coding what was found."""

ENGLISH: dict[str, str] = {
    "search.too_long": "the pattern takes too long here; the finds so far are listed. Make it more definite.",
    "search.given_up": "the pattern took too long in {count} releases, so the search ended there. "
    "Make the pattern more definite.",
    "search.empty": "Say what to look for: TEXT is empty.",
    "search.none": "Nothing found.",
    "search.summary": "Finds: {hits}, in releases: {releases}.",
    "search.more": "There are more; --limit 0 lists all.",
    "command.searching": "Searching",
    "act.code_finds.one": "{category}: {count} find coded as a suggestion",
    "act.code_finds.many": "{category}: {count} finds coded as suggestions",
    "act.reject_suggestions.one": "{count} suggested coding rejected",
    "act.reject_suggestions.many": "{count} suggested codings rejected",
}

FRENCH: dict[str, str] = {
    "search.too_long": "le motif prend trop de temps ici ; ce qui a été trouvé jusque-là est indiqué. Précisez-le.",
    "search.given_up": "le motif a pris trop de temps dans {count} communiqués ; la recherche s’est arrêtée là. "
    "Précisez le motif.",
    "search.empty": "Dites ce qu’il faut chercher : TEXT est vide.",
    "search.none": "Rien trouvé.",
    "search.summary": "Occurrences : {hits}, communiqués : {releases}.",
    "search.more": "Il y en a d’autres ; --limit 0 les donne toutes.",
    "command.searching": "Recherche",
    "act.code_finds.one": "{category} : {count} occurrence codée comme suggestion",
    "act.code_finds.many": "{category} : {count} occurrences codées comme suggestions",
    "act.reject_suggestions.one": "{count} codage suggéré rejeté",
    "act.reject_suggestions.many": "{count} codages suggérés rejetés",
}
