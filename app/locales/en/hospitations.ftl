hospitations-title = Virtual job shadowing
hospitations-lead = Learn in a few online sessions how another administration works.
hospitations-filter-theme = Theme
hospitations-filter-country = Host country
hospitations-filter-form = Format
hospitations-filter-month = Month
hospitations-filter-seats = Only with seats left
hospitations-empty = No job shadowing offer matches these filters.
hospitations-none = No job shadowing is offered at the moment.
hospitations-host = Host municipality
hospitations-guest = Visiting municipality
hospitations-between = {$host} hosts {$guest}
hospitations-see = What you will see
hospitations-themes = Themes
hospitations-languages = Languages
hospitations-interpretation = Interpretation
hospitations-interpretation-pair = {$one} and {$two}
hospitations-interpretation-none = No interpretation planned
hospitations-civil = Civil society
hospitations-civil-side = From {$name}
hospitations-plain = In easy read
hospitations-preparation = Preparation
hospitations-sessions = Sessions
hospitations-dates = {$first} to {$last}
hospitations-invitation-only = By invitation only
hospitations-full = Full
hospitations-over = Over
hospitations-return = Return visit
hospitations-programme = Programme
hospitations-issuer = Run by
hospitations-funder = Funded by
hospitations-contact = Contact for questions
hospitations-clock = {$place} ({$zone})
hospitations-clock-reader = Your local time ({$zone})
hospitations-count = { $count ->
    [one] {$count} job shadowing offer
    *[other] {$count} job shadowing offers
}
hospitations-visits = { $count ->
    [one] {$count} session
    *[other] {$count} sessions
}
hospitations-minutes = { $count ->
    [one] {$count} minute
    *[other] {$count} minutes
}
hospitations-seats-left = { $count ->
    [one] {$count} seat left
    *[other] {$count} seats left
}
hospitations-sessions-list = Job shadowing offers
hospitations-partnership = Partnership
hospitations-none-text = Whoever runs this installation first loads municipalities and partnerships with “pontes import”, or starts with PONTES_DEMO=1 to see examples.
hospitations-csv = As a table (CSV)
hospitations-calendar = All sessions as a calendar file (.ics)
hospitations-off = Cancelled
hospitations-waiting-list = Full – waiting list open
hospitations-seminar-elsewhere = Shared seminar
hospitations-seminar-elsewhere-hint = This preparatory seminar is open to this job shadowing, too. Book it here:
hospitations-seminar-shared = Also open to other job shadowing offers of the programme
