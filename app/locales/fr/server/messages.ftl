messages-title = Messages
messages-lead = Écrivez à toutes les personnes qui viennent à une séance, ou à une partie d’entre elles. Chaque personne reçoit un courriel dans sa langue, avec le lien vers sa réservation.
messages-write = Écrire un message
messages-whom = À qui
messages-session = Séance
messages-whole = Toutes les séances de l’immersion
messages-states = État de la place
messages-states-hint = Choisissez un ou plusieurs états.
messages-people = Choisir des personnes une par une
messages-people-hint = Si des personnes sont cochées ici, elles seules reçoivent le message.
messages-people-label = Personnes
messages-none = Personne n’a encore réservé. Dès que quelqu’un a une place, vous pouvez écrire ici.
messages-none-title = Aucun participant pour le moment
messages-no-session = Vous ne pouvez écrire que pour les séances que vous animez. C’est la coordination qui écrit à tout le monde.
messages-no-session-title = Vous n’animez aucune séance
messages-fill = Vous pouvez écrire {$name}, {$session}, {$time} et {$page} : le nom, la séance, l’heure et l’adresse de la réservation y figureront.
messages-languages = Texte
messages-languages-hint = Une langue suffit. Les personnes qui en lisent une autre reçoivent le message en {$language}, sinon dans la première langue remplie.
messages-subject = Objet ({$language})
messages-text = Message ({$language})
messages-preview = Voir un aperçu
messages-send = Envoyer le message
messages-not-sent = Le message n’est pas encore envoyé.
messages-reaches = { $count ->
    [one] {$count} personne reçoit ce message.
    *[other] {$count} personnes reçoivent ce message.
}
messages-reaches-nobody = Personne ne reçoit ce message. Veuillez modifier votre choix.
messages-reads = { $count ->
    [one] {$count} personne lit en {$reader}
    *[other] {$count} personnes lisent en {$reader}
}
messages-other-language = Rien n’est rédigé en {$reader} : le message arrive en {$language}.
messages-sample = Voici ce que lit {$name} :
messages-nobody = Ce message n’atteint personne. Veuillez modifier votre choix.
messages-done = { $count ->
    [one] Le message est en route vers {$count} personne.
    *[other] Le message est en route vers {$count} personnes.
}
messages-sent = Messages envoyés
messages-sent-none = Rien n’est encore envoyé.
messages-sent-count = { $count ->
    [one] {$count} message
    *[other] {$count} messages
}
messages-column-subject = Objet
messages-column-when = Envoyé
messages-column-by = Par
messages-column-mails = Courriels
messages-gone = compte supprimé
messages-forgotten = Texte supprimé
messages-chosen = personnes choisies
messages-mails = { $count ->
    [one] {$count} personne
    *[other] {$count} personnes
}
messages-delivered = remis : {$count}
messages-waiting = en attente : {$count}
messages-failed = en échec : {$count}
messages-back = Tous les messages
messages-recipients = Qui l’a reçu
messages-column-person = Personne
messages-column-language = Langue
messages-column-delivery = Courriel
messages-anonymous = nom supprimé
messages-delivery-waiting = en attente
messages-delivery-sent = remis
messages-delivery-failed = en échec
messages-delivery-forgotten = n’est plus connu
messages-placeholder-left = Le texte contient un champ de remplacement inconnu. Seuls {$name}, {$session}, {$time} et {$page} sont possibles.
message-mail-why = Vous recevez ce message au sujet de votre réservation « {$title} ».
mail-kind-message = Message aux participants
personal-data-messages = Textes des messages aux participants
