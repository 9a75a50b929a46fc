own-bookings-title = My bookings
own-bookings-back = Go to my account
own-bookings-none = You have not booked anything yet.
own-bookings-find = See job shadowing offers
own-bookings-open = Open the booking
own-bookings-unconfirmed = This booking is not confirmed yet. Open it and confirm.
