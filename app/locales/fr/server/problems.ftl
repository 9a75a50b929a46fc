problem-too-short = { $count ->
    [one] Au moins {$count} caractère.
    *[other] Au moins {$count} caractères.
}
problem-common = Ce mot de passe est facile à deviner. Choisissez par exemple plusieurs mots sans rapport entre eux.
problem-not-the-same = Les deux saisies sont différentes.
problem-has-account = Il existe déjà un compte avec cette adresse. Donnez le rôle à cette personne dans son compte.
problem-beyond-own = Vous ne pouvez pas donner ce rôle : il va plus loin que le vôtre.
problem-in-past = Ce jour est passé. Veuillez en choisir un plus tard.
problem-wrong = Cette indication n’est pas correcte. Veuillez la vérifier.
problem-no-number = Veuillez saisir un nombre entier.
problem-below-least = Au moins {$number}.
problem-above-most = Au plus {$number}.
problem-out-of-season = Ce jour est en dehors de la saison du programme. Veuillez en choisir un autre.
problem-weekend = Ce jour-là, c’est le week-end pour l’une des deux communes. Veuillez en choisir un autre.
problem-skipped-hour = On change d’heure ce jour-là : cette heure n’existe pas, ou existe deux fois. Veuillez en choisir une autre.
problem-same-time = Une autre séance a déjà lieu à cette heure. Veuillez choisir une autre heure.
problem-no-address = Veuillez saisir une adresse qui commence par https://.
problem-placeholder-left = Le texte contient un champ de remplacement inconnu. Veuillez le corriger ou le supprimer.
problem-not-its-name = Le contenu du fichier ne correspond pas à son nom. Veuillez choisir un autre fichier.
problem-file-kind = Veuillez choisir un fichier au format PDF, PNG, JPEG ou WebP.
problem-file-too-large = Le fichier ne doit pas dépasser {$number} Mo.
