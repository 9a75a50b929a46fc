calendar-title = Kalender
calendar-view = Ansicht
calendar-week = Woche
calendar-month = Monat
calendar-days = {$from} bis {$to}
calendar-previous-week = Vorige Woche
calendar-next-week = Nächste Woche
calendar-previous-month = Voriger Monat
calendar-next-month = Nächster Monat
calendar-to-today = Heute
calendar-today = heute
calendar-clock = Die Tage zählen nach der Uhr des Büros ({$zone}). Bei jedem Termin stehen die Uhren beider Seiten.
calendar-weekday-1 = Mo
calendar-weekday-2 = Di
calendar-weekday-3 = Mi
calendar-weekday-4 = Do
calendar-weekday-5 = Fr
calendar-weekday-6 = Sa
calendar-weekday-7 = So
calendar-day = Tag
calendar-entries = Termine
calendar-nothing = nichts
calendar-none-week = In dieser Woche ist nichts
calendar-none-month = In diesem Monat ist nichts
calendar-none-text = Hier stehen die Termine der veröffentlichten Hospitationen und die Netzwerktreffen, die zu Ihren Rollen gehören.
calendar-none-filtered = Nichts passt zu diesen Filtern
calendar-weekend = Wochenende: {$countries}
calendar-any-programme = Alle Programme
calendar-any-municipality = Alle Kommunen
calendar-moderator = Moderation
calendar-any-moderator = Alle
calendar-me = Ich
calendar-nobody = Noch niemand
calendar-any-form = Jede Form
calendar-moderated = Moderation: {$name}
calendar-clash = Überschneidung: Diese Person moderiert zur gleichen Zeit auch anderswo.
calendar-meeting = Netzwerktreffen
calendar-between = {$host} und {$guest}
calendar-count = { $count ->
    [one] {$count} Termin
    *[other] {$count} Termine
}
calendar-more = { $count ->
    [one] {$count} weiterer
    *[other] {$count} weitere
}
calendar-feeds = Im eigenen Kalender
calendar-feeds-text = Mit einer eigenen Adresse liest Ihr Kalenderprogramm die Termine mit und bleibt aktuell. Der Link zur Online-Sitzung und Namen von Teilnehmenden stehen nie darin.
calendar-feed-what = Welche Termine
calendar-feed-all = Alle, die Sie sehen dürfen
calendar-feed-make = Adresse anlegen
calendar-feed-made = Das ist Ihre neue Adresse. Sie steht nur jetzt hier. Geben Sie sie nicht weiter: Wer sie hat, liest mit.
calendar-feed-address = Adresse für das Kalenderprogramm
calendar-feeds-none = Sie haben noch keine Adresse angelegt.
calendar-feeds-count = { $count ->
    [one] {$count} Adresse
    *[other] {$count} Adressen
}
calendar-feed-since = Angelegt
calendar-feed-deeds = Aktionen
calendar-feed-end = Beenden
calendar-feed-end-ask = Der Kalender, der sie liest, bekommt dann nichts mehr.
calendar-feed-end-yes = Ja, beenden
calendar-feed-ended = Die Adresse gilt nicht mehr.
calendar-feed-many = Mehr als {$limit} Adressen gibt es nicht. Beenden Sie zuerst eine.
log-feed = Kalenderadresse
