atlas-title = Who works with whom?
atlas-lead = Partnerships between German municipalities and municipalities in Palestine, Lebanon, the Maghreb, South-East Europe and Ukraine.
atlas-search = Search for a place
atlas-search-hint = For example Köln, Cologne or كولونيا
atlas-apply = Show
atlas-filters = Filters
atlas-clear = Clear all filters
atlas-remove = Remove filter: {$name}
atlas-filter-country = Country
atlas-filter-state = German state
atlas-filter-kind = Type
atlas-kind-unknown = type not known
atlas-filter-stage = Status
atlas-filter-theme = Theme
atlas-filter-sdg = Sustainable development goal
atlas-filter-text = Search
atlas-filter-place = Place
atlas-filter-open = Job shadowing with seats left
atlas-list = Partnerships
atlas-map = Map of partnerships
atlas-empty-title = No partnership matches all filters
atlas-empty-text = Remove one filter:
atlas-empty-none = There are no partnerships yet
atlas-empty-none-text = Whoever runs this installation loads data with “pontes import”, or starts with PONTES_DEMO=1.
atlas-since = since {$date}
atlas-open-badge = seats left
atlas-csv = List as CSV
atlas-selected = Partnerships of {$name}
atlas-to-page = Open the page of {$name}
page-previous = Previous
page-next = Next
page-position = Page {$page} of {$pages}
atlas-results = { $count ->
    [one] {$count} partnership
    *[other] {$count} partnerships
}
atlas-loosen = { $count ->
    [one] Remove {$filter}: {$count} result
    *[other] Remove {$filter}: {$count} results
}
