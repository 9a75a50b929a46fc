role-municipality-editor = Editor of a municipality
role-moderator = Moderator
role-reviewer = Reviewer
role-coordinator = Coordinator
role-administrator = Administrator
role-until = up to and including {$day}
