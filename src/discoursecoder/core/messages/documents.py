"""Sentences about releases in documents: saved pages, docx, odt, rtf, pdf, md, epub, and tables of releases."""

ENGLISH: dict[str, str] = {
    "document.too_large": "the document holds more than {limit} MB, more than any release; it was not opened",
    "document.too_long": "the text has more than {limit} million characters; it was not read",
    "document.broken": "the archive inside this document is damaged; save it again, or ask for another copy",
    "document.broken_part": "the part {name} of this document is damaged; open it in its program and save it again",
    "document.many_parts": "the document has more than {limit} parts; it was not opened",
    "document.odd_part": "the document holds a part of the name {name}, as no program writes it; it was not opened",
    "document.password": "the document is protected by a password; save it without one and import it again",
    "document.too_dense": "the part {name} is packed more than {limit} times, as only attacks are; it was not opened",
    "document.part_encoding": "the part {name} is not in UTF-8, as it is in any such document; it was not opened",
    "document.doctype": "the part {name} declares a DOCTYPE or entities, as no program does; it was not opened",
    "document.too_deep": "elements are nested more than {limit} deep; it was not opened",
    "document.too_deep_page": "the elements of this page are nested deeper than those of any page; it was not read",
    "document.old_word": "this is a document of an old Word (.doc); save it as .docx and import it again",
    "document.old_office": "this is a document of an old Office; save it as .docx, .xlsx or PDF and import it again",
    "document.misnamed": "this is a workbook under another ending; call it .xlsx and import it again",
    "document.archive": "this is an archive, not a release; unpack it and import the folder",
    "document.slides": "this is a presentation or a drawing; save it as PDF and import it again",
    "document.mail_page": "this page was saved as one file of mail parts without a page in it; save it as HTML",
    "document.no_text": "no text was found in the document",
    "document.no_text_layer": "the PDF has no text layer (it holds pictures of pages); run text recognition (OCR) "
    "over it first",
    "document.bad_pdf": "the PDF is damaged and cannot be opened; ask for another copy",
    "document.many_pages": "the PDF has more than {limit} pages; import the release alone",
    "document.bad_rtf": "the RTF is damaged or nested too deep; save it as .docx or plain text",
    "document.bad_docx": "the Word document is damaged or unlike any that Word writes; save it again as .docx",
    "document.no_content": "the document lacks its text part; open it in its program and save it again",
    "document.body_guessed": "No site rule knows this page, and its body could only be guessed: {kept} blocks were "
    "kept, {left} left out. Check the text.",
    "document.page_told": "{kept} blocks of the page are the release, {left} (menus, links, ...) were left out.",
    "document.page_by_rule": "{kept} blocks of the page are the release by the site rule “{name}”, {left} (menus, "
    "links, ...) were left out.",
    "document.in_project": "The same text is in the project already, as “{title}”; it was left out.",
    "document.read_twice": "The same text was read from {where}; it was left out.",
    "document.further": "and {count} more",
    "document.rule_missed": "The site rule “{name}” found no body in this page; it was told from the whole "
    "page. Check "
    "the text, or the rule.",
    "document.bad_rules": "{place}: {what}. The site rules in this file were left aside.",
    "document.rule_place": "rule {number}",
    "document.no_selector": "“{selector}” is no CSS selector",
    "document.rule_nothing": "a rule needs a host or a marker, and a body",
    "document.pictures.one": "{count} picture was left out.",
    "document.pictures.many": "{count} pictures were left out.",
    "document.insertions.one": "{count} tracked insertion was taken as accepted.",
    "document.insertions.many": "{count} tracked insertions were taken as accepted.",
    "document.deletions.one": "{count} tracked deletion was left out.",
    "document.deletions.many": "{count} tracked deletions were left out.",
    "document.comments.one": "{count} comment was left out.",
    "document.comments.many": "{count} comments were left out.",
    "document.notes.one": "{count} note was put after the text.",
    "document.notes.many": "{count} notes were put after the text.",
    "document.margins.one": "{count} page header or footer was left out.",
    "document.margins.many": "{count} page headers or footers were left out.",
    "document.margin_lines.one": "{count} line with a page number or a running head was left out.",
    "document.margin_lines.many": "{count} lines with page numbers or running heads were left out.",
    "document.radicals.one": "{count} Chinese radical sign was written as the character it stands for.",
    "document.radicals.many": "{count} Chinese radical signs were written as the characters they stand for.",
    "document.unmapped.one": "{count} character of the PDF has no known meaning; check the text.",
    "document.unmapped.many": "{count} characters of the PDF have no known meaning; check the text.",
    "document.empty_pages.one": "{count} page has no text layer and was left out.",
    "document.empty_pages.many": "{count} pages have no text layer and were left out.",
    "releases.no_language": "“{value}” is no language; give a code such as fr, en, zh, ru, es or ar",
    "releases.no_mapping": "“{value}” is not FIELD=COLUMN",
    "releases.mapped_twice": "“{field}” is given twice",
    "releases.no_text_column": "no column holds the text; name it with --map text=COLUMN (columns: {names})",
    "releases.unknown_field": "“{field}” is no field of a release; choose among {known}",
    "releases.unknown_column": "there is no column “{column}” (columns: {names})",
    "releases.no_rows": "the table has no rows below its header",
    "releases.blank_row": "there is no text in this row; it was left out.",
    "releases.bad_date": "“{value}” is no date; the release was imported without it.",
    "releases.kept_columns": "Columns without a field of their own were kept with each release: {names}.",
    "releases.columns": "Columns: {names}.",
    "releases.columns_not_kept": "Columns that are empty or technical were not kept: {names}.",
    "releases.long_cell": "the column {column} holds more than {limit} characters; its end was not kept.",
    "releases.full_cell": "the text has 32,767 characters, as much as a cell holds: its end may be missing.",
}

