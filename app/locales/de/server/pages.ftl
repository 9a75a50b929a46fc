about-title = Über Pontes
about-text = Pontes ist das lateinische Wort für Brücken. Die Seite zeigt, welche Kommunen zusammenarbeiten, und bringt Menschen aus den Verwaltungen zusammen: auf der Karte, in der Liste und in virtuellen Hospitationen.|Jede Angabe nennt ihre Quelle. Was wir nicht wissen, steht als „unbekannt“ da.|Zum Lesen brauchen Sie kein Konto. Zum Buchen genügt eine E-Mail-Adresse.
imprint-title = Impressum
imprint-operator = Diese Installation betreibt
imprint-responsible = Für den Inhalt verantwortlich
imprint-phone = Telefon
imprint-mail = E-Mail
imprint-unset = Der Betreiber hat diese Angabe noch nicht eingetragen.
privacy-title = Datenschutz
privacy-text = Diese Seite lädt nichts von fremden Servern. Sie zählt niemanden. Einen Cookie setzt sie erst, wenn Sie sich anmelden, und nur, damit Sie angemeldet bleiben.|Wenn Sie buchen, speichern wir Namen, E-Mail-Adresse, Kommune, Zugehörigkeit, Sprache und ob Sie Dolmetschen brauchen, damit Sie Ihren Platz bekommen und Änderungen erfahren. Nur wer die Hospitation organisiert, sieht diese Angaben.|Wenn Sie andere Personen anmelden, speichern wir auch deren Namen und E-Mail-Adressen. Alle bekommen die E-Mails zu ihren Plätzen und die Erinnerungen, die Sie wählen.|Was Sie brauchen, um teilzunehmen, speichern wir nur mit Ihrer gesonderten Einwilligung und getrennt vom Rest. In Ihrer Buchung können Sie die Einwilligung jederzeit widerrufen.|Wenn Sie sich anmelden, speichern wir, in welchen Browsern und seit wann, damit Sie es sehen und beenden können. Wer hier arbeitet, hat ein Konto mit Name, E-Mail-Adresse, Sprache, Rollen und zweitem Schritt. Wer dort wann etwas geändert hat, halten wir fest. Läuft Ihre Anmeldung ab, während Sie ein Formular ausfüllen, heben wir Ihre Eingaben höchstens eine Stunde auf.|Einen Platz, den niemand bestätigt, geben wir nach höchstens 24 Stunden wieder frei. Wie lange wir was aufbewahren, steht unten. Den Text einer E-Mail löschen wir, sobald sie verschickt ist.|Wer einen Termin moderiert, vermerkt, wer da war. Wer da war, bekommt nach dem Abschluss einen Fragebogen per E-Mail. Ob die Antworten anonym sind, steht darin; anonyme Antworten führen zu niemandem.|Ein Protokoll hält fest, was geändert wurde, ohne Namen und Adressen.|Sie können Auskunft, Berichtigung und Löschung verlangen und sich bei einer Aufsichtsbehörde beschweren.
privacy-contact = Datenschutzbeauftragte Person
accessibility-title = Erklärung zur Barrierefreiheit
accessibility-text = Alle sollen Pontes nutzen können: mit Tastatur, mit Screenreader, mit großer Schrift, ohne JavaScript und mit langsamer Verbindung. Maßstab sind EN 301 549 und WCAG 2.2, Stufe AA.|Alles, was die Karte zeigt, steht auch in der Liste.|Fällt Ihnen eine Hürde auf? Schreiben Sie uns. Wir antworten und beseitigen sie.
accessibility-contact = Hürden melden
privacy-kept-unconfirmed = Buchungen, die niemand bestätigt
privacy-kept-needs = Was Sie brauchen, um teilzunehmen: nach dem letzten Termin
privacy-kept-bookings = Namen und Adressen in Buchungen: nach dem letzten Termin
privacy-kept-mails = Wann eine E-Mail an wen ging
privacy-kept-cases = Beantwortete Anfragen
privacy-days = { $count ->
    [one] {$count} Tag
    *[other] {$count} Tage
}
privacy-months = { $count ->
    [one] {$count} Monat
    *[other] {$count} Monate
}
