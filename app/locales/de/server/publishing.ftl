mail-change-subject = Etwas hat sich geändert: {$title}
mail-change-text = Bei dieser Hospitation hat sich etwas geändert:
mail-change-title = Der Titel
mail-change-description = Die Beschreibung
mail-change-preparation = Die Vorbereitung
mail-change-session-titles = Titel von Terminen
mail-change-languages = Die Sprachen
mail-change-interpretation = Das Dolmetschen
mail-change-session = Neuer Termin: {$session}
mail-change-note = Hinweis: {$note}

civil-said-association = Partnerschaftsverein
civil-said-thematic-group = Gruppe zum Thema
civil-said-part = {$group}: {$part}
