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
cases-of-me = Meine
cases-of-nobody = Niemand
case-arrived-on = eingegangen am {$date}
case-answered-on = Beantwortet
case-message = Frage
case-answer-sent = Unsere Antwort
case-reply = Antworten
case-deeds = Was Sie tun können
case-taken-done = Sie sind jetzt zuständig.
case-assigned-done = Die Zuständigkeit ist geändert.
case-answered-done = Die Antwort ist unterwegs.
case-closed-done = Die Anfrage ist erledigt.
case-reopened-done = Die Anfrage ist wieder aufgenommen.
cases-found = { $count ->
    [one] {$count} Anfrage
    *[other] {$count} Anfragen
}
case-owner-is = Zuständig: {$name}
