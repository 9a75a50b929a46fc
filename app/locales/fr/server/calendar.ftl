calendar-title = Calendrier
calendar-view = Affichage
calendar-week = Semaine
calendar-month = Mois
calendar-days = Du {$from} au {$to}
calendar-previous-week = Semaine précédente
calendar-next-week = Semaine suivante
calendar-previous-month = Mois précédent
calendar-next-month = Mois suivant
calendar-to-today = Aujourd’hui
calendar-today = aujourd’hui
calendar-clock = Les jours suivent l’heure du bureau ({$zone}). Chaque séance indique l’heure locale des deux communes, d’abord celle de la commune hôte.
calendar-weekday-1 = lu
calendar-weekday-2 = ma
calendar-weekday-3 = me
calendar-weekday-4 = je
calendar-weekday-5 = ve
calendar-weekday-6 = sa
calendar-weekday-7 = di
calendar-day = Jour
calendar-entries = Séances
calendar-nothing = aucune séance
calendar-none-week = Aucune séance cette semaine
calendar-none-month = Aucune séance ce mois-ci
calendar-none-text = Ici figurent les séances des immersions publiées et les rencontres du réseau liées à vos rôles.
calendar-none-filtered = Aucune séance ne correspond à ces filtres
calendar-weekend = Week-end : {$countries}
calendar-any-programme = Tous les programmes
calendar-any-municipality = Toutes les communes
calendar-moderator = Animation
calendar-any-moderator = Tout le monde
calendar-me = Moi
calendar-nobody = Personne pour l’instant
calendar-any-form = Tous les formats
calendar-moderated = Animation : {$name}
calendar-clash = Chevauchement : cette personne anime une autre séance au même moment.
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
calendar-feeds = S’abonner à l’agenda des séances
calendar-feeds-text = Avec une adresse personnelle, votre agenda lit les séances et reste à jour. Ni les liens de réunion ni les noms des participants n’y figurent.
calendar-feed-what = Quelles séances
calendar-feed-all = Toutes celles que vous pouvez voir
calendar-feed-make = Créer une adresse
calendar-feed-made = Voici votre nouvelle adresse. Elle n’est affichée que maintenant. Ne la transmettez pas : toute personne qui la connaît voit les séances.
calendar-feed-address = Adresse pour l’agenda
calendar-feeds-none = Vous n’avez pas encore créé d’adresse.
calendar-feeds-count = { $count ->
    [one] {$count} adresse
    *[other] {$count} adresses
}
calendar-feed-since = Créée
calendar-feed-deeds = Actions
calendar-feed-end = Désactiver
calendar-feed-end-ask = Les agendas qui utilisent cette adresse ne seront alors plus mis à jour.
calendar-feed-end-yes = Oui, désactiver
calendar-feed-ended = L’adresse n’est plus valable.
calendar-feed-many = Vous ne pouvez pas avoir plus de {$limit} adresses. Désactivez-en d’abord une.
log-feed = Adresse d’agenda
