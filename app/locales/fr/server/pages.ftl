about-title = À propos de Pontes
about-text = Pontes signifie « ponts » en latin. Le site montre quelles communes coopèrent et rapproche les personnes qui y travaillent : sur la carte, dans la liste et lors d’immersions en ligne.|Chaque donnée indique sa source. Ce que nous ne savons pas est marqué « inconnu ».|Aucun compte n’est nécessaire pour lire. Une adresse électronique suffit pour réserver.
imprint-title = Mentions légales
imprint-operator = Cette installation est exploitée par
imprint-responsible = Responsable du contenu
imprint-phone = Téléphone
imprint-mail = Courriel
imprint-unset = L’exploitant n’a pas encore renseigné cette information.
privacy-title = Protection des données
privacy-text = Ce site ne charge rien d’autres serveurs. Il ne compte pas ses visites. Il ne dépose un cookie que lorsque vous vous connectez, et seulement pour maintenir votre connexion.|Lorsque vous réservez, nous conservons votre nom, votre adresse électronique, votre commune, votre appartenance, votre langue et votre besoin d’interprétation pour attribuer votre place et vous informer des changements. Seules les personnes qui organisent les séances les voient.|Si vous inscrivez d’autres personnes, nous conservons aussi leurs noms et leurs adresses électroniques. Chacune reçoit les courriels sur ses places et les rappels que vous choisissez.|Ce dont vous avez besoin pour participer n’est conservé qu’avec un accord distinct de votre part, séparément du reste. Vous pouvez retirer cet accord à tout moment dans votre réservation.|Lorsque vous vous connectez, nous conservons la liste de vos navigateurs et la date de chaque connexion, pour que vous puissiez les voir et y mettre fin. Les personnes qui travaillent ici ont un compte avec nom, adresse électronique, langue, rôles et deuxième étape. Nous notons qui y a modifié quelque chose, et quand. Si votre connexion expire pendant que vous remplissez un formulaire, nous conservons votre saisie une heure au plus.|Une place que personne ne confirme est libérée au plus tard après 24 heures. Les durées de conservation figurent ci-dessous. Nous supprimons le texte d’un courriel dès son envoi.|La personne qui anime une séance note qui était présent. À la fin, les personnes présentes reçoivent un questionnaire par courriel. Il indique si les réponses sont anonymes ; des réponses anonymes ne mènent à personne.|Un journal consigne les modifications, sans noms ni adresses.|Vous pouvez demander l’accès, la rectification et l’effacement, et saisir une autorité de contrôle.
privacy-contact = Personne déléguée à la protection des données
accessibility-title = Déclaration d’accessibilité
accessibility-text = Tout le monde doit pouvoir utiliser Pontes : au clavier, avec un lecteur d’écran, en grands caractères, sans JavaScript et avec une connexion lente. Les références sont la norme EN 301 549 et les WCAG 2.2, niveau AA.|Tout ce qui figure sur la carte se trouve aussi dans la liste.|Vous rencontrez un obstacle ? Écrivez-nous. Nous répondons et nous le supprimons.
accessibility-contact = Signaler un obstacle
privacy-kept-unconfirmed = Réservations que personne ne confirme
privacy-kept-needs = Ce dont vous avez besoin pour participer : après la dernière séance
privacy-kept-bookings = Noms et adresses des réservations : après la dernière séance
privacy-kept-mails = Quand un courriel a été envoyé et à qui
privacy-kept-cases = Demandes ayant reçu une réponse
privacy-days = { $count ->
    [one] {$count} jour
    *[other] {$count} jours
}
privacy-months = { $count ->
    [one] {$count} mois
    *[other] {$count} mois
}
