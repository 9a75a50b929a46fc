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
people-person = Personne
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
people-back = Retour à toutes les personnes
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
people-either = Veuillez laisser ce champ vide : remplissez seulement celui qui correspond au rôle.
people-no-day = Ce n’est pas un jour valable. Un exemple : 2027-09-30
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
people-again = Renvoyer
people-withdraw = Retirer
people-withdraw-ask = Le lien du courriel ne fonctionnera plus.
people-withdraw-yes = Oui, retirer
people-invited-done = L’invitation est en route.
people-again-done = L’invitation est de nouveau en route. Seul le nouveau lien est valable, pendant 7 jours.
people-withdrawn-done = L’invitation est retirée.
people-take = Retirer le rôle
people-take-ask = La personne perd aussitôt les droits que donne ce rôle.
people-take-yes = Oui, retirer le rôle
people-give = Donner un rôle
people-give-text = Si la personne a déjà ce rôle pour le même objet, le nouveau dernier jour s’applique.
people-given-done = Le rôle est donné. La personne en est informée par courriel.
people-taken-done = Le rôle est retiré.
people-own-role = Seule une autre personne peut modifier vos propres rôles.
people-own-factor = Vous modifiez votre propre deuxième étape dans votre compte.
people-beyond-own = Ce rôle va plus loin que le vôtre.
people-last-administrator = C’est la dernière personne qui administre l’installation. Donnez d’abord ce rôle à quelqu’un d’autre.
people-reset = Réinitialiser la deuxième étape
people-reset-ask = Seulement si la personne a perdu son appareil et ses codes, et si vous avez la certitude que c’est bien elle. Elle est déconnectée partout et configure une nouvelle deuxième étape à la prochaine connexion.
people-reset-yes = Oui, réinitialiser
people-reset-done = La deuxième étape est réinitialisée. La personne en est informée par courriel.
office-mails = Courriels
office-settings = Paramètres
settings-text = Ces paramètres s’appliquent à toute l’installation dès que vous les enregistrez.
settings-saved = Enregistré. Les nouveaux paramètres s’appliquent dès maintenant.
settings-operator = Exploitant
settings-name = Nom de l’organisme
settings-address = Adresse postale
settings-address-hint = Ligne par ligne, comme sur une lettre.
settings-mail = Boîte électronique de l’organisme
settings-mail-hint = Une boîte commune. Les réponses aux courriels y arrivent.
settings-privacy-mail = Boîte électronique pour la protection des données (facultatif)
settings-privacy-mail-hint = Par exemple celle de la personne déléguée à la protection des données.
settings-mails = Courriels
settings-mail-from = Expéditeur des courriels
settings-mail-from-hint = Le serveur de messagerie doit être autorisé à envoyer pour cette adresse.
settings-answers = Les réponses vont à
settings-smtp = L’accès au serveur de messagerie est réglé par la personne qui exploite le serveur : dans l’environnement, sous PONTES_SMTP_URL. Il ne figure pas ici, car il contient un mot de passe.
settings-languages = Langues
settings-shown = Langues des pages
settings-shown-hint = Seules ces langues sont proposées.
settings-always = {$language} (toujours disponible)
settings-periods = Durées de conservation
settings-periods-text = Ensuite, les données sont supprimées ou rendues anonymes. Cela se fait automatiquement et sans retour possible.
settings-unconfirmed = Réservations que personne n’a confirmées
settings-needs = Ce dont une personne a besoin pour participer : après la dernière séance
settings-bookings = Réservations confirmées : après la dernière séance
settings-sent = Courriels envoyés
settings-cases = Demandes ayant reçu une réponse
settings-days = jours
settings-months = mois
settings-bounds = {$least} à {$most}
settings-preview = Aperçu
settings-not-saved = Voici à quoi cela ressemblerait. Rien n’est encore enregistré.
settings-everywhere = Sur chaque page et dans chaque courriel
mails-text = Ces courriels n’ont encore atteint personne.
mails-nothing = Tous les courriels sont arrivés
mails-nothing-text = Ce qui ne peut être remis apparaîtra ici.
mails-none = Aucun courriel ne correspond à ces filtres
mails-state = État
mails-any-state = Tous les états
mails-waiting = en attente
mails-failed = en échec
mails-kind = Objet
mails-any-kind = Tout
mails-recipient = À
mails-forgotten = destinataire et texte supprimés
mails-problem = Ce qui bloque
mails-attempts = { $count ->
    [one] {$count} essai
    *[other] {$count} essais
}
mails-written = {$date}, {$time}
mails-due = prochain essai le {$date} à {$time}
mails-all = Tous ceux de cette page
mails-chosen = Courriels sélectionnés
office-choose = Veuillez d’abord sélectionner un élément de la liste.
mails-retry = Réessayer
mails-discard = Abandonner
mails-discard-ask = Les courriels sélectionnés sont supprimés et ne seront jamais remis.
mails-discard-yes = Oui, abandonner
mail-kind-hold = Réservation à confirmer
mail-kind-confirmed = Réservation confirmée
mail-kind-already = Réservation déjà existante
mail-kind-changed = Réservation modifiée
mail-kind-handed = Place cédée
mail-kind-offer = Place de la liste d’attente
mail-kind-lapsed = Proposition expirée
mail-kind-in-vain = Liste d’attente : aucune place libérée
mail-kind-invitation = Séance pour l’agenda
mail-kind-cancelled = Séance retirée de l’agenda
mail-kind-news = Informations sur les séances
mail-kind-reminder = Rappel
mail-kind-advice = Demande reçue
mail-kind-case = Nouvelle demande au bureau
mail-kind-answer = Réponse à une demande
mail-kind-account-invitation = Invitation au bureau
mail-kind-account-role = Nouveau rôle
mail-kind-account-sign-in = Lien de connexion
mail-kind-account-password = Lien pour un nouveau mot de passe
mail-kind-account-password-way = Rappel : connexion avec mot de passe
mail-kind-account-mail = Nouvelle adresse électronique
mail-kind-account-mail-taken = Adresse électronique déjà prise
mail-kind-account-factor-reset = Deuxième étape réinitialisée
mail-problem-timeout = Le serveur de messagerie ne répond pas à temps.
mail-problem-tls = La connexion chiffrée au serveur de messagerie n’aboutit pas.
mail-problem-connection = Le serveur de messagerie est injoignable.
mail-problem-address = Rien ne peut être envoyé à cette adresse.
mail-problem-folder = Le dossier des courriels n’est pas accessible en écriture.
mail-problem-full = La boîte électronique est pleine.
mail-problem-sign-in = Le serveur de messagerie refuse notre connexion. La personne qui exploite le serveur peut y remédier.
mail-problem-mailbox = Le serveur du destinataire l’a refusé : le plus souvent, cette boîte électronique n’existe pas.
mail-problem-refused = Le serveur du destinataire l’a refusé.
mail-problem-later = Le serveur du destinataire ne l’accepte pas pour le moment.
mail-problem-other = Il n’a pas pu être remis.
office-mails-failed = { $count ->
    [one] courriel n’est pas arrivé
    *[other] courriels ne sont pas arrivés
}
office-mails-delayed = { $count ->
    [one] courriel attend le prochain essai
    *[other] courriels attendent le prochain essai
}
mails-count = { $count ->
    [one] {$count} courriel
    *[other] {$count} courriels
}
mails-retried = { $count ->
    [one] {$count} courriel est renvoyé.
    *[other] {$count} courriels sont renvoyés.
}
mails-discarded = { $count ->
    [one] {$count} courriel abandonné.
    *[other] {$count} courriels abandonnés.
}
office-cases = Demandes
labelled = {$name} : {$value}
office-moment = {$date}, {$time}
cases-text = Des personnes demandent conseil sur un programme. La réponse leur parvient par courriel.
cases-nothing = Personne n’a encore posé de question
cases-nothing-text = Les demandes sur vos programmes apparaîtront ici.
cases-none = Aucune demande ne correspond à ces filtres
cases-any-state = Tous les états
cases-any-owner = Tout le monde
cases-any-programme = Tous les programmes
cases-unowned = Personne pour l’instant
cases-own = Moi
cases-back = Retour à toutes les demandes
case-title = Demande de {$name}
case-asker = Qui demande
case-anonymous = nom supprimé
case-nobody = personne pour l’instant
case-state = État
case-owner = Qui s’en occupe
case-arrived = Reçue le
case-answered-at = Réponse envoyée le
case-language = Langue de la réponse
case-new = nouvelle
case-open = en cours
case-answered = réponse envoyée
case-closed = close
case-question = Question
case-answer = Réponse
case-take = Prendre en charge
case-assign = Confier à quelqu’un
case-colleague = Qui doit s’en occuper ?
case-answer-title = Répondre
case-answer-hint = La personne souhaite une réponse en {$language}. Nous ajoutons la formule d’appel et de politesse.
case-answer-send = Envoyer la réponse
case-close = Clore
case-close-ask = La demande ne fait alors plus partie de ce qui attend. La personne ne reçoit aucun courriel.
case-close-yes = Oui, clore
case-reopen = Rouvrir
case-take-done = Vous vous occupez désormais de cette demande.
case-assign-done = La personne choisie s’occupe désormais de la demande.
case-answer-done = La réponse est en route.
case-close-done = La demande est close.
case-reopen-done = La demande est rouverte.
case-moved-on = Ce n’est plus possible : quelqu’un d’autre a été plus rapide. Vous voyez ci-dessous le nouvel état.
cases-count = { $count ->
    [one] {$count} demande
    *[other] {$count} demandes
}
office-cases-unowned = { $count ->
    [one] demande dont personne ne s’occupe encore
    *[other] demandes dont personne ne s’occupe encore
}
office-cases-own = { $count ->
    [one] de vos demandes attend une réponse
    *[other] de vos demandes attendent une réponse
}
office-log = Journal
log-text = Qui a modifié quoi, et quand ? Les entrées restent telles quelles. Les jours et heures sont en UTC.
log-none = Aucune entrée ne correspond à cette recherche
log-not-understood = Nous ne comprenons pas cette recherche. Veuillez vérifier les jours.
log-caption = Les entrées les plus récentes d’abord
log-older = Entrées plus anciennes
log-newest = Aller aux plus récentes
log-pages = Pages du journal
log-from = Du
log-until = Au
log-who = Qui
log-what = Quoi
log-anybody = Tout le monde
log-anything = Tout
log-subject = Identifiant
log-same = Tout à ce sujet
log-change = Modification
log-before = avant
log-after = après
log-moment = {$date}, {$time} UTC
log-account = Compte
log-login = Connexion
log-invitation = Invitation
log-booking = Réservation
log-seat = Place
log-offer = Proposition de place
log-needs = Besoins pour participer
log-session = Séance
log-case = Demande
log-mail = Courriel
log-atlas = Atlas
log-retention = Conservation
log-demo = Démonstration
log-system = Le logiciel lui-même
log-visitor = Une visiteuse ou un visiteur
log-participant = Une participante ou un participant
log-fields = { $count ->
    [one] {$count} champ
    *[other] {$count} champs
}
cases-take = Prendre en charge les demandes sélectionnées
cases-close = Clore les demandes sélectionnées
cases-chosen = Sélection
cases-choose = Sélectionner :
cases-taken = { $count ->
    [one] {$count} demande prise en charge.
    *[other] {$count} demandes prises en charge.
}
cases-closed = { $count ->
    [one] {$count} demande close.
    *[other] {$count} demandes closes.
}
