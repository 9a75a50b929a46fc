draft-pages = Planning
draft-parts = Parts of the draft
draft-back = Back to all job shadowing offers
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
draft-new-back = Back to the other ways
draft-new-scratch = Start from scratch
draft-new-scratch-text = You name the programme and the municipalities and fill in everything else yourself.
draft-new-copy = Copy
draft-new-copy-text = The draft takes over everything but the dates, which stay open.
draft-new-adapt = Adapt an itinerary
draft-new-adapt-text = The plan of an on-site visit is laid over online sessions. You can move everything afterwards.
draft-new-return = Plan the return visit
draft-new-return-text = Host and guest change places. The two offers link to each other.
draft-town-hint = Type the name and choose from the suggestions.
draft-same-town = Host and guest are the same municipality.
draft-make = Create draft
draft-source = Made from
draft-sides = Who invites whom
draft-no-itinerary = This offer has no itinerary to adapt.
draft-no-source = Nothing to start from yet
draft-no-source-text = Once there is a suitable offer, it will appear here.
draft-made-done = The draft has been created. Only the office sees it.
draft-published-done = Published. The public page now shows this version.
draft-cancelled-done = The offer has been cancelled. Those who booked are told by email.
draft-before = Before publishing: {$problem}
draft-before-title = What is missing before publishing
draft-ready = Nothing is missing. The draft can be published.
draft-last = Last saved
draft-never-saved = Nothing saved yet
draft-saved = Saved: {$at}
draft-saved-by = Saved: {$at}, by {$name}
draft-saved-done = Saved.
draft-public = Public page
draft-public-link = View the public page
draft-over = Nothing can be changed here any more.
draft-publish-look = Prepare publishing
draft-publisher = May publish: {$role}
draft-publish-first = What becomes public
draft-publish-changes = What changes in public
draft-publish-yes = Publish now
draft-publish-again = Publish the changes
draft-publish-told = Those who booked get an email if anything changes for them.
draft-note = What changes, in a few words
draft-note-hint = Optional. It appears in the history and in the email to those who booked.
draft-cancel = Cancel the offer
draft-cancel-ask = All sessions to come are called off. Those who booked get an email. This cannot be undone.
draft-cancel-yes = Yes, cancel
draft-delete = Delete draft
draft-delete-ask = The draft will be gone for good.
draft-delete-yes = Yes, delete
draft-save = Save
draft-save-mine = Save this version
draft-meanwhile = Somebody has saved something else in the meantime. Both are shown side by side below. Nothing is lost: decide what counts and save again.
draft-theirs = {$name} saved:
draft-theirs-unknown = Saved in the meantime:
draft-take-theirs = Take this
draft-row-added = Added in the meantime, take over:
draft-row-removed = Removed in the meantime: {$name}. It stays when you save.
draft-auto-saving = Saving …
draft-auto-offline = No connection. Your text is still here. We keep trying.
draft-auto-wrong = Not saved yet: please look at the marked fields.
draft-auto-out = You are signed out. Your text is still here. Sign in in a second window.
draft-empty = empty
draft-title = Title
draft-summary = In short
draft-plain = In easy read
draft-plain-hint = Short sentences, familiar words, one idea per sentence.
draft-see-hint = One point per line.
draft-texts-hint = The original comes first, with one translation beside it. When you change the original, translations count as outdated until they are adapted.
draft-second = Translation beside it
draft-text-original = Original
draft-text-missing = Translation missing
draft-text-not-yet = still empty
draft-text-translated = translated
draft-text-outdated = outdated since {$day}
draft-still-right = Still right
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
draft-block-number = Block {$number}
draft-block-removed = Removed block
draft-group-number = Group {$number}
draft-kind = Kind
draft-date = Day
draft-time = Start
draft-minutes = Length
draft-minutes-unit = minutes
draft-seats = Seats
draft-seats-unit = seats
draft-shares = Seats for certain groups
draft-shares-hint = Fill in only if seats are reserved. The others are open to everybody.
draft-day = Day of the visit
draft-session = Online session
draft-online = Length online
draft-order = Order
draft-no-place = No place yet
draft-no-sessions = No session yet. Add the first one.
draft-session-add = Add session
draft-up = Move up
draft-down = Move down
draft-remove = Remove
draft-civil-host = Host side
draft-civil-guest = Guest side
draft-civil-hint = Say for both sides who of civil society takes part – or why nobody does yet.
draft-group-new = New group
draft-group-add = Add another group
draft-group-contact = Mailbox of a role
draft-group-contact-hint = For example the office. Not the address of a person.
draft-group-part = What the group contributes
draft-why-not = Why nobody yet
civil-association = Partnership association
civil-thematic-group = Group with a link to the theme
civil-other = Other
block-visit = Visit
block-talk = Talk and discussion
block-tour = Tour
board-hint = Every online session keeps 10 minutes for the welcome and 10 for questions. Move blocks with the mouse, a finger, the arrows or the list.
board-days-hint = The on-site plan, day by day.
board-empty = No block yet. Add the first one.
board-add = Add block
board-day = Day {$number}
board-place = “{$title}” is now {$number} of {$count}: {$session}
board-nothing = Nothing here yet.
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
board-no-place = no place yet
board-on-site = {$kind}, {$minutes} minutes on site
board-minutes = Length on site
board-more = Title, kind and length
board-lay = Lay out anew
board-lay-ask = All blocks are laid over the sessions again, in their order. What you moved by hand is lost.
board-lay-yes = Yes, lay out anew
board-laid-done = The blocks have been laid out anew.
changes-none = Nothing differs.
changes-before = Before
changes-after = After
draft-history-none = Never published yet
draft-history-none-text = Every publication will appear here, with what changed.
draft-version = Version
draft-version-number = Version {$number}
draft-when = When
draft-told = Told
draft-told-count = { $count ->
    [one] {$count} booking
    *[other] {$count} bookings
}
draft-versions = { $count ->
    [one] {$count} version, the latest first
    *[other] {$count} versions, the latest first
}
draft-now = Draft as it stands
draft-compare = Compare
draft-compare-from = Older version
draft-compare-to = Newer version
draft-compared = The comparison
rule-form = The programme does not provide for this form.
rule-too-few-visits = The programme asks for at least {$number} job shadowing sessions.
rule-too-many-visits = The programme allows at most {$number} job shadowing sessions.
rule-visit-minutes = Every job shadowing session lasts {$number} minutes. Different: {$visits}
rule-out-of-season = Outside the programme’s season are job shadowing sessions: {$visits}
rule-too-few-themes = The programme asks for at least this many themes: {$number}
rule-civil-host = The host side does not say who of civil society takes part, or why nobody does yet.
rule-civil-guest = The guest side does not say who of civil society takes part, or why nobody does yet.
draft-needs-not-ready = soon and not ready
draft-needs-few-bookings = few bookings
draft-needs-no-link = no link
draft-needs-no-moderator = no moderator
draft-needs-no-interpreter = no interpreter
draft-needs-no-civil-society = no civil society
