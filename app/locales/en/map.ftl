map-skip = Skip the map
map-open = seats left
map-place = { $count ->
    [one] {$name}, {$country}: {$count} partnership
    *[other] {$name}, {$country}: {$count} partnerships
}
map-cluster = { $count ->
    [one] {$count} place near {$name}. Zoom in
    *[other] {$count} places near {$name}. Zoom in
}
map-pile = { $count ->
    [one] {$count} place at {$name}. Open the list
    *[other] {$count} places at {$name}. Open the list
}
map-appeared = { $count ->
    [one] {$count} marker in view
    *[other] {$count} markers in view
}
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-gesture = Use two fingers to move the map
map-close = Close the list
map-whole = Whole map
