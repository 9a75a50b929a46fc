own-bookings-title = My bookings
own-bookings-back = To my account
own-bookings-none = You have not booked anything yet.
own-bookings-find = See the job shadowings
own-bookings-open = Open the booking
own-bookings-unconfirmed = This booking is not confirmed yet. Open it and confirm.
