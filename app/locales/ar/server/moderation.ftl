office-moderation = تيسير الجلسات
moderation-text = هذه هي الجلسات التي يمكنكم تيسيرها. وأثناء الجلسة تسجّلون الحضور.
moderation-running = جارية الآن
moderation-today = اليوم
moderation-next = القادمة
moderation-unmarked = انتهت وينقصها تسجيل الحضور
moderation-nothing = لا توجد جلسات
moderation-nothing-text = لا تيسّرون أي جلسة في الأسابيع القادمة، ولا ينقص تسجيل الحضور في أي جلسة سابقة.
moderation-own = بتيسيركم
moderation-counted = سُجّل {$marked} من {$expected}
moderation-back = إلى كل الجلسات
moderation-now = الآن
moderation-session = الجلسة
moderation-join = الانضمام إلى اللقاء عبر الإنترنت
moderation-no-link = لم يُحدَّد رابط اللقاء بعد.
moderation-interpreted = ترجمة فورية: {$pairs}
moderation-people = الحضور المتوقَّع
moderation-here = حضور
moderation-away = غياب
moderation-open = لم يُسجَّل بعد
moderation-of = من {$all}
moderation-tap = اضغطوا الزر نفسه مرة أخرى للتراجع عن التسجيل.
moderation-nobody = لا أحد متوقَّع حضوره
moderation-nobody-text = لا أحد لديه مقعد مؤكَّد في هذه الجلسة.
moderation-anonymous = الاسم محذوف
moderation-language = اللغة: {$language}
moderation-interpretation = ترجمة فورية إلى: {$language}
moderation-needs = الاحتياجات: {$needs}
moderation-search = البحث عن اسم
moderation-too-early = يمكنكم تسجيل الحضور ابتداءً من 30 دقيقة قبل البدء.
moderation-called-off = لن تُعقد هذه الجلسة.
moderation-closed = اختُتمت المعايشة المهنية، ولم يعد بالإمكان تغيير الحضور.
moderation-walk-ins = من يحضر دون حجز لا يظهر في هذه القائمة ولا يُسجَّل.
moderation-waiting = على قائمة الانتظار: {$number}
moderation-without-seat = لم يعد لهذا الشخص مقعد في هذه الجلسة، ولم يُسجَّل.
moderation-queue = في انتظار الاتصال: {$number}
moderation-sent = أُرسل كل شيء.
moderation-signed-out = انتهت مدة تسجيل الدخول. يبقى ما سجّلتموه على هذا الجهاز. أعيدوا تحميل الصفحة وسجّلوا الدخول.
moderation-refused = تعذّر حفظ ما سجّلتموه. أعيدوا تحميل الصفحة.
attendance-mail-subject = من حضر؟ {$title}
attendance-mail-text = { $count ->
    [zero] يُرجى تسجيل من حضر في إحدى الجلسات.
    [one] ينقص تسجيل حضور شخص واحد في إحدى الجلسات. يُرجى تسجيل من حضر.
    [two] ينقص تسجيل حضور شخصين في إحدى الجلسات. يُرجى تسجيل من حضر.
    [few] ينقص تسجيل حضور {$count} أشخاص في إحدى الجلسات. يُرجى تسجيل من حضر.
    [many] ينقص تسجيل حضور {$count} شخصًا في إحدى الجلسات. يُرجى تسجيل من حضر.
    *[other] ينقص تسجيل حضور {$count} شخص في إحدى الجلسات. يُرجى تسجيل من حضر.
}
attendance-mail-link = تسجيل الحضور
attendance-mail-once = لا نرسل هذا التذكير تلقائيًا إلا مرة واحدة.
mail-kind-attendance = تذكير بتسجيل الحضور
log-attendance = حضور
