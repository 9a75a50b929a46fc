programmes-title = Programmes
programmes-lead = Les communes coopèrent dans le cadre de ces programmes. Chacun dit ce qu’il offre, ce qu’il attend et qui peut participer.
programmes-none = Aucun programme n’est enregistré pour le moment.
programme-kicker = Programme
programme-offers = Ce que le programme offre
programme-expectations = Ce qu’il attend de vous
programme-eligible = Qui peut participer
programme-policy = Le déroulement d’une immersion
programme-visits = { $count ->
    [one] {$count} séance de {$minutes} minutes
    *[other] {$count} séances de {$minutes} minutes chacune
}
programme-visits-between = { $most ->
    [one] {$least} à {$most} séance de {$minutes} minutes
    *[other] {$least} à {$most} séances de {$minutes} minutes chacune
}
programme-season = Saison : {$from} – {$to}
programme-forms = Format : {$forms}
programme-themes = { $count ->
    [one] Au moins {$count} thème
    *[other] Au moins {$count} thèmes
}
programme-civil = Chaque commune indique qui participe pour la société civile – ou pourquoi personne ne le fait encore.
programme-all-visits = Chaque personne réserve toutes les séances.
programme-book-at-least = { $count ->
    [one] Chaque personne réserve au moins {$count} séance.
    *[other] Chaque personne réserve au moins {$count} séances.
}
programme-seminar-first = Un séminaire préparatoire précède les séances.
programme-hospitations = Immersions
programme-no-hospitations = Aucune immersion n’est proposée pour le moment.
programme-seminars = Séminaires communs à plusieurs immersions
programme-seminar-serves = Ouvert aussi à
programme-seminar-book = Aller à la réservation : {$title}
programme-meetings = Rencontres du réseau
programme-meetings-over = Déjà passées
programme-online = En ligne
programme-partnerships = Partenariats
programme-running = Période
programme-running-since = début : {$from}
programme-running-until = fin : {$to}
programme-running-between = {$from} – {$to}
programme-regions = Régions
advice-title = Demander conseil
advice-lead = Demandez ce que vous souhaitez savoir, même si vous en êtes au tout début. Nous répondons par courriel.
advice-name = Nom
advice-mail = Adresse électronique
advice-mail-hint = La réponse sera envoyée à cette adresse.
advice-municipality = Commune ou organisation
advice-message = Votre question
advice-message-hint = Par exemple : qui cherchez-vous, quel est votre thème, qu’est-ce qui vous bloque ?
advice-language = Langue de la réponse
advice-privacy-title = Vos données
advice-privacy = Nous avons besoin de ces données pour vous répondre. Seul le bureau du programme les voit.
advice-privacy-more = En savoir plus sur la protection des données
advice-submit = Envoyer la demande
advice-arrived-title = Votre demande est arrivée
advice-arrived-text = Merci. Le bureau du programme lit votre demande et vous répond par courriel. Une confirmation est déjà en route.
advice-arrived-back = Retour au programme
privacy-advice = { $count ->
    [one] Lorsque vous demandez conseil, nous conservons votre nom, votre adresse électronique, votre commune, votre langue et votre question pour vous répondre. Seul le bureau du programme les voit. Nous les supprimons {$count} mois après la réponse.
    *[other] Lorsque vous demandez conseil, nous conservons votre nom, votre adresse électronique, votre commune, votre langue et votre question pour vous répondre. Seul le bureau du programme les voit. Nous les supprimons {$count} mois après la réponse.
}
