problem-too-short = { $count ->
    [one] Au moins {$count} caractère.
    *[other] Au moins {$count} caractères.
}
problem-common = Ce mot de passe est facile à deviner. Choisissez par exemple plusieurs mots sans rapport entre eux.
problem-not-the-same = Les deux saisies sont différentes.
problem-has-account = Il existe déjà un compte avec cette adresse. Donnez le rôle à cette personne dans son compte.
problem-beyond-own = Vous ne pouvez pas donner ce rôle : il va plus loin que le vôtre.
problem-in-past = Ce jour est passé.
problem-wrong = Ce n’est pas correct.
problem-no-number = Veuillez saisir un nombre entier.
problem-below-least = Au moins {$number}.
problem-above-most = Au plus {$number}.
