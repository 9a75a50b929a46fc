running-nav = Pages de cette immersion
running-title = Déroulement
running-participants = Participants
mail-hand-confirm-subject = Votre place est confirmée : {$title}
mail-hand-confirm-text = Nous vous avons attribué une place :
mail-hand-move-subject = Votre place dans une autre séance : {$title}
mail-hand-move-text = Nous avons déplacé votre place dans une autre séance. Vous participez désormais à celle-ci :
mail-hand-move-from = Vous ne participez plus à celle-ci : {$session}
mail-hand-wait-subject = Vous êtes en liste d’attente : {$title}
mail-hand-wait-text = Vous êtes désormais en liste d’attente pour cette séance. Si une place se libère, nous la proposons dans l’ordre de la liste.
mail-hand-cancel-subject = Votre place est annulée : {$title}
mail-hand-cancel-text = Nous avons dû annuler votre place dans cette séance :
mail-hand-reason = La raison : {$reason}
mail-hand-ask = Quelque chose ne convient pas ? Répondez simplement à ce courriel.
mail-kind-by-hand = Place modifiée à la main
personal-data-notes = Notes sur les séances
running-waiting = { $count ->
    [one] immersion demande une intervention
    *[other] immersions demandent une intervention
}
