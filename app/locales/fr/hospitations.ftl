hospitations-title = Immersions professionnelles en ligne
hospitations-lead = Découvrez en quelques séances en ligne comment travaille une autre administration.
hospitations-filter-theme = Thème
hospitations-filter-country = Pays d’accueil
hospitations-filter-form = Format
hospitations-filter-month = Mois
hospitations-filter-seats = Seulement avec des places disponibles
hospitations-empty = Aucune immersion ne correspond à tous les filtres.
hospitations-none = Aucune immersion n’est proposée pour le moment.
hospitations-host = Commune d’accueil
hospitations-guest = Commune invitée
hospitations-between = {$host} accueille {$guest}
hospitations-see = Ce que vous verrez
hospitations-themes = Thèmes
hospitations-languages = Langues
hospitations-interpretation = Interprétation
hospitations-interpretation-pair = {$one} et {$two}
hospitations-interpretation-none = Pas d’interprétation prévue
hospitations-civil = Société civile
hospitations-civil-side = À {$name}
hospitations-plain = En facile à lire
hospitations-preparation = Préparation
hospitations-sessions = Séances
hospitations-dates = Du {$first} au {$last}
hospitations-invitation-only = Sur invitation uniquement
hospitations-full = Complète
hospitations-over = Terminée
hospitations-return = Visite en retour
hospitations-programme = Programme
hospitations-issuer = Mis en œuvre par
hospitations-funder = Financé par
hospitations-contact = Pour toute question
hospitations-clock = {$place} ({$zone})
hospitations-clock-reader = Votre heure locale ({$zone})
hospitations-count = { $count ->
    [one] {$count} immersion
    *[other] {$count} immersions
}
hospitations-visits = { $count ->
    [one] {$count} séance
    *[other] {$count} séances
}
hospitations-minutes = { $count ->
    [one] {$count} minute
    *[other] {$count} minutes
}
hospitations-seats-left = { $count ->
    [one] {$count} place disponible
    *[other] {$count} places disponibles
}
hospitations-sessions-list = Immersions
hospitations-partnership = Partenariat
hospitations-none-text = L’exploitant de cette installation charge d’abord des communes et des partenariats avec « pontes import » ou démarre avec PONTES_DEMO=1 pour voir des exemples.
hospitations-csv = Sous forme de tableau (CSV)
hospitations-calendar = Toutes les séances dans un fichier de calendrier (.ics)
hospitations-off = Annulée
hospitations-waiting-list = Complète – liste d’attente ouverte
hospitations-seminar-elsewhere = Séminaire commun
hospitations-seminar-elsewhere-hint = Ce séminaire préparatoire est aussi ouvert à cette immersion. Il se réserve ici :
hospitations-seminar-shared = Ouvert aussi à d’autres immersions du programme
