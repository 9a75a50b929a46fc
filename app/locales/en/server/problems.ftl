problem-too-short = { $count ->
    [one] At least {$count} character.
    *[other] At least {$count} characters.
}
problem-common = This password is easy to guess. Choose several words that do not belong together, for example.
problem-not-the-same = The two entries differ.
problem-has-account = There is an account with this address already. Give that person the role there.
problem-beyond-own = You cannot give this role: it reaches further than your own.
problem-in-past = This day is over.
problem-wrong = This is not right.
problem-no-number = Please enter a whole number.
problem-below-least = At least {$number}.
problem-above-most = At most {$number}.
problem-out-of-season = This day is outside the programme’s season.
problem-weekend = On this day one of the two sides has its weekend.
problem-skipped-hour = This hour does not exist on this day, or exists twice: the clocks change.
problem-same-time = Another session is at this time already.
problem-no-address = Please enter an address that begins with https://.
problem-placeholder-left = There is still a placeholder in the text that nothing fills.
problem-not-its-name = The content of the file does not match its name.
problem-file-kind = PDF, PNG, JPEG and WebP are possible.
problem-file-too-large = The file may have at most {$number} MB.
