programmes-title = Programmes
programmes-lead = Municipalities work together under these programmes. Read what each one offers, what it expects and who can take part.
programmes-none = No programme is listed at the moment.
programme-kicker = Programme
programme-offers = What the programme offers
programme-expectations = What it expects of you
programme-eligible = Who can take part
programme-policy = How job shadowing works here
programme-visits = { $count ->
    [one] {$count} session of {$minutes} minutes
    *[other] {$count} sessions of {$minutes} minutes each
}
programme-visits-between = { $most ->
    [one] {$least} to {$most} session of {$minutes} minutes each
    *[other] {$least} to {$most} sessions of {$minutes} minutes each
}
programme-season = Season: {$from} to {$to}
programme-forms = Format: {$forms}
programme-themes = { $count ->
    [one] At least one theme
    *[other] At least {$count} themes
}
programme-civil = Both sides say who from civil society takes part – or why nobody does yet.
programme-all-visits = Everyone who takes part books all sessions.
programme-book-at-least = { $count ->
    [one] Everyone who takes part books at least one session.
    *[other] Everyone who takes part books at least {$count} sessions.
}
programme-seminar-first = A preparatory seminar takes place before the sessions.
programme-hospitations = Job shadowing
programme-no-hospitations = No job shadowing is on offer at the moment.
programme-seminars = Seminars for several job shadowing offers
programme-seminar-serves = Also open to
programme-seminar-book = Go to booking: {$title}
programme-meetings = Network meetings
programme-meetings-over = Past meetings
programme-online = Online
programme-partnerships = Partnerships
programme-running = Duration
programme-running-since = since {$from}
programme-running-until = until {$to}
programme-running-between = {$from} to {$to}
programme-regions = Regions
advice-title = Ask for advice
advice-lead = Ask what you would like to know – even if you are right at the beginning. We answer by email.
advice-name = Name
advice-mail = Email address
advice-mail-hint = The answer goes to this address.
advice-municipality = Municipality or organisation
advice-message = Your question
advice-message-hint = For example: whom are you looking for, what is your theme, where are you stuck?
advice-language = Language of the answer
advice-privacy-title = Your data
advice-privacy = We need this to answer you. Only the programme office sees it.
advice-privacy-more = More about privacy
advice-submit = Send request
advice-arrived-title = Your request has arrived
advice-arrived-text = Thank you. The programme office reads your request and answers you by email. A confirmation is already on its way.
advice-arrived-back = Back to the programme
privacy-advice = { $count ->
    [one] When you ask for advice, we keep your name, email address, municipality, language and question in order to answer. Only the programme office sees them. We delete them {$count} month after the answer.
    *[other] When you ask for advice, we keep your name, email address, municipality, language and question in order to answer. Only the programme office sees them. We delete them {$count} months after the answer.
}
