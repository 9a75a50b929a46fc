problem-too-short = { $count ->
    [one] At least {$count} character.
    *[other] At least {$count} characters.
}
problem-common = This password is easy to guess. Choose several words that do not belong together, for example.
problem-not-the-same = The two entries differ.
problem-has-account = There is an account with this address already. Give that person the role there.
problem-beyond-own = You cannot give this role: it has more rights than your own.
problem-in-past = This day is over. Please choose a later one.
problem-wrong = This is not correct. Please check it.
problem-no-number = Please enter a whole number.
problem-below-least = At least {$number}.
problem-above-most = At most {$number}.
problem-out-of-season = This day is outside the programme’s season. Please choose another one.
problem-weekend = This day is part of the weekend for one of the two sides. Please choose another one.
problem-skipped-hour = The clocks change on this day: this time does not exist, or exists twice. Please choose another one.
problem-same-time = Another session is already at this time. Please choose another time.
problem-no-address = Please enter an address that begins with https://.
problem-placeholder-left = The text contains an unknown placeholder. Please correct or delete it.
problem-not-its-name = The content of the file does not match its name. Please choose another file.
problem-file-kind = Please choose a PDF, PNG, JPEG or WebP file.
problem-file-too-large = The file must not be larger than {$number} MB.
