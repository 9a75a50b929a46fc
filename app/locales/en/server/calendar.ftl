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
calendar-clock = Days count by the office’s clock ({$zone}). Each session has the clocks of both sides.
calendar-weekday-1 = Mo
calendar-weekday-2 = Tu
calendar-weekday-3 = We
calendar-weekday-4 = Th
calendar-weekday-5 = Fr
calendar-weekday-6 = Sa
calendar-weekday-7 = Su
calendar-day = Day
calendar-entries = Sessions
calendar-nothing = nothing
calendar-none-week = Nothing in this week
calendar-none-month = Nothing in this month
calendar-none-text = Here are the sessions of published job shadowing and the network meetings that belong to your roles.
calendar-none-filtered = Nothing fits these filters
calendar-weekend = Weekend: {$countries}
calendar-any-programme = All programmes
calendar-any-municipality = All municipalities
calendar-moderator = Moderation
calendar-any-moderator = All
calendar-me = Me
calendar-nobody = Nobody yet
calendar-any-form = Any form
calendar-moderated = Moderation: {$name}
calendar-clash = Clash: this person moderates somewhere else at the same time.
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
calendar-feeds = In your own calendar
calendar-feeds-text = With an address of your own, your calendar program reads the sessions and stays up to date. Meeting links and participants’ names are never in it.
calendar-feed-what = Which sessions
calendar-feed-all = All that you may see
calendar-feed-make = Create address
calendar-feed-made = This is your new address. It is shown only now. Do not pass it on: whoever has it reads along.
calendar-feed-address = Address for the calendar program
calendar-feeds-none = You have not created an address yet.
calendar-feeds-count = { $count ->
    [one] {$count} address
    *[other] {$count} addresses
}
calendar-feed-since = Created
calendar-feed-deeds = Actions
calendar-feed-end = End
calendar-feed-end-ask = The calendar that reads it gets nothing any more then.
calendar-feed-end-yes = Yes, end it
calendar-feed-ended = The address is not valid any more.
calendar-feed-many = There are no more than {$limit} addresses. End one first.
log-feed = Calendar address
