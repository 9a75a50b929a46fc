own-bookings-title = Meine Buchungen
own-bookings-back = Zu meinem Konto
own-bookings-none = Sie haben noch nichts gebucht.
own-bookings-find = Hospitationen ansehen
own-bookings-open = Buchung öffnen
own-bookings-unconfirmed = Diese Buchung ist noch nicht bestätigt. Öffnen Sie sie und bestätigen Sie.
