<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActorTable</name>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>state</source>
        <translation>État</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Appartient à</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codages</translation>
    </message>
</context>
<context>
    <name>ActorsPanel</name>
    <message>
        <source>Filter the actors</source>
        <translation>Filtrer les acteurs</translation>
    </message>
    <message>
        <source>Words of name, other name or group</source>
        <translation>Mots du nom, d’un autre nom ou du groupe</translation>
    </message>
    <message>
        <source>Filter by name …</source>
        <translation>Filtrer par nom …</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>Nouvel acteur</translation>
    </message>
    <message>
        <source>Enter adds an actor of this name</source>
        <translation>Entrée ajoute un acteur de ce nom</translation>
    </message>
    <message>
        <source>New actor, Enter adds</source>
        <translation>Nouvel acteur, Entrée l’ajoute</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>another actor</source>
        <translation>un autre acteur</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>genre</translation>
    </message>
    <message>
        <source>also called</source>
        <translation>autres noms</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>appartient à</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>merge into</source>
        <translation>fusionner avec</translation>
    </message>
    <message>
        <source>Where used</source>
        <translation>Où il est nommé</translation>
    </message>
    <message>
        <source>Use the program’s</source>
        <translation>Reprendre celui du programme</translation>
    </message>
    <message>
        <source>Import a lexicon …</source>
        <translation>Importer un lexique …</translation>
    </message>
    <message>
        <source>Save the lexicon …</source>
        <translation>Enregistrer le lexique …</translation>
    </message>
    <message numerus="yes">
        <source>named in %n coding(s)</source>
        <translation>
            <numerusform>nommé dans %n codage</numerusform>
            <numerusform>nommé dans %n codages</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an actor to see and change it.</source>
        <translation>Choisissez un acteur pour le voir et le modifier.</translation>
    </message>
