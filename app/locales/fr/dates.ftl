date-weekdays = lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
date-months = janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
list-and = {$first} et {$last}
