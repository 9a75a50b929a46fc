advice-mail-subject = Ihre Anfrage ist angekommen: {$title}
advice-mail-arrived = Ihre Anfrage zum Programm „{$title}“ ist bei uns angekommen.
advice-mail-next = Jemand aus dem Programmbüro liest sie und antwortet Ihnen per E-Mail.
advice-mail-link = Zum Programm
advice-mail-ignore = Sie haben nichts gefragt? Dann brauchen Sie nichts zu tun.
advice-mail-invented = Dies ist eine Vorführung: Das Programm ist erfunden.
case-mail-subject = Neue Beratungsanfrage: {$title}
case-mail-text = Im Büro liegt eine neue Beratungsanfrage zum Programm „{$title}“.
case-mail-link = Zu den Anfragen
answer-mail-subject = Antwort auf Ihre Anfrage: {$title}
answer-mail-text = Sie haben zum Programm „{$title}“ gefragt. Hier ist unsere Antwort:
answer-mail-more = Ist etwas offen geblieben? Antworten Sie einfach auf diese E-Mail.
cases-title = Anfragen
cases-text = Wer Beratung zu einem Programm sucht, schreibt Ihnen hier. Ihre Antwort geht per E-Mail hinaus.
cases-back = Zu allen Anfragen
cases-none = Keine Anfrage passt zu allen Filtern.
cases-nothing = Keine Anfragen
cases-nothing-text = Sobald jemand über die Seite eines Programms Beratung anfragt, steht die Anfrage hier.
cases-any-state = Jeder Stand
cases-any-owner = Alle
cases-any-programme = Alle Programme
cases-of-me = Meine
cases-of-nobody = Niemand
case-state = Stand
case-owner = Zuständig
case-new = neu
case-open = in Arbeit
case-answered = beantwortet
case-closed = erledigt
case-anonymous = Anonymisierte Anfrage
case-arrived = Eingegangen
case-arrived-on = eingegangen am {$date}
case-answered-on = Beantwortet
case-message = Frage
case-answer = Antwort
case-answer-hint = Die Antwort geht per E-Mail hinaus. Gewünschte Sprache: {$language}. Anrede und Absender setzen wir davor und dahinter.
case-answer-send = Antwort senden
case-answer-sent = Unsere Antwort
case-reply = Antworten
case-deeds = Was Sie tun können
case-take = Übernehmen
case-assign = Zuständigkeit ändern
case-close = Als erledigt ablegen
case-reopen = Wieder aufnehmen
case-taken-done = Sie sind jetzt zuständig.
case-assigned-done = Die Zuständigkeit ist geändert.
case-answered-done = Die Antwort ist unterwegs.
case-closed-done = Die Anfrage ist erledigt.
case-reopened-done = Die Anfrage ist wieder aufgenommen.
case-moved-on = Jemand anderes war schneller. Sehen Sie sich den Stand noch einmal an.
cases-found = { $count ->
    [one] {$count} Anfrage
    *[other] {$count} Anfragen
}
cases-own = { $count ->
    [one] Anfrage wartet auf Ihre Antwort
    *[other] Anfragen warten auf Ihre Antwort
}
cases-unowned = { $count ->
    [one] neue Anfrage ohne Zuständige
    *[other] neue Anfragen ohne Zuständige
}
case-owner-is = Zuständig: {$name}