FRENCH: dict[str, str] = {
    "document.too_large": "le document dépasse {limit} Mo, plus qu’aucun communiqué ; il n’a pas été ouvert",
    "document.too_long": "le texte dépasse {limit} millions de caractères ; il n’a pas été lu",
    "document.broken": "l’archive que contient ce document est endommagée ; enregistrez-le de nouveau ou demandez-en "
    "une autre copie",
    "document.broken_part": "la partie {name} de ce document est endommagée ; ouvrez-le dans son programme et "
    "enregistrez-le de nouveau",
    "document.many_parts": "le document a plus de {limit} parties ; il n’a pas été ouvert",
    "document.odd_part": "le document contient une partie nommée {name}, comme aucun programme n’en écrit ; il n’a "
    "pas été ouvert",
    "document.password": "le document est protégé par un mot de passe ; enregistrez-le sans mot de passe et "
    "importez-le de nouveau",
    "document.too_dense": "la partie {name} est compressée plus de {limit} fois, comme seules le sont les attaques ; "
    "elle n’a pas été ouverte",
    "document.part_encoding": "la partie {name} n’est pas en UTF-8, comme dans tout document de ce genre ; elle n’a "
    "pas été ouverte",
    "document.doctype": "la partie {name} déclare un DOCTYPE ou des entités, ce que ne fait aucun programme ; elle "
    "n’a pas été ouverte",
    "document.too_deep": "les éléments sont imbriqués sur plus de {limit} niveaux ; le document n’a pas été ouvert",
    "document.too_deep_page": "les éléments de cette page sont plus imbriqués que ceux d’aucune page ; elle n’a pas "
    "été lue",
    "document.old_word": "c’est un document d’un ancien Word (.doc) ; enregistrez-le en .docx et importez-le de "
    "nouveau",
    "document.old_office": "c’est un document d’un ancien Office ; enregistrez-le en .docx, .xlsx ou PDF et "
    "importez-le de nouveau",
    "document.misnamed": "c’est un classeur sous une autre extension ; nommez-le .xlsx et importez-le de nouveau",
    "document.archive": "c’est une archive, pas un communiqué ; décompressez-la et importez le dossier",
    "document.slides": "c’est une présentation ou un dessin ; enregistrez-le en PDF et importez-le de nouveau",
    "document.mail_page": "cette page a été enregistrée en un seul fichier qui ne contient aucune page ; "
    "enregistrez-la en HTML",
    "document.no_text": "aucun texte n’a été trouvé dans le document",
    "document.no_text_layer": "le PDF n’a pas de couche de texte (il contient des images de pages) ; passez-le "
    "d’abord à la reconnaissance de texte (OCR)",
    "document.bad_pdf": "le PDF est endommagé et ne s’ouvre pas ; demandez-en une autre copie",
    "document.many_pages": "le PDF a plus de {limit} pages ; importez le communiqué seul",
    "document.bad_rtf": "le RTF est endommagé ou trop imbriqué ; enregistrez-le en .docx ou en texte brut",
    "document.bad_docx": "le document Word est endommagé ou tel que Word n’en écrit pas ; enregistrez-le de nouveau "
    "en .docx",
    "document.no_content": "la partie du document qui porte le texte manque ; ouvrez-le dans son programme et "
    "enregistrez-le de nouveau",
    "document.body_guessed": "Aucune règle de site ne connaît cette page ; son corps n’a pu être que supposé : "
    "{kept} blocs gardés, {left} laissés de côté. Vérifiez le texte.",
    "document.page_told": "{kept} blocs de la page forment le communiqué, {left} (menus, liens, ...) ont été "
    "laissés de "
    "côté.",
    "document.page_by_rule": "{kept} blocs de la page forment le communiqué selon la règle de site « {name} », {left} "
    "(menus, liens, ...) ont été laissés de côté.",
    "document.in_project": "Le même texte est déjà dans le projet, sous le titre « {title} » ; il a été laissé "
    "de côté.",
    "document.read_twice": "Le même texte a été lu de {where} ; il a été laissé de côté.",
    "document.further": "et {count} de plus",
    "document.rule_missed": "La règle de site « {name} » n’a trouvé aucun corps dans cette page ; il a été tiré de la "
    "page entière. Vérifiez le texte, ou la règle.",
    "document.bad_rules": "{place} : {what}. Les règles de site de ce fichier ont été laissées de côté.",
    "document.rule_place": "règle {number}",
    "document.no_selector": "« {selector} » n’est pas un sélecteur CSS",
    "document.rule_nothing": "une règle demande un host ou un marker, et un body",
    "document.pictures.one": "{count} image a été laissée de côté.",
    "document.pictures.many": "{count} images ont été laissées de côté.",
    "document.insertions.one": "{count} insertion suivie a été tenue pour acceptée.",
    "document.insertions.many": "{count} insertions suivies ont été tenues pour acceptées.",
    "document.deletions.one": "{count} suppression suivie a été laissée de côté.",
    "document.deletions.many": "{count} suppressions suivies ont été laissées de côté.",
    "document.comments.one": "{count} commentaire a été laissé de côté.",
    "document.comments.many": "{count} commentaires ont été laissés de côté.",
    "document.notes.one": "{count} note a été placée après le texte.",
    "document.notes.many": "{count} notes ont été placées après le texte.",
    "document.margins.one": "{count} en-tête ou pied de page a été laissé de côté.",
    "document.margins.many": "{count} en-têtes ou pieds de page ont été laissés de côté.",
    "document.margin_lines.one": "{count} ligne portant un numéro de page ou un titre courant a été laissée de côté.",
    "document.margin_lines.many": "{count} lignes portant un numéro de page ou un titre courant ont été laissées de "
    "côté.",
    "document.radicals.one": "{count} signe de clé chinoise a été écrit comme le caractère qu’il représente.",
    "document.radicals.many": "{count} signes de clés chinoises ont été écrits comme les caractères qu’ils "
    "représentent.",
    "document.unmapped.one": "{count} caractère du PDF n’a pas de sens connu ; vérifiez le texte.",
    "document.unmapped.many": "{count} caractères du PDF n’ont pas de sens connu ; vérifiez le texte.",
    "document.empty_pages.one": "{count} page sans couche de texte a été laissée de côté.",
    "document.empty_pages.many": "{count} pages sans couche de texte ont été laissées de côté.",
    "releases.no_language": "« {value} » n’est pas une langue ; donnez un code comme fr, en, zh, ru, es ou ar",
    "releases.no_mapping": "« {value} » n’est pas CHAMP=COLONNE",
    "releases.mapped_twice": "« {field} » est donné deux fois",
    "releases.no_text_column": "aucune colonne ne porte le texte ; nommez-la par --map text=COLONNE (colonnes : "
    "{names})",
    "releases.unknown_field": "« {field} » n’est pas un champ d’un communiqué ; choisissez parmi {known}",
    "releases.unknown_column": "il n’y a pas de colonne « {column} » (colonnes : {names})",
    "releases.no_rows": "le tableau n’a aucune ligne sous l’en-tête",
    "releases.blank_row": "il n’y a pas de texte dans cette ligne ; elle a été laissée de côté.",
    "releases.bad_date": "« {value} » n’est pas une date ; le communiqué a été importé sans elle.",
    "releases.kept_columns": "Les colonnes sans champ propre ont été gardées avec chaque communiqué : {names}.",
    "releases.columns": "Colonnes : {names}.",
    "releases.columns_not_kept": "Les colonnes vides ou techniques n’ont pas été gardées : {names}.",
    "releases.long_cell": "la colonne {column} dépasse {limit} caractères ; la fin n’a pas été gardée.",
    "releases.full_cell": "le texte a 32 767 caractères, autant qu’en tient une cellule : sa fin manque peut-être.",
}
