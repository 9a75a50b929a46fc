problem-required = Bitte füllen Sie dieses Feld aus.
problem-choose = Bitte wählen Sie etwas aus.
problem-mail-invalid = Das ist keine E-Mail-Adresse. Ein Beispiel: name@example.org
problem-not-allowed = Bitte entfernen Sie Links und unzulässige Zeichen.
problem-not-a-choice = Diese Auswahl ist nicht möglich. Bitte wählen Sie etwas anderes.
problem-session-full = Inzwischen nicht mehr genug Plätze: {$sessions}.
problem-session-begun = Schon begonnen: {$sessions}
problem-already-booked = Mit dieser Adresse gibt es schon eine Buchung für: {$sessions}. Wir haben den Link noch einmal an diese Adresse geschickt.
problem-consent-needed = Ohne Einwilligung dürfen wir diese Angabe nicht speichern.
problem-too-long = { $count ->
    [one] Höchstens {$count} Zeichen.
    *[other] Höchstens {$count} Zeichen.
}
problem-too-few = { $count ->
    [one] Wählen Sie mindestens {$count} Hospitationstermin.
    *[other] Wählen Sie mindestens {$count} Hospitationstermine.
}
problem-seminar-first = Bitte wählen Sie auch ein Vorbereitungsseminar.
problem-same-person = Diese E-Mail-Adresse steht schon in der Buchung.
problem-person-booked = Diese Person hat schon einen Platz in diesen Terminen.
problem-wait-or-leave = Setzen Sie sich auf die Warteliste, oder lassen Sie diese Termine weg.
problem-all-visits = { $count ->
    [one] Bitte wählen Sie {$count} Hospitationstermin.
    *[other] Bitte wählen Sie alle {$count} Hospitationstermine.
}
problem-too-many-people = { $count ->
    [one] Höchstens {$count} Person.
    *[other] Höchstens {$count} Personen.
}
problem-below-taken = { $count ->
    [one] {$count} Platz ist vergeben. Weniger geht nicht.
    *[other] {$count} Plätze sind vergeben. Weniger geht nicht.
}