</context>
<context>
    <name>ActorsPlace</name>
    <message>
        <source>Lexicon (*.yaml *.yml)</source>
        <translation>Lexique (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Import a lexicon</source>
        <translation>Importer un lexique</translation>
    </message>
    <message>
        <source>Save the lexicon</source>
        <translation>Enregistrer le lexique</translation>
    </message>
</context>
<context>
    <name>AgreementPanel</name>
    <message numerus="yes">
        <source>%n release(s) left out.</source>
        <translation>
            <numerusform>%n communiqué écarté.</numerusform>
            <numerusform>%n communiqués écartés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementPlace</name>
    <message>
        <source>Measuring …</source>
        <translation>Mesure en cours …</translation>
    </message>
    <message>
        <source>Agreement workbook</source>
        <translation>Classeur d’accord</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Classeurs (*.xlsx)</translation>
    </message>
    <message>
        <source>Written: %s</source>
        <translation>Écrit : %s</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Écriture du classeur …</translation>
    </message>
    <message>
        <source>The methods paragraph is on the clipboard.</source>
        <translation>Le paragraphe de méthode est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
</context>
<context>
    <name>AsidePane</name>
    <message>
        <source>Where it is used</source>
        <translation>Où elle est employée</translation>
    </message>
    <message>
        <source>Nothing was coded with it yet.</source>
        <translation>Rien n’a encore été codé avec elle.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Revisions of the codebook</source>
        <translation>Révisions du livre de codes</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Comparer …</translation>
    </message>
    <message>
        <source>Compare two revisions</source>
        <translation>Comparer deux révisions</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
</context>
<context>
    <name>CategoryTable</name>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>coded %</source>
        <translation>codé %</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>accord %</translation>
    </message>
    <message>
        <source>.3 to 1, .667 and .800</source>
        <translation>de 0,3 à 1 ; 0,667 et 0,800</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>%1 with all below it</source>
        <translation>%1 et ce qui en dépend</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>Nearly all values are the same, so coefficients depend on a few units.</source>
        <translation>Presque toutes les valeurs sont identiques : les coefficients reposent sur peu d’unités.</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>sans intervalle</translation>
    </message>
</context>
<context>
    <name>CodebookActs</name>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>None of the codings shown here are of the coder whose work is looked at.</source>
        <translation>Le codeur dont vous voyez le travail n’a rien codé avec cette catégorie.</translation>
    </message>
    <message>
        <source>Proposed. The project lead will see it.</source>
        <translation>Proposée. Le responsable du projet la verra.</translation>
    </message>
    <message>
        <source>answer %s</source>
        <translation>réponse %s</translation>
    </message>
    <message>
        <source>new variable</source>
        <translation>nouvelle variable</translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message>
        <source>Views of the codebook</source>
        <translation>Vues du livre de codes</translation>
    </message>
    <message>
        <source>This project has no categories yet. Add one, or import a codebook.</source>
        <translation>Ce projet n’a pas encore de catégories. Ajoutez-en une, ou importez un livre de codes.</translation>
    </message>
    <message>
        <source>Import a codebook …</source>
        <translation>Importer un livre de codes …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer …</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Importer un livre de codes</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter …</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Exporter le livre de codes</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>To look at again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>CodebookFields</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>short code</source>
        <translation>code court</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>définition</translation>
    </message>
    <message>
        <source>include</source>
        <translation>inclure</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>exclure</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>exemples</translation>
    </message>
    <message>
        <source>counter-examples</source>
        <translation>contre-exemples</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>key</source>
        <translation>touche</translation>
    </message>
    <message>
        <source>can be coded</source>
        <translation>codable</translation>
    </message>
    <message>
        <source>exclusive</source>
        <translation>exclusive</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>stands below</source>
        <translation>se trouve sous</translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordre</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>genre</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
</context>
<context>
    <name>CodebookFiles</name>
    <message>
        <source>Codebooks (*.yaml *.yml *.json *.xlsx *.csv)</source>
        <translation>Livres de codes (*.yaml *.yml *.json *.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Importer un livre de codes</translation>
    </message>
    <message>
        <source>%s says what the project’s codebook says already.</source>
        <translation>%s dit la même chose que le livre de codes du projet.</translation>
    </message>
    <message>
        <source>%1. Added: %2, fields changed: %3, archived: %4. Nothing has been done yet.</source>
        <translation>%1. Ajouts : %2, champs modifiés : %3, archivages : %4. Rien n’est encore fait.</translation>
    </message>
    <message>
        <source>YAML (*.yaml)</source>
        <translation>YAML (*.yaml)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Classeur (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Exporter le livre de codes</translation>
    </message>
    <message>
        <source>Written: %s</source>
        <translation>Écrit : %s</translation>
    </message>
</context>
<context>
    <name>CodebookPanel</name>
    <message>
        <source>Find a category</source>
        <translation>Trouver une catégorie</translation>
    </message>
    <message>
        <source>Find a category …</source>
        <translation>Trouver une catégorie …</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
    <message>
        <source>Enter codes the selected text with the category</source>
        <translation>Entrée code le texte sélectionné avec la catégorie</translation>
    </message>
</context>
<context>
    <name>CodebookPlace</name>
    <message>
        <source>own wording</source>
        <translation>libellé propre</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Only the project lead changes the codebook. You can propose a category.</source>
        <translation>Seul le responsable du projet modifie le livre de codes. Vous pouvez proposer une catégorie.</translation>
    </message>
    <message>
        <source>This file cannot be written, so the codebook is shown only.</source>
        <translation>Ce fichier est en lecture seule : le livre de codes ne peut qu’être lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n codage</numerusform>
            <numerusform>%n codages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n release(s)</source>
        <translation>
            <numerusform>dans %n communiqué</numerusform>
            <numerusform>dans %n communiqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under an older definition</source>
        <translation>
            <numerusform>dont %n sous une ancienne définition</numerusform>
            <numerusform>dont %n sous une ancienne définition</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed in meaning.</source>
        <translation>Rien n’a changé quant au sens.</translation>
    </message>
    <message numerus="yes">
        <source>This category did not change; %n difference(s) elsewhere:</source>
        <translation>
            <numerusform>Cette catégorie n’a pas changé ; %n différence ailleurs :</numerusform>
            <numerusform>Cette catégorie n’a pas changé ; %n différences ailleurs :</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Sous</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>CodebookTree</name>
    <message>
        <source>key %s</source>
        <translation>touche %s</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) in this release</source>
        <translation>
            <numerusform>%n codage dans ce communiqué</numerusform>
            <numerusform>%n codages dans ce communiqué</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) in all</source>
        <translation>
            <numerusform>%n codage en tout</numerusform>
            <numerusform>%n codages en tout</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Add a coder</source>
        <translation>Ajouter un codeur</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Coder: sees her own codings only</source>
        <translation>Codeur : ne voit que ses propres codages</translation>
    </message>
    <message>
        <source>Lead: sees everybody&apos;s work</source>
        <translation>Direction : voit le travail de tous</translation>
    </message>
    <message>
        <source>Code as this person from now on</source>
        <translation>Coder désormais sous ce nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
</context>
<context>
    <name>CodingActs</name>
    <message>
        <source>Select text first: W word, S sentence, P paragraph, Shift and arrows.</source>
        <translation>Sélectionnez d’abord du texte : W mot, S phrase, P paragraphe, Maj et flèches.</translation>
    </message>
    <message>
        <source>Only one&apos;s own codings can be changed.</source>
        <translation>On ne peut modifier que ses propres codages.</translation>
    </message>
    <message>
        <source>Coded %s</source>
        <translation>Codé %s</translation>
    </message>
    <message>
        <source>No category has been used yet.</source>
        <translation>Aucune catégorie n’a encore été utilisée.</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>début</translation>
    </message>
    <message>
        <source>Arrows move the %s: Ctrl by word, Alt by sentence, Esc ends.</source>
        <translation>Les flèches déplacent : %s ; Ctrl par mot, Alt par phrase, Échap termine.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) not decided: they count as missing in agreement. Finish again to finish all the same.</source>
        <translation>
            <numerusform>%n phrase sans décision : elle comptera comme manquante dans l’accord. Terminez de nouveau pour terminer quand même.</numerusform>
            <numerusform>%n phrases sans décision : elles compteront comme manquantes dans l’accord. Terminez de nouveau pour terminer quand même.</numerusform>
        </translation>
    </message>
    <message>
        <source>All sentences are decided: Ctrl+Enter finishes the release.</source>
        <translation>Toutes les phrases sont décidées : Ctrl+Entrée termine le communiqué.</translation>
    </message>
    <message>
        <source>Every sentence has a coding.</source>
        <translation>Chaque phrase a un codage.</translation>
    </message>
    <message>
        <source>There is no other unfinished release in this direction.</source>
        <translation>Pas d’autre communiqué inachevé dans cette direction.</translation>
    </message>
    <message>
        <source>Coding removed</source>
        <translation>Codage supprimé</translation>
    </message>
    <message>
        <source>That is no number.</source>
        <translation>Ce n’est pas un nombre.</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Colour %s</source>
        <translation>Couleur %s</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>Une autre …</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New project …</source>
        <translation>Nouveau projet …</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Ouvrir …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Import releases …</source>
        <translation>Importer des communiqués …</translation>
    </message>
    <message>
        <source>Import a folder …</source>
        <translation>Importer un dossier …</translation>
    </message>
    <message>
        <source>Hand out a package …</source>
        <translation>Remettre un lot …</translation>
    </message>
    <message>
        <source>Merge packages …</source>
        <translation>Fusionner des lots …</translation>
    </message>
    <message>
        <source>Import a codebook …</source>
        <translation>Importer un livre de codes …</translation>
    </message>
    <message>
        <source>Export the codebook …</source>
        <translation>Exporter le livre de codes …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter …</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Enregistrer une copie …</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Filter releases</source>
        <translation>Filtrer les communiqués</translation>
    </message>
    <message>
        <source>Find a category</source>
        <translation>Trouver une catégorie</translation>
    </message>
    <message>
        <source>Find in the release …</source>
        <translation>Rechercher dans le communiqué …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Réglages …</translation>
    </message>
    <message>
        <source>Code with a category …</source>
        <translation>Coder avec une catégorie …</translation>
    </message>
    <message>
        <source>Palette of categories</source>
        <translation>Palette des catégories</translation>
    </message>
    <message>
        <source>Category from the selection …</source>
        <translation>Catégorie depuis la sélection …</translation>
    </message>
    <message>
        <source>Repeat the last category</source>
        <translation>Répéter la dernière catégorie</translation>
    </message>
    <message>
        <source>Select the word</source>
        <translation>Sélectionner le mot</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Sélectionner la phrase</translation>
    </message>
    <message>
        <source>Select the paragraph</source>
        <translation>Sélectionner le paragraphe</translation>
    </message>
    <message>
        <source>Select the clause or item</source>
        <translation>Sélectionner la proposition ou le point</translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>Phrase par phrase</translation>
    </message>
    <message>
        <source>Nothing in this sentence</source>
        <translation>Rien dans cette phrase</translation>
    </message>
    <message>
        <source>Select the mark, or the next one</source>
        <translation>Sélectionner le repère, ou le suivant</translation>
    </message>
    <message>
        <source>Move the end with the arrows</source>
        <translation>Déplacer la fin avec les flèches</translation>
    </message>
    <message>
        <source>Move the beginning with the arrows</source>
        <translation>Déplacer le début avec les flèches</translation>
    </message>
    <message>
        <source>Variables of the coding</source>
        <translation>Variables du codage</translation>
    </message>
    <message>
        <source>Variables, or the next sentence</source>
        <translation>Variables, ou phrase suivante</translation>
    </message>
    <message>
        <source>Memo of the coding</source>
        <translation>Mémo du codage</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Remove the coding</source>
        <translation>Supprimer le codage</translation>
    </message>
    <message>
        <source>Confirm the suggestion, or go to the next</source>
        <translation>Confirmer la suggestion, ou passer à la suivante</translation>
    </message>
    <message>
        <source>Confirm all suggestions of the release</source>
        <translation>Confirmer toutes les suggestions du communiqué</translation>
    </message>
    <message>
        <source>Reject all suggestions of the release</source>
        <translation>Rejeter toutes les suggestions du communiqué</translation>
    </message>
    <message>
        <source>Confirm all suggestions of the category</source>
        <translation>Confirmer toutes les suggestions de la catégorie</translation>
    </message>
    <message>
        <source>Reject all suggestions of the category</source>
        <translation>Rejeter toutes les suggestions de la catégorie</translation>
    </message>
    <message>
        <source>Next of overlapping codings</source>
        <translation>Codage superposé suivant</translation>
    </message>
    <message>
        <source>List of codings here</source>
        <translation>Liste des codages à cet endroit</translation>
    </message>
    <message>
        <source>Next coding</source>
        <translation>Codage suivant</translation>
    </message>
    <message>
        <source>Previous coding</source>
        <translation>Codage précédent</translation>
    </message>
    <message>
        <source>Next sentence without a coding</source>
        <translation>Phrase sans codage suivante</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Phrase suivante</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Phrase précédente</translation>
    </message>
    <message>
        <source>Next release</source>
        <translation>Communiqué suivant</translation>
    </message>
    <message>
        <source>Previous release</source>
        <translation>Communiqué précédent</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Coder</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Memo on the release …</source>
        <translation>Mémo sur le communiqué …</translation>
    </message>
    <message>
        <source>Memo on the project …</source>
        <translation>Mémo sur le projet …</translation>
    </message>
    <message>
        <source>Finish or reopen the release</source>
        <translation>Terminer ou rouvrir le communiqué</translation>
    </message>
    <message>
        <source>Add a coder …</source>
        <translation>Ajouter un codeur …</translation>
    </message>
    <message>
        <source>Choose who codes …</source>
        <translation>Choisir qui code …</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Taille habituelle du texte</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>Marks in the text</source>
        <translation>Repères dans le texte</translation>
    </message>
    <message>
        <source>Light or dark like the system</source>
        <translation>Clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>All commands …</source>
        <translation>Toutes les commandes …</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste des touches</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Single letters as keys</source>
        <translation>Lettres seules comme touches</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais (English)</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Code as</source>
        <translation>Coder en tant que</translation>
    </message>
    <message>
        <source>Look at the codings of</source>
        <translation>Voir les codages de</translation>
    </message>
    <message>
        <source>Text at %s %</source>
        <translation>Texte à %s %</translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation>Montrer la suivante</translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>All coders</source>
        <translation>Tous les codeurs</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>All releases</source>
        <translation>Tous les communiqués</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Communiqués</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Coded means</source>
        <translation>« Codé » veut dire</translation>
    </message>
    <message>
        <source>Resamples of releases</source>
        <translation>Rééchantillonnages de communiqués</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Workbook …</source>
        <translation>Classeur …</translation>
    </message>
    <message>
        <source>Copy methods paragraph</source>
        <translation>Copier le paragraphe de méthode</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Clause or item</source>
        <translation>Proposition ou point</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Caractère</translation>
    </message>
    <message>
        <source>Set of categories</source>
        <translation>Ensemble de catégories</translation>
    </message>
    <message>
        <source>Passages as marked</source>
        <translation>Passages tels quels</translation>
    </message>
    <message>
        <source>Passages, matched</source>
        <translation>Passages appariés</translation>
    </message>
    <message>
        <source>any part of it</source>
        <translation>une partie quelconque</translation>
    </message>
    <message>
        <source>at least half of it</source>
        <translation>au moins la moitié</translation>
    </message>
