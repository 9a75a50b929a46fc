problem-too-short = { $count ->
    [one] Mindestens {$count} Zeichen.
    *[other] Mindestens {$count} Zeichen.
}
problem-common = Dieses Passwort ist leicht zu erraten. Nehmen Sie zum Beispiel mehrere Wörter, die nicht zusammengehören.
problem-not-the-same = Die beiden Eingaben sind verschieden.
problem-has-account = Mit dieser Adresse gibt es schon ein Konto. Geben Sie der Person dort die Rolle.
problem-beyond-own = Diese Rolle können Sie nicht vergeben: Sie reicht weiter als Ihre eigene.
problem-in-past = Dieser Tag ist vorbei. Bitte wählen Sie einen späteren.
problem-wrong = Diese Angabe ist nicht richtig. Bitte prüfen Sie sie.
problem-no-number = Bitte geben Sie eine ganze Zahl ein.
problem-below-least = Mindestens {$number}.
problem-above-most = Höchstens {$number}.
problem-out-of-season = Dieser Tag liegt außerhalb der Saison des Programms. Bitte wählen Sie einen anderen.
problem-weekend = An diesem Tag hat eine der beiden Seiten Wochenende. Bitte wählen Sie einen anderen.
problem-skipped-hour = An diesem Tag wird die Uhr umgestellt: Diese Uhrzeit gibt es nicht oder zweimal. Bitte wählen Sie eine andere.
problem-same-time = Zu dieser Zeit ist schon ein anderer Termin. Bitte wählen Sie eine andere Zeit.
problem-no-address = Bitte geben Sie eine Adresse ein, die mit https:// beginnt.
problem-placeholder-left = Der Text enthält einen unbekannten Platzhalter. Bitte berichtigen oder löschen Sie ihn.
problem-not-its-name = Der Inhalt der Datei passt nicht zu ihrem Namen. Bitte wählen Sie eine andere Datei.
problem-file-kind = Bitte wählen Sie eine Datei im Format PDF, PNG, JPEG oder WebP.
problem-file-too-large = Die Datei darf höchstens {$number} MB groß sein.
