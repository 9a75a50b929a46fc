mail-change-subject = Something has changed: {$title}
mail-change-text = Something has changed in this job shadowing:
mail-change-title = The title
mail-change-description = The description
mail-change-preparation = The preparation
mail-change-session-titles = Titles of sessions
mail-change-languages = The languages
mail-change-interpretation = Interpretation
mail-change-session = New session: {$session}
mail-change-note = Note: {$note}

civil-said-association = partnership association
civil-said-thematic-group = group on the theme
civil-said-part = {$group}: {$part}