</context>
<context>
    <name>DefinitionPanel</name>
    <message>
        <source>Definition of the category</source>
        <translation>Définition de la catégorie</translation>
    </message>
    <message>
        <source>rev. %s</source>
        <translation>rév. %s</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
</context>
<context>
    <name>FieldsPane</name>
    <message>
        <source>Fields of the category</source>
        <translation>Champs de la catégorie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language of the wording</source>
        <translation>Langue du libellé</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Code court</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>The single letter that codes with this category</source>
        <translation>La lettre qui code avec cette catégorie</translation>
    </message>
    <message>
        <source>passages can be coded with it</source>
        <translation>on peut coder des passages avec elle</translation>
    </message>
    <message>
        <source>the categories below exclude each other</source>
        <translation>les catégories inférieures s’excluent</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Why the codebook was changed</source>
        <translation>Pourquoi le livre de codes a changé</translation>
    </message>
    <message>
        <source>why it was made …</source>
        <translation>pourquoi elle a été faite …</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Inclure</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Counter-examples</source>
        <translation>Contre-exemples</translation>
    </message>
    <message>
        <source>Archived: nothing can be coded with it.</source>
        <translation>Archivée : on ne peut plus coder avec elle.</translation>
    </message>
    <message>
        <source>Revision %s</source>
        <translation>Révision %s</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>coverage %</source>
        <translation>couverture %</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>communiqués</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>sans intervalle</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Further figures</source>
        <translation>Autres chiffres</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>Quels chiffres</translation>
    </message>
    <message>
        <source>All coefficients</source>
        <translation>Tous les coefficients</translation>
    </message>
    <message>
        <source>Variables of matched passages</source>
        <translation>Variables des passages appariés</translation>
    </message>
    <message>
        <source>By release</source>
        <translation>Par communiqué</translation>
    </message>
    <message>
        <source>By issuer</source>
        <translation>Par émetteur</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>Par langue</translation>
    </message>
    <message>
        <source>By month of issue</source>
        <translation>Par mois d’émission</translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Making the project …</source>
        <translation>Création du projet …</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Building the sample …</source>
        <translation>Construction de l’exemple …</translation>
    </message>
    <message>
        <source>Releases are imported into a project. Make or open one first, then drop the files again.</source>
        <translation>Les communiqués s’importent dans un projet. Créez-en ou ouvrez-en un, puis déposez de nouveau les fichiers.</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>Nouveau projet …</translation>
    </message>
    <message>
        <source>Releases and tables of them (%s);;All files (*)</source>
        <translation>Communiqués et tableaux de communiqués (%s);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import releases</source>
        <translation>Importer des communiqués</translation>
    </message>
    <message>
        <source>Import a folder of releases</source>
        <translation>Importer un dossier de communiqués</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Importation …</translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) imported.</source>
        <translation>
            <numerusform>%n communiqué importé.</numerusform>
            <numerusform>%n communiqués importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there.</source>
        <translation>
            <numerusform>%n déjà présent.</numerusform>
            <numerusform>%n déjà présents.</numerusform>
        </translation>
    </message>
    <message>
        <source>To be looked at:</source>
        <translation>À vérifier :</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>There is no coder to hand a package to.</source>
        <translation>Il n’y a pas de codeur à qui remettre un lot.</translation>
    </message>
    <message>
        <source>Add a coder …</source>
        <translation>Ajouter un codeur …</translation>
    </message>
    <message>
        <source>Hand out a package</source>
        <translation>Remettre un lot</translation>
    </message>
    <message numerus="yes">
        <source>Package with %n release(s) written.</source>
        <translation>
            <numerusform>Lot de %n communiqué écrit.</numerusform>
            <numerusform>Lot de %n communiqués écrit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge packages</source>
        <translation>Fusionner des lots</translation>
    </message>
    <message>
        <source>Workbook of codings (*.xlsx)</source>
        <translation>Classeur des codages (*.xlsx)</translation>
    </message>
    <message>
        <source>Codings (*.csv)</source>
        <translation>Codages (*.csv)</translation>
    </message>
    <message>
        <source>Codings (*.jsonl)</source>
        <translation>Codages (*.jsonl)</translation>
    </message>
    <message>
        <source>Releases with their texts (*.jsonl)</source>
        <translation>Communiqués avec leurs textes (*.jsonl)</translation>
    </message>
    <message>
        <source>Releases (*.csv)</source>
        <translation>Communiqués (*.csv)</translation>
    </message>
    <message>
        <source>Matrix of releases and categories (*.csv)</source>
        <translation>Matrice communiqués × catégories (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Exportation …</translation>
    </message>
    <message>
        <source>Written: %s</source>
        <translation>Écrit : %s</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>DiscourseCoder projects (*.dcoder)</source>
        <translation>Projets DiscourseCoder (*.dcoder)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the release</source>
        <translation>Rechercher dans le communiqué</translation>
    </message>
    <message>
        <source>Enter goes to the next find</source>
        <translation>Entrée passe à l’occurrence suivante</translation>
    </message>
    <message>
        <source>Find in the release …</source>
        <translation>Rechercher dans le communiqué …</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>motif</translation>
    </message>
    <message>
        <source>A regular expression</source>
        <translation>Une expression régulière</translation>
    </message>
    <message>
        <source>capitals</source>
        <translation>casse</translation>
    </message>
    <message>
        <source>Tell capitals and small letters apart</source>
        <translation>Distinguer majuscules et minuscules</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>Fermer la barre</translation>
    </message>
</context>
<context>
    <name>FindInRelease</name>
    <message>
        <source>mistake at character %1</source>
        <translation>erreur au caractère %1</translation>
    </message>
    <message>
        <source>the pattern takes too long</source>
        <translation>le motif prend trop de temps</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>rien trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>FindTable</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Occurrence</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>coché</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HeaderPanel</name>
    <message>
        <source>Sentence by sentence</source>
        <translation>Phrase par phrase</translation>
    </message>
    <message>
        <source>Each sentence is decided upon: categories, or none</source>
        <translation>Chaque phrase reçoit une décision : des catégories, ou aucune</translation>
    </message>
    <message>
        <source>Finished · Reopen</source>
        <translation>Terminé · Rouvrir</translation>
    </message>
    <message>
        <source>Finish release</source>
        <translation>Terminer le communiqué</translation>
    </message>
    <message>
        <source>%1 of %2 sentences decided</source>
        <translation>%1 phrases sur %2 décidées</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>%s (guessed)</source>
        <translation>%s (deviné)</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Filter the history</source>
        <translation>Filtrer l’historique</translation>
    </message>
    <message>
        <source>Words of date, coder or act</source>
        <translation>Mots de la date, du codeur ou de l’acte</translation>
    </message>
    <message>
        <source>Filter by words or date …</source>
        <translation>Filtrer par mots ou date …</translation>
    </message>
    <message>
        <source>Whose acts</source>
        <translation>Actes de qui</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler cet acte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>ImportCodebookDialog</name>
    <message>
        <source>Import a codebook</source>
        <translation>Importer un livre de codes</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>why: kept with the revision …</source>
        <translation>motif : conservé avec la révision …</translation>
    </message>
    <message>
        <source>The file holds no category. All categories shall be archived.</source>
        <translation>Le fichier ne contient aucune catégorie. Toutes doivent être archivées.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>InVivoDialog</name>
    <message>
        <source>Category from the selection</source>
        <translation>Catégorie depuis la sélection</translation>
    </message>
    <message>
        <source>Add and code</source>
        <translation>Ajouter et coder</translation>
    </message>
    <message>
        <source>The selected passage is coded with it.</source>
        <translation>Le passage sélectionné est codé avec elle.</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Au premier niveau</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Code court</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Sous</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>This coding</source>
        <translation>Ce codage</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Mémo</translation>
    </message>
    <message>
        <source>Control and Enter, or Escape, goes back to the text</source>
        <translation>Contrôle et Entrée, ou Échap, ramène au texte</translation>
    </message>
    <message>
        <source>M to write …</source>
        <translation>M pour écrire …</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>Confirm suggestion</source>
        <translation>Confirmer la suggestion</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove this coding</source>
        <translation>Supprimer ce codage</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>mémo</translation>
    </message>
    <message>
        <source>Select text and press a category&apos;s key, or click a bracket in the margin.</source>
        <translation>Sélectionnez du texte et pressez la touche d’une catégorie, ou cliquez un crochet dans la marge.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) here</source>
        <translation>
            <numerusform>%n catégorie ici</numerusform>
            <numerusform>%n catégories ici</numerusform>
        </translation>
    </message>
    <message>
        <source>suggested, does not count yet</source>
        <translation>suggéré, ne compte pas encore</translation>
    </message>
    <message>
        <source>confirmed suggestion</source>
        <translation>suggestion confirmée</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importé</translation>
    </message>
    <message>
        <source>training, does not count</source>
        <translation>entraînement, ne compte pas</translation>
    </message>
