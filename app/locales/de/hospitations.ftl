hospitations-title = Virtuelle Hospitationen
hospitations-lead = Lernen Sie in wenigen Online-Terminen, wie eine andere Verwaltung arbeitet.
hospitations-filter-theme = Thema
hospitations-filter-country = Land der Gastgeber
hospitations-filter-form = Form
hospitations-filter-month = Monat
hospitations-filter-seats = Nur mit freien Plätzen
hospitations-empty = Keine Hospitation passt zu allen Filtern.
hospitations-none = Zurzeit ist keine Hospitation ausgeschrieben.
hospitations-host = Gastgebende Kommune
hospitations-guest = Besuchende Kommune
hospitations-between = {$host} lädt {$guest} ein
hospitations-see = Das sehen Sie
hospitations-themes = Themen
hospitations-languages = Sprachen
hospitations-interpretation = Dolmetschen
hospitations-interpretation-pair = {$one} und {$two}
hospitations-interpretation-none = Kein Dolmetschen vorgesehen
hospitations-civil = Zivilgesellschaft
hospitations-civil-side = Aus {$name}
hospitations-plain = In Leichter Sprache
hospitations-preparation = Vorbereitung
hospitations-sessions = Termine
hospitations-dates = {$first} bis {$last}
hospitations-invitation-only = Nur auf Einladung
hospitations-full = Ausgebucht
hospitations-over = Vorbei
hospitations-return = Gegenbesuch
hospitations-programme = Programm
hospitations-issuer = Durchgeführt von
hospitations-funder = Gefördert durch
hospitations-contact = Fragen an
hospitations-clock = {$place} ({$zone})
hospitations-clock-reader = Ihre Ortszeit ({$zone})
hospitations-count = { $count ->
    [one] {$count} Hospitation
    *[other] {$count} Hospitationen
}
hospitations-visits = { $count ->
    [one] {$count} Termin
    *[other] {$count} Termine
}
hospitations-minutes = { $count ->
    [one] {$count} Minute
    *[other] {$count} Minuten
}
hospitations-seats-left = { $count ->
    [one] Noch {$count} Platz frei
    *[other] Noch {$count} Plätze frei
}
hospitations-sessions-list = Hospitationen
hospitations-partnership = Partnerschaft
hospitations-none-text = Wer diese Installation betreibt, lädt zuerst Kommunen und Partnerschaften mit „pontes import“ oder startet mit PONTES_DEMO=1, um Beispiele zu sehen.
hospitations-csv = Als Tabelle (CSV)
hospitations-calendar = Alle Termine als Kalenderdatei (.ics)
hospitations-off = Fällt aus
hospitations-waiting-list = Ausgebucht – Warteliste möglich
hospitations-seminar-elsewhere = Gemeinsames Seminar
hospitations-seminar-elsewhere-hint = Dieses Vorbereitungsseminar ist auch für diese Hospitation offen. Buchen Sie es hier:
hospitations-seminar-shared = Offen auch für andere Hospitationen des Programms
