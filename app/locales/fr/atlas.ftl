atlas-title = Qui travaille avec qui ?
atlas-lead = Les partenariats des communes allemandes avec des communes de Palestine, du Liban, du Maghreb, d’Europe du Sud-Est et d’Ukraine.
atlas-search = Chercher un lieu
atlas-search-hint = Par exemple Köln, Cologne ou كولونيا
atlas-apply = Afficher
atlas-filters = Filtres
atlas-clear = Effacer tous les filtres
atlas-remove = Retirer le filtre : {$name}
atlas-filter-country = Pays
atlas-filter-state = Land
atlas-filter-kind = Type
atlas-kind-unknown = type inconnu
atlas-filter-stage = État
atlas-filter-theme = Thème
atlas-filter-sdg = Objectif de développement durable
atlas-filter-text = Recherche
atlas-filter-place = Lieu
atlas-filter-open = Immersion avec places disponibles
atlas-list = Partenariats
atlas-map = Carte des partenariats
atlas-empty-title = Aucun partenariat ne correspond à tous les filtres
atlas-empty-text = Retirez un filtre :
atlas-empty-none = Il n’y a pas encore de partenariats
atlas-empty-none-text = L’exploitant de cette installation charge des données avec « pontes import » ou démarre avec PONTES_DEMO=1.
atlas-since = début : {$date}
atlas-open-badge = places disponibles
atlas-csv = Liste en CSV
atlas-selected = {$name} et ses partenariats
atlas-to-page = Ouvrir la page {$name}
page-previous = Précédent
page-next = Suivant
page-position = Page {$page} sur {$pages}
atlas-results = { $count ->
    [one] {$count} partenariat
    *[other] {$count} partenariats
}
atlas-loosen = { $count ->
    [one] Retirer {$filter} : {$count} résultat
    *[other] Retirer {$filter} : {$count} résultats
}
