draft-pages = Planung
draft-parts = Teile des Entwurfs
draft-back = Zu allen Hospitationen
draft-has-return = Zu dieser Hospitation gibt es schon einen Gegenbesuch.
draft-hospitation = Hospitation
draft-part-basics = Grundlagen
draft-part-texts = Texte
draft-part-sessions = Termine
draft-part-itinerary = Besuchsprogramm
draft-part-civil = Zivilgesellschaft
draft-publish = Veröffentlichen
draft-history = Verlauf
draft-state-draft = Entwurf
draft-state-published = veröffentlicht
draft-state-closed = abgeschlossen
draft-state-cancelled = abgesagt
draft-changed = geändert, noch nicht veröffentlicht
draft-open = { $count ->
    [one] {$count} Punkt offen
    *[other] {$count} Punkte offen
}
draft-search = Titel oder Kommune
draft-none-found = Keine Hospitation passt zu diesen Filtern
draft-none = Noch keine Hospitation
draft-none-text = Entwürfe und veröffentlichte Hospitationen Ihrer Programme und Kommunen stehen dann hier.
draft-next = Nächster Termin
draft-to-come = { $count ->
    [one] noch {$count} Termin
    *[other] noch {$count} Termine
}
draft-confirmed = { $count ->
    [one] {$count} bestätigt
    *[other] {$count} bestätigt
}
draft-waiting = { $count ->
    [one] {$count} Person wartet
    *[other] {$count} Personen warten
}
draft-deleted-done = Der Entwurf ist gelöscht.
draft-new = Neue Hospitation anlegen
draft-new-back = Zurück zur Auswahl
draft-new-scratch = Ohne Vorlage anlegen
draft-new-scratch-text = Sie wählen Programm und Kommunen und füllen alles Weitere selbst aus.
draft-new-copy = Kopieren
draft-new-copy-text = Der Entwurf übernimmt alles, auch die Termine. Nur deren Datum und Uhrzeit bleiben offen.
draft-new-adapt = Besuchsprogramm anpassen
draft-new-adapt-text = Das Programm eines Besuchs vor Ort wird auf Online-Termine verteilt. Danach können Sie alles verschieben.
draft-new-return = Gegenbesuch planen
draft-new-return-text = Gast und Gastgeber tauschen die Rollen. Beide Hospitationen verweisen aufeinander.
draft-town-hint = Geben Sie den Namen ein und wählen Sie einen Vorschlag aus.
draft-same-town = Gast und Gastgeber sind dieselbe Kommune. Bitte wählen Sie zwei verschiedene.
draft-make = Entwurf anlegen
draft-source = Vorlage
draft-sides = Gastgeber und Gast
draft-no-itinerary = Diese Hospitation hat kein Besuchsprogramm, das sich anpassen lässt. Bitte wählen Sie eine andere.
draft-no-source = Noch keine Vorlage
draft-no-source-text = Sobald es eine passende Hospitation gibt, steht sie hier.
draft-made-done = Der Entwurf ist angelegt. Nur das Büro sieht ihn.
draft-published-done = Veröffentlicht. Die öffentliche Seite zeigt jetzt diesen Stand.
draft-cancelled-done = Die Hospitation ist abgesagt. Wer gebucht hat, erfährt es per E-Mail.
draft-before = Vor dem Veröffentlichen: {$problem}
draft-before-title = Vor dem Veröffentlichen zu erledigen
draft-ready = Nichts fehlt. Der Entwurf kann veröffentlicht werden.
draft-last = Zuletzt gespeichert
draft-never-saved = Noch nichts gespeichert
draft-saved = Gespeichert: {$at}
draft-saved-by = Gespeichert: {$at}, von {$name}
draft-saved-done = Gespeichert.
draft-public = Öffentliche Seite
draft-public-link = Öffentliche Seite ansehen
draft-over = Diese Hospitation kann nicht mehr geändert werden.
draft-publish-look = Veröffentlichung prüfen
draft-publisher = Veröffentlichen darf: {$role}
draft-publish-first = Das wird öffentlich
draft-publish-changes = Das ändert sich auf der öffentlichen Seite
draft-publish-yes = Jetzt veröffentlichen
draft-publish-again = Änderungen veröffentlichen
draft-publish-told = Betreffen die Änderungen Teilnehmende, bekommen diese eine E-Mail.
draft-note = Erläuterung der Änderungen
draft-note-hint = Freiwillig, in wenigen Worten. Steht im Verlauf und in der E-Mail an alle, die gebucht haben.
draft-cancel = Hospitation absagen
draft-cancel-ask = Alle kommenden Termine fallen aus. Wer gebucht hat, bekommt eine E-Mail. Das lässt sich nicht rückgängig machen.
draft-cancel-yes = Ja, absagen
draft-delete = Entwurf löschen
draft-delete-ask = Der Entwurf wird endgültig gelöscht.
draft-delete-yes = Ja, löschen
draft-save = Speichern
draft-save-mine = Diesen Stand speichern
draft-meanwhile = Inzwischen hat jemand andere Änderungen gespeichert. Unten stehen beide Fassungen nebeneinander. Nichts ist verloren: Entscheiden Sie, was gilt, und speichern Sie noch einmal.
draft-theirs = {$name} hat gespeichert:
draft-theirs-unknown = Inzwischen gespeichert:
draft-take-theirs = Dies übernehmen
draft-row-added = Inzwischen dazugekommen, übernehmen:
draft-row-removed = Inzwischen entfernt: {$name}. Beim Speichern bleibt es erhalten.
draft-auto-saving = Wird gespeichert …
draft-auto-offline = Keine Verbindung. Ihr Text steht noch hier. Wir versuchen es weiter.
draft-auto-wrong = Noch nicht gespeichert: Bitte prüfen Sie die markierten Felder.
draft-auto-out = Sie sind abgemeldet. Ihr Text steht noch hier. Melden Sie sich in einem zweiten Fenster an.
draft-empty = leer
draft-title = Titel
draft-summary = Kurzbeschreibung
draft-plain = In Leichter Sprache
draft-plain-hint = Kurze Sätze, bekannte Wörter, ein Gedanke je Satz.
draft-see-hint = Ein Punkt je Zeile.
draft-texts-hint = Das Original steht zuerst, daneben oder darunter eine Übersetzung. Ändern Sie das Original, gelten die Übersetzungen als veraltet, bis Sie sie anpassen.
draft-second = Übersetzung daneben
draft-text-original = Original
draft-text-missing = Übersetzung fehlt
draft-text-not-yet = noch leer
draft-text-translated = übersetzt
draft-text-outdated = veraltet seit {$day}
draft-still-right = Übersetzung stimmt noch
draft-other-languages = In anderen Sprachen
draft-original = Sprache des Originals
draft-languages = Sprachen der Termine
draft-languages-hint = In diesen Sprachen wird gesprochen.
draft-interpretation-hint = Zwischen diesen Sprachen wird gedolmetscht.
draft-contact = Postfach für Fragen
draft-contact-hint = Ein gemeinsames Postfach, keine persönliche Adresse.
draft-no-partnership = Keine Partnerschaft
draft-session-number = Termin {$number}
draft-session-removed = Entfernter Termin
draft-block-number = Programmpunkt {$number}
draft-block-removed = Entfernter Programmpunkt
draft-group-number = Gruppe {$number}
draft-kind = Art
draft-date = Datum
draft-time = Beginn
draft-minutes = Dauer
draft-minutes-unit = Minuten
draft-seats = Plätze
draft-seats-unit = Plätze
draft-shares = Plätze für bestimmte Gruppen
draft-shares-hint = Nur ausfüllen, wenn Plätze vorbehalten sind. Die übrigen Plätze stehen allen offen.
draft-day = Tag des Besuchs
draft-session = Online-Termin
draft-online = Dauer online
draft-order = Reihenfolge
draft-no-place = Keinem Termin zugeordnet
draft-no-sessions = Noch kein Termin. Fügen Sie den ersten hinzu.
draft-session-add = Termin hinzufügen
draft-up = Nach oben
draft-down = Nach unten
draft-remove = Entfernen
draft-civil-host = Gastgebende Kommune
draft-civil-guest = Besuchende Kommune
draft-civil-hint = Geben Sie für beide Seiten an, wer aus der Zivilgesellschaft mitmacht – oder warum noch niemand.
draft-group-new = Neue Gruppe
draft-group-add = Weitere Gruppe hinzufügen
draft-group-contact = Funktionspostfach
draft-group-contact-hint = Zum Beispiel das der Geschäftsstelle, keine persönliche Adresse.
draft-group-part = Beitrag der Gruppe
draft-why-not = Begründung, wenn noch niemand mitmacht
civil-association = Partnerschaftsverein
civil-thematic-group = Gruppe mit Bezug zum Thema
civil-other = Andere
block-visit = Besichtigung
block-talk = Vortrag und Gespräch
block-tour = Rundgang
board-hint = In jedem Online-Termin sind 10 Minuten für die Begrüßung und 10 für Fragen vorgesehen. Verschieben Sie Programmpunkte mit der Maus, dem Finger, den Pfeilen oder der Auswahlliste.
board-days-hint = Das Programm vor Ort, Tag für Tag.
board-empty = Noch kein Programmpunkt. Fügen Sie den ersten hinzu.
board-add = Programmpunkt hinzufügen
board-day = Tag {$number}
board-place = „{$title}“ liegt jetzt an Stelle {$number} von {$count}: {$session}
board-nothing = Noch kein Programmpunkt.
board-filled = {$filled} von {$minutes} Minuten belegt
board-over = { $count ->
    [one] {$count} Minute zu viel
    *[other] {$count} Minuten zu viel
}
board-fits = passt
board-shortened = { $count ->
    [one] um {$count} Minute gekürzt
    *[other] um {$count} Minuten gekürzt
}
board-no-place = noch nicht zugeordnet
board-on-site = {$kind}, vor Ort {$minutes} Minuten
board-minutes = Dauer vor Ort
board-more = Titel, Art und Dauer
board-lay = Neu verteilen
board-lay-ask = Alle Programmpunkte werden noch einmal der Reihe nach auf die Termine verteilt. Was Sie von Hand verschoben haben, geht verloren.
board-lay-yes = Ja, neu verteilen
board-laid-done = Die Programmpunkte sind neu verteilt.
changes-none = Keine Unterschiede.
changes-before = Bisher
changes-after = Neu
draft-history-none = Noch nie veröffentlicht
draft-history-none-text = Hier erscheint jede Veröffentlichung mit ihren Änderungen.
draft-version = Fassung
draft-version-number = Fassung {$number}
draft-when = Zeitpunkt
draft-told = Benachrichtigt
draft-told-count = { $count ->
    [one] {$count} Buchung
    *[other] {$count} Buchungen
}
draft-versions = { $count ->
    [one] {$count} Fassung, die neueste zuerst
    *[other] {$count} Fassungen, die neueste zuerst
}
draft-now = Aktueller Entwurf
draft-compare = Vergleichen
draft-compare-from = Ältere Fassung
draft-compare-to = Neuere Fassung
draft-compared = Vergleich
draft-kind-taken = Für diesen Termin sind Plätze vergeben, deshalb bleibt seine Art. Entfernen Sie ihn, und legen Sie einen neuen an, wenn er etwas anderes werden soll.
draft-deed = Änderung
draft-deeds = Was sonst geschah
draft-deeds-order = Das Neueste zuerst
draft-deed-link = Link zum Treffen eingetragen
draft-deed-no-link = Link zum Treffen gelöscht
draft-deed-moderator = Moderation festgelegt
draft-deed-no-moderator = Moderation nicht mehr festgelegt
draft-deed-interpreters = Dolmetschen vereinbart
draft-deed-no-interpreters = Dolmetschen nicht mehr vereinbart
draft-deed-outcome = Ergebnisse gespeichert
draft-deed-closed = Hospitation abgeschlossen
draft-deed-cancelled = Hospitation abgesagt
rule-form = Das Programm sieht diese Form nicht vor. Bitte wählen Sie eine andere.
rule-too-few-visits = Das Programm verlangt mindestens {$number} Hospitationstermine.
rule-too-many-visits = Das Programm erlaubt höchstens {$number} Hospitationstermine.
rule-visit-minutes = Jeder Hospitationstermin muss {$number} Minuten dauern. Andere Dauer: {$visits}
rule-out-of-season = Diese Hospitationstermine liegen außerhalb der Saison des Programms: {$visits}
rule-too-few-themes = Zu wenige Themen. Das Programm verlangt mindestens {$number}.
rule-civil-host = Für die gastgebende Kommune fehlt, wer aus der Zivilgesellschaft mitmacht oder warum noch niemand.
rule-civil-guest = Für die besuchende Kommune fehlt, wer aus der Zivilgesellschaft mitmacht oder warum noch niemand.
draft-needs-not-marked = Anwesenheit offen
draft-needs-not-ready = beginnt bald, nicht bereit
draft-needs-few-bookings = wenige Buchungen
draft-needs-no-link = Link fehlt
draft-needs-no-moderator = Moderation fehlt
draft-needs-no-interpreter = Dolmetschen fehlt
draft-needs-no-civil-society = Zivilgesellschaft fehlt
