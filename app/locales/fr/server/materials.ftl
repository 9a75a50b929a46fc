materials-title = Documents
materials-lead = Fichiers et liens pour les séances. Les personnes qui ont une place confirmée les trouvent dans leur réservation, d’abord dans leur langue.
materials-used = Espace utilisé : {$used} sur {$most} Mo
materials-none = Il n’y a pas encore de documents pour cette séance.
materials-no-sessions-title = Pas encore de séances
materials-no-sessions = Les documents sont liés à une séance. Dès qu’il y en a une, vous pouvez en ajouter ici.
materials-add-file = Ajouter un fichier
materials-add-link = Ajouter un lien
materials-session = Séance
materials-file = Fichier
materials-file-hint = PDF, PNG, JPEG ou WebP, au plus {$number} Mo.
materials-name = Titre
materials-name-hint = C’est ainsi qu’il s’appelle dans la réservation. Si le champ reste vide, le nom du fichier est repris.
materials-link-name-hint = C’est ainsi que le lien s’appelle dans la réservation.
materials-link = Adresse
materials-link-hint = Elle commence par https://.
materials-language = Langue
materials-everybody = Pour toutes les langues
materials-save-file = Envoyer le fichier
materials-save-link = Enregistrer le lien
materials-column-what = Document
materials-column-about = Type, taille
materials-column-language = Langue
materials-column-deeds = Actions
materials-count = { $count ->
    [one] {$count} document
    *[other] {$count} documents
}
materials-delete = Supprimer
materials-delete-ask = Plus personne ne pourra l’ouvrir.
materials-delete-yes = Oui, supprimer
materials-added = Le document est enregistré. Les personnes qui ont une place confirmée le voient maintenant.
materials-deleted = Le document est supprimé.
materials-full = L’ensemble des fichiers de cette immersion ne doit pas dépasser {$number} Mo. Supprimez d’abord d’autres fichiers.
