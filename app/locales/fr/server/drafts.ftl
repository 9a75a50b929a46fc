draft-pages = Préparation
draft-parts = Parties du brouillon
draft-back = Retour à toutes les immersions
draft-hospitation = Immersion
draft-part-basics = Bases
draft-part-texts = Textes
draft-part-sessions = Séances
draft-part-itinerary = Programme de visite
draft-part-civil = Société civile
draft-publish = Publier
draft-history = Historique
draft-state-draft = brouillon
draft-state-published = publiée
draft-state-closed = clôturée
draft-state-cancelled = annulée
draft-changed = modifiée, pas encore publiée
draft-open = { $count ->
    [one] {$count} point à régler
    *[other] {$count} points à régler
}
draft-search = Titre ou commune
draft-none-found = Aucune immersion ne correspond à ces filtres
draft-none = Pas encore d’immersion
draft-none-text = Les brouillons et les immersions publiées de vos programmes et communes s’afficheront ici.
draft-next = Prochaine séance
draft-to-come = { $count ->
    [one] {$count} séance à venir
    *[other] {$count} séances à venir
}
draft-confirmed = { $count ->
    [one] {$count} confirmée
    *[other] {$count} confirmées
}
draft-waiting = { $count ->
    [one] {$count} personne en attente
    *[other] {$count} personnes en attente
}
draft-deleted-done = Le brouillon est supprimé.
draft-new = Créer une immersion
draft-new-back = Retour aux autres possibilités
draft-new-scratch = Partir de zéro
draft-new-scratch-text = Vous indiquez le programme et les communes, puis vous remplissez le reste.
draft-new-copy = Copier
draft-new-copy-text = Le brouillon reprend tout sauf les dates, qui restent à fixer.
draft-new-adapt = Adapter un programme de visite
draft-new-adapt-text = Le programme d’une visite sur place est réparti sur des séances en ligne. Vous pourrez ensuite tout déplacer.
draft-new-return = Préparer la visite retour
draft-new-return-text = L’hôte et l’invité échangent leurs rôles. Les deux immersions renvoient l’une à l’autre.
draft-town-hint = Tapez le nom et choisissez parmi les propositions.
draft-same-town = L’hôte et l’invité sont la même commune.
draft-make = Créer le brouillon
draft-source = Modèle
draft-sides = Qui invite qui
draft-no-itinerary = Cette immersion n’a pas de programme de visite à adapter.
draft-no-source = Pas encore de modèle
draft-no-source-text = Dès qu’une immersion convient, elle s’affiche ici.
draft-made-done = Le brouillon est créé. Seul le bureau le voit.
draft-published-done = C’est publié. La page publique montre maintenant cette version.
draft-cancelled-done = L’immersion est annulée. Les personnes inscrites en sont informées par courriel.
draft-before = Avant la publication : {$problem}
draft-before-title = Ce qui manque avant la publication
draft-ready = Rien ne manque. Le brouillon peut être publié.
draft-last = Dernier enregistrement
draft-never-saved = Rien n’est encore enregistré
draft-saved = Enregistré : {$at}
draft-saved-by = Enregistré : {$at}, par {$name}
draft-saved-done = C’est enregistré.
draft-public = Page publique
draft-public-link = Voir la page publique
draft-over = Plus rien ne peut être modifié ici.
draft-publish-look = Préparer la publication
draft-publisher = Peut publier : {$role}
draft-publish-first = Ce qui devient public
draft-publish-changes = Ce qui change publiquement
draft-publish-yes = Publier maintenant
draft-publish-again = Publier les modifications
draft-publish-told = Les personnes inscrites reçoivent un courriel si quelque chose change.
draft-note = Ce qui change, en quelques mots
draft-note-hint = Facultatif. Figure dans l’historique et dans le courriel aux personnes inscrites.
draft-cancel = Annuler l’immersion
draft-cancel-ask = Toutes les séances à venir sont annulées. Les personnes inscrites reçoivent un courriel. C’est irréversible.
draft-cancel-yes = Oui, annuler
draft-delete = Supprimer le brouillon
draft-delete-ask = Le brouillon disparaît définitivement.
draft-delete-yes = Oui, supprimer
draft-save = Enregistrer
draft-save-mine = Enregistrer cette version
draft-meanwhile = Entre-temps, quelqu’un a enregistré autre chose. Les deux versions figurent ci-dessous. Rien n’est perdu : choisissez, puis enregistrez à nouveau.
draft-theirs = {$name} a enregistré :
draft-theirs-unknown = Enregistré entre-temps :
draft-take-theirs = Reprendre ceci
draft-row-added = Ajouté entre-temps, à reprendre :
draft-row-removed = Supprimé entre-temps : {$name}. L’enregistrement le conserve.
draft-auto-saving = Enregistrement…
draft-auto-offline = Pas de connexion. Votre texte est toujours là. Nous réessayons.
draft-auto-wrong = Pas encore enregistré : vérifiez les champs signalés.
draft-auto-out = Vous êtes déconnecté. Votre texte est toujours là. Reconnectez-vous dans une autre fenêtre.
draft-empty = vide
draft-title = Titre
draft-summary = En bref
draft-plain = En facile à lire
draft-plain-hint = Phrases courtes, mots courants, une idée par phrase.
draft-see-hint = Un point par ligne.
draft-texts-hint = L’original figure en premier, une traduction à côté. Si vous modifiez l’original, les traductions sont considérées comme dépassées jusqu’à leur adaptation.
draft-second = Traduction à côté
draft-text-original = Original
draft-text-missing = Traduction manquante
draft-text-not-yet = encore vide
draft-text-translated = traduit
draft-text-outdated = dépassé depuis le {$day}
draft-still-right = Toujours juste
draft-other-languages = Dans d’autres langues
draft-original = Langue de l’original
draft-languages = Langues des séances
draft-languages-hint = On parle ces langues.
draft-interpretation-hint = L’interprétation est assurée entre ces langues.
draft-contact = Boîte de contact
draft-contact-hint = Une boîte partagée, pas une adresse personnelle.
draft-no-partnership = Aucun partenariat
draft-session-number = Séance {$number}
draft-session-removed = Séance supprimée
draft-block-number = Étape {$number}
draft-block-removed = Étape supprimée
draft-group-number = Groupe {$number}
draft-kind = Type
draft-date = Jour
draft-time = Début
draft-minutes = Durée
draft-minutes-unit = minutes
draft-seats = Places
draft-seats-unit = places
draft-shares = Places réservées à certains groupes
draft-shares-hint = À remplir seulement si des places sont réservées. Les autres sont ouvertes à tous.
draft-day = Jour de la visite
draft-session = Séance en ligne
draft-online = Durée en ligne
draft-order = Ordre
draft-no-place = Pas encore de place
draft-no-sessions = Pas encore de séance. Ajoutez la première.
draft-session-add = Ajouter une séance
draft-up = Monter
draft-down = Descendre
draft-remove = Supprimer
draft-civil-host = Côté hôte
draft-civil-guest = Côté invité
draft-civil-hint = Indiquez pour chaque côté qui participe pour la société civile – ou pourquoi personne ne le fait encore.
draft-group-new = Nouveau groupe
draft-group-add = Ajouter un autre groupe
draft-group-contact = Boîte d’une fonction
draft-group-contact-hint = Par exemple le secrétariat. Pas l’adresse d’une personne.
draft-group-part = Ce que le groupe apporte
draft-why-not = Pourquoi personne encore
civil-association = Association de partenariat
civil-thematic-group = Groupe lié au thème
civil-other = Autre
block-visit = Visite
block-talk = Exposé et discussion
block-tour = Parcours
board-hint = Chaque séance en ligne garde 10 minutes d’accueil et 10 minutes de questions. Déplacez les étapes avec la souris, le doigt, les flèches ou la liste.
board-days-hint = Le programme sur place, jour par jour.
board-empty = Pas encore d’étape. Ajoutez la première.
board-add = Ajouter une étape
board-day = Jour {$number}
board-place = « {$title} » est maintenant en position {$number} sur {$count} : {$session}
board-nothing = Rien ici pour le moment.
board-filled = {$filled} minutes sur {$minutes} occupées
board-over = { $count ->
    [one] {$count} minute de trop
    *[other] {$count} minutes de trop
}
board-fits = tient
board-shortened = { $count ->
    [one] raccourci de {$count} minute
    *[other] raccourci de {$count} minutes
}
board-no-place = pas encore placé
board-on-site = {$kind}, {$minutes} minutes sur place
board-minutes = Durée sur place
board-more = Titre, type et durée
board-lay = Répartir à nouveau
board-lay-ask = Toutes les étapes sont à nouveau réparties sur les séances, dans l’ordre. Vos déplacements manuels sont perdus.
board-lay-yes = Oui, répartir à nouveau
board-laid-done = Les étapes sont à nouveau réparties.
changes-none = Aucune différence.
changes-before = Avant
changes-after = Après
draft-history-none = Jamais publiée
draft-history-none-text = Chaque publication s’affichera ici, avec ce qui a changé.
draft-version = Version
draft-version-number = Version {$number}
draft-when = Quand
draft-told = Informées
draft-told-count = { $count ->
    [one] {$count} réservation
    *[other] {$count} réservations
}
draft-versions = { $count ->
    [one] {$count} version, la plus récente en premier
    *[other] {$count} versions, la plus récente en premier
}
draft-now = Brouillon actuel
draft-compare = Comparer
draft-compare-from = Version antérieure
draft-compare-to = Version plus récente
draft-compared = La comparaison
rule-form = Le programme ne prévoit pas cette forme.
rule-too-few-visits = Le programme demande au moins {$number} séances d’immersion.
rule-too-many-visits = Le programme autorise au plus {$number} séances d’immersion.
rule-visit-minutes = Chaque séance d’immersion dure {$number} minutes. Ce n’est pas le cas : {$visits}
rule-out-of-season = Hors de la saison du programme, les séances d’immersion : {$visits}
rule-too-few-themes = Nombre minimal de thèmes demandé par le programme : {$number}
rule-civil-host = Le côté hôte ne dit pas qui participe pour la société civile, ni pourquoi personne ne le fait encore.
rule-civil-guest = Le côté invité ne dit pas qui participe pour la société civile, ni pourquoi personne ne le fait encore.
draft-needs-not-ready = bientôt et pas prêt
draft-needs-few-bookings = peu de réservations
draft-needs-no-link = lien manquant
draft-needs-no-moderator = animation manquante
draft-needs-no-interpreter = interprète manquant
draft-needs-no-civil-society = société civile absente
