materials-title = Materialien
materials-lead = Dateien und Links zu den Terminen. Wer einen bestätigten Platz hat, findet sie in der eigenen Buchung, zuerst die in der eigenen Sprache.
materials-used = Belegt: {$used} von {$most} MB
materials-none = Zu diesem Termin gibt es noch keine Materialien.
materials-no-sessions-title = Noch keine Termine
materials-no-sessions = Materialien gehören zu einem Termin. Sobald es einen gibt, können Sie hier welche hinzufügen.
materials-add-file = Datei hinzufügen
materials-add-link = Link hinzufügen
materials-session = Termin
materials-file = Datei
materials-file-hint = PDF, PNG, JPEG oder WebP, höchstens {$number} MB.
materials-name = Titel
materials-name-hint = So heißt die Datei in der Buchung. Bleibt das Feld leer, gilt der Dateiname.
materials-link-name-hint = So heißt der Link in der Buchung.
materials-link = Adresse
materials-link-hint = Sie beginnt mit https://.
materials-language = Sprache
materials-everybody = Für alle Sprachen
materials-save-file = Datei hochladen
materials-save-link = Link speichern
materials-column-what = Material
materials-column-about = Art, Größe
materials-column-language = Sprache
materials-column-deeds = Aktionen
materials-count = { $count ->
    [one] {$count} Material
    *[other] {$count} Materialien
}
materials-delete = Löschen
materials-delete-ask = Niemand kann es danach noch öffnen.
materials-delete-yes = Ja, löschen
materials-added = Das Material ist gespeichert. Wer einen bestätigten Platz hat, sieht es jetzt.
materials-deleted = Das Material ist gelöscht.
materials-full = Alle Dateien dieser Hospitation zusammen dürfen höchstens {$number} MB haben. Löschen Sie zuerst andere.
