role-municipality-editor = Redaktion einer Kommune
role-moderator = Moderation
role-reviewer = Begutachtung
role-coordinator = Koordination
role-administrator = Verwaltung der Installation
role-until = bis einschließlich {$day}
