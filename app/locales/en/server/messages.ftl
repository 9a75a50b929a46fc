messages-title = Messages
messages-lead = Write to everybody who comes to a session, or to some of them. Each person gets an email in their language, with the link to their booking.
messages-write = Write a message
messages-whom = Recipients
messages-session = Session
messages-whole = All sessions of the job shadowing
messages-states = Status of the seat
messages-states-hint = Choose one or more.
messages-people = Choose individual people
messages-people-hint = If you tick people here, only they get the message.
messages-people-label = People
messages-none = Nobody has booked yet. As soon as somebody has a seat, you can write here.
messages-none-title = No participants yet
messages-no-session = You can only write about sessions that you moderate. Messages to everybody are sent by the coordinator.
messages-no-session-title = You do not moderate any session
messages-fill = You can use these placeholders: {$name}, {$session}, {$time} and {$page}. We replace them with the name, the session, the time and the address of the booking.
messages-languages = Text
messages-languages-hint = One language is enough. Anyone who reads another language gets the message in {$language}, or else in the first language filled in.
messages-subject = Subject ({$language})
messages-text = Message ({$language})
messages-preview = Show preview
messages-send = Send message
messages-not-sent = The message has not been sent yet.
messages-reaches = { $count ->
    [one] {$count} person gets this message.
    *[other] {$count} people get this message.
}
messages-reaches-nobody = Nobody gets this message. Please change your choice.
messages-reads = { $count ->
    [one] {$count} person reads {$reader}
    *[other] {$count} people read {$reader}
}
messages-other-language = There is no text in {$reader}: the message comes in {$language}.
messages-sample = This is how {$name} reads it:
messages-nobody = The message reaches nobody. Please change your choice.
messages-done = { $count ->
    [one] The message is on its way to {$count} person.
    *[other] The message is on its way to {$count} people.
}
messages-sent = Sent messages
messages-sent-none = Nothing has been sent yet.
messages-sent-count = { $count ->
    [one] {$count} message
    *[other] {$count} messages
}
messages-column-subject = Subject
messages-column-when = Sent
messages-column-by = By
messages-column-mails = Emails
messages-gone = Account deleted
messages-forgotten = Text deleted
messages-chosen = selected people
messages-mails = { $count ->
    [one] {$count} person
    *[other] {$count} people
}
messages-delivered = delivered: {$count}
messages-waiting = waiting: {$count}
messages-failed = failed: {$count}
messages-back = All messages
messages-recipients = Recipients
messages-column-person = Person
messages-column-language = Language
messages-column-delivery = Email
messages-anonymous = deleted
messages-delivery-waiting = waiting
messages-delivery-sent = delivered
messages-delivery-failed = failed
messages-delivery-forgotten = no longer known
messages-placeholder-left = The text contains an unknown placeholder. Only {$name}, {$session}, {$time} and {$page} are possible.
message-mail-why = You get this message about your booking “{$title}”.
mail-kind-message = Message to participants
personal-data-messages = Texts of messages to participants
