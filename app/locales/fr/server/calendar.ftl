calendar-title = Calendrier
calendar-view = Affichage
calendar-week = Semaine
calendar-month = Mois
calendar-days = {$from} au {$to}
calendar-previous-week = Semaine précédente
calendar-next-week = Semaine suivante
calendar-previous-month = Mois précédent
calendar-next-month = Mois suivant
calendar-to-today = Aujourd’hui
calendar-today = aujourd’hui
calendar-clock = Les jours suivent l’heure du bureau ({$zone}). Chaque séance indique l’heure des deux côtés.
calendar-weekday-1 = lu
calendar-weekday-2 = ma
calendar-weekday-3 = me
calendar-weekday-4 = je
calendar-weekday-5 = ve
calendar-weekday-6 = sa
calendar-weekday-7 = di
calendar-day = Jour
calendar-entries = Séances
calendar-nothing = rien
calendar-none-week = Rien cette semaine
calendar-none-month = Rien ce mois-ci
calendar-none-text = Ici figurent les séances des immersions publiées et les rencontres du réseau liées à vos rôles.
calendar-none-filtered = Rien ne correspond à ces filtres
calendar-weekend = Week-end : {$countries}
calendar-any-programme = Tous les programmes
calendar-any-municipality = Toutes les communes
calendar-moderator = Animation
calendar-any-moderator = Toutes
calendar-me = Moi
calendar-nobody = Encore personne
calendar-any-form = Toutes les formes
calendar-moderated = Animation : {$name}
calendar-clash = Conflit : cette personne anime ailleurs au même moment.
calendar-meeting = Rencontre du réseau
calendar-between = {$host} et {$guest}
calendar-count = { $count ->
    [one] {$count} séance
    *[other] {$count} séances
}
calendar-more = { $count ->
    [one] {$count} de plus
    *[other] {$count} de plus
}
calendar-feeds = Dans votre propre agenda
calendar-feeds-text = Avec une adresse personnelle, votre agenda lit les séances et reste à jour. Ni les liens de réunion ni les noms des participants n’y figurent.
calendar-feed-what = Quelles séances
calendar-feed-all = Toutes celles que vous pouvez voir
calendar-feed-make = Créer une adresse
calendar-feed-made = Voici votre nouvelle adresse. Elle n’est affichée que maintenant. Ne la transmettez pas : quiconque l’a lit les séances.
calendar-feed-address = Adresse pour l’agenda
calendar-feeds-none = Vous n’avez pas encore créé d’adresse.
calendar-feeds-count = { $count ->
    [one] {$count} adresse
    *[other] {$count} adresses
}
calendar-feed-since = Créée
calendar-feed-deeds = Actions
calendar-feed-end = Arrêter
calendar-feed-end-ask = L’agenda qui la lit ne recevra alors plus rien.
calendar-feed-end-yes = Oui, arrêter
calendar-feed-ended = L’adresse n’est plus valable.
calendar-feed-many = Il n’y a pas plus de {$limit} adresses. Arrêtez-en une d’abord.
log-feed = Adresse d’agenda
