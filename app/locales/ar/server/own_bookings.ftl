own-bookings-title = حجوزاتي
own-bookings-back = إلى حسابي
own-bookings-none = لم تحجزوا شيئًا بعد.
own-bookings-find = الاطلاع على المعايشات المهنية
own-bookings-open = فتح الحجز
own-bookings-unconfirmed = هذا الحجز لم يُؤكَّد بعد. افتحوه وأكّدوه.