</context>
<context>
    <name>KeyActs</name>
    <message>
        <source>Code with a pinned category</source>
        <translation>Coder avec une catégorie épinglée</translation>
    </message>
    <message>
        <source>Pin the category in focus</source>
        <translation>Épingler la catégorie courante</translation>
    </message>
    <message>
        <source>%1 (the key is taken: %2)</source>
        <translation>%1 (touche prise : %2)</translation>
    </message>
    <message>
        <source>%1 moves in the text or between panes.</source>
        <translation>%1 sert à se déplacer dans le texte ou entre les volets.</translation>
    </message>
    <message>
        <source>%1 belongs to the pinned categories.</source>
        <translation>%1 appartient aux catégories épinglées.</translation>
    </message>
    <message>
        <source>A letter alone would be typed: add Ctrl or Alt.</source>
        <translation>Une lettre seule serait écrite : ajoutez Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2” already.</source>
        <translation>%1 est déjà la touche de « %2 ».</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Filtrer les touches</translation>
    </message>
    <message>
        <source>Filter …</source>
        <translation>Filtrer …</translation>
    </message>
    <message>
        <source>Enter takes other keys for the command</source>
        <translation>Entrée prend d’autres touches pour la commande</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Pressez les nouvelles touches</translation>
    </message>
    <message>
        <source>Press the new keys, Esc leaves …</source>
        <translation>Pressez les nouvelles touches, Échap quitte …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Changer …</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Touches habituelles</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Tout comme d’habitude</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Single letters act while the text has the focus.</source>
        <translation>Les lettres seules agissent quand le texte a le focus.</translation>
    </message>
    <message>
        <source>These keys cannot be changed here.</source>
        <translation>Ces touches ne se changent pas ici.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Save a copy …</source>
        <translation>Enregistrer une copie …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>project lead</source>
        <translation>direction</translation>
    </message>
    <message>
        <source>coding as</source>
        <translation>code :</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>personne encore</translation>
    </message>
    <message>
        <source>%1 · looking at %2</source>
        <translation>%1 · regarde %2</translation>
    </message>
    <message>
        <source>other coders’ work is not in this file</source>
        <translation>le travail des autres n’est pas dans ce fichier</translation>
    </message>
    <message>
        <source>other coders’ work is not shown</source>
        <translation>le travail des autres n’est pas montré</translation>
    </message>
    <message>
        <source>Saved %s</source>
        <translation>Enregistré %s</translation>
    </message>
    <message>
        <source>paragraph %1, sentence %2</source>
        <translation>paragraphe %1, phrase %2</translation>
    </message>
    <message>
        <source>before the text</source>
        <translation>avant le texte</translation>
    </message>
    <message>
        <source>%1 of %2 finished</source>
        <translation>%1 sur %2 terminés</translation>
    </message>
