role-municipality-editor = Rédaction d’une commune
role-moderator = Animation
role-reviewer = Évaluation
role-coordinator = Coordination
role-administrator = Administration de l’installation
role-until = jusqu’au {$day} inclus
