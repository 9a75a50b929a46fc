atlas-title = Wer arbeitet mit wem?
atlas-lead = Partnerschaften deutscher Kommunen mit Kommunen in den Palästinensischen Gebieten, im Libanon, im Maghreb, in Südosteuropa und in der Ukraine.
atlas-search = Ort suchen
atlas-search-hint = Zum Beispiel Köln, Cologne oder كولونيا
atlas-apply = Anzeigen
atlas-filters = Filter
atlas-clear = Alle Filter löschen
atlas-remove = Filter entfernen: {$name}
atlas-filter-country = Land
atlas-filter-state = Bundesland
atlas-filter-kind = Art
atlas-kind-unknown = Art nicht bekannt
atlas-filter-stage = Stand
atlas-filter-theme = Thema
atlas-filter-sdg = Nachhaltigkeitsziel
atlas-filter-text = Suche
atlas-filter-place = Ort
atlas-filter-open = Hospitation mit freien Plätzen
atlas-list = Partnerschaften
atlas-map = Karte der Partnerschaften
atlas-empty-title = Keine Partnerschaft passt zu allen Filtern
atlas-empty-text = Lassen Sie einen Filter weg:
atlas-empty-none = Noch sind keine Partnerschaften eingetragen
atlas-empty-none-text = Wer diese Installation betreibt, lädt Daten mit „pontes import“ oder startet mit PONTES_DEMO=1.
atlas-since = seit {$date}
atlas-open-badge = Plätze frei
atlas-csv = Liste als CSV
atlas-selected = Partnerschaften von {$name}
atlas-to-page = Seite von {$name} öffnen
page-previous = Zurück
page-next = Weiter
page-position = Seite {$page} von {$pages}
atlas-results = { $count ->
    [one] {$count} Partnerschaft
    *[other] {$count} Partnerschaften
}
atlas-loosen = { $count ->
    [one] {$filter} weglassen: {$count} Ergebnis
    *[other] {$filter} weglassen: {$count} Ergebnisse
}
