problem-required = Please fill in this field.
problem-choose = Please make a choice.
problem-mail-invalid = This is not an email address. An example: name@example.org
problem-not-allowed = Please remove links and characters that are not allowed here.
problem-not-a-choice = This choice is not possible. Please choose something else.
problem-session-full = Not enough seats left now: {$sessions}.
problem-session-begun = Already started: {$sessions}
problem-already-booked = There is already a booking with this address for: {$sessions}. We have sent the link to that address again.
problem-consent-needed = Without your consent, we may not store this.
problem-too-long = { $count ->
    [one] At most {$count} character.
    *[other] At most {$count} characters.
}
problem-too-few = { $count ->
    [one] Choose at least {$count} job shadowing session.
    *[other] Choose at least {$count} job shadowing sessions.
}
problem-seminar-first = Please choose a preparatory seminar as well.
problem-same-person = This email address is already in the booking.
problem-person-booked = This person already has a seat in these sessions.
problem-wait-or-leave = Join the waiting list, or leave these sessions out.
problem-all-visits = { $count ->
    [one] Please choose {$count} job shadowing session.
    *[other] Please choose all {$count} job shadowing sessions.
}
problem-too-many-people = { $count ->
    [one] At most {$count} person.
    *[other] At most {$count} people.
}
problem-below-taken = { $count ->
    [one] {$count} seat is taken. There cannot be fewer.
    *[other] {$count} seats are taken. There cannot be fewer.
}
