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
cases-text = Whoever seeks advice about a programme writes to you here. Your answer goes out by email.
cases-back = To all requests
cases-none = No request matches all filters.
cases-nothing = No requests
cases-nothing-text = As soon as somebody asks for advice on the page of a programme, the request is here.
cases-any-state = Any state
cases-any-owner = Everybody
cases-any-programme = All programmes
cases-of-me = Mine
cases-of-nobody = Nobody
case-state = State
case-owner = In charge
case-new = new
case-open = in progress
case-answered = answered
case-closed = done
case-anonymous = Anonymous request
case-arrived = Arrived
case-arrived-on = arrived on {$date}
case-answered-on = Answered
case-message = Question
case-answer = Answer
case-answer-hint = The answer goes out by email. Language asked for: {$language}. We add salutation and sender.
case-answer-send = Send answer
case-answer-sent = Our answer
case-reply = Answer
case-deeds = What you can do
case-take = Take
case-assign = Change who is in charge
case-close = Put away as done
case-reopen = Take up again
case-taken-done = You are in charge now.
case-assigned-done = Somebody else is in charge now.
case-answered-done = The answer is on its way.
case-closed-done = The request is done.
case-reopened-done = The request is taken up again.
case-moved-on = Somebody else was faster. Please look at the state once more.
cases-found = { $count ->
    [one] {$count} request
    *[other] {$count} requests
}
cases-own = { $count ->
    [one] request waits for your answer
    *[other] requests wait for your answer
}
cases-unowned = { $count ->
    [one] new request with nobody in charge
    *[other] new requests with nobody in charge
}
case-owner-is = In charge: {$name}
