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
cases-of-me = Les miennes
cases-of-nobody = Personne
case-arrived-on = arrivée le {$date}
case-answered-on = Réponse envoyée
case-message = Question
case-answer-sent = Notre réponse
case-reply = Répondre
case-deeds = Ce que vous pouvez faire
case-taken-done = Vous êtes maintenant responsable.
case-assigned-done = La personne responsable a changé.
case-answered-done = La réponse est en route.
case-closed-done = La demande est classée.
case-reopened-done = La demande est reprise.
cases-found = { $count ->
    [one] {$count} demande
    *[other] {$count} demandes
}
case-owner-is = Responsable : {$name}
