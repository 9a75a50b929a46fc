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
calendar-clock = Die Tage richten sich nach der Ortszeit des Büros ({$zone}). Bei jedem Termin steht die Ortszeit beider Seiten, zuerst die der gastgebenden Kommune.
calendar-weekday-1 = Mo
calendar-weekday-2 = Di
calendar-weekday-3 = Mi
calendar-weekday-4 = Do
calendar-weekday-5 = Fr
calendar-weekday-6 = Sa
calendar-weekday-7 = So
calendar-day = Tag
calendar-entries = Termine
calendar-nothing = keine Termine
calendar-none-week = In dieser Woche gibt es keine Termine
calendar-none-month = In diesem Monat gibt es keine Termine
calendar-none-text = Hier stehen die Termine der veröffentlichten Hospitationen und die Netzwerktreffen, die zu Ihren Rollen gehören.
calendar-none-filtered = Kein Termin passt zu diesen Filtern
calendar-weekend = Wochenende: {$countries}
calendar-any-programme = Alle Programme
calendar-any-municipality = Alle Kommunen
calendar-moderator = Moderation
calendar-any-moderator = Alle
calendar-me = Ich
calendar-nobody = Noch niemand
calendar-any-form = Jede Form
calendar-moderated = Moderation: {$name}
calendar-clash = Überschneidung: Diese Person moderiert zur gleichen Zeit einen anderen Termin.
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
calendar-feeds = Termine abonnieren
calendar-feeds-text = Über eine persönliche Adresse ruft Ihr Kalenderprogramm die Termine ab und bleibt aktuell. Links zu Treffen und Namen von Teilnehmenden sind nie dabei.
calendar-feed-what = Welche Termine
calendar-feed-all = Alle, die Sie sehen dürfen
calendar-feed-make = Adresse anlegen
calendar-feed-made = Das ist Ihre neue Adresse. Sie wird nur jetzt angezeigt. Geben Sie sie nicht weiter: Wer sie hat, sieht Ihre Termine.
calendar-feed-address = Adresse für das Kalenderprogramm
calendar-feeds-none = Sie haben noch keine Adresse angelegt.
calendar-feeds-count = { $count ->
    [one] {$count} Adresse
    *[other] {$count} Adressen
}
calendar-feed-since = Angelegt
calendar-feed-deeds = Aktionen
calendar-feed-end = Beenden
calendar-feed-end-ask = Kalender mit dieser Adresse werden dann nicht mehr aktualisiert.
calendar-feed-end-yes = Ja, beenden
calendar-feed-ended = Die Adresse gilt nicht mehr.
calendar-feed-many = Sie können höchstens {$limit} Adressen haben. Beenden Sie zuerst eine.
log-feed = Kalenderadresse
