office-title = Büro
office-overview = Übersicht
office-people = Personen
office-only = Das darf: {$role}
office-closed = Brauchen Sie diesen Bereich für Ihre Arbeit, bitten Sie jemanden mit dieser Rolle darum.
office-gone = Das gibt es nicht mehr. Vielleicht war jemand anderes schneller. Bitte laden Sie die Seite neu.
office-signed-in = Angemeldet als {$name}
office-nothing = Nichts wartet
office-nothing-text = Alles ist erledigt. Was neu dazukommt, steht dann hier.
office-no-work = Hier wartet nichts auf Sie
office-no-work-text = Mit Ihren Rollen gibt es im Büro im Moment nichts zu erledigen.
office-invitations-expired = { $count ->
    [one] Einladung ist abgelaufen
    *[other] Einladungen sind abgelaufen
}
office-invitations-open = { $count ->
    [one] Einladung ist noch nicht angenommen
    *[other] Einladungen sind noch nicht angenommen
}
people-person = Person
people-name = Name
people-role = Rolle
people-roles = Rollen
people-own = Das sind Sie
people-no-role = keine Rolle
people-no-role-text = Diese Person hat keine Rolle und kann im Büro nichts sehen.
people-factor-set = eingerichtet
people-factor-missing = noch nicht eingerichtet
people-search = Name oder E-Mail-Adresse
people-any-role = Alle Rollen
people-none = Niemand passt zu diesen Filtern
people-count = { $count ->
    [one] {$count} Person
    *[other] {$count} Personen
}
people-back = Zu allen Personen
people-invite = Person einladen
people-invite-text = Die Person bekommt eine E-Mail mit einem Link, der 7 Tage gilt. Damit legt sie ihr Konto an.
people-invite-send = Einladung senden
people-language = Sprache der E-Mail
people-choose = Bitte wählen
people-programme = Programm
people-no-programme = Kein Programm
people-municipality = Kommune
people-municipality-hint = Tippen Sie den Namen. Füllen Sie nur aus, was zur Rolle passt.
people-until = Letzter Tag (freiwillig)
people-until-hint = Leer lassen, wenn die Rolle ohne Ende gilt.
people-for-programme = für ein Programm
people-for-municipality = für eine Kommune
people-for-either = für ein Programm oder eine Kommune
people-for-everything = für alles
people-no-municipality = Diese Kommune finden wir nicht. Wählen Sie eine aus den Vorschlägen.
people-either = Bitte lassen Sie dieses Feld leer: Füllen Sie nur eines aus, das zur Rolle passt.
people-no-day = Diesen Tag gibt es nicht. Ein Beispiel: 2027-09-30
people-invitations = Einladungen
people-invitations-none = Alle Einladungen sind angenommen oder zurückgezogen.
people-invitations-count = { $count ->
    [one] {$count} offene Einladung
    *[other] {$count} offene Einladungen
}
people-valid = Gültig
people-until-day = bis {$day}
people-expired = abgelaufen am {$day}
people-deeds = Aktionen
people-again = Erneut senden
people-withdraw = Zurückziehen
people-withdraw-ask = Der Link in der E-Mail gilt dann nicht mehr.
people-withdraw-yes = Ja, zurückziehen
people-invited-done = Die Einladung ist unterwegs.
people-again-done = Die Einladung ist noch einmal unterwegs. Nur der neue Link gilt, 7 Tage lang.
people-withdrawn-done = Die Einladung ist zurückgezogen.
people-take = Zurücknehmen
people-take-ask = Die Person verliert sofort, was sie mit dieser Rolle darf.
people-take-yes = Ja, Rolle zurücknehmen
people-give = Rolle geben
people-give-text = Hat die Person diese Rolle dafür schon, gilt der neue letzte Tag.
people-given-done = Die Rolle ist vergeben. Die Person erfährt es per E-Mail.
people-taken-done = Die Rolle ist zurückgenommen.
people-own-role = Ihre eigenen Rollen kann nur jemand anderes ändern.
people-own-factor = Ihren eigenen zweiten Schritt ändern Sie in Ihrem Konto.
people-beyond-own = Diese Rolle reicht weiter als Ihre eigene.
people-last-administrator = Niemand sonst verwaltet die Installation. Geben Sie die Rolle zuerst jemand anderem.
people-reset = Zweiten Schritt zurücksetzen
people-reset-ask = Nur, wenn die Person ihr Gerät und ihre Codes verloren hat und Sie sicher sind, dass sie es ist. Sie wird überall abgemeldet und richtet beim nächsten Anmelden einen neuen zweiten Schritt ein.
people-reset-yes = Ja, zurücksetzen
people-reset-done = Der zweite Schritt ist zurückgesetzt. Die Person erfährt es per E-Mail.
office-mails = E-Mails
office-settings = Einstellungen
settings-text = Diese Angaben gelten für die ganze Installation, sobald Sie sie speichern.
settings-saved = Gespeichert. Die neuen Angaben gelten ab sofort.
settings-operator = Betreiber
settings-name = Name der Stelle
settings-address = Anschrift
settings-address-hint = Zeile für Zeile, wie auf einem Brief.
settings-mail = Postfach der Stelle
settings-mail-hint = Ein gemeinsames Postfach. Antworten auf E-Mails kommen hier an.
settings-privacy-mail = Postfach für Datenschutz (freiwillig)
settings-privacy-mail-hint = Zum Beispiel das der oder des Datenschutzbeauftragten.
settings-mails = E-Mails
settings-mail-from = Absender der E-Mails
settings-mail-from-hint = Der Mailserver muss für diese Adresse senden dürfen.
settings-answers = Antworten gehen an
settings-smtp = Den Zugang zum Mailserver stellt ein, wer den Server betreibt: in der Umgebung, als PONTES_SMTP_URL. Hier steht er nicht, weil er ein Passwort enthält.
settings-languages = Sprachen
settings-shown = Sprachen der Seiten
settings-shown-hint = Nur diese Sprachen stehen zur Wahl.
settings-always = {$language} (immer dabei)
settings-periods = Aufbewahrung
settings-periods-text = Danach wird gelöscht oder anonymisiert. Das geschieht von selbst und lässt sich nicht rückgängig machen.
settings-unconfirmed = Buchungen, die niemand bestätigt hat
settings-needs = Angaben zum Bedarf bei der Teilnahme: nach dem letzten Termin
settings-bookings = Bestätigte Buchungen: nach dem letzten Termin
settings-sent = Verschickte E-Mails
settings-cases = Beantwortete Anfragen
settings-days = Tage
settings-months = Monate
settings-bounds = {$least} bis {$most}
settings-preview = Vorschau
settings-not-saved = So würde es aussehen. Gespeichert ist noch nichts.
settings-everywhere = Auf jeder Seite und in jeder E-Mail
mails-text = Diese E-Mails haben noch niemanden erreicht.
mails-nothing = Alle E-Mails sind angekommen
mails-nothing-text = Was nicht zugestellt werden kann, steht dann hier.
mails-none = Keine E-Mail passt zu diesen Filtern
mails-state = Stand
mails-any-state = Jeder Stand
mails-waiting = wartet
mails-failed = fehlgeschlagen
mails-kind = Worum es geht
mails-any-kind = Alles
mails-recipient = An
mails-forgotten = Empfänger und Text sind gelöscht
mails-problem = Was im Weg ist
mails-attempts = { $count ->
    [one] {$count} Versuch
    *[other] {$count} Versuche
}
mails-written = {$date}, {$time}
mails-due = nächster Versuch {$date}, {$time}
mails-all = Alle auf dieser Seite
mails-chosen = Ausgewählte E-Mails
office-choose = Bitte wählen Sie zuerst etwas aus der Liste aus.
mails-retry = Noch einmal versuchen
mails-discard = Verwerfen
mails-discard-ask = Die ausgewählten E-Mails werden gelöscht und nie zugestellt.
mails-discard-yes = Ja, verwerfen
mail-kind-hold = Buchung: bitte bestätigen
mail-kind-confirmed = Buchung bestätigt
mail-kind-already = Schon gebucht
mail-kind-changed = Buchung geändert
mail-kind-handed = Platz weitergegeben
mail-kind-offer = Platz von der Warteliste
mail-kind-lapsed = Angebot verfallen
mail-kind-in-vain = Warteliste ohne Erfolg
mail-kind-invitation = Termin für den Kalender
mail-kind-cancelled = Termin abgesagt
mail-kind-news = Neuigkeiten zu Terminen
mail-kind-reminder = Erinnerung
mail-kind-advice = Anfrage angekommen
mail-kind-case = Neue Anfrage im Büro
mail-kind-answer = Antwort auf eine Anfrage
mail-kind-account-invitation = Einladung ins Büro
mail-kind-account-role = Neue Rolle
mail-kind-account-sign-in = Link zum Anmelden
mail-kind-account-password = Link für ein neues Passwort
mail-kind-account-password-way = Hinweis: Anmelden mit Passwort
mail-kind-account-mail = Neue E-Mail-Adresse
mail-kind-account-mail-taken = E-Mail-Adresse schon vergeben
mail-kind-account-factor-reset = Zweiter Schritt zurückgesetzt
mail-problem-timeout = Der Mailserver antwortet nicht rechtzeitig.
mail-problem-tls = Die Verschlüsselung zum Mailserver kommt nicht zustande.
mail-problem-connection = Der Mailserver ist nicht zu erreichen.
mail-problem-address = An diese Adresse kann man nichts schicken.
mail-problem-folder = Der Ordner für E-Mails lässt sich nicht beschreiben.
mail-problem-full = Das Postfach ist voll.
mail-problem-sign-in = Der Mailserver nimmt unsere Anmeldung nicht an. Das kann ändern, wer den Server betreibt.
mail-problem-mailbox = Der Server des Empfängers lehnt sie ab: Meist gibt es das Postfach nicht.
mail-problem-refused = Der Server des Empfängers lehnt sie ab.
mail-problem-later = Der Server des Empfängers nimmt sie im Moment nicht an.
mail-problem-other = Sie konnte nicht zugestellt werden.
office-mails-failed = { $count ->
    [one] E-Mail ist nicht angekommen
    *[other] E-Mails sind nicht angekommen
}
office-mails-delayed = { $count ->
    [one] E-Mail wartet auf den nächsten Versuch
    *[other] E-Mails warten auf den nächsten Versuch
}
mails-count = { $count ->
    [one] {$count} E-Mail
    *[other] {$count} E-Mails
}
mails-retried = { $count ->
    [one] {$count} E-Mail wird noch einmal verschickt.
    *[other] {$count} E-Mails werden noch einmal verschickt.
}
mails-discarded = { $count ->
    [one] {$count} E-Mail ist verworfen.
    *[other] {$count} E-Mails sind verworfen.
}
office-cases = Anfragen
labelled = {$name}: {$value}
office-moment = {$date}, {$time}
cases-text = Menschen fragen nach Beratung zu einem Programm. Sie bekommen die Antwort per E-Mail.
cases-nothing = Noch hat niemand gefragt
cases-nothing-text = Anfragen zu Ihren Programmen stehen dann hier.
cases-none = Keine Anfrage passt zu diesen Filtern
cases-any-state = Jeder Stand
cases-any-owner = Alle
cases-any-programme = Alle Programme
cases-unowned = Noch niemand
cases-own = Ich
cases-back = Zu allen Anfragen
case-title = Anfrage von {$name}
case-asker = Wer fragt
case-anonymous = Name gelöscht
case-nobody = noch niemand
case-state = Stand
case-owner = Wer sich kümmert
case-arrived = Eingegangen
case-answered-at = Beantwortet am
case-language = Sprache der Antwort
case-new = neu
case-open = in Arbeit
case-answered = beantwortet
case-closed = abgeschlossen
case-question = Frage
case-answer = Antwort
case-take = Übernehmen
case-assign = Jemandem geben
case-colleague = Wer soll sich kümmern?
case-answer-title = Antworten
case-answer-hint = Die Person möchte die Antwort auf {$language}. Anrede und Gruß schreiben wir dazu.
case-answer-send = Antwort senden
case-close = Abschließen
case-close-ask = Die Anfrage verschwindet dann aus dem, was wartet. Die Person bekommt keine E-Mail.
case-close-yes = Ja, abschließen
case-reopen = Wieder öffnen
case-take-done = Sie kümmern sich jetzt um diese Anfrage.
case-assign-done = Die Anfrage liegt jetzt bei der gewählten Person.
case-answer-done = Die Antwort ist unterwegs.
case-close-done = Die Anfrage ist abgeschlossen.
case-reopen-done = Die Anfrage ist wieder offen.
case-moved-on = Das geht nicht mehr: Jemand anderes war schneller. Unten sehen Sie den neuen Stand.
cases-count = { $count ->
    [one] {$count} Anfrage
    *[other] {$count} Anfragen
}
office-cases-unowned = { $count ->
    [one] Anfrage, um die sich noch niemand kümmert
    *[other] Anfragen, um die sich noch niemand kümmert
}
office-cases-own = { $count ->
    [one] Ihrer Anfragen wartet auf eine Antwort
    *[other] Ihrer Anfragen warten auf eine Antwort
}
office-log = Protokoll
log-text = Wer hat wann was geändert? Einträge bleiben, wie sie sind. Tage und Uhrzeiten stehen in UTC.
log-none = Kein Eintrag passt zu dieser Suche
log-not-understood = Diese Suche verstehen wir nicht. Bitte prüfen Sie die Tage.
log-caption = Die neuesten Einträge zuerst
log-older = Ältere Einträge
log-newest = Zu den neuesten
log-pages = Blättern im Protokoll
log-from = Vom
log-until = Bis
log-who = Wer
log-what = Was
log-anybody = Alle
log-anything = Alles
log-subject = Kennung
log-same = Alles dazu
log-change = Änderung
log-before = vorher
log-after = nachher
log-moment = {$date}, {$time} UTC
log-account = Konto
log-login = Anmeldung
log-invitation = Einladung
log-booking = Buchung
log-seat = Platz
log-offer = Angebot eines Platzes
log-needs = Bedarf bei der Teilnahme
log-session = Termin
log-case = Anfrage
log-mail = E-Mail
log-atlas = Atlas
log-retention = Aufbewahrung
log-demo = Vorführung
log-system = Die Software selbst
log-visitor = Besucherin oder Besucher
log-participant = Teilnehmende Person
log-fields = { $count ->
    [one] {$count} Angabe
    *[other] {$count} Angaben
}
cases-take = Ausgewählte übernehmen
cases-close = Ausgewählte abschließen
cases-chosen = Auswahl
cases-choose = Auswählen:
cases-taken = { $count ->
    [one] {$count} Anfrage übernommen.
    *[other] {$count} Anfragen übernommen.
}
cases-closed = { $count ->
    [one] {$count} Anfrage ist abgeschlossen.
    *[other] {$count} Anfragen sind abgeschlossen.
}
