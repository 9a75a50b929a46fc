own-bookings-title = Mes réservations
own-bookings-back = Aller à mon compte
own-bookings-none = Vous n’avez encore rien réservé.
own-bookings-find = Voir les immersions
own-bookings-open = Ouvrir la réservation
own-bookings-unconfirmed = Cette réservation n’est pas encore confirmée. Ouvrez-la et confirmez.
