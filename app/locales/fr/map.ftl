map-skip = Passer la carte
map-open = places disponibles
map-place = { $count ->
    [one] {$name}, {$country} : {$count} partenariat
    *[other] {$name}, {$country} : {$count} partenariats
}
map-cluster = { $count ->
    [one] {$name} et environs : {$count} lieu. Zoomer
    *[other] {$name} et environs : {$count} lieux. Zoomer
}
map-pile = { $count ->
    [one] {$count} lieu à {$name}. Ouvrir la liste
    *[other] {$count} lieux à {$name}. Ouvrir la liste
}
map-appeared = { $count ->
    [one] {$count} repère visible
    *[other] {$count} repères visibles
}
map-zoom-in = Zoom avant
map-zoom-out = Zoom arrière
map-gesture = Déplacez la carte avec deux doigts
map-close = Fermer la liste
map-whole = Carte entière
