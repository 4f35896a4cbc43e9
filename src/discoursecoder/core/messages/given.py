"""Sentences about tables of ratings that are no project, and about the published cases."""

ENGLISH: dict[str, str] = {
    "given.no_rows": "the table has no units below its header",
    "given.one_coder": "the only column of values is “{name}”; agreement takes two coders or more",
    "given.no_coders": "no column holds values of a coder",
    "given.nameless": "a column with values has no name; write the coder’s name above it",
    "given.empty": "“{name}” is empty; fill it in",
    "given.twice": "{coder} has a value for {unit} already; a coder gives a unit one value",
    "given.no_value": "“{value}” is not a single value",
    "given.not_whole": "“{value}” is no whole number; offsets count characters from 0",
    "given.reversed": "the span ends at {end} and starts at {start}; it must end behind its start",
    "given.beyond": "the span ends at {end}, but the release has {length} characters",
    "given.two_lengths": "the release has {length} characters here and {other} in another row",
    "given.not_a_number": "“{value}” is not a number, and the level {level} needs numbers",
    "given.level": "level of measurement",
    "given.source": "data",
    "given.values": "values in use",
    "given.marker": "“{value}” counts as a value like any other. Leave empty what was not coded.",
    "given.header_is_data": "The first row ({names}) is taken as the names of the coders, though the same values are "
    "in the table. If it is a unit, write the coders’ names above it.",
    "given.numbering": "Every value in the column “{name}” is different. If it names the units, call it “unit”.",
    "given.ignored": "Columns that have no place in such a table were left out: {names}.",
    "given.no_length": "The length of {release} is not given, so it is taken to end where its last span ends.",
    "given.nothing_marked": "{coder} marked nothing in {release}; that counts as read and found nothing.",
    "given.conditional": "The intervals resample units. They are conditional: they hold where the units are a sample "
    "of independent units, not where several come from one text.",
    "given.many_pairs": "With {coders} coders the pairs are not listed one by one.",
    "given.coders_do_not_fit": "“coders” has {names} different names for {columns} columns",
    "given.many_values": "there are {values} different values, and at most {most} can be compared; perhaps a column "
    "of texts or identifiers stands among the coders",
    "given.many_numbers": "With {values} different numbers only the coefficients for numbers are computed; there are "
    "no categories to compare.",
    "given.methods_interval_releases": " The {level} % interval comes from resampling releases ({resamples} "
    "resamples, seed {seed}, percentiles).",
    "given.unit": "unit",
    "given.project_or_data": "Name a project, or a table with --data FILE; one of the two.",
    "given.only_data": "{name} goes with --data only.",
    "given.only_project": "{name} goes with a project only, not with --data.",
    "given.coders": "Coders: {names}",
    "given.methods": "Agreement of {coders} coders ({names}) on the data in {source} was computed with DiscourseCoder "
    "{version}; pairable units: {units}. {figures}.",
    "given.methods_level": " Level of measurement of alpha: {level}.",
    "given.methods_interval": " The {level} % interval comes from resampling units ({resamples} resamples, seed "
    "{seed}, percentiles) and is conditional on their being independent.",
    "given.figure": "{name} {value}",
    "given.figure_interval": "{name} {value} [{low}; {high}]",
    "given.undefined": "undefined",
    "given.raw_how": "One row per unit, one column per coder; an empty cell was not coded. values and agreeing "
    "(ordered pairs of coders with equal values) are formulas.",
    "given.check_how": "Live formulas over the raw units, beside our own value and the difference; alpha at the "
    "nominal level.",
    "given.interval_how": "Bounds of a percentile interval from resampling units, conditional on their being "
    "independent.",
    "given.no_check": "not recomputed: the formulas take ratings of at most {coders} coders with at most {values} "
    "values",
    "verify.case": "{name}: {held} of {count} figures hold",
    "verify.failed": "{name}: {what}: expected {expected}, found {found}",
    "verify.total": "{held} of {count} figures hold, in {cases} cases.",
    "verify.no_cases": "there are no case files (.json) in this folder",
    "verify.no_case": "this is no case with “input” and “checks”",
}

