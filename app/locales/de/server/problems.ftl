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
problem-out-of-season = Dieser Tag liegt außerhalb der Saison des Programms.
problem-weekend = An diesem Tag hat eine der beiden Seiten Wochenende.
problem-skipped-hour = Diese Uhrzeit gibt es an diesem Tag nicht oder zweimal: Die Uhr wird umgestellt.
problem-same-time = Zu dieser Zeit ist schon ein anderer Termin.
problem-no-address = Bitte geben Sie eine Adresse ein, die mit https:// beginnt.
problem-placeholder-left = Im Text steht noch ein Platzhalter, den niemand ausfüllt.
problem-not-its-name = Der Inhalt der Datei passt nicht zu ihrem Namen.
problem-file-kind = Möglich sind PDF, PNG, JPEG und WebP.
problem-file-too-large = Die Datei darf höchstens {$number} MB groß sein.
