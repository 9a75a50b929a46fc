booking-title = حجز المقاعد
booking-lead = لا حاجة إلى حساب. نرسل إليكم رسالة بريد إلكتروني لتأكيد الحجز.
booking-sessions = الجلسات
booking-name = الاسم
booking-mail = البريد الإلكتروني
booking-mail-hint = يُرسل رابط التأكيد إلى هذا العنوان.
booking-municipality = البلدية
booking-municipality-choose = يُرجى الاختيار
booking-municipality-other = بلدية أو جهة أخرى
booking-municipality-other-hint = فقط إن لم تكن في القائمة.
booking-affiliation = تنتمون إلى
booking-language = لغة رسائلكم
booking-interpretation = أحتاج إلى ترجمة فورية إلى
booking-interpretation-none = لا حاجة إلى ترجمة فورية
booking-access = ماذا تحتاجون للمشاركة؟ (اختياري)
booking-access-hint = مثلًا نص مكتوب على الشاشة أو لغة الإشارة.
booking-access-consent = أوافق على حفظ هذه المعلومة حتى مرور 30 يومًا على آخر جلسة. ويمكنني سحب موافقتي في أي وقت.
booking-privacy-title = بياناتكم
booking-privacy = نحتاج إلى هذه البيانات لمنحكم المقعد وإبلاغكم بالتغييرات. ولا يطّلع عليها إلا من ينظّم الجلسات.
booking-privacy-more = المزيد عن حماية البيانات
booking-submit = احجز المقاعد
booking-errors = يُرجى مراجعة هذه الحقول
booking-pending-title = بقيت خطوة: افتحوا بريدكم
booking-pending-text = أرسلنا رابطًا إلى {$mail}. مقاعدكم محجوزة مؤقتًا حتى التأكيد.
booking-pending-until = المقاعد محجوزة حتى {$date}، {$time}.
booking-again-title = لم تصلكم رسالة؟
booking-again-label = تحققوا من العنوان أو صحّحوه
booking-again = أعد إرسال الرسالة
booking-again-done = الرسالة في الطريق.
booking-page-title = حجزي
booking-confirm-title = أكّدوا حجزكم
booking-confirm = تأكيد الحجز
booking-confirmed = تم تأكيد مقاعدكم.
booking-late = انتهت مهلة الحجز المؤقت. ما زال التأكيد ممكنًا ما دامت هناك مقاعد متاحة.
booking-late-full = انتهت مهلة الحجز المؤقت ولم تعد هناك مقاعد كافية.
booking-cancelled = ألغيتم جميع المقاعد.
booking-cancel-one = إلغاء هذه الجلسة
booking-cancel-all = إلغاء جميع الجلسات
booking-cancel-ask = يصبح مقعدكم متاحًا لغيركم فورًا.
booking-cancel-ask-all = تصبح جميع مقاعدكم متاحة لغيركم فورًا.
booking-cancel-yes = نعم، إلغاء
booking-cancel-done = تم تسجيل الإلغاء.
booking-calendar = جميع الجلسات في ملف تقويم
booking-unknown-title = هذا الرابط غير معروف
booking-unknown-text = ربما صُحّح العنوان أو لم يُنسخ الرابط كاملًا. افتحوا الرابط من أحدث رسالة.
booking-sessions-hint = { $count ->
    [zero] اختاروا الجلسات.
    [one] اختاروا جلسة معايشة واحدة على الأقل.
    [two] اختاروا جلستَي معايشة على الأقل.
    [few] اختاروا {$count} جلسات معايشة على الأقل.
    [many] اختاروا {$count} جلسة معايشة على الأقل.
    *[other] اختاروا {$count} جلسة معايشة على الأقل.
}