FRENCH: dict[str, str] = {
    "given.no_rows": "le tableau n’a aucune unité sous son en-tête",
    "given.one_coder": "la seule colonne de valeurs est « {name} » ; l’accord demande au moins deux codeurs",
    "given.no_coders": "aucune colonne ne contient les valeurs d’un codeur",
    "given.nameless": "une colonne avec des valeurs n’a pas de nom ; écrivez le nom du codeur au-dessus",
    "given.empty": "« {name} » est vide ; remplissez la cellule",
    "given.twice": "{coder} a déjà une valeur pour {unit} ; un codeur donne une seule valeur à une unité",
    "given.no_value": "« {value} » n’est pas une valeur unique",
    "given.not_whole": "« {value} » n’est pas un nombre entier ; les positions comptent les caractères depuis 0",
    "given.reversed": "le passage finit à {end} et commence à {start} ; il doit finir après son début",
    "given.beyond": "le passage finit à {end}, mais le communiqué a {length} caractères",
    "given.two_lengths": "le communiqué a ici {length} caractères, et {other} dans une autre ligne",
    "given.not_a_number": "« {value} » n’est pas un nombre, et le niveau {level} demande des nombres",
    "given.level": "niveau de mesure",
    "given.source": "données",
    "given.values": "valeurs employées",
    "given.marker": "« {value} » compte comme une valeur. Laissez vide ce qui n’a pas été codé.",
    "given.header_is_data": "La première ligne ({names}) est prise pour les noms des codeurs, bien que les mêmes "
    "valeurs soient dans le tableau. Si c’est une unité, écrivez les noms des codeurs au-dessus.",
    "given.numbering": "Toutes les valeurs de la colonne « {name} » sont différentes. Si elle nomme les unités, "
    "appelez-la « unit ».",
    "given.ignored": "Des colonnes sans rôle dans un tel tableau ont été laissées de côté : {names}.",
    "given.no_length": "La longueur de {release} n’est pas donnée ; sa fin est celle de son dernier passage.",
    "given.nothing_marked": "{coder} n’a rien marqué dans {release} ; cela compte comme lu sans rien trouver.",
    "given.conditional": "Les intervalles rééchantillonnent les unités. Ils sont conditionnels : ils valent si les "
    "unités sont un échantillon d’unités indépendantes, non si plusieurs viennent d’un même texte.",
    "given.many_pairs": "Avec {coders} codeurs, les paires ne sont pas données une à une.",
    "given.coders_do_not_fit": "« coders » a {names} noms différents pour {columns} colonnes",
    "given.many_values": "il y a {values} valeurs différentes, et {most} au plus peuvent être comparées ; peut-être "
    "une colonne de textes ou d’identifiants est-elle parmi les codeurs",
    "given.many_numbers": "Avec {values} nombres différents, seuls les coefficients pour nombres sont calculés ; il "
    "n’y a pas de catégories à comparer.",
    "given.methods_interval_releases": " L’intervalle à {level} % vient du rééchantillonnage des communiqués "
    "({resamples} rééchantillons, graine {seed}, percentiles).",
    "given.unit": "unité",
    "given.project_or_data": "Nommez un projet, ou un tableau avec --data FICHIER ; l’un des deux.",
    "given.only_data": "{name} ne va qu’avec --data.",
    "given.only_project": "{name} ne va qu’avec un projet, pas avec --data.",
    "given.coders": "Codeurs : {names}",
    "given.methods": "L’accord de {coders} codeurs ({names}) sur les données de {source} a été calculé avec "
    "DiscourseCoder {version} ; unités comparables : {units}. {figures}.",
    "given.methods_level": " Niveau de mesure de l’alpha : {level}.",
    "given.methods_interval": " L’intervalle à {level} % vient du rééchantillonnage des unités ({resamples} "
    "rééchantillons, graine {seed}, percentiles), à condition qu’elles soient indépendantes.",
    "given.figure": "{name} {value}",
    "given.figure_interval": "{name} {value} [{low} ; {high}]",
    "given.undefined": "indéfini",
    "given.raw_how": "Une ligne par unité, une colonne par codeur ; une cellule vide n’a pas été codée. values et "
    "agreeing (paires ordonnées de codeurs aux valeurs égales) sont des formules.",
    "given.check_how": "Formules vivantes sur les unités brutes, à côté notre valeur et la différence ; l’alpha au "
    "niveau nominal.",
    "given.interval_how": "Bornes d’un intervalle de percentiles obtenu en rééchantillonnant les unités, à condition "
    "qu’elles soient indépendantes.",
    "given.no_check": "non recalculé : les formules prennent les valeurs de {coders} codeurs au plus et {values} "
    "valeurs différentes au plus",
    "verify.case": "{name} : {held} chiffres sur {count} sont justes",
    "verify.failed": "{name} : {what} : attendu {expected}, trouvé {found}",
    "verify.total": "{held} chiffres sur {count} sont justes, dans {cases} cas.",
    "verify.no_cases": "ce dossier ne contient aucun fichier de cas (.json)",
    "verify.no_case": "ce n’est pas un cas avec « input » et « checks »",
}
