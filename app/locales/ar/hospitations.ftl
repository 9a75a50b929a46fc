hospitations-title = المعايشة المهنية عن بُعد
hospitations-lead = تعرّفوا في بضع جلسات عبر الإنترنت على عمل إدارة بلدية أخرى.
hospitations-filter-theme = الموضوع
hospitations-filter-country = بلد الجهة المضيفة
hospitations-filter-form = طريقة الانعقاد
hospitations-filter-month = الشهر
hospitations-filter-seats = ذات المقاعد المتاحة فقط
hospitations-empty = لا توجد معايشة مهنية تطابق كل عوامل التصفية.
hospitations-none = لا توجد معايشة مهنية معروضة حاليًا.
hospitations-host = البلدية المضيفة
hospitations-guest = البلدية الزائرة
hospitations-between = {$host} تستضيف {$guest}
hospitations-see = ما ستشاهدونه
hospitations-themes = المواضيع
hospitations-languages = اللغات
hospitations-interpretation = الترجمة الفورية
hospitations-interpretation-pair = {$one} و{$two}
hospitations-interpretation-none = لا توجد ترجمة فورية
hospitations-civil = المجتمع المدني
hospitations-civil-side = من {$name}
hospitations-plain = بلغة سهلة
hospitations-preparation = التحضير
hospitations-sessions = الجلسات
hospitations-dates = من {$first} إلى {$last}
hospitations-invitation-only = بالدعوة فقط
hospitations-full = اكتمل العدد
hospitations-over = انتهت
hospitations-return = الزيارة المقابلة
hospitations-programme = البرنامج
hospitations-issuer = الجهة المنفّذة
hospitations-funder = بتمويل من
hospitations-contact = للاستفسار
hospitations-clock = {$place} ({$zone})
hospitations-clock-reader = توقيتكم المحلي ({$zone})
hospitations-count = { $count ->
    [zero] لا معايشات
    [one] معايشة واحدة
    [two] معايشتان
    [few] {$count} معايشات
    [many] {$count} معايشة
    *[other] {$count} معايشة
}
hospitations-visits = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] {$count} جلسات
    [many] {$count} جلسة
    *[other] {$count} جلسة
}
hospitations-minutes = { $count ->
    [zero] لا دقائق
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] {$count} دقائق
    [many] {$count} دقيقة
    *[other] {$count} دقيقة
}
hospitations-seats-left = { $count ->
    [zero] لا مقاعد متاحة
    [one] مقعد واحد متاح
    [two] مقعدان متاحان
    [few] {$count} مقاعد متاحة
    [many] {$count} مقعدًا متاحًا
    *[other] {$count} مقعد متاح
}
hospitations-sessions-list = المعايشات المهنية
hospitations-partnership = الشراكة
hospitations-none-text = يحمّل مشغّل هذا الموقع البلديات والشراكات أولًا بالأمر «pontes import» أو يبدأ بالخيار PONTES_DEMO=1 لعرض أمثلة.
hospitations-csv = جدول بصيغة CSV
hospitations-calendar = جميع الجلسات في ملف تقويم (ICS)
hospitations-off = ملغاة
hospitations-waiting-list = اكتمل العدد – قائمة الانتظار متاحة
hospitations-seminar-elsewhere = ندوة مشتركة
hospitations-seminar-elsewhere-hint = هذه الندوة التحضيرية مفتوحة لهذه المعايشة أيضًا. الحجز هنا:
hospitations-seminar-shared = مفتوحة أيضًا لمعايشات أخرى في البرنامج
