advice-mail-subject = Your request has arrived: {$title}
advice-mail-arrived = Your request about the programme “{$title}” has reached us.
advice-mail-next = Somebody in the programme office reads it and answers you by email.
advice-mail-link = To the programme
advice-mail-ignore = You did not ask anything? Then there is nothing you need to do.
advice-mail-invented = This is a demonstration: the programme is invented.
case-mail-subject = New request for advice: {$title}
case-mail-text = A new request for advice about the programme “{$title}” is waiting in the office.
case-mail-link = To the requests
answer-mail-subject = Answer to your request: {$title}
answer-mail-text = You asked about the programme “{$title}”. This is our answer:
answer-mail-more = Is anything left open? Just reply to this email.
cases-title = Requests
cases-of-me = Mine
cases-of-nobody = Nobody
case-arrived-on = arrived on {$date}
case-answered-on = Answered
case-message = Question
case-answer-sent = Our answer
case-reply = Answer
case-deeds = What you can do
case-taken-done = You are in charge now.
case-assigned-done = Somebody else is in charge now.
case-answered-done = The answer is on its way.
case-closed-done = The request is done.
case-reopened-done = The request is taken up again.
cases-found = { $count ->
    [one] {$count} request
    *[other] {$count} requests
}
case-owner-is = In charge: {$name}
