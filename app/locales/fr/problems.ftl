problem-required = Veuillez remplir ce champ.
problem-choose = Veuillez faire un choix.
problem-mail-invalid = Ce n’est pas une adresse électronique. Exemple : nom@example.org
problem-not-allowed = Veuillez supprimer les liens et les caractères qui ne sont pas autorisés ici.
problem-not-a-choice = Ce choix n’est pas possible. Veuillez en faire un autre.
problem-session-full = Il n’y a plus assez de places : {$sessions}.
problem-session-begun = Déjà commencé : {$sessions}
problem-already-booked = Il existe déjà une réservation avec cette adresse pour : {$sessions}. Nous avons renvoyé le lien à cette adresse.
problem-consent-needed = Sans votre accord, nous ne pouvons pas conserver cette information.
problem-too-long = { $count ->
    [one] {$count} caractère au plus.
    *[other] {$count} caractères au plus.
}
problem-too-few = { $count ->
    [one] Choisissez au moins {$count} séance d’immersion.
    *[other] Choisissez au moins {$count} séances d’immersion.
}
problem-seminar-first = Veuillez aussi choisir un séminaire préparatoire.
problem-same-person = Cette adresse électronique figure déjà dans la réservation.
problem-person-booked = Cette personne a déjà une place dans ces séances.
problem-wait-or-leave = Inscrivez-vous sur la liste d’attente, ou renoncez à ces séances.
problem-all-visits = { $count ->
    [one] Choisissez {$count} séance d’immersion.
    *[other] Choisissez les {$count} séances d’immersion.
}
problem-too-many-people = { $count ->
    [one] Au plus {$count} personne.
    *[other] Au plus {$count} personnes.
}
problem-below-taken = { $count ->
    [one] {$count} place est prise. Impossible de descendre en dessous.
    *[other] {$count} places sont prises. Impossible de descendre en dessous.
}