</context>
<context>
    <name>MarkActs</name>
    <message>
        <source>Nothing is marked in this release.</source>
        <translation>Ce communiqué ne contient aucun repère.</translation>
    </message>
    <message>
        <source>from the text: %1</source>
        <translation>d’après le texte : %1</translation>
    </message>
</context>
<context>
    <name>MemoDialog</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Mémo</translation>
    </message>
</context>
<context>
    <name>MergeCategoryDialog</name>
    <message>
        <source>“%s” is archived, its codings go to another category. Nothing is lost.</source>
        <translation>« %s » est archivée, ses codages passent à une autre catégorie. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Dans</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) would go. I agree.</source>
        <translation>
            <numerusform>%n codage disparaîtrait. J’accepte.</numerusform>
            <numerusform>%n codages disparaîtraient. J’accepte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the package of %s is here already.</source>
        <translation>Tout le contenu du lot de %s est déjà ici.</translation>
    </message>
    <message>
        <source>This is what the package of %s would change. Nothing has been done yet.</source>
        <translation>Voici ce que le lot de %s changerait. Rien n’a encore été fait.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Changed there</source>
        <translation>Modifiés là-bas</translation>
    </message>
    <message>
        <source>Changed here only</source>
        <translation>Modifiés ici seulement</translation>
    </message>
    <message>
        <source>Removed there</source>
        <translation>Supprimés là-bas</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identiques</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>%1 “%2” was %3 in the package; this is a proposal and is not applied.</source>
        <translation>%1 « %2 » a été %3 dans le lot ; c’est une proposition, elle n’est pas appliquée.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Everything before this act is saved.</source>
        <translation>Tout ce qui précède cet acte est enregistré.</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved is safe; the last act may not have been done. Look at the text, repeat the act, and report the details if it happens again.</source>
        <translation>Le programme a commis une erreur. Ce qui était enregistré est sauf ; le dernier acte n’a peut-être pas été fait. Regardez le texte, répétez l’acte et signalez les détails si cela se reproduit.</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Choisir l’emplacement …</translation>
    </message>
    <message>
        <source>Begin with the starter codebook for foreign-policy discourse</source>
        <translation>Commencer avec le livre de codes de départ pour le discours de politique étrangère</translation>
    </message>
    <message>
        <source>Visits and statements 2022</source>
        <translation>Visites et déclarations 2022</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Livre de codes</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Find a category</source>
        <translation>Chercher une catégorie</translation>
    </message>
    <message>
        <source>Find a category …</source>
        <translation>Chercher une catégorie …</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Alt and an arrow moves a category, Enter goes to its fields</source>
        <translation>Alt et une flèche déplacent une catégorie, Entrée mène à ses champs</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Nouvelle catégorie</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Sous</translation>
    </message>
    <message>
        <source>New category below this one</source>
        <translation>Nouvelle catégorie sous celle-ci</translation>
    </message>
    <message>
        <source>Propose a category …</source>
        <translation>Proposer une catégorie …</translation>
    </message>
    <message>
        <source>More that can be done with the category</source>
        <translation>Ce qu’on peut faire d’autre avec la catégorie</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Montrer les archivées</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+Bas)</translation>
    </message>
    <message>
        <source>Put below the one above (Alt+Right)</source>
        <translation>Placer sous la précédente (Alt+Droite)</translation>
    </message>
    <message>
        <source>Take out one level (Alt+Left)</source>
        <translation>Remonter d’un niveau (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Merge into another …</source>
        <translation>Fondre dans une autre …</translation>
    </message>
    <message>
        <source>Split …</source>
        <translation>Scinder …</translation>
    </message>
    <message>
        <source>Archive …</source>
        <translation>Archiver …</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Overlaps</name>
    <message>
        <source>There is no coding here.</source>
        <translation>Il n’y a pas de codage ici.</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>%1 of %2 here</source>
        <translation>%1 sur %2 ici</translation>
    </message>
</context>
<context>
    <name>OverlapsPopup</name>
    <message>
        <source>Codings here</source>
        <translation>Codages à cet endroit</translation>
    </message>
    <message>
        <source>Enter selects the coding</source>
        <translation>Entrée sélectionne le codage</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) here</source>
        <translation>
            <numerusform>%n codage à cet endroit</numerusform>
            <numerusform>%n codages à cet endroit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Hand out a package</source>
        <translation>Remettre un lot</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Choisir l’emplacement …</translation>
    </message>
    <message>
        <source>A package holds what one coder needs: her releases, the codebook, her own codings. Nothing else.</source>
        <translation>Un lot contient ce qu’il faut à un codeur : ses communiqués, le livre de codes, ses propres codages. Rien d’autre.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>The releases assigned to her</source>
        <translation>Les communiqués qui lui sont attribués</translation>
    </message>
    <message>
        <source>Assign her all releases first</source>
        <translation>Lui attribuer d’abord tous les communiqués</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Communiqués</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Category or command</source>
        <translation>Catégorie ou commande</translation>
    </message>
    <message>
        <source>Category or command …</source>
        <translation>Catégorie ou commande …</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Ce qui convient</translation>
    </message>
    <message>
        <source>Enter applies · Shift+Enter stays · Ctrl+Enter opens the memo</source>
        <translation>Entrée applique · Maj+Entrée reste · Ctrl+Entrée ouvre le mémo</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>%1 is on the key %2</source>
        <translation>%1 est sur la touche %2</translation>
    </message>
    <message>
        <source>Code with it</source>
        <translation>Coder avec elle</translation>
    </message>
    <message>
        <source>Pin on the key</source>
        <translation>Épingler sur la touche</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>Take off the digits</source>
        <translation>Retirer des chiffres</translation>
    </message>
    <message>
        <source>Choose a category in the codebook first, or select one of its codings.</source>
        <translation>Choisissez d’abord une catégorie dans le livre de codes, ou l’un de ses codages.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Code</source>
        <translation>Coder</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Acteurs</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>The project lead decides on it; it comes to her with your work.</source>
        <translation>Le responsable du projet en décide ; la proposition lui parvient avec votre travail.</translation>
    </message>
    <message>
        <source>Propose a category</source>
        <translation>Proposer une catégorie</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>au premier niveau</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Sous</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Why it is missed</source>
        <translation>Pourquoi elle manque</translation>
    </message>
