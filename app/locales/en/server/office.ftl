office-title = Office
office-overview = Overview
office-people = People
office-only = Who may do this: {$role}
office-closed = If you need this area for your work, ask somebody with that role.
office-gone = This no longer exists. Perhaps somebody else was faster. Please reload the page.
office-signed-in = Signed in as {$name}
office-nothing = Nothing is waiting
office-nothing-text = Everything is done. Anything new will appear here.
office-no-work = Nothing is waiting for you here
office-no-work-text = With your roles there is nothing to do in the office at the moment.
office-invitations-expired = { $count ->
    [one] invitation has expired
    *[other] invitations have expired
}
office-invitations-open = { $count ->
    [one] invitation has not been accepted yet
    *[other] invitations have not been accepted yet
}
people-person = Person
people-name = Name
people-role = Role
people-roles = Roles
people-own = This is you
people-no-role = no role
people-no-role-text = This person has no role and can see nothing in the office.
people-factor-set = set up
people-factor-missing = not set up yet
people-search = Name or email address
people-any-role = All roles
people-none = Nobody matches these filters
people-count = { $count ->
    [one] {$count} person
    *[other] {$count} people
}
people-back = Back to all people
people-invite = Invite a person
people-invite-text = The person gets an email with a link that is valid for 7 days. They use it to create their account.
people-invite-send = Send invitation
people-language = Language of the email
people-choose = Please choose
people-programme = Programme
people-no-programme = No programme
people-municipality = Municipality
people-municipality-hint = Type its name. Fill in only what goes with the role.
people-until = Last day (optional)
people-until-hint = Leave this empty if the role has no end.
people-for-programme = for a programme
people-for-municipality = for a municipality
people-for-either = for a programme or a municipality
people-for-everything = for everything
people-no-municipality = We cannot find this municipality. Please choose one of the suggestions.
people-either = Please leave this field empty: fill in only the one that goes with the role.
people-no-day = This is not a valid day. An example: 2027-09-30
people-invitations = Invitations
people-invitations-none = All invitations have been accepted or withdrawn.
people-invitations-count = { $count ->
    [one] {$count} open invitation
    *[other] {$count} open invitations
}
people-valid = Valid
people-until-day = until {$day}
people-expired = expired on {$day}
people-deeds = Actions
people-again = Send again
people-withdraw = Withdraw
people-withdraw-ask = The link in the email will no longer work.
people-withdraw-yes = Yes, withdraw
people-invited-done = The invitation is on its way.
people-again-done = The invitation is on its way again. Only the new link works, for 7 days.
people-withdrawn-done = The invitation has been withdrawn.
people-take = Remove role
people-take-ask = The person loses at once what this role lets them do.
people-take-yes = Yes, remove the role
people-give = Give a role
people-give-text = If the person already has this role for the same thing, the new last day counts.
people-given-done = The role has been given. The person will be told by email.
people-taken-done = The role has been removed.
people-own-role = Only somebody else can change your own roles.
people-own-factor = You can change your own second step in your account.
people-beyond-own = This role reaches further than your own.
people-last-administrator = This is the last administrator. Give the role to somebody else first.
people-reset = Reset second step
people-reset-ask = Only if the person has lost their device and their codes, and you are sure it is them. They will be signed out everywhere and will set up a new second step when they next sign in.
people-reset-yes = Yes, reset
people-reset-done = The second step has been reset. The person will be told by email.
office-mails = Emails
office-settings = Settings
settings-text = These settings apply to the whole installation as soon as you save them.
settings-saved = Saved. The new settings apply from now on.
settings-operator = Operator
settings-name = Name of the organisation
settings-address = Postal address
settings-address-hint = Line by line, as on a letter.
settings-mail = Mailbox of the organisation
settings-mail-hint = A shared mailbox. Replies to emails arrive here.
settings-privacy-mail = Mailbox for data protection (optional)
settings-privacy-mail-hint = For example that of the data protection officer.
settings-mails = Emails
settings-mail-from = Sender of emails
settings-mail-from-hint = The mail server must be allowed to send from this address.
settings-answers = Replies go to
settings-smtp = Access to the mail server is set by whoever runs the server: in the environment, as PONTES_SMTP_URL. It is not shown here because it holds a password.
settings-languages = Languages
settings-shown = Languages of the pages
settings-shown-hint = Only these languages are offered.
settings-always = {$language} (always available)
settings-periods = How long we keep data
settings-periods-text = After that, data is deleted or made anonymous. This happens by itself and cannot be undone.
settings-unconfirmed = Bookings that nobody confirmed
settings-needs = Access needs: after the last session
settings-bookings = Confirmed bookings: after the last session
settings-sent = Emails that were sent
settings-cases = Answered requests
settings-days = days
settings-months = months
settings-bounds = {$least} to {$most}
settings-preview = Preview
settings-not-saved = This is how it would look. Nothing has been saved yet.
settings-everywhere = On every page and in every email
mails-text = These emails have not reached anybody yet.
mails-nothing = All emails have arrived
mails-nothing-text = Anything that cannot be delivered will appear here.
mails-none = No email matches these filters
mails-state = State
mails-any-state = Any state
mails-waiting = waiting
mails-failed = failed
mails-kind = What it is about
mails-any-kind = Everything
mails-recipient = To
mails-forgotten = recipient and text have been deleted
mails-problem = What is in the way
mails-attempts = { $count ->
    [one] {$count} attempt
    *[other] {$count} attempts
}
mails-written = {$date}, {$time}
mails-due = next attempt {$date}, {$time}
mails-all = All on this page
mails-chosen = Selected emails
office-choose = Please select something from the list first.
mails-retry = Try again
mails-discard = Discard
mails-discard-ask = The selected emails are deleted and never delivered.
mails-discard-yes = Yes, discard
mail-kind-hold = Booking: please confirm
mail-kind-confirmed = Booking confirmed
mail-kind-already = Booking already existed
mail-kind-changed = Booking changed
mail-kind-handed = Seat passed on
mail-kind-offer = Seat from the waiting list
mail-kind-lapsed = Offer expired
mail-kind-in-vain = Waiting list: no seat became free
mail-kind-invitation = Session for the calendar
mail-kind-cancelled = Session removed from the calendar
mail-kind-news = News about sessions
mail-kind-reminder = Reminder
mail-kind-advice = Request has arrived
mail-kind-case = New request in the office
mail-kind-answer = Answer to a request
mail-kind-account-invitation = Invitation to the office
mail-kind-account-role = New role
mail-kind-account-sign-in = Link to sign in
mail-kind-account-password = Link for a new password
mail-kind-account-password-way = Note: sign in with the password
mail-kind-account-mail = New email address
mail-kind-account-mail-taken = Email address already taken
mail-kind-account-factor-reset = Second step reset
mail-problem-timeout = The mail server does not answer in time.
mail-problem-tls = Encryption to the mail server cannot be set up.
mail-problem-connection = The mail server cannot be reached.
mail-problem-address = Nothing can be sent to this address.
mail-problem-folder = The folder for emails cannot be written to.
mail-problem-full = The mailbox is full.
mail-problem-sign-in = The mail server does not accept our sign-in. Whoever runs the server can change that.
mail-problem-mailbox = The recipient’s server refused it: usually there is no such mailbox.
mail-problem-refused = The recipient’s server refused it.
mail-problem-later = The recipient’s server does not accept it at the moment.
mail-problem-other = It could not be delivered.
office-mails-failed = { $count ->
    [one] email did not arrive
    *[other] emails did not arrive
}
office-mails-delayed = { $count ->
    [one] email is waiting for its next attempt
    *[other] emails are waiting for their next attempt
}
mails-count = { $count ->
    [one] {$count} email
    *[other] {$count} emails
}
mails-retried = { $count ->
    [one] {$count} email is sent again.
    *[other] {$count} emails are sent again.
}
mails-discarded = { $count ->
    [one] {$count} email has been discarded.
    *[other] {$count} emails have been discarded.
}
office-cases = Requests
labelled = {$name}: {$value}
office-moment = {$date}, {$time}
cases-text = People ask for advice about a programme. They get the answer by email.
cases-nothing = Nobody has asked yet
cases-nothing-text = Requests about your programmes will appear here.
cases-none = No request matches these filters
cases-any-state = Any state
cases-any-owner = Everybody
cases-any-programme = All programmes
cases-unowned = Nobody yet
cases-own = Me
cases-back = Back to all requests
case-title = Request from {$name}
case-asker = Asked by
case-anonymous = name deleted
case-nobody = nobody yet
case-state = State
case-owner = Who takes care of it
case-arrived = Arrived
case-answered-at = Answered on
case-language = Language of the answer
case-new = new
case-open = in progress
case-answered = answered
case-closed = closed
case-question = Question
case-answer = Answer
case-take = Take over
case-assign = Give it to somebody
case-colleague = Who should take care of it?
case-answer-title = Answer
case-answer-hint = The person would like the answer in {$language}. We add the salutation and the closing.
case-answer-send = Send answer
case-close = Close
case-close-ask = The request will no longer count as waiting. The person gets no email.
case-close-yes = Yes, close
case-reopen = Reopen
case-take-done = You now take care of this request.
case-assign-done = The chosen person now takes care of the request.
case-answer-done = The answer is on its way.
case-close-done = The request is closed.
case-reopen-done = The request is open again.
case-moved-on = This is no longer possible: somebody else was faster. You see the new state below.
cases-count = { $count ->
    [one] {$count} request
    *[other] {$count} requests
}
office-cases-unowned = { $count ->
    [one] request that nobody takes care of yet
    *[other] requests that nobody takes care of yet
}
office-cases-own = { $count ->
    [one] of your requests is waiting for an answer
    *[other] of your requests are waiting for an answer
}
office-log = Log
log-text = Who changed what, and when? Entries stay as they are. Days and times are in UTC.
log-none = No entry matches this search
log-not-understood = We do not understand this search. Please check the days.
log-caption = The newest entries first
log-older = Older entries
log-newest = Go to the newest
log-pages = Pages of the log
log-from = From
log-until = Until
log-who = Who
log-what = What
log-anybody = Everybody
log-anything = Everything
log-subject = ID
log-same = Everything about it
log-change = Change
log-before = before
log-after = after
log-moment = {$date}, {$time} UTC
log-account = Account
log-login = Sign-in
log-invitation = Invitation
log-booking = Booking
log-seat = Seat
log-offer = Offer of a seat
log-needs = Access needs
log-session = Session
log-case = Request
log-mail = Email
log-atlas = Atlas
log-retention = Retention
log-demo = Demonstration
log-system = The software itself
log-visitor = A visitor
log-participant = A participant
log-fields = { $count ->
    [one] {$count} field
    *[other] {$count} fields
}
cases-take = Take over the selected requests
cases-close = Close the selected requests
cases-chosen = Selection
cases-choose = Select:
cases-taken = { $count ->
    [one] {$count} request taken over.
    *[other] {$count} requests taken over.
}
cases-closed = { $count ->
    [one] {$count} request closed.
    *[other] {$count} requests closed.
}
