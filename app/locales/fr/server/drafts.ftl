draft-pages = Planification
draft-parts = Parties du brouillon
draft-back = Retour à toutes les immersions
draft-has-return = Cette immersion a déjà une visite en retour.
draft-hospitation = Immersion
draft-part-basics = Informations générales
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
draft-new-copy-text = Le brouillon reprend tout, y compris les séances. Seules leur date et leur heure restent à fixer.
draft-new-adapt = Adapter un programme de visite
draft-new-adapt-text = Le programme d’une visite sur place est réparti sur des séances en ligne. Vous pourrez ensuite tout déplacer.
draft-new-return = Préparer la visite en retour
draft-new-return-text = Les deux communes échangent leurs rôles. Les deux immersions renvoient l’une à l’autre.
draft-town-hint = Saisissez le nom et choisissez parmi les suggestions.
draft-same-town = La commune d’accueil et la commune invitée sont identiques. Veuillez choisir deux communes différentes.
draft-make = Créer le brouillon
draft-source = Modèle
draft-sides = Qui accueille qui
draft-no-itinerary = Cette immersion n’a pas de programme de visite à adapter. Veuillez en choisir une autre.
draft-no-source = Pas encore de modèle
draft-no-source-text = Dès qu’il existe une immersion appropriée, elle s’affiche ici.
draft-made-done = Le brouillon est créé. Seul le bureau le voit.
draft-published-done = C’est publié. La page publique montre maintenant cette version.
draft-cancelled-done = L’immersion est annulée. Les personnes qui ont réservé en sont informées par courriel.
draft-before = Avant la publication : {$problem}
draft-before-title = À faire avant la publication
draft-ready = Rien ne manque. Le brouillon peut être publié.
draft-last = Dernier enregistrement
draft-never-saved = Rien n’est encore enregistré
draft-saved = Enregistré : {$at}
draft-saved-by = Enregistré : {$at}, par {$name}
draft-saved-done = C’est enregistré.
draft-public = Page publique
draft-public-link = Voir la page publique
draft-over = Cette immersion ne peut plus être modifiée.
draft-publish-look = Vérifier avant publication
draft-publisher = Peut publier : {$role}
draft-publish-first = Ce qui devient public
draft-publish-changes = Ce qui change sur la page publique
draft-publish-yes = Publier maintenant
draft-publish-again = Publier les modifications
draft-publish-told = Si les modifications concernent les participants, ils reçoivent un courriel.
draft-note = Explication des modifications
draft-note-hint = Facultatif, en quelques mots. Figure dans l’historique et dans le courriel aux personnes qui ont réservé.
draft-cancel = Annuler l’immersion
draft-cancel-ask = Toutes les séances à venir sont annulées. Les personnes qui ont réservé reçoivent un courriel. Cette action est définitive.
draft-cancel-yes = Oui, annuler
draft-delete = Supprimer le brouillon
draft-delete-ask = Le brouillon disparaît définitivement.
draft-delete-yes = Oui, supprimer
draft-save = Enregistrer
draft-save-mine = Enregistrer cette version
draft-meanwhile = Entre-temps, quelqu’un a enregistré autre chose. Les deux versions figurent ci-dessous. Rien n’est perdu : choisissez celle qui convient, puis enregistrez à nouveau.
draft-theirs = {$name} a enregistré :
draft-theirs-unknown = Enregistré entre-temps :
draft-take-theirs = Reprendre cette version
draft-row-added = Ajouté entre-temps, à reprendre :
draft-row-removed = Supprimé entre-temps : {$name}. Si vous enregistrez, cet élément est conservé.
draft-auto-saving = Enregistrement…
draft-auto-offline = Pas de connexion. Votre texte est toujours là. Nous réessayons.
draft-auto-wrong = Pas encore enregistré : veuillez vérifier les champs signalés.
draft-auto-out = Votre connexion a pris fin. Votre texte est toujours là. Reconnectez-vous dans une autre fenêtre.
draft-empty = vide
draft-title = Titre
draft-summary = En bref
draft-plain = En facile à lire
draft-plain-hint = Phrases courtes, mots courants, une idée par phrase.
draft-see-hint = Un point par ligne.
draft-texts-hint = L’original figure en premier, une traduction à côté ou en dessous. Si vous modifiez l’original, les traductions sont considérées comme dépassées jusqu’à leur adaptation.
draft-second = Traduction à côté
draft-text-original = Original
draft-text-missing = Traduction manquante
draft-text-not-yet = encore vide
draft-text-translated = traduit
draft-text-outdated = dépassé depuis le {$day}
draft-still-right = Toujours valable
draft-other-languages = Dans d’autres langues
draft-original = Langue de l’original
draft-languages = Langues des séances
draft-languages-hint = Les séances se tiennent dans ces langues.
draft-interpretation-hint = L’interprétation est assurée entre ces langues.
draft-contact = Boîte électronique pour les questions
draft-contact-hint = Une boîte commune, pas une adresse personnelle.
draft-no-partnership = Aucun partenariat
draft-session-number = Séance {$number}
draft-session-removed = Séance supprimée
draft-block-number = Point du programme {$number}
draft-block-removed = Point du programme supprimé
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
draft-no-place = Affecté à aucune séance
draft-no-sessions = Pas encore de séance. Ajoutez la première.
draft-session-add = Ajouter une séance
draft-up = Monter
draft-down = Descendre
draft-remove = Supprimer
draft-civil-host = Commune d’accueil
draft-civil-guest = Commune invitée
draft-civil-hint = Indiquez pour chaque commune qui participe pour la société civile – ou pourquoi personne ne le fait encore.
draft-group-new = Nouveau groupe
draft-group-add = Ajouter un autre groupe
draft-group-contact = Boîte électronique fonctionnelle
draft-group-contact-hint = Par exemple celle du secrétariat. Pas l’adresse d’une personne.
draft-group-part = Ce que le groupe apporte
draft-why-not = Pourquoi personne ne participe encore
civil-association = Association de jumelage
civil-thematic-group = Groupe lié au thème
civil-other = Autre
block-visit = Visite
block-talk = Exposé et discussion
block-tour = Parcours
board-hint = Chaque séance en ligne garde 10 minutes d’accueil et 10 minutes de questions. Déplacez les points du programme avec la souris, le doigt, les flèches ou la liste.
board-days-hint = Le programme sur place, jour par jour.
board-empty = Pas encore de point du programme. Ajoutez le premier.
board-add = Ajouter un point du programme
board-day = Jour {$number}
board-place = « {$title} » est maintenant en position {$number} sur {$count} : {$session}
board-nothing = Aucun point du programme pour le moment.
board-filled = {$filled} minutes sur {$minutes} occupées
board-over = { $count ->
    [one] {$count} minute de trop
    *[other] {$count} minutes de trop
}
board-fits = tient dans la séance
board-shortened = { $count ->
    [one] raccourci de {$count} minute
    *[other] raccourci de {$count} minutes
}
board-no-place = pas encore affecté
board-on-site = {$kind}, {$minutes} minutes sur place
board-minutes = Durée sur place
board-more = Titre, type et durée
board-lay = Répartir à nouveau
board-lay-ask = Tous les points du programme sont à nouveau répartis sur les séances, dans l’ordre. Vos déplacements manuels sont perdus.
board-lay-yes = Oui, répartir à nouveau
board-laid-done = Les points du programme sont à nouveau répartis.
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
draft-kind-taken = Des places de cette séance sont réservées, son type ne change donc plus. Pour en faire autre chose, supprimez-la et ajoutez-en une nouvelle.
draft-deed = Modification
draft-deeds = Autres modifications
draft-deeds-order = Du plus récent au plus ancien
draft-deed-link = Lien de la réunion enregistré
draft-deed-no-link = Lien de la réunion supprimé
draft-deed-moderator = Choix de l’animation enregistré
draft-deed-no-moderator = Choix de l’animation supprimé
draft-deed-interpreters = Interprétation assurée
draft-deed-no-interpreters = L’interprétation n’est plus assurée
draft-deed-outcome = Bilan enregistré
draft-deed-closed = Immersion clôturée
draft-deed-cancelled = Immersion annulée
rule-form = Le programme ne prévoit pas ce format. Veuillez en choisir un autre.
rule-too-few-visits = Nombre minimal de séances d’immersion demandé par le programme : {$number}
rule-too-many-visits = Nombre maximal de séances d’immersion autorisé par le programme : {$number}
rule-visit-minutes = Chaque séance d’immersion doit durer {$number} minutes. Ne respectent pas cette durée : {$visits}
rule-out-of-season = Séances d’immersion hors de la saison du programme : {$visits}
rule-too-few-themes = Trop peu de thèmes. Nombre minimal demandé par le programme : {$number}
rule-civil-host = La commune d’accueil n’indique pas qui participe pour la société civile, ni pourquoi personne ne le fait encore.
rule-civil-guest = La commune invitée n’indique pas qui participe pour la société civile, ni pourquoi personne ne le fait encore.
draft-needs-not-marked = Présences à noter
draft-needs-not-ready = bientôt, et pas encore prête
draft-needs-few-bookings = peu de réservations
draft-needs-no-link = lien manquant
draft-needs-no-moderator = animation manquante
draft-needs-no-interpreter = interprétation manquante
draft-needs-no-civil-society = société civile absente