</context>
<context>
    <name>ProposalsPane</name>
    <message>
        <source>Proposed categories</source>
        <translation>Catégories proposées</translation>
    </message>
    <message>
        <source>What is proposed</source>
        <translation>Ce qui est proposé</translation>
    </message>
    <message>
        <source>Answer to the coder</source>
        <translation>Réponse au codeur</translation>
    </message>
    <message>
        <source>answer to the coder …</source>
        <translation>réponse au codeur …</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Propose a category …</source>
        <translation>Proposer une catégorie …</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s).</source>
        <translation>
            <numerusform>%n proposition.</numerusform>
            <numerusform>%n propositions.</numerusform>
        </translation>
    </message>
    <message>
        <source>No category has been proposed.</source>
        <translation>Aucune catégorie n’a été proposée.</translation>
    </message>
</context>
<context>
    <name>ReleaseList</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n codage</numerusform>
            <numerusform>%n codages</numerusform>
        </translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>pas commencé</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
</context>
<context>
    <name>ReleasesPanel</name>
    <message>
        <source>Filter releases</source>
        <translation>Filtrer les communiqués</translation>
    </message>
    <message>
        <source>Words of title, date, language or state</source>
        <translation>Mots du titre, date, langue ou état</translation>
    </message>
    <message>
        <source>Filter releases …</source>
        <translation>Filtrer les communiqués …</translation>
    </message>
    <message>
        <source>Order of the releases</source>
        <translation>Ordre des communiqués</translation>
    </message>
    <message>
        <source>By date of issue</source>
        <translation>Par date de publication</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Communiqués</translation>
    </message>
    <message>
        <source>There are no releases yet.</source>
        <translation>Il n’y a pas encore de communiqués.</translation>
    </message>
    <message>
        <source>Import releases …</source>
        <translation>Importer des communiqués …</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Pairs of coders</source>
        <translation>Paires de codeurs</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusion</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>the figure of each two coders</source>
        <translation>le chiffre de chaque paire de codeurs</translation>
    </message>
    <message>
        <source>one coder’s category against another’s, — nothing</source>
        <translation>la catégorie de l’un contre celle de l’autre, — rien</translation>
    </message>
    <message>
        <source>Agreement by category</source>
        <translation>Accord par catégorie</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>intervalle à 95 % de %1 à %2</translation>
    </message>
    <message>
        <source>percent %1</source>
        <translation>accord %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2 coders</source>
        <translation>%1 de %2 codeurs</translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n communiqué</numerusform>
            <numerusform>%n communiqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Undefined: %1</source>
        <translation>Non défini : %1</translation>
    </message>
    <message>
        <source>Not corrected for chance, so that no threshold applies.</source>
        <translation>Sans correction du hasard : aucun seuil ne s’applique.</translation>
    </message>
    <message>
        <source>Each category on its own, since uα is undefined: %1.</source>
        <translation>Chaque catégorie pour elle-même, car uα est indéfini : %1.</translation>
    </message>
    <message>
        <source>Reliable by the usual threshold of .800.</source>
        <translation>Fiable selon le seuil usuel de 0,800.</translation>
    </message>
    <message>
        <source>Tentative conclusions only.</source>
        <translation>Conclusions provisoires seulement.</translation>
    </message>
    <message>
        <source>Too low to draw conclusions.</source>
        <translation>Trop faible pour conclure.</translation>
    </message>
    <message>
        <source>%1 % of resamples below .667, %2 % below .800.</source>
        <translation>%1 % des rééchantillons sous 0,667 ; %2 % sous 0,800.</translation>
    </message>
