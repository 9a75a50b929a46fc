map-skip = Karte überspringen
map-open = Plätze frei
map-place = { $count ->
    [one] {$name}, {$country}: {$count} Partnerschaft
    *[other] {$name}, {$country}: {$count} Partnerschaften
}
map-cluster = { $count ->
    [one] {$count} Ort bei {$name}. Näher heran
    *[other] {$count} Orte bei {$name}. Näher heran
}
map-pile = { $count ->
    [one] {$count} Ort bei {$name}. Liste öffnen
    *[other] {$count} Orte bei {$name}. Liste öffnen
}
map-appeared = { $count ->
    [one] {$count} Markierung zu sehen
    *[other] {$count} Markierungen zu sehen
}
map-zoom-in = Näher heran
map-zoom-out = Weiter weg
map-gesture = Bewegen Sie die Karte mit zwei Fingern
map-close = Liste schließen
map-whole = Ganze Karte
