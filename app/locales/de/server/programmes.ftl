programmes-title = Programme
programmes-lead = Unter diesen Programmen arbeiten Kommunen zusammen. Lesen Sie, was jedes bietet, was es erwartet und wer mitmachen kann.
programmes-none = Zurzeit ist kein Programm eingetragen.
programme-kicker = Programm
programme-offers = Das bietet das Programm
programme-expectations = Das erwartet das Programm von Ihnen
programme-eligible = Wer teilnehmen kann
programme-policy = So läuft eine Hospitation ab
programme-visits = { $count ->
    [one] {$count} Termin von {$minutes} Minuten
    *[other] {$count} Termine von je {$minutes} Minuten
}
programme-visits-between = { $most ->
    [one] {$least} bis {$most} Termin von je {$minutes} Minuten
    *[other] {$least} bis {$most} Termine von je {$minutes} Minuten
}
programme-season = Saison: {$from} bis {$to}
programme-forms = Form: {$forms}
programme-themes = { $count ->
    [one] Mindestens ein Thema
    *[other] Mindestens {$count} Themen
}
programme-civil = Beide Seiten geben an, wer aus der Zivilgesellschaft mitmacht – oder warum noch niemand.
programme-all-visits = Wer teilnimmt, bucht alle Termine.
programme-book-at-least = { $count ->
    [one] Wer teilnimmt, bucht mindestens einen Termin.
    *[other] Wer teilnimmt, bucht mindestens {$count} Termine.
}
programme-seminar-first = Vor den Terminen findet ein Vorbereitungsseminar statt.
programme-hospitations = Hospitationen
programme-no-hospitations = Zurzeit ist keine Hospitation ausgeschrieben.
programme-seminars = Seminare für mehrere Hospitationen
programme-seminar-serves = Auch offen für
programme-seminar-book = Zur Buchung: {$title}
programme-meetings = Netzwerktreffen
programme-meetings-over = Vergangene Treffen
programme-online = Online
programme-partnerships = Partnerschaften
programme-running = Laufzeit
programme-running-since = seit {$from}
programme-running-until = bis {$to}
programme-running-between = {$from} bis {$to}
programme-regions = Regionen
advice-title = Beratung anfragen
advice-lead = Fragen Sie, was Sie wissen möchten – auch wenn Sie noch ganz am Anfang stehen. Wir antworten per E-Mail.
advice-name = Name
advice-mail = E-Mail-Adresse
advice-mail-hint = An diese Adresse geht die Antwort.
advice-municipality = Kommune oder Organisation
advice-message = Ihre Frage
advice-message-hint = Zum Beispiel: Wen suchen Sie, welches Thema haben Sie, wo kommen Sie nicht weiter?
advice-language = Sprache der Antwort
advice-privacy-title = Ihre Daten
advice-privacy = Wir brauchen Ihre Angaben, um Ihnen zu antworten. Nur das Programmbüro sieht sie.
advice-privacy-more = Mehr zum Datenschutz
advice-submit = Anfrage senden
advice-arrived-title = Ihre Anfrage ist angekommen
advice-arrived-text = Danke. Das Programmbüro liest Ihre Anfrage und antwortet Ihnen per E-Mail. Eine Bestätigung ist schon unterwegs.
advice-arrived-back = Zurück zum Programm
privacy-advice = { $count ->
    [one] Wenn Sie Beratung anfragen, speichern wir Namen, E-Mail-Adresse, Kommune, Sprache und Ihre Frage, um zu antworten. Nur das Programmbüro sieht diese Angaben. {$count} Monat nach der Antwort löschen wir sie.
    *[other] Wenn Sie Beratung anfragen, speichern wir Namen, E-Mail-Adresse, Kommune, Sprache und Ihre Frage, um zu antworten. Nur das Programmbüro sieht diese Angaben. {$count} Monate nach der Antwort löschen wir sie.
}
