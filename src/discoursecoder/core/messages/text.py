"""Sentences about text."""

ENGLISH: dict[str, str] = {
    "text.untitled": "Untitled release",
    "text.cut_tail": "The file ends inside a character, which was left out; all before it was read.",
    "text.skipped": "This ending is not known, so the file was left out. Use one of {known}.",
    "text.left_out.EmptyFile": "The file is empty (0 bytes) and was left out.",
    "text.left_out.BadRelease": "It was left out: {what}.",
    "text.left_out.BadTable": "It was left out ({place}): {what}.",
    "text.left_out.BlankText": "The file holds nothing but white space and was left out.",
    "text.left_out.FileMissing": "The file is no longer there.",
    "text.left_out.FileUnreadable": "The file cannot be read: {reason}. Check the permissions.",
    "text.left_out.NotATextFile": "This file holds no text (a picture, a program, ...). Save the release as text, "
    "HTML, docx or PDF and import it again.",
    "text.left_out.UndecodableText": "The encoding cannot be told. Save the file as UTF-8 and import it again.",
    "text.not_regular": "it is neither a file nor a folder",
}

FRENCH: dict[str, str] = {
    "text.untitled": "Communiqué sans titre",
    "text.cut_tail": "Le fichier se termine au milieu d’un caractère, qui a été omis ; tout ce qui précède a été lu.",
    "text.skipped": "Cette extension est inconnue ; le fichier a été laissé de côté. Utilisez {known}.",
    "text.left_out.EmptyFile": "Le fichier est vide (0 octet) et a été laissé de côté.",
    "text.left_out.BadRelease": "Il a été laissé de côté : {what}.",
    "text.left_out.BadTable": "Il a été laissé de côté ({place}) : {what}.",
    "text.left_out.BlankText": "Le fichier ne contient que des espaces et a été laissé de côté.",
    "text.left_out.FileMissing": "Le fichier n’est plus là.",
    "text.left_out.FileUnreadable": "Le fichier ne peut pas être lu : {reason}. Vérifiez les droits.",
    "text.left_out.NotATextFile": "Ce fichier ne contient pas de texte (une image, un programme, ...). Enregistrez le "
    "communiqué en texte, HTML, docx ou PDF et importez-le de nouveau.",
    "text.left_out.UndecodableText": "L’encodage n’a pas pu être déterminé. Enregistrez le fichier en UTF-8 et "
    "importez-le de nouveau.",
    "text.not_regular": "ce n’est ni un fichier ni un dossier",
}
