running-nav = Seiten dieser Hospitation
running-title = Durchführung
running-participants = Teilnehmende
mail-hand-confirm-subject = Ihr Platz ist bestätigt: {$title}
mail-hand-confirm-text = Wir haben Ihnen einen Platz gegeben:
mail-hand-move-subject = Ihr Platz in einem anderen Termin: {$title}
mail-hand-move-text = Wir haben Ihren Platz in einen anderen Termin gelegt. Jetzt sind Sie hier dabei:
mail-hand-move-from = Nicht mehr dabei sind Sie hier: {$session}
mail-hand-wait-subject = Sie stehen auf der Warteliste: {$title}
mail-hand-wait-text = Für diesen Termin stehen Sie jetzt auf der Warteliste. Wird ein Platz frei, bieten wir ihn der Reihe nach an.
mail-hand-cancel-subject = Ihr Platz ist abgesagt: {$title}
mail-hand-cancel-text = Wir mussten Ihren Platz in diesem Termin absagen:
mail-hand-reason = Der Grund: {$reason}
mail-hand-ask = Passt etwas nicht? Antworten Sie einfach auf diese E-Mail.
mail-kind-by-hand = Platz von Hand geändert
personal-data-notes = Notizen zu Terminen
running-waiting = { $count ->
    [one] Hospitation braucht jemanden
    *[other] Hospitationen brauchen jemanden
}
