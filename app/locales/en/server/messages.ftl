messages-title = Messages
messages-lead = Write to everybody who comes to a session, or to some of them. Each person gets a mail in their language, with the link to their booking.
messages-write = Write a message
messages-whom = To whom
messages-session = Session
messages-whole = All sessions of the job shadowing
messages-states = State of the seat
messages-states-hint = Choose one state or several.
messages-people = Choose people one by one
messages-people-hint = Where people are ticked here, only they get the message.
messages-people-label = People
messages-none = Nobody has booked yet. As soon as somebody has a seat, you can write here.
messages-none-title = Nobody here yet
messages-no-session = You moderate no session here. Messages to everybody are written by the coordination.
messages-no-session-title = No session for you
messages-fill = You can write {$name}, {$session}, {$time} and {$page}: the name, the session, the time and the address of the booking will stand there.
messages-languages = Text
messages-languages-hint = One language is enough. Who reads another one gets the message in {$language}, or else in the first language that is written.
messages-subject = Subject ({$language})
messages-text = Message ({$language})
messages-preview = See a preview
messages-send = Send the message
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
messages-other-language = Nothing is written in {$reader}: the message comes in {$language}.
messages-sample = This is how {$name} reads it:
messages-nobody = This reaches nobody. Please change your choice.
messages-done = { $count ->
    [one] The message is on its way to {$count} person.
    *[other] The message is on its way to {$count} people.
}
messages-sent = Messages sent
messages-sent-none = Nothing has been sent yet.
messages-sent-count = { $count ->
    [one] {$count} message
    *[other] {$count} messages
}
messages-column-subject = Subject
messages-column-when = Sent
messages-column-by = By
messages-column-mails = Mails
messages-gone = not here any more
messages-forgotten = Text deleted
messages-chosen = chosen people
messages-mails = { $count ->
    [one] {$count} person
    *[other] {$count} people
}
messages-delivered = delivered: {$count}
messages-waiting = waiting: {$count}
messages-failed = failed: {$count}
messages-back = All messages
messages-recipients = Who got it
messages-column-person = Person
messages-column-language = Language
messages-column-delivery = Mail
messages-anonymous = deleted
messages-delivery-waiting = waiting
messages-delivery-sent = delivered
messages-delivery-failed = failed
messages-delivery-forgotten = not known any more
messages-placeholder-left = There is still a placeholder here that nobody fills. Only {$name}, {$session}, {$time} and {$page} are possible.
message-mail-why = You get this message about your booking “{$title}”.
mail-kind-message = Message to participants
personal-data-messages = Texts of messages to participants
