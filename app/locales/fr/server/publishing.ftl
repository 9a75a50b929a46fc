mail-change-subject = Modifications : {$title}
mail-change-text = Cette immersion a été modifiée :
mail-change-title = Le titre
mail-change-description = La description
mail-change-preparation = La préparation
mail-change-session-titles = Les titres de certaines séances
mail-change-languages = Les langues
mail-change-interpretation = L’interprétation
mail-change-session = Nouvelle séance : {$session}
mail-change-note = Précision : {$note}

civil-said-association = association de jumelage
civil-said-thematic-group = groupe lié au thème
civil-said-part = {$group} : {$part}