</context>
<context>
    <name>RevisionsDialog</name>
    <message>
        <source>Compare two revisions</source>
        <translation>Comparer deux révisions</translation>
    </message>
    <message>
        <source>Older revision</source>
        <translation>Révision ancienne</translation>
    </message>
    <message>
        <source>Newer revision</source>
        <translation>Révision récente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in meaning.</source>
        <translation>
            <numerusform>%n différence de sens.</numerusform>
            <numerusform>%n différences de sens.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two mean the same.</source>
        <translation>Les deux ont le même sens.</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Tick all finds</source>
        <translation>Cocher toutes les occurrences</translation>
    </message>
    <message>
        <source>Search in all releases</source>
        <translation>Rechercher dans tous les communiqués</translation>
    </message>
    <message>
        <source>Enter searches</source>
        <translation>Entrée lance la recherche</translation>
    </message>
    <message>
        <source>Search in all releases …</source>
        <translation>Rechercher dans tous les communiqués …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>expression régulière</translation>
    </message>
    <message>
        <source>capitals count</source>
        <translation>respecter la casse</translation>
    </message>
    <message>
        <source>ignore accents</source>
        <translation>ignorer les accents</translation>
    </message>
    <message>
        <source>whole words</source>
        <translation>mots entiers</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Occurrences</translation>
    </message>
    <message>
        <source>Enter goes to the passage, Space ticks the rows selected</source>
        <translation>Entrée va au passage, Espace coche les lignes sélectionnées</translation>
    </message>
    <message>
        <source>What is coded of each find</source>
        <translation>Ce qui est codé de chaque occurrence</translation>
    </message>
    <message>
        <source>the find itself</source>
        <translation>l’occurrence seule</translation>
    </message>
    <message>
        <source>its sentence</source>
        <translation>sa phrase</translation>
    </message>
    <message>
        <source>its paragraph</source>
        <translation>son paragraphe</translation>
    </message>
    <message>
        <source>Code ticked with …</source>
        <translation>Coder les cochées …</translation>
    </message>
    <message>
        <source>As suggestions, which do not count until you confirm them</source>
        <translation>Comme suggestions, qui ne comptent qu’une fois confirmées</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Confirm the suggestions of this search</source>
        <translation>Confirmer les suggestions de cette recherche</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Reject the suggestions of this search</source>
        <translation>Rejeter les suggestions de cette recherche</translation>
    </message>
    <message>
        <source>Type words or a pattern and press Enter: every release is searched.</source>
        <translation>Saisissez des mots ou un motif et appuyez sur Entrée : tous les communiqués sont parcourus.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions on these finds that wait for you</source>
        <translation>Suggestions sur ces occurrences qui attendent votre décision</translation>
    </message>
    <message numerus="yes">
        <source>Code %n ticked with …</source>
        <translation>
            <numerusform>Coder %n cochée …</numerusform>
            <numerusform>Coder %n cochées …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPlace</name>
    <message>
        <source>Searching …</source>
        <translation>Recherche …</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n communiqué</numerusform>
            <numerusform>%n communiqués</numerusform>
        </translation>
    </message>
    <message>
        <source>only the first are listed</source>
        <translation>seules les premières sont affichées</translation>
    </message>
    <message numerus="yes">
        <source>%n coded as suggestion(s)</source>
        <translation>
            <numerusform>%n codée comme suggestion</numerusform>
            <numerusform>%n codées comme suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coded so already</source>
        <translation>
            <numerusform>%n déjà codée ainsi</numerusform>
            <numerusform>%n déjà codées ainsi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the body</source>
        <translation>
            <numerusform>%n hors du corps</numerusform>
            <numerusform>%n hors du corps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in finished releases</source>
        <translation>
            <numerusform>%n dans un communiqué terminé</numerusform>
            <numerusform>%n dans des communiqués terminés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentenceMode</name>
    <message>
        <source>This is for coding sentence by sentence: Ctrl+T.</source>
        <translation>Cela vaut pour le codage phrase par phrase : Ctrl+T.</translation>
    </message>
    <message>
        <source>Only one&apos;s own codings can be changed.</source>
        <translation>On ne peut modifier que ses propres codages.</translation>
    </message>
    <message>
        <source>Nothing in this sentence</source>
        <translation>Rien dans cette phrase</translation>
    </message>
    <message numerus="yes">
        <source>The last sentence; %n not decided yet: . goes there.</source>
        <translation>
            <numerusform>Dernière phrase ; %n reste sans décision : le point y mène.</numerusform>
            <numerusform>Dernière phrase ; %n restent sans décision : le point y mène.</numerusform>
        </translation>
    </message>
    <message>
        <source>All sentences are decided: Ctrl+Enter finishes the release.</source>
        <translation>Toutes les phrases sont décidées : Ctrl+Entrée termine le communiqué.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light or dark like the system</source>
        <translation>Clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habituel</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Serré</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Double</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Courte</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Longue</translation>
    </message>
    <message>
        <source>Very long</source>
        <translation>Très longue</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Name of who codes</source>
        <translation>Nom de qui code</translation>
    </message>
    <message>
        <source>The text of releases</source>
        <translation>Le texte des communiqués</translation>
    </message>
    <message>
        <source>Chosen by the script of the release</source>
        <translation>Choisie selon l’écriture du communiqué</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Interligne</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Longueur des lignes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Single letters are keys while the text has the focus</source>
        <translation>Les lettres seules sont des touches quand le texte a le focus</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>Changer les touches …</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>SplitCategoryDialog</name>
    <message>
        <source>“%s” is archived. Its definition is copied to the parts, where it can be sharpened.</source>
        <translation>« %s » est archivée. Sa définition est copiée dans les parties, où elle pourra être précisée.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>One more part</source>
        <translation>Une partie de plus</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Name of part %s</source>
        <translation>Nom de la partie %s</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>Short code of part %s</source>
        <translation>Code court de la partie %s</translation>
    </message>
    <message>
        <source>short code</source>
        <translation>code court</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>? keys</source>
        <translation>? touches</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste des touches</translation>
    </message>
