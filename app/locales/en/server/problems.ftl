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
