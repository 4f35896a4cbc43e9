"""Sentences of `core.errors`: what happened, what is safe, what to do."""

ENGLISH: dict[str, str] = {
    "error.FileMissing": "{path}: there is no such file. Check the name and the folder.",
    "error.EmptyFile": "{path} is empty (0 bytes). Choose another file, or a backup of this one.",
    "error.FileUnreadable": "{path} cannot be read: {reason}. Check the permissions, or copy the file elsewhere.",
    "error.FileExists": "{path} already exists and is left as it is. Choose another name, or move it away first.",
    "error.NotAProject": "{path} is not a DiscourseCoder project. Choose a file that ends in .dcoder.",
    "error.NewerFormat": "{path} has format {found}; this version knows formats up to {known}. "
    "Nothing was changed. Open it with a newer version.",
    "error.DamagedProject": "{path} is damaged ({what}). Nothing was changed. Restore a backup of it.",
    "error.ForeignStructure": "{path} holds something this program does not make ({what}), so it is not opened. "
    "Nothing was changed. Ask the sender for a file written by DiscourseCoder.",
    "error.ProjectLocked": "{path} is being written by another program. Nothing was changed. "
    "Close it there, or try again in a moment.",
    "error.UndecodableText": "{path}: the encoding of the text cannot be told. Save it as UTF-8 and import it again.",
    "error.NotATextFile": "{path} is not a text file. Save the release as plain text and import it again.",
    "error.BlankText": "{path} holds nothing but white space. Choose a file with text.",
    "error.BadRelease": "{path} was not imported: {what}.",
    "error.NoReleases": "{path}: no release was found there. Choose a folder with releases.",
    "error.UnknownFormat": "{path}: this ending is not known. Use one of {known}.",
    "error.BadCodebook": "{path}, {place}: {what}. Correct the codebook and import it again; nothing was changed.",
    "error.EmptyCodebook": "The codebook to be imported holds no category: all {categories} of the project would be "
    "archived. Nothing was changed. Choose another file, or say that this is meant (--yes).",
    "error.BadTable": "{path}, {place}: {what}. Correct the table and import it again; nothing was changed.",
    "error.BadRatings": "{path}, {place}: {what}. Correct the table and measure it again.",
    "error.BadData": "The data cannot be measured: {what}.",
    "error.NotAPackage": "{path} is a project but not a package of this one. "
    "Merge takes files made by `package` from this project.",
    "error.ForeignPackage": "{path} is a package of another project ({theirs}), not of this one ({ours}). "
    "Nothing was changed. Merge it into the project it came from.",
    "error.ProjectReadOnly": "{path} cannot be written. Nothing was changed. "
    "Make the file and its folder writable, or save a copy elsewhere.",
    "error.ProjectMoved": "{path} was renamed, replaced or removed while it was open. "
    "The last act was not saved. Save a copy, then open that copy.",
    "error.ProjectChangedOutside": "{path} was changed by another program. "
    "The last act was not saved. Open the project again, then repeat it.",
    "error.StillWriting": "The last act is still being written. Wait until it is done, then repeat this one; "
    "nothing was changed by it.",
    "error.DiskFull": "There is no room left to write {path}. The last act was not saved. "
    "Free some space and repeat it, or save a copy elsewhere.",
    "error.WriteFailed": "{path} could not be written ({reason}). The last act was not saved. Save a copy elsewhere.",
    "error.ExportFailed": "{path} could not be written ({reason}). The project is as it was. "
    "Choose another folder, or free some space.",
    "error.FolderMissing": "{path} cannot be made: the folder {folder} does not exist. Make it first, or choose "
    "another.",
    "error.UnknownName": "There is no {noun} “{name}” in the project. Known: {known}.",
    "error.AmbiguousName": "More than one {noun} is called “{name}”. Say which by {ways}.",
    "error.NameTaken": "There is already a {noun} “{name}”. Choose another name.",
    "error.InUse": "The {noun} “{name}” is still needed by {users}. Archive it, or change those first.",
    "error.NotAllowed": "{what}. Ask the project lead.",
    "error.StaleChange": "The {noun} “{name}” has been changed since. Nothing was changed now. "
    "Look at it again, then decide.",
    "error.NothingToUndo": "There is no act to take back.",
    "error.NothingToRedo": "There is no act to bring back.",
    "error.DuplicateCoding": "“{quotation}” is already coded {category} with the same variables. "
    "Change a variable, or leave it.",
    "error.SpanOutside": "{release}: the span {start} to {end} does not lie in the text "
    "({length} characters). Correct the offsets.",
    "error.SentenceCoded": "Something is coded in “{quotation}”. Remove it first, then say that there is nothing.",
    "error.SpanNotInBody": "{release}: the span {start} to {end} begins or ends outside the body of the release. "
    "Only the body is coded.",
    "error.QuotationMismatch": "{release}, {start} to {end}: the text says “{found}”, not “{expected}”. "
    "Correct the offsets or the quotation.",
    "error.NotCodable": "{category} only gathers other categories and cannot be coded. Choose one below it.",
    "error.CategoryArchived": "{category} is archived and takes no new codings. Choose an active category.",
    "error.ReleaseFinished": "{coder} has finished {release}. Reopen it to go on coding.",
    "error.NotAssigned": "{release} is not assigned to {coder}. Assign it first.",
    "error.NotFinished": "{coder} has not finished {release}. Finish it first.",
    "error.SegmentsFixed": "{release} is already being coded, so its sentences stay as they are.",
    "error.BadValue": "{field} cannot be “{value}”. Allowed: {allowed}.",
    "error.TextChanged": "{path}: the text of {release} is not the text that was handed out, so its offsets mean "
    "nothing here. Nothing was changed. Ask the coder for the package as she coded it.",
    "error.BadPattern": "The pattern {pattern} cannot be read at character {place}: {what}. Correct it, or search for "
    "the words as they are.",
    "error.NothingAssigned": "{coder} has no releases to code, so there is nothing to hand out. "
    "Assign some to her first.",
    "error.MergeNeedsConsent": "{path} would remove {removed} of {codings} codings of {coder}. Nothing was changed. "
    "If that is right, merge again and consent to it.",
}