</context>
<context>
    <name>SuggestionActs</name>
    <message>
        <source>Only one&apos;s own codings in unfinished releases can be changed.</source>
        <translation>On ne peut modifier que ses propres codages, dans des communiqués non terminés.</translation>
    </message>
    <message>
        <source>Suggestion confirmed</source>
        <translation>Suggestion confirmée</translation>
    </message>
    <message>
        <source>No suggestion is left in this release.</source>
        <translation>Il ne reste pas de suggestion dans ce communiqué.</translation>
    </message>
    <message>
        <source>Suggestion: Shift+Y confirms, Del rejects.</source>
        <translation>Suggestion : Maj+Y confirme, Suppr rejette.</translation>
    </message>
    <message>
        <source>Choose a category in the codebook, or a coding, first.</source>
        <translation>Choisissez d’abord une catégorie du livre de codes, ou un codage.</translation>
    </message>
    <message>
        <source>No suggestion waits there.</source>
        <translation>Aucune suggestion n’y attend.</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message>
        <source>Select the passage first that the new category is to stand for.</source>
        <translation>Sélectionnez d’abord le passage que désignera la nouvelle catégorie.</translation>
    </message>
    <message>
        <source>Memo on the release</source>
        <translation>Mémo sur le communiqué</translation>
    </message>
    <message>
        <source>Memo on the project</source>
        <translation>Mémo sur le projet</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Text of the release</source>
        <translation>Texte du communiqué</translation>
    </message>
    <message>
        <source>Read-only. Select with Shift and the arrow keys; codings are marked in the text and the margin.</source>
        <translation>Lecture seule. Sélectionnez avec Maj et les flèches ; les codages sont marqués dans le texte et la marge.</translation>
    </message>
    <message>
        <source>Codings in the margin</source>
        <translation>Codages dans la marge</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>All commands by subject</source>
        <translation>Toutes les commandes par sujet</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menu (Alt+M)</translation>
    </message>
    <message>
        <source>Category or command</source>
        <translation>Catégorie ou commande</translation>
    </message>
    <message>
        <source>Category or command …</source>
        <translation>Catégorie ou commande …</translation>
    </message>
</context>
<context>
    <name>VariablesPane</name>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>French name</source>
        <translation>Nom français</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Level of measurement</source>
        <translation>Niveau de mesure</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>plusieurs valeurs</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>F2 changes the name of an answer</source>
        <translation>F2 modifie le nom d’une réponse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>in French</source>
        <translation>en français</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Ajouter une réponse</translation>
    </message>
    <message>
        <source>Remove the answer</source>
        <translation>Supprimer la réponse</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>an actor of the registry</source>
        <translation>un acteur du registre</translation>
    </message>
    <message>
        <source>one of some answers</source>
        <translation>une réponse parmi plusieurs</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>nominal</source>
        <translation>nominal</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>ordinal</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>intervalle</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>%s (archived)</source>
        <translation>%s (archivée)</translation>
    </message>
    <message>
        <source>answer %s</source>
        <translation>réponse %s</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>Code what governments say, compare coders, and report how far they agree.</source>
        <translation>Coder ce que disent les gouvernements, comparer les codeurs et dire jusqu’où ils s’accordent.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>Nouveau projet …</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Ouvrir …</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Or drop a project, or text files of releases, anywhere on this window.</source>
        <translation>Ou déposez un projet, ou des fichiers texte de communiqués, n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Open %s</source>
        <translation>Ouvrir %s</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Something is still being done. Wait for it or cancel it first.</source>
        <translation>Une opération est encore en cours. Attendez-la ou annulez-la d’abord.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement…</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>Whose codings</source>
        <translation>Codages de qui</translation>
    </message>
    <message>
        <source>Codings to look at again</source>
        <translation>Codages à revoir</translation>
    </message>
    <message>
        <source>Enter opens the text, several can be chosen</source>
        <translation>Entrée ouvre le texte ; on peut en choisir plusieurs</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>The coding holds under the present definition too</source>
        <translation>Le codage vaut aussi sous la définition actuelle</translation>
    </message>
    <message>
        <source>Category to recode with</source>
        <translation>Catégorie du recodage</translation>
    </message>
    <message>
        <source>Recode</source>
        <translation>Recoder</translation>
    </message>
    <message>
        <source>Open in the text</source>
        <translation>Ouvrir dans le texte</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) made under an older definition.</source>
        <translation>
            <numerusform>%n codage fait sous une ancienne définition.</numerusform>
            <numerusform>%n codages faits sous une ancienne définition.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every coding was made under the present definitions.</source>
        <translation>Tous les codages ont été faits sous les définitions actuelles.</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>the release as a whole</source>
        <translation>le communiqué entier</translation>
    </message>
    <message>
        <source>category split</source>
        <translation>catégorie scindée</translation>
    </message>
    <message>
        <source>made in revision %1, redefined in %2</source>
        <translation>fait en révision %1, redéfini en %2</translation>
    </message>
</context>
<context>
    <name>_ActDialog</name>
    <message>
        <source>kept with the revision …</source>
        <translation>conservé avec la révision …</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce que cela fait</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
</context>
</TS>
