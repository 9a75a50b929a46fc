office-title = Büro
office-overview = Übersicht
office-people = Personen
office-only = Das darf: {$role}
office-closed = Brauchen Sie diesen Bereich für Ihre Arbeit, bitten Sie jemanden mit dieser Rolle darum.
office-gone = Das gibt es nicht mehr. Vielleicht war jemand anderes schneller. Bitte laden Sie die Seite neu.
office-signed-in = Angemeldet als {$name}
office-nothing = Nichts wartet
office-nothing-text = Alles ist erledigt. Was neu dazukommt, steht dann hier.
office-no-work = Hier wartet nichts auf Sie
office-no-work-text = Mit Ihren Rollen gibt es im Büro im Moment nichts zu erledigen.
office-invitations-expired = { $count ->
    [one] Einladung ist abgelaufen
    *[other] Einladungen sind abgelaufen
}
office-invitations-open = { $count ->
    [one] Einladung ist noch nicht angenommen
    *[other] Einladungen sind noch nicht angenommen
}
people-name = Name
people-role = Rolle
people-roles = Rollen
people-own = Das sind Sie
people-no-role = keine Rolle
people-no-role-text = Diese Person hat keine Rolle und kann im Büro nichts sehen.
people-factor-set = eingerichtet
people-factor-missing = noch nicht eingerichtet
people-search = Name oder E-Mail-Adresse
people-any-role = Alle Rollen
people-none = Niemand passt zu diesen Filtern
people-count = { $count ->
    [one] {$count} Person
    *[other] {$count} Personen
}
people-back = Zu allen Personen
people-invite = Person einladen
people-invite-text = Die Person bekommt eine E-Mail mit einem Link, der 7 Tage gilt. Damit legt sie ihr Konto an.
people-invite-send = Einladung senden
people-language = Sprache der E-Mail
people-choose = Bitte wählen
people-programme = Programm
people-no-programme = Kein Programm
people-municipality = Kommune
people-municipality-hint = Tippen Sie den Namen. Füllen Sie nur aus, was zur Rolle passt.
people-until = Letzter Tag (freiwillig)
people-until-hint = Leer lassen, wenn die Rolle ohne Ende gilt.
people-for-programme = für ein Programm
people-for-municipality = für eine Kommune
people-for-either = für ein Programm oder eine Kommune
people-for-everything = für alles
people-no-municipality = Diese Kommune finden wir nicht. Wählen Sie eine aus den Vorschlägen.
people-either = Bitte lassen Sie dieses Feld leer: Füllen Sie nur eines aus, das zur Rolle passt.
people-no-day = Das ist kein Tag. Ein Beispiel: 2027-09-30
people-invitations = Einladungen
people-invitations-none = Alle Einladungen sind angenommen oder zurückgezogen.
people-invitations-count = { $count ->
    [one] {$count} offene Einladung
    *[other] {$count} offene Einladungen
}
people-valid = Gültig
people-until-day = bis {$day}
people-expired = abgelaufen am {$day}
people-deeds = Aktionen
people-again = Noch einmal senden
people-withdraw = Zurückziehen
people-withdraw-ask = Der Link in der E-Mail gilt dann nicht mehr.
people-withdraw-yes = Ja, zurückziehen
people-invited-done = Die Einladung ist unterwegs.
people-again-done = Die Einladung ist noch einmal unterwegs. Nur der neue Link gilt, 7 Tage lang.
people-withdrawn-done = Die Einladung ist zurückgezogen.
people-take = Zurücknehmen
people-take-ask = Die Person verliert sofort, was sie mit dieser Rolle darf.
people-take-yes = Ja, Rolle zurücknehmen
people-give = Rolle geben
people-give-text = Hat die Person diese Rolle dafür schon, gilt der neue letzte Tag.
people-given-done = Die Rolle ist vergeben. Die Person erfährt es per E-Mail.
people-taken-done = Die Rolle ist zurückgenommen.
people-own-role = Ihre eigenen Rollen kann nur jemand anderes ändern.
people-own-factor = Ihren eigenen zweiten Schritt ändern Sie in Ihrem Konto.
people-beyond-own = Diese Rolle reicht weiter als Ihre eigene.
people-last-administrator = Das ist die letzte Verwaltung der Installation. Geben Sie die Rolle zuerst jemand anderem.
people-reset = Zweiten Schritt zurücksetzen
people-reset-ask = Nur, wenn die Person ihr Gerät und ihre Codes verloren hat und Sie sicher sind, dass sie es ist. Sie wird überall abgemeldet und richtet beim nächsten Anmelden einen neuen zweiten Schritt ein.
people-reset-yes = Ja, zurücksetzen
people-reset-done = Der zweite Schritt ist zurückgesetzt. Die Person erfährt es per E-Mail.
