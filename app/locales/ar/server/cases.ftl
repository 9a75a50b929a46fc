advice-mail-subject = وصل طلبكم: {$title}
advice-mail-arrived = وصلنا طلبكم بشأن برنامج «{$title}».
advice-mail-next = سيقرؤه أحد العاملين في مكتب البرنامج ويجيبكم بالبريد الإلكتروني.
advice-mail-link = إلى البرنامج
advice-mail-ignore = لم تسألوا عن شيء؟ إذن لا يلزمكم أي إجراء.
advice-mail-invented = هذا عرض توضيحي: البرنامج مُختلَق.
case-mail-subject = طلب استشارة جديد: {$title}
case-mail-text = في المكتب طلب استشارة جديد بشأن برنامج «{$title}».
case-mail-link = إلى الطلبات
answer-mail-subject = الجواب عن طلبكم: {$title}
answer-mail-text = سألتم عن برنامج «{$title}». وهذا جوابنا:
answer-mail-more = هل بقي شيء غير واضح؟ أجيبوا على هذه الرسالة مباشرة.
cases-title = الطلبات
cases-text = من يبحث عن استشارة بشأن برنامج يكتب إليكم هنا. ويُرسل جوابكم بالبريد الإلكتروني.
cases-back = إلى جميع الطلبات
cases-none = لا يوجد طلب يطابق جميع عوامل التصفية.
cases-nothing = لا توجد طلبات
cases-nothing-text = عندما يطلب أحد استشارة من صفحة برنامج، يظهر طلبه هنا.
cases-any-state = كل الحالات
cases-any-owner = الجميع
cases-any-programme = جميع البرامج
cases-of-me = طلباتي
cases-of-nobody = لا أحد
case-state = الحالة
case-owner = المسؤول
case-new = جديد
case-open = قيد المعالجة
case-answered = تم الرد
case-closed = منتهٍ
case-anonymous = طلب بلا بيانات شخصية
case-arrived = تاريخ الوصول
case-arrived-on = وصل في {$date}
case-answered-on = تاريخ الرد
case-message = السؤال
case-answer = الجواب
case-answer-hint = يُرسل الجواب بالبريد الإلكتروني. اللغة المطلوبة: {$language}. نضيف التحية والمرسل.
case-answer-send = إرسال الجواب
case-answer-sent = جوابنا
case-reply = الرد
case-deeds = ما يمكنكم فعله
case-take = تولّي الطلب
case-assign = تغيير المسؤول
case-close = حفظ كمنتهٍ
case-reopen = إعادة فتح الطلب
case-taken-done = أنتم الآن مسؤولون عن الطلب.
case-assigned-done = تغيّر المسؤول عن الطلب.
case-answered-done = الجواب في الطريق.
case-closed-done = انتهى الطلب.
case-reopened-done = أُعيد فتح الطلب.
case-moved-on = سبقكم شخص آخر. يُرجى مراجعة الحالة من جديد.
cases-found = { $count ->
    [zero] {$count} طلب
    [one] طلب واحد
    [two] طلبان
    [few] {$count} طلبات
    [many] {$count} طلبًا
    *[other] {$count} طلب
}
cases-own = { $count ->
    [zero] طلب ينتظر جوابكم
    [one] طلب ينتظر جوابكم
    [two] طلبان ينتظران جوابكم
    [few] طلبات تنتظر جوابكم
    [many] طلبًا ينتظر جوابكم
    *[other] طلب ينتظر جوابكم
}
cases-unowned = { $count ->
    [zero] طلب جديد بلا مسؤول
    [one] طلب جديد بلا مسؤول
    [two] طلبان جديدان بلا مسؤول
    [few] طلبات جديدة بلا مسؤول
    [many] طلبًا جديدًا بلا مسؤول
    *[other] طلب جديد بلا مسؤول
}
case-owner-is = المسؤول: {$name}
