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
problem-out-of-season = Ce jour est en dehors de la saison du programme.
problem-weekend = Ce jour-là, l’un des deux côtés est en week-end.
problem-skipped-hour = Cette heure n’existe pas ce jour-là, ou existe deux fois : on change d’heure.
problem-same-time = Une autre séance a déjà lieu à cette heure.
problem-no-address = Veuillez saisir une adresse qui commence par https://.
problem-placeholder-left = Il reste dans le texte un champ à compléter.
problem-not-its-name = Le contenu du fichier ne correspond pas à son nom.
problem-file-kind = Sont possibles : PDF, PNG, JPEG et WebP.
problem-file-too-large = Le fichier ne doit pas dépasser {$number} Mo.
