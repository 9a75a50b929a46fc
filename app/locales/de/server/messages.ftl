messages-title = Nachrichten
messages-lead = Schreiben Sie allen, die zu einem Termin kommen, oder einem Teil davon. Jede Person bekommt eine E-Mail in ihrer Sprache, mit dem Link zu ihrer Buchung.
messages-write = Nachricht schreiben
messages-whom = Empfängerkreis
messages-session = Termin
messages-whole = Alle Termine der Hospitation
messages-states = Stand des Platzes
messages-states-hint = Wählen Sie einen Stand oder mehrere.
messages-people = Einzelne Personen auswählen
messages-people-hint = Sind hier Personen angekreuzt, bekommen nur sie die Nachricht.
messages-people-label = Personen
messages-none = Noch hat niemand gebucht. Sobald jemand einen Platz hat, können Sie hier schreiben.
messages-none-title = Noch keine Teilnehmenden
messages-no-session = Schreiben können Sie nur zu Terminen, die Sie moderieren. Nachrichten an alle verschickt die Koordination.
messages-no-session-title = Sie moderieren keinen Termin
messages-fill = Diese Platzhalter können Sie verwenden: {$name}, {$session}, {$time} und {$page}. Wir ersetzen sie durch den Namen, den Termin, die Uhrzeit und die Adresse der Buchung.
messages-languages = Text
messages-languages-hint = Eine Sprache genügt. Wer eine andere Sprache liest, bekommt die Nachricht auf {$language}, sonst in der ersten ausgefüllten Sprache.
messages-subject = Betreff ({$language})
messages-text = Nachricht ({$language})
messages-preview = Vorschau ansehen
messages-send = Nachricht senden
messages-not-sent = Die Nachricht ist noch nicht gesendet.
messages-reaches = { $count ->
    [one] {$count} Person bekommt diese Nachricht.
    *[other] {$count} Personen bekommen diese Nachricht.
}
messages-reaches-nobody = Niemand bekommt diese Nachricht. Bitte ändern Sie die Auswahl.
messages-reads = { $count ->
    [one] {$count} Person liest {$reader}
    *[other] {$count} Personen lesen {$reader}
}
messages-other-language = Auf {$reader} gibt es keinen Text: Die Nachricht kommt auf {$language}.
messages-sample = So liest es {$name}:
messages-nobody = Die Nachricht erreicht niemanden. Bitte ändern Sie die Auswahl.
messages-done = { $count ->
    [one] Die Nachricht ist an {$count} Person unterwegs.
    *[other] Die Nachricht ist an {$count} Personen unterwegs.
}
messages-sent = Gesendete Nachrichten
messages-sent-none = Noch ist nichts gesendet.
messages-sent-count = { $count ->
    [one] {$count} Nachricht
    *[other] {$count} Nachrichten
}
messages-column-subject = Betreff
messages-column-when = Gesendet
messages-column-by = Von
messages-column-mails = E-Mails
messages-gone = Konto gelöscht
messages-forgotten = Text gelöscht
messages-chosen = ausgewählte Personen
messages-mails = { $count ->
    [one] {$count} Person
    *[other] {$count} Personen
}
messages-delivered = zugestellt: {$count}
messages-waiting = wartet: {$count}
messages-failed = fehlgeschlagen: {$count}
messages-back = Alle Nachrichten
messages-recipients = Empfängerinnen und Empfänger
messages-column-person = Person
messages-column-language = Sprache
messages-column-delivery = E-Mail
messages-anonymous = gelöscht
messages-delivery-waiting = wartet
messages-delivery-sent = zugestellt
messages-delivery-failed = fehlgeschlagen
messages-delivery-forgotten = nicht mehr bekannt
messages-placeholder-left = Der Text enthält einen unbekannten Platzhalter. Möglich sind nur {$name}, {$session}, {$time} und {$page}.
message-mail-why = Sie bekommen diese Nachricht zu Ihrer Buchung „{$title}“.
mail-kind-message = Nachricht an Teilnehmende
personal-data-messages = Texte von Nachrichten an Teilnehmende
