calendar-title = Calendar
calendar-view = View
calendar-week = Week
calendar-month = Month
calendar-days = {$from} to {$to}
calendar-previous-week = Previous week
calendar-next-week = Next week
calendar-previous-month = Previous month
calendar-next-month = Next month
calendar-to-today = Today
calendar-today = today
calendar-clock = Days follow the office’s local time ({$zone}). Each session shows the local time of both sides, the host municipality’s first.
calendar-weekday-1 = Mo
calendar-weekday-2 = Tu
calendar-weekday-3 = We
calendar-weekday-4 = Th
calendar-weekday-5 = Fr
calendar-weekday-6 = Sa
calendar-weekday-7 = Su
calendar-day = Day
calendar-entries = Sessions
calendar-nothing = no sessions
calendar-none-week = No sessions in this week
calendar-none-month = No sessions in this month
calendar-none-text = Here you see the sessions of published job shadowing offers and the network meetings that belong to your roles.
calendar-none-filtered = No session matches these filters
calendar-weekend = Weekend: {$countries}
calendar-any-programme = All programmes
calendar-any-municipality = All municipalities
calendar-moderator = Moderator
calendar-any-moderator = All
calendar-me = Me
calendar-nobody = Nobody yet
calendar-any-form = Any format
calendar-moderated = Moderator: {$name}
calendar-clash = Clash: this person moderates another session at the same time.
calendar-meeting = Network meeting
calendar-between = {$host} and {$guest}
calendar-count = { $count ->
    [one] {$count} session
    *[other] {$count} sessions
}
calendar-more = { $count ->
    [one] {$count} more
    *[other] {$count} more
}
calendar-feeds = Subscribe to sessions
calendar-feeds-text = With a personal address, your calendar program fetches the sessions and stays up to date. Meeting links and participants’ names are never included.
calendar-feed-what = Which sessions
calendar-feed-all = All that you may see
calendar-feed-make = Create address
calendar-feed-made = This is your new address. It is shown only now. Do not pass it on: anyone who has it can see your sessions.
calendar-feed-address = Address for the calendar program
calendar-feeds-none = You have not created an address yet.
calendar-feeds-count = { $count ->
    [one] {$count} address
    *[other] {$count} addresses
}
calendar-feed-since = Created
calendar-feed-deeds = Actions
calendar-feed-end = End
calendar-feed-end-ask = Calendars with this address will no longer be updated.
calendar-feed-end-yes = Yes, end it
calendar-feed-ended = The address is no longer valid.
calendar-feed-many = You can have at most {$limit} addresses. End one first.
log-feed = Calendar address
