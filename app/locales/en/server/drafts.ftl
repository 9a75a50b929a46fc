draft-pages = Planning
draft-parts = Parts of the draft
draft-back = Back to all job shadowing offers
draft-has-return = This job shadowing already has a return visit.
draft-hospitation = Job shadowing
draft-part-basics = Basics
draft-part-texts = Texts
draft-part-sessions = Sessions
draft-part-itinerary = Itinerary
draft-part-civil = Civil society
draft-publish = Publish
draft-history = History
draft-state-draft = draft
draft-state-published = published
draft-state-closed = closed
draft-state-cancelled = cancelled
draft-changed = changed, not yet published
draft-open = { $count ->
    [one] {$count} open point
    *[other] {$count} open points
}
draft-search = Title or municipality
draft-none-found = No job shadowing offer matches these filters
draft-none = No job shadowing offers yet
draft-none-text = Drafts and published offers of your programmes and municipalities will appear here.
draft-next = Next session
draft-to-come = { $count ->
    [one] {$count} session to come
    *[other] {$count} sessions to come
}
draft-confirmed = { $count ->
    [one] {$count} confirmed
    *[other] {$count} confirmed
}
draft-waiting = { $count ->
    [one] {$count} person waiting
    *[other] {$count} people waiting
}
draft-deleted-done = The draft has been deleted.
draft-new = Create a job shadowing offer
draft-new-back = Back to the options
draft-new-scratch = Start from scratch
draft-new-scratch-text = You choose the programme and the municipalities and fill in everything else yourself.
draft-new-copy = Copy
draft-new-copy-text = The draft takes over everything, including the sessions. Only their dates and times stay open.
draft-new-adapt = Adapt an itinerary
draft-new-adapt-text = The plan of an on-site visit is spread over online sessions. You can move everything afterwards.
draft-new-return = Plan the return visit
draft-new-return-text = Host and guest swap roles. The two offers link to each other.
draft-town-hint = Type the name and choose from the suggestions.
draft-same-town = Host and guest are the same municipality. Please choose two different ones.
draft-make = Create draft
draft-source = Based on
draft-sides = Host and guest
draft-no-itinerary = This offer has no itinerary to adapt. Please choose another one.
draft-no-source = No offer to start from yet
draft-no-source-text = Once there is a suitable offer, it will appear here.
draft-made-done = The draft has been created. Only the office sees it.
draft-published-done = Published. The public page now shows this version.
draft-cancelled-done = The offer has been cancelled. Everyone who booked will be told by email.
draft-before = Before publishing: {$problem}
draft-before-title = To do before publishing
draft-ready = Nothing is missing. The draft can be published.
draft-last = Last saved
draft-never-saved = Nothing saved yet
draft-saved = Saved: {$at}
draft-saved-by = Saved: {$at}, by {$name}
draft-saved-done = Saved.
draft-public = Public page
draft-public-link = View the public page
draft-over = This offer can no longer be changed.
draft-publish-look = Review before publishing
draft-publisher = Can be published by: {$role}
draft-publish-first = What will become public
draft-publish-changes = What changes on the public page
draft-publish-yes = Publish now
draft-publish-again = Publish the changes
draft-publish-told = If the changes affect participants, they get an email.
draft-note = Note on the changes
draft-note-hint = Optional, in a few words. It appears in the history and in the email to everyone who booked.
draft-cancel = Cancel the offer
draft-cancel-ask = All sessions to come will be cancelled. Everyone who booked gets an email. This cannot be undone.
draft-cancel-yes = Yes, cancel
draft-delete = Delete draft
draft-delete-ask = The draft will be deleted permanently.
draft-delete-yes = Yes, delete
draft-save = Save
draft-save-mine = Save this version
draft-meanwhile = Somebody has saved other changes in the meantime. Both versions are shown side by side below. Nothing is lost: decide which one to keep and save again.
draft-theirs = {$name} saved:
draft-theirs-unknown = Saved in the meantime:
draft-take-theirs = Use this
draft-row-added = Added in the meantime, keep it:
draft-row-removed = Removed in the meantime: {$name}. It is kept when you save.
draft-auto-saving = Saving …
draft-auto-offline = No connection. Your text is still here. We keep trying.
draft-auto-wrong = Not saved yet: please check the marked fields.
draft-auto-out = You are signed out. Your text is still here. Please sign in in a second window.
draft-empty = empty
draft-title = Title
draft-summary = Summary
draft-plain = In easy read
draft-plain-hint = Short sentences, familiar words, one idea per sentence.
draft-see-hint = One point per line.
draft-texts-hint = The original comes first, with one translation beside or below it. When you change the original, translations count as outdated until you adapt them.
draft-second = Translation beside it
draft-text-original = Original
draft-text-missing = Translation missing
draft-text-not-yet = still empty
draft-text-translated = translated
draft-text-outdated = outdated since {$day}
draft-still-right = Translation is still correct
draft-other-languages = In other languages
draft-original = Language of the original
draft-languages = Languages of the sessions
draft-languages-hint = These languages are spoken.
draft-interpretation-hint = There is interpretation between these languages.
draft-contact = Mailbox for questions
draft-contact-hint = A shared mailbox, not a personal address.
draft-no-partnership = No partnership
draft-session-number = Session {$number}
draft-session-removed = Removed session
draft-block-number = Item {$number}
draft-block-removed = Removed item
draft-group-number = Group {$number}
draft-kind = Kind
draft-date = Date
draft-time = Start
draft-minutes = Duration
draft-minutes-unit = minutes
draft-seats = Seats
draft-seats-unit = seats
draft-shares = Seats for certain groups
draft-shares-hint = Fill in only if seats are reserved. All other seats are open to everybody.
draft-day = Day of the visit
draft-session = Online session
draft-online = Duration online
draft-order = Order
draft-no-place = Not assigned to a session
draft-no-sessions = No session yet. Add the first one.
draft-session-add = Add session
draft-up = Move up
draft-down = Move down
draft-remove = Remove
draft-civil-host = Host municipality
draft-civil-guest = Visiting municipality
draft-civil-hint = For both sides, say who from civil society takes part – or why nobody does yet.
draft-group-new = New group
draft-group-add = Add another group
draft-group-contact = Shared mailbox
draft-group-contact-hint = For example that of the association’s office, not a personal address.
draft-group-part = The group’s contribution
draft-why-not = Reason, if nobody takes part yet
civil-association = Partnership association
civil-thematic-group = Group with a link to the theme
civil-other = Other
block-visit = Visit
block-talk = Talk and discussion
block-tour = Tour
board-hint = Every online session keeps 10 minutes for the welcome and 10 for questions. Move items with the mouse, a finger, the arrows or the list.
board-days-hint = The on-site plan, day by day.
board-empty = No item yet. Add the first one.
board-add = Add item
board-day = Day {$number}
board-place = “{$title}” is now number {$number} of {$count}: {$session}
board-nothing = No item yet.
board-filled = {$filled} of {$minutes} minutes filled
board-over = { $count ->
    [one] {$count} minute too much
    *[other] {$count} minutes too much
}
board-fits = fits
board-shortened = { $count ->
    [one] shortened by {$count} minute
    *[other] shortened by {$count} minutes
}
board-no-place = not assigned yet
board-on-site = {$kind}, {$minutes} minutes on site
board-minutes = Duration on site
board-more = Title, kind and duration
board-lay = Distribute again
board-lay-ask = All items are distributed over the sessions again, in their order. Anything you moved by hand is lost.
board-lay-yes = Yes, distribute again
board-laid-done = The items have been distributed again.
changes-none = No differences.
changes-before = Before
changes-after = After
draft-history-none = Never published yet
draft-history-none-text = Every publication will appear here with its changes.
draft-version = Version
draft-version-number = Version {$number}
draft-when = Time
draft-told = Notified
draft-told-count = { $count ->
    [one] {$count} booking
    *[other] {$count} bookings
}
draft-versions = { $count ->
    [one] {$count} version, the latest first
    *[other] {$count} versions, the latest first
}
draft-now = Current draft
draft-compare = Compare
draft-compare-from = Older version
draft-compare-to = Newer version
draft-compared = Comparison
draft-kind-taken = People have booked this session, so its kind stays. If it is to become something else, remove it and add a new one.
draft-deed = Change
draft-deeds = What else happened
draft-deeds-order = Latest first
draft-deed-link = Meeting link entered
draft-deed-no-link = Meeting link removed
draft-deed-moderator = Moderator chosen
draft-deed-no-moderator = Moderator removed
draft-deed-interpreters = Interpretation arranged
draft-deed-no-interpreters = Interpretation no longer arranged
draft-deed-outcome = Outcome saved
draft-deed-closed = Job shadowing closed
draft-deed-cancelled = Job shadowing cancelled
rule-form = The programme does not provide for this format. Please choose another one.
rule-too-few-visits = The programme asks for at least {$number} job shadowing sessions.
rule-too-many-visits = The programme allows at most {$number} job shadowing sessions.
rule-visit-minutes = Every job shadowing session must last {$number} minutes. Different duration: {$visits}
rule-out-of-season = These job shadowing sessions are outside the programme’s season: {$visits}
rule-too-few-themes = Too few themes. The programme asks for at least {$number}.
rule-civil-host = For the host municipality, it is missing who from civil society takes part, or why nobody does yet.
rule-civil-guest = For the visiting municipality, it is missing who from civil society takes part, or why nobody does yet.
draft-needs-not-marked = Attendance open
draft-needs-not-ready = starts soon, not ready
draft-needs-few-bookings = few bookings
draft-needs-no-link = no link
draft-needs-no-moderator = no moderator
draft-needs-no-interpreter = no interpreter
draft-needs-no-civil-society = no civil society
