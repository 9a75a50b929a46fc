messages-title = Messages
messages-lead = Écrivez à toutes les personnes qui viennent à une séance, ou à une partie d’entre elles. Chaque personne reçoit un e-mail dans sa langue, avec le lien vers sa réservation.
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
messages-none-title = Personne pour le moment
messages-no-session = Vous n’animez aucune séance ici. C’est la coordination qui écrit à tout le monde.
messages-no-session-title = Aucune séance pour vous
messages-fill = Vous pouvez écrire {$name}, {$session}, {$time} et {$page} : le nom, la séance, l’heure et l’adresse de la réservation y figureront.
messages-languages = Texte
messages-languages-hint = Une langue suffit. Qui en lit une autre reçoit le message en {$language}, ou sinon dans la première langue rédigée.
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
    [one] {$count} personne lit : {$reader}
    *[other] {$count} personnes lisent : {$reader}
}
messages-other-language = Rien n’est rédigé dans cette langue ({$reader}) : le message arrive en {$language}.
messages-sample = Voici ce que lit {$name} :
messages-nobody = Cela n’atteint personne. Veuillez modifier votre choix.
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
messages-column-mails = E-mails
messages-gone = n’est plus là
messages-forgotten = Texte supprimé
messages-chosen = personnes choisies
messages-mails = { $count ->
    [one] {$count} personne
    *[other] {$count} personnes
}
messages-delivered = distribués : {$count}
messages-waiting = en attente : {$count}
messages-failed = échoués : {$count}
messages-back = Tous les messages
messages-recipients = Qui l’a reçu
messages-column-person = Personne
messages-column-language = Langue
messages-column-delivery = E-mail
messages-anonymous = supprimé
messages-delivery-waiting = en attente
messages-delivery-sent = distribué
messages-delivery-failed = échoué
messages-delivery-forgotten = n’est plus connu
messages-placeholder-left = Il reste ici un champ que personne ne remplit. Seuls {$name}, {$session}, {$time} et {$page} sont possibles.
message-mail-why = Vous recevez ce message au sujet de votre réservation « {$title} ».
mail-kind-message = Message aux personnes inscrites
personal-data-messages = Textes des messages aux personnes inscrites
