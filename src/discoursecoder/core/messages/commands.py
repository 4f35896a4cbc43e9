"""Sentences that commands print."""

ENGLISH: dict[str, str] = {
    "command.nothing_changed": "Nothing to change: it is so already.",
    "command.demo": "Krippendorff’s alpha over {coders} coders, unit {unit}: {value}. "
    "Open the workbooks, or the project with: discoursecoder FILE",
    "command.started": "{path} begun. Next: discoursecoder import {path} FOLDER",
    "command.check_ok": "{path}: all is well.",
    "command.schemas": "there are {known}",
    "command.importing": "Importing",
    "command.exporting": "Exporting",
    "command.imported.one": "{count} release imported.",
    "command.imported.many": "{count} releases imported.",
    "command.known_already.one": "{count} text is in the project already and was left out.",
    "command.known_already.many": "{count} texts are in the project already and were left out.",
    "command.no_difference": "The codebooks say the same.",
    "command.codings_refused.one": "{count} problem: nothing was imported. Correct the table and import it again.",
    "command.codings_refused.many": "{count} problems: nothing was imported. Correct the table and import it again.",
    "command.codings_imported.one": "{count} coding imported.",
    "command.codings_imported.many": "{count} codings imported.",
    "command.codings_known.one": "{count} coding is in the project already and was left out.",
    "command.codings_known.many": "{count} codings are in the project already and were left out.",
    "command.codings_outside.one": "{count} coding lies outside the body of its release and will not count.",
    "command.codings_outside.many": "{count} codings lie outside the body of their releases and will not count.",
    "command.actors_added": "Actors added to the registry: {names}.",
    "command.columns_ignored": "Columns that are no variable of the codebook were left out: {names}.",
    "command.pooled": "all categories",
    "command.packaged": "{path} made for {name}, with nothing of other coders (releases: {releases}, codings: "
    "{codings}).",
    "command.merge_head": "{path}, coder {name}:",
    "command.merge_line": "  {what}: {value}",
    "command.merge_new": "new",
    "command.merge_changed": "changed there",
    "command.merge_kept": "changed here, kept",
    "command.merge_deleted": "removed there",
    "command.merge_same": "the same",
    "command.merge_conflict": "conflict",
    "command.merge_proposal": "proposed, not taken",
    "command.merge_codebook": "codebook differs",
    "command.merge_consent": "This would remove more than a fifth of the coder’s codings. Nothing was merged. "
    "Repeat the command with --yes if that is meant.",
    "command.none_assigned": "{name} has no releases to finish. Assign some: discoursecoder assign PROJECT "
    "--coder {name}",
}

FRENCH: dict[str, str] = {
    "command.nothing_changed": "Rien à modifier : c’est déjà le cas.",
    "command.demo": "Alpha de Krippendorff pour {coders} codeurs, unité {unit} : {value}. "
    "Ouvrez les classeurs, ou le projet avec : discoursecoder FICHIER",
    "command.started": "{path} commencé. Ensuite : discoursecoder import {path} DOSSIER",
    "command.check_ok": "{path} : tout va bien.",
    "command.schemas": "il y a {known}",
    "command.importing": "Importation",
    "command.exporting": "Exportation",
    "command.imported.one": "{count} communiqué importé.",
    "command.imported.many": "{count} communiqués importés.",
    "command.known_already.one": "{count} texte est déjà dans le projet et a été laissé de côté.",
    "command.known_already.many": "{count} textes sont déjà dans le projet et ont été laissés de côté.",
    "command.no_difference": "Les livres de codes disent la même chose.",
    "command.codings_refused.one": "{count} problème : rien n’a été importé. Corrigez le tableau et importez-le de "
    "nouveau.",
    "command.codings_refused.many": "{count} problèmes : rien n’a été importé. Corrigez le tableau et importez-le de "
    "nouveau.",
    "command.codings_imported.one": "{count} codage importé.",
    "command.codings_imported.many": "{count} codages importés.",
    "command.codings_known.one": "{count} codage est déjà dans le projet et a été laissé de côté.",
    "command.codings_known.many": "{count} codages sont déjà dans le projet et ont été laissés de côté.",
    "command.codings_outside.one": "{count} codage est hors du corps de son communiqué et ne comptera pas.",
    "command.codings_outside.many": "{count} codages sont hors du corps de leur communiqué et ne compteront pas.",
    "command.actors_added": "Acteurs ajoutés au registre : {names}.",
    "command.columns_ignored": "Des colonnes qui ne sont pas des variables du livre de codes ont été laissées de "
    "côté : {names}.",
    "command.pooled": "toutes les catégories",
    "command.packaged": "{path} fait pour {name}, sans rien des autres codeurs (communiqués : {releases}, "
    "codages : {codings}).",
    "command.merge_head": "{path}, codeur {name} :",
    "command.merge_line": "  {what} : {value}",
    "command.merge_new": "nouveau",
    "command.merge_changed": "modifié là-bas",
    "command.merge_kept": "modifié ici, gardé",
    "command.merge_deleted": "retiré là-bas",
    "command.merge_same": "identique",
    "command.merge_conflict": "conflit",
    "command.merge_proposal": "proposé, non repris",
    "command.merge_codebook": "livre de codes différent",
    "command.merge_consent": "Cela retirerait plus d’un cinquième des codages du codeur. Rien n’a été fusionné. "
    "Répétez la commande avec --yes si c’est voulu.",
    "command.none_assigned": "{name} n’a aucun communiqué à terminer. Attribuez-en : discoursecoder assign PROJET "
    "--coder {name}",
}
