problem-too-short = { $count ->
    [one] Mindestens {$count} Zeichen.
    *[other] Mindestens {$count} Zeichen.
}
problem-common = Dieses Passwort ist leicht zu erraten. Nehmen Sie zum Beispiel mehrere Wörter, die nicht zusammengehören.
problem-not-the-same = Die beiden Eingaben sind verschieden.
problem-has-account = Mit dieser Adresse gibt es schon ein Konto. Geben Sie der Person dort die Rolle.
problem-beyond-own = Diese Rolle können Sie nicht vergeben: Sie reicht weiter als Ihre eigene.
problem-in-past = Dieser Tag ist vorbei.
problem-wrong = Das stimmt nicht.
problem-no-number = Bitte geben Sie eine ganze Zahl ein.
problem-below-least = Mindestens {$number}.
problem-above-most = Höchstens {$number}.
