office-title = Office
office-overview = Overview
office-people = People
office-only = Who may do this: {$role}
office-closed = If you need this part for your work, ask somebody with that role.
office-gone = This is not there any more. Perhaps somebody else was faster. Please reload the page.
office-signed-in = Signed in as {$name}
office-nothing = Nothing is waiting
office-nothing-text = Everything is done. Whatever is new will stand here.
office-no-work = Nothing is waiting for you here
office-no-work-text = With your roles there is nothing to do in the office at the moment.
office-invitations-expired = { $count ->
    [one] invitation has expired
    *[other] invitations have expired
}
office-invitations-open = { $count ->
    [one] invitation has not been accepted yet
    *[other] invitations have not been accepted yet
}
people-name = Name
people-role = Role
people-roles = Roles
people-own = This is you
people-no-role = no role
people-no-role-text = This person has no role and can see nothing in the office.
people-factor-set = set up
people-factor-missing = not set up yet
people-search = Name or email address
people-any-role = All roles
people-none = Nobody matches these filters
people-count = { $count ->
    [one] {$count} person
    *[other] {$count} people
}
people-back = To all people
people-invite = Invite a person
people-invite-text = The person gets an email with a link that is valid for 7 days. They use it to create their account.
people-invite-send = Send invitation
people-language = Language of the email
people-choose = Please choose
people-programme = Programme
people-no-programme = No programme
people-municipality = Municipality
people-municipality-hint = Type its name. Fill in only what goes with the role.
people-until = Last day (optional)
people-until-hint = Leave this empty if the role has no end.
people-for-programme = for a programme
people-for-municipality = for a municipality
people-for-either = for a programme or a municipality
people-for-everything = for everything
people-no-municipality = We cannot find this municipality. Please choose one of the suggestions.
people-either = Please leave this field empty: fill in only one that goes with the role.
people-no-day = This is not a day. An example: 2027-09-30
people-invitations = Invitations
people-invitations-none = All invitations have been accepted or withdrawn.
people-invitations-count = { $count ->
    [one] {$count} open invitation
    *[other] {$count} open invitations
}
people-valid = Valid
people-until-day = until {$day}
people-expired = expired on {$day}
people-deeds = Actions
people-again = Send again
people-withdraw = Withdraw
people-withdraw-ask = The link in the email will no longer work.
people-withdraw-yes = Yes, withdraw
people-invited-done = The invitation is on its way.
people-again-done = The invitation is on its way again. Only the new link works, for 7 days.
people-withdrawn-done = The invitation has been withdrawn.
people-take = Take back
people-take-ask = The person loses at once what this role lets them do.
people-take-yes = Yes, take the role back
people-give = Give a role
people-give-text = If the person already has this role for the same thing, the new last day counts.
people-given-done = The role has been given. The person is told by email.
people-taken-done = The role has been taken back.
people-own-role = Only somebody else can change your own roles.
people-own-factor = You change your own second step in your account.
people-beyond-own = This role reaches further than your own.
people-last-administrator = This is the last administrator. Give the role to somebody else first.
people-reset = Reset second step
people-reset-ask = Only if the person has lost their device and their codes, and you are sure it is them. They are signed out everywhere and set up a new second step when they sign in next.
people-reset-yes = Yes, reset
people-reset-done = The second step has been reset. The person is told by email.
