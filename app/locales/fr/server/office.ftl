office-title = Bureau
office-overview = Vue d’ensemble
office-people = Personnes
office-only = Réservé au rôle : {$role}
office-closed = Si vous avez besoin de cette rubrique pour votre travail, adressez-vous à une personne qui a ce rôle.
office-gone = Cet élément n’existe plus. Quelqu’un d’autre a peut-être été plus rapide. Veuillez recharger la page.
office-signed-in = Connexion au nom de {$name}
office-nothing = Rien n’est en attente
office-nothing-text = Tout est traité. Les nouveautés apparaîtront ici.
office-no-work = Rien ne vous attend ici
office-no-work-text = Avec vos rôles, il n’y a rien à traiter au bureau pour le moment.
office-invitations-expired = { $count ->
    [one] invitation a expiré
    *[other] invitations ont expiré
}
office-invitations-open = { $count ->
    [one] invitation n’a pas encore été acceptée
    *[other] invitations n’ont pas encore été acceptées
}
people-name = Nom
people-role = Rôle
people-roles = Rôles
people-own = C’est vous
people-no-role = aucun rôle
people-no-role-text = Cette personne n’a aucun rôle et ne voit rien au bureau.
people-factor-set = configurée
people-factor-missing = pas encore configurée
people-search = Nom ou adresse électronique
people-any-role = Tous les rôles
people-none = Personne ne correspond à ces filtres
people-count = { $count ->
    [one] {$count} personne
    *[other] {$count} personnes
}
people-back = Vers toutes les personnes
people-invite = Inviter une personne
people-invite-text = La personne reçoit un courriel avec un lien valable 7 jours. Elle s’en sert pour créer son compte.
people-invite-send = Envoyer l’invitation
people-language = Langue du courriel
people-choose = Veuillez choisir
people-programme = Programme
people-no-programme = Aucun programme
people-municipality = Commune
people-municipality-hint = Saisissez le nom. Remplissez seulement ce qui correspond au rôle.
people-until = Dernier jour (facultatif)
people-until-hint = Laissez vide si le rôle n’a pas de fin.
people-for-programme = pour un programme
people-for-municipality = pour une commune
people-for-either = pour un programme ou une commune
people-for-everything = pour tout
people-no-municipality = Nous ne trouvons pas cette commune. Choisissez-en une parmi les suggestions.
people-either = Laissez ce champ vide : remplissez un seul champ, celui qui correspond au rôle.
people-no-day = Ce n’est pas un jour. Un exemple : 2027-09-30
people-invitations = Invitations
people-invitations-none = Toutes les invitations ont été acceptées ou retirées.
people-invitations-count = { $count ->
    [one] {$count} invitation en cours
    *[other] {$count} invitations en cours
}
people-valid = Validité
people-until-day = jusqu’au {$day}
people-expired = expirée le {$day}
people-deeds = Actions
people-again = Envoyer à nouveau
people-withdraw = Retirer
people-withdraw-ask = Le lien du courriel ne fonctionnera plus.
people-withdraw-yes = Oui, retirer
people-invited-done = L’invitation est en route.
people-again-done = L’invitation est de nouveau en route. Seul le nouveau lien est valable, pendant 7 jours.
people-withdrawn-done = L’invitation est retirée.
people-take = Reprendre
people-take-ask = La personne perd aussitôt les droits que donne ce rôle.
people-take-yes = Oui, reprendre le rôle
people-give = Donner un rôle
people-give-text = Si la personne a déjà ce rôle pour le même objet, le nouveau dernier jour s’applique.
people-given-done = Le rôle est donné. La personne en est informée par courriel.
people-taken-done = Le rôle est repris.
people-own-role = Seule une autre personne peut modifier vos propres rôles.
people-own-factor = Vous modifiez votre propre deuxième étape dans votre compte.
people-beyond-own = Ce rôle va plus loin que le vôtre.
people-last-administrator = C’est la dernière administration de l’installation. Donnez d’abord ce rôle à quelqu’un d’autre.
people-reset = Réinitialiser la deuxième étape
people-reset-ask = Seulement si la personne a perdu son appareil et ses codes, et si vous avez la certitude que c’est bien elle. Elle est déconnectée partout et configure une nouvelle deuxième étape à la prochaine connexion.
people-reset-yes = Oui, réinitialiser
people-reset-done = La deuxième étape est réinitialisée. La personne en est informée par courriel.
