about-title = About Pontes
about-text = Pontes is Latin for bridges. The site shows which municipalities work together, and brings people from their administrations together: on the map, in the list and in virtual job shadowing.|Every fact names its source. What we do not know is shown as “unknown”.|You do not need an account to read. An email address is enough to book.
imprint-title = Legal notice
imprint-operator = This installation is run by
imprint-responsible = Responsible for the content
imprint-phone = Phone
imprint-mail = Email
imprint-unset = The operator has not filled this in yet.
privacy-title = Privacy
privacy-text = This site loads nothing from other servers. It does not count its visitors. It sets a cookie only when you sign in, and only to keep you signed in.|When you book, we keep your name, email address, municipality, affiliation, language and whether you need interpretation, so that you get your seat and hear of changes. Only those who organise the sessions see them.|If you book for other people, we keep their names and email addresses, too. Everybody gets the emails about their own seats and the reminders that you choose.|What you need to take part is kept only with your separate consent, separately from the rest. You can withdraw your consent in your booking at any time.|When you sign in, we keep in which browsers you are signed in and since when, so that you can see this and end it. Whoever works here has an account with name, email address, language, roles and second step. We record who changed something there, and when. If your sign-in expires while you fill in a form, we keep what you typed for an hour at most.|A seat that nobody confirms is released after 24 hours at most. The list below says how long we keep what. We delete the text of an email as soon as it has been sent.|Whoever moderates a session marks who was there. Those who were there are mailed a few questions when everything is over. The form says whether answers are anonymous; anonymous answers lead to nobody.|A log records what was changed, without names or addresses.|You may ask for access, correction and deletion, and complain to a supervisory authority.
privacy-contact = Data protection officer
accessibility-title = Accessibility statement
accessibility-text = Everybody should be able to use Pontes: with a keyboard, with a screen reader, with large text, without JavaScript and on a slow connection. We measure ourselves against EN 301 549 and WCAG 2.2, level AA.|Everything on the map is also in the list.|Have you come across a barrier? Write to us. We will answer and remove it.
accessibility-contact = Report a barrier
privacy-kept-unconfirmed = Bookings that nobody confirms
privacy-kept-needs = What you need to take part: after the last session
privacy-kept-bookings = Names and addresses in bookings: after the last session
privacy-kept-mails = When an email was sent, and to whom
privacy-kept-cases = Answered requests
privacy-days = { $count ->
    [one] {$count} day
    *[other] {$count} days
}
privacy-months = { $count ->
    [one] {$count} month
    *[other] {$count} months
}
