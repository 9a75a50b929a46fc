advice-mail-subject = Votre demande est arrivée : {$title}
advice-mail-arrived = Votre demande au sujet du programme « {$title} » nous est parvenue.
advice-mail-next = Une personne du bureau du programme la lit et vous répond par courriel.
advice-mail-link = Voir le programme
advice-mail-ignore = Vous n’avez rien demandé ? Vous n’avez rien à faire.
advice-mail-invented = Ceci est une démonstration : le programme est fictif.
case-mail-subject = Nouvelle demande de conseil : {$title}
case-mail-text = Une nouvelle demande de conseil au sujet du programme « {$title} » attend au bureau.
case-mail-link = Voir les demandes
answer-mail-subject = Réponse à votre demande : {$title}
answer-mail-text = Vous avez posé une question sur le programme « {$title} ». Voici notre réponse :
answer-mail-more = Une question reste ouverte ? Répondez simplement à ce courriel.
cases-title = Demandes
cases-text = Qui cherche conseil au sujet d’un programme vous écrit ici. Votre réponse part par courriel.
cases-back = Toutes les demandes
cases-none = Aucune demande ne correspond à tous les filtres.
cases-nothing = Aucune demande
cases-nothing-text = Dès que quelqu’un demande conseil sur la page d’un programme, la demande se trouve ici.
cases-any-state = Tous les états
cases-any-owner = Tout le monde
cases-any-programme = Tous les programmes
cases-of-me = Les miennes
cases-of-nobody = Personne
case-state = État
case-owner = Responsable
case-new = nouvelle
case-open = en cours
case-answered = avec réponse
case-closed = classée
case-anonymous = Demande anonymisée
case-arrived = Arrivée
case-arrived-on = arrivée le {$date}
case-answered-on = Réponse envoyée
case-message = Question
case-answer = Réponse
case-answer-hint = La réponse part par courriel. Langue souhaitée : {$language}. Nous ajoutons la formule d’appel et l’expéditeur.
case-answer-send = Envoyer la réponse
case-answer-sent = Notre réponse
case-reply = Répondre
case-deeds = Ce que vous pouvez faire
case-take = Prendre en charge
case-assign = Changer de responsable
case-close = Classer
case-reopen = Reprendre
case-taken-done = Vous êtes maintenant responsable.
case-assigned-done = La personne responsable a changé.
case-answered-done = La réponse est en route.
case-closed-done = La demande est classée.
case-reopened-done = La demande est reprise.
case-moved-on = Quelqu’un d’autre a été plus rapide. Veuillez vérifier l’état.
cases-found = { $count ->
    [one] {$count} demande
    *[other] {$count} demandes
}
cases-own = { $count ->
    [one] demande attend votre réponse
    *[other] demandes attendent votre réponse
}
cases-unowned = { $count ->
    [one] nouvelle demande sans responsable
    *[other] nouvelles demandes sans responsable
}
case-owner-is = Responsable : {$name}