FRENCH: dict[str, str] = {
    "error.FileMissing": "{path} : ce fichier n’existe pas. Vérifiez le nom et le dossier.",
    "error.EmptyFile": "{path} est vide (0 octet). Choisissez un autre fichier ou une sauvegarde de celui-ci.",
    "error.FileUnreadable": "{path} ne peut pas être lu : {reason}. Vérifiez les droits, ou copiez le fichier "
    "ailleurs.",
    "error.FileExists": "{path} existe déjà et reste tel quel. Choisissez un autre nom ou déplacez-le d’abord.",
    "error.NotAProject": "{path} n’est pas un projet DiscourseCoder. Choisissez un fichier en .dcoder.",
    "error.NewerFormat": "{path} est au format {found} ; cette version connaît les formats jusqu’à {known}. "
    "Rien n’a été modifié. Ouvrez-le avec une version plus récente.",
    "error.DamagedProject": "{path} est endommagé ({what}). Rien n’a été modifié. Restaurez une sauvegarde.",
    "error.ForeignStructure": "{path} contient un élément que ce programme ne crée pas ({what}) et n’est donc pas "
    "ouvert. Rien n’a été modifié. Demandez à l’expéditeur un fichier écrit par DiscourseCoder.",
    "error.ProjectLocked": "{path} est en cours d’écriture par un autre programme. Rien n’a été modifié. "
    "Fermez-le là-bas ou réessayez dans un instant.",
    "error.UndecodableText": "{path} : l’encodage du texte n’a pas pu être déterminé. Enregistrez-le en UTF-8 et "
    "importez-le de nouveau.",
    "error.NotATextFile": "{path} n’est pas un fichier texte. Enregistrez le communiqué en texte brut et importez-le "
    "de nouveau.",
    "error.BlankText": "{path} ne contient que des espaces. Choisissez un fichier avec du texte.",
    "error.BadRelease": "{path} n’a pas été importé : {what}.",
    "error.NoReleases": "{path} : aucun communiqué n’y a été trouvé. Choisissez un dossier de communiqués.",
    "error.UnknownFormat": "{path} : cette extension est inconnue. Utilisez {known}.",
    "error.BadCodebook": "{path}, {place} : {what}. Corrigez le livre de codes et importez-le de nouveau ; rien n’a "
    "été modifié.",
    "error.EmptyCodebook": "Le livre de codes à importer ne contient aucune catégorie : les {categories} du projet "
    "seraient toutes archivées. Rien n’a été modifié. Choisissez un autre fichier, ou confirmez (--yes).",
    "error.BadTable": "{path}, {place} : {what}. Corrigez le tableau et importez-le de nouveau ; rien n’a été "
    "modifié.",
    "error.BadRatings": "{path}, {place} : {what}. Corrigez le tableau et mesurez-le de nouveau.",
    "error.BadData": "Les données ne peuvent pas être mesurées : {what}.",
    "error.NotAPackage": "{path} est un projet mais pas un lot issu de celui-ci. "
    "La fusion prend des fichiers faits par `package` à partir de ce projet.",
    "error.ForeignPackage": "{path} est un lot d’un autre projet ({theirs}), pas de celui-ci ({ours}). "
    "Rien n’a été modifié. Fusionnez-le dans le projet dont il provient.",
    "error.ProjectReadOnly": "{path} ne peut pas être écrit. Rien n’a été modifié. "
    "Rendez le fichier et son dossier modifiables, ou enregistrez une copie ailleurs.",
    "error.ProjectMoved": "{path} a été renommé, remplacé ou supprimé pendant qu’il était ouvert. "
    "La dernière action n’a pas été enregistrée. Enregistrez une copie, puis ouvrez-la.",
    "error.ProjectChangedOutside": "{path} a été modifié par un autre programme. "
    "La dernière action n’a pas été enregistrée. Rouvrez le projet, puis répétez-la.",
    "error.StillWriting": "La dernière action est encore en cours d’enregistrement. Attendez qu’elle soit terminée, "
    "puis répétez celle-ci ; elle n’a rien changé.",
    "error.DiskFull": "Il ne reste plus de place pour écrire {path}. La dernière action n’a pas été enregistrée. "
    "Libérez de l’espace et répétez-la, ou enregistrez une copie ailleurs.",
    "error.WriteFailed": "{path} n’a pas pu être écrit ({reason}). La dernière action n’a pas été enregistrée. "
    "Enregistrez une copie ailleurs.",
    "error.ExportFailed": "{path} n’a pas pu être écrit ({reason}). Le projet reste tel quel. "
    "Choisissez un autre dossier ou libérez de l’espace.",
    "error.FolderMissing": "{path} ne peut pas être créé : le dossier {folder} n’existe pas. Créez-le d’abord ou "
    "choisissez-en un autre.",
    "error.UnknownName": "Le projet ne contient pas ({noun}) « {name} ». Connus : {known}.",
    "error.AmbiguousName": "Plusieurs éléments ({noun}) s’appellent « {name} ». Précisez par {ways}.",
    "error.NameTaken": "« {name} » ({noun}) existe déjà. Choisissez un autre nom.",
    "error.InUse": "« {name} » ({noun}) est encore utilisé par {users}. Archivez-le ou modifiez d’abord ceux-ci.",
    "error.NotAllowed": "{what}. Adressez-vous à la direction du projet.",
    "error.StaleChange": "« {name} » ({noun}) a été modifié entre-temps. Rien n’a été modifié. "
    "Regardez de nouveau, puis décidez.",
    "error.NothingToUndo": "Il n’y a aucune action à annuler.",
    "error.NothingToRedo": "Il n’y a aucune action à rétablir.",
    "error.DuplicateCoding": "« {quotation} » est déjà codé {category} avec les mêmes variables. "
    "Modifiez une variable ou laissez-le.",
    "error.SpanOutside": "{release} : le passage de {start} à {end} n’est pas dans le texte "
    "({length} caractères). Corrigez les positions.",
    "error.SentenceCoded": "« {quotation} » contient un codage. Retirez-le d’abord, puis dites qu’il n’y a rien.",
    "error.SpanNotInBody": "{release} : le passage de {start} à {end} commence ou finit hors du corps du communiqué. "
    "Seul le corps se code.",
    "error.QuotationMismatch": "{release}, de {start} à {end} : le texte dit « {found} », non « {expected} ». "
    "Corrigez les positions ou la citation.",
    "error.NotCodable": "{category} ne fait que regrouper d’autres catégories et ne se code pas. Choisissez-en une "
    "au-dessous.",
    "error.CategoryArchived": "{category} est archivée et ne reçoit plus de codages. Choisissez une catégorie active.",
    "error.ReleaseFinished": "{coder} a terminé {release}. Rouvrez-le pour continuer à coder.",
    "error.NotAssigned": "{release} n’est pas attribué à {coder}. Attribuez-le d’abord.",
    "error.NotFinished": "{coder} n’a pas terminé {release}. Terminez-le d’abord.",
    "error.SegmentsFixed": "Le codage de {release} a commencé ; ses phrases restent telles quelles.",
    "error.BadValue": "{field} ne peut pas être « {value} ». Valeurs admises : {allowed}.",
    "error.TextChanged": "{path} : le texte de {release} n’est pas celui qui a été remis ; ses positions ne valent "
    "rien ici. Rien n’a été modifié. Demandez au codeur le lot tel qu’il l’a codé.",
    "error.BadPattern": "Le motif {pattern} n’est pas valable au caractère {place} : {what}. Corrigez-le, ou cherchez "
    "les mots tels quels.",
    "error.NothingAssigned": "{coder} n’a aucun communiqué à coder ; il n’y a rien à remettre. "
    "Attribuez-lui-en d’abord.",
    "error.MergeNeedsConsent": "{path} retirerait {removed} des {codings} codages de {coder}. Rien n’a été modifié. "
    "Si c’est voulu, fusionnez de nouveau en donnant votre accord.",
}
