draft-pages = Planung
draft-parts = Teile des Entwurfs
draft-back = Zu allen Hospitationen
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
draft-new-back = Zu den anderen Wegen
draft-new-scratch = Von Grund auf anlegen
draft-new-scratch-text = Sie nennen Programm und Kommunen und füllen alles Weitere selbst aus.
draft-new-copy = Kopieren
draft-new-copy-text = Der Entwurf übernimmt alles außer den Terminen. Diese bleiben offen.
draft-new-adapt = Besuchsprogramm anpassen
draft-new-adapt-text = Das Programm eines Besuchs vor Ort wird auf Online-Termine verteilt. Danach können Sie alles verschieben.
draft-new-return = Gegenbesuch planen
draft-new-return-text = Gast und Gastgeber tauschen die Seiten. Beide Hospitationen verweisen aufeinander.
draft-town-hint = Tippen Sie den Namen, und wählen Sie aus den Vorschlägen.
draft-same-town = Gast und Gastgeber sind dieselbe Kommune.
draft-make = Entwurf anlegen
draft-source = Vorlage
draft-sides = Wer lädt wen ein
draft-no-itinerary = Diese Hospitation hat kein Besuchsprogramm, das sich anpassen lässt.
draft-no-source = Noch keine Vorlage
draft-no-source-text = Sobald es eine passende Hospitation gibt, steht sie hier.
draft-made-done = Der Entwurf ist angelegt. Nur das Büro sieht ihn.
draft-published-done = Veröffentlicht. Die öffentliche Seite zeigt jetzt diesen Stand.
draft-cancelled-done = Die Hospitation ist abgesagt. Wer gebucht hat, erfährt es per E-Mail.
draft-before = Vor dem Veröffentlichen: {$problem}
draft-before-title = Was vor dem Veröffentlichen fehlt
draft-ready = Nichts fehlt. Der Entwurf kann veröffentlicht werden.
draft-last = Zuletzt gespeichert
draft-never-saved = Noch nichts gespeichert
draft-saved = Gespeichert: {$at}
draft-saved-by = Gespeichert: {$at}, von {$name}
draft-saved-done = Gespeichert.
draft-public = Öffentliche Seite
draft-public-link = Öffentliche Seite ansehen
draft-over = Hier lässt sich nichts mehr ändern.
draft-publish-look = Veröffentlichen vorbereiten
draft-publisher = Veröffentlichen darf: {$role}
draft-publish-first = Das wird öffentlich
draft-publish-changes = Das ändert sich öffentlich
draft-publish-yes = Jetzt veröffentlichen
draft-publish-again = Änderungen veröffentlichen
draft-publish-told = Wer gebucht hat, bekommt eine E-Mail, wenn sich etwas ändert.
draft-note = Was sich ändert, in wenigen Worten
draft-note-hint = Freiwillig. Steht im Verlauf und in der E-Mail an alle, die gebucht haben.
draft-cancel = Hospitation absagen
draft-cancel-ask = Alle kommenden Termine fallen aus. Wer gebucht hat, bekommt eine E-Mail. Das lässt sich nicht rückgängig machen.
draft-cancel-yes = Ja, absagen
draft-delete = Entwurf löschen
draft-delete-ask = Der Entwurf ist dann weg und lässt sich nicht zurückholen.
draft-delete-yes = Ja, löschen
draft-save = Speichern
draft-save-mine = Diesen Stand speichern
draft-meanwhile = Jemand hat inzwischen etwas anderes gespeichert. Unten steht beides nebeneinander. Nichts ist verloren: Entscheiden Sie, was gilt, und speichern Sie noch einmal.
draft-theirs = {$name} hat gespeichert:
draft-theirs-unknown = Inzwischen gespeichert:
draft-take-theirs = Dies übernehmen
draft-row-added = Inzwischen dazugekommen, übernehmen:
draft-row-removed = Inzwischen entfernt: {$name}. Beim Speichern bleibt es erhalten.
draft-auto-saving = Wird gespeichert …
draft-auto-offline = Keine Verbindung. Ihr Text steht noch hier. Wir versuchen es weiter.
draft-auto-wrong = Noch nicht gespeichert: Bitte sehen Sie sich die markierten Felder an.
draft-auto-out = Sie sind abgemeldet. Ihr Text steht noch hier. Melden Sie sich in einem zweiten Fenster an.
draft-empty = leer
draft-title = Titel
draft-summary = Kurz gesagt
draft-plain = In Leichter Sprache
draft-plain-hint = Kurze Sätze, bekannte Wörter, ein Gedanke je Satz.
draft-see-hint = Ein Punkt je Zeile.
draft-texts-hint = Das Original steht zuerst, daneben oder darunter eine Übersetzung. Ändern Sie das Original, gelten die Übersetzungen als veraltet, bis sie angepasst sind.
draft-second = Übersetzung daneben
draft-text-original = Original
draft-text-missing = Übersetzung fehlt
draft-text-not-yet = noch leer
draft-text-translated = übersetzt
draft-text-outdated = veraltet seit {$day}
draft-still-right = Stimmt noch
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
draft-date = Tag
draft-time = Beginn
draft-minutes = Dauer
draft-minutes-unit = Minuten
draft-seats = Plätze
draft-seats-unit = Plätze
draft-shares = Plätze für bestimmte Gruppen
draft-shares-hint = Nur ausfüllen, wenn Plätze vorbehalten sind. Die übrigen sind offen für alle.
draft-day = Tag des Besuchs
draft-session = Online-Termin
draft-online = Dauer online
draft-order = Reihenfolge
draft-no-place = Noch kein Platz
draft-no-sessions = Noch kein Termin. Fügen Sie den ersten hinzu.
draft-session-add = Termin hinzufügen
draft-up = Nach oben
draft-down = Nach unten
draft-remove = Entfernen
draft-civil-host = Seite der Gastgeber
draft-civil-guest = Seite der Gäste
draft-civil-hint = Sagen Sie für beide Seiten, wer aus der Zivilgesellschaft mitmacht – oder warum noch niemand.
draft-group-new = Neue Gruppe
draft-group-add = Noch eine Gruppe hinzufügen
draft-group-contact = Postfach einer Funktion
draft-group-contact-hint = Zum Beispiel die Geschäftsstelle. Keine Adresse einer Person.
draft-group-part = Was die Gruppe beiträgt
draft-why-not = Warum noch niemand
civil-association = Partnerschaftsverein
civil-thematic-group = Gruppe mit Bezug zum Thema
civil-other = Andere
block-visit = Besichtigung
block-talk = Vortrag und Gespräch
block-tour = Rundgang
board-hint = Jeder Online-Termin hat 10 Minuten für die Begrüßung und 10 für Fragen. Verschieben Sie Programmpunkte mit der Maus, dem Finger, den Pfeilen oder der Auswahl.
board-days-hint = Das Programm vor Ort, Tag für Tag.
board-empty = Noch kein Programmpunkt. Fügen Sie den ersten hinzu.
board-add = Programmpunkt hinzufügen
board-day = Tag {$number}
board-place = „{$title}“ liegt jetzt an Stelle {$number} von {$count}: {$session}
board-nothing = Hier liegt noch nichts.
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
board-no-place = noch ohne Platz
board-on-site = {$kind}, vor Ort {$minutes} Minuten
board-minutes = Dauer vor Ort
board-more = Titel, Art und Dauer
board-lay = Neu verteilen
board-lay-ask = Alle Programmpunkte werden noch einmal der Reihe nach auf die Termine verteilt. Was Sie von Hand verschoben haben, geht verloren.
board-lay-yes = Ja, neu verteilen
board-laid-done = Die Programmpunkte sind neu verteilt.
changes-none = Nichts unterscheidet sich.
changes-before = Bisher
changes-after = Neu
draft-history-none = Noch nie veröffentlicht
draft-history-none-text = Jede Veröffentlichung steht dann hier, mit dem, was sich geändert hat.
draft-version = Fassung
draft-version-number = Fassung {$number}
draft-when = Wann
draft-told = Benachrichtigt
draft-told-count = { $count ->
    [one] {$count} Buchung
    *[other] {$count} Buchungen
}
draft-versions = { $count ->
    [one] {$count} Fassung, die neueste zuerst
    *[other] {$count} Fassungen, die neueste zuerst
}
draft-now = Entwurf von jetzt
draft-compare = Vergleichen
draft-compare-from = Ältere Fassung
draft-compare-to = Neuere Fassung
draft-compared = Der Vergleich
rule-form = Das Programm sieht diese Form nicht vor.
rule-too-few-visits = Das Programm verlangt mindestens {$number} Hospitationstermine.
rule-too-many-visits = Das Programm erlaubt höchstens {$number} Hospitationstermine.
rule-visit-minutes = Jeder Hospitationstermin dauert {$number} Minuten. Anders ist es bei: {$visits}
rule-out-of-season = Außerhalb der Saison des Programms liegen die Hospitationstermine: {$visits}
rule-too-few-themes = Das Programm verlangt mindestens so viele Themen: {$number}
rule-civil-host = Für die Seite der Gastgeber steht nicht da, wer aus der Zivilgesellschaft mitmacht oder warum noch niemand.
rule-civil-guest = Für die Seite der Gäste steht nicht da, wer aus der Zivilgesellschaft mitmacht oder warum noch niemand.
draft-needs-not-ready = bald und noch nicht bereit
draft-needs-few-bookings = wenige Buchungen
draft-needs-no-link = Link fehlt
draft-needs-no-moderator = Moderation fehlt
draft-needs-no-interpreter = Dolmetschen fehlt
draft-needs-no-civil-society = Zivilgesellschaft fehlt
