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
cases-of-me = طلباتي
cases-of-nobody = لا أحد
case-arrived-on = وصل في {$date}
case-answered-on = تاريخ الرد
case-message = السؤال
case-answer-sent = جوابنا
case-reply = الرد
case-deeds = ما يمكنكم فعله
case-taken-done = أنتم الآن مسؤولون عن الطلب.
case-assigned-done = تغيّر المسؤول عن الطلب.
case-answered-done = الجواب في الطريق.
case-closed-done = انتهى الطلب.
case-reopened-done = أُعيد فتح الطلب.
cases-found = { $count ->
    [zero] {$count} طلب
    [one] طلب واحد
    [two] طلبان
    [few] {$count} طلبات
    [many] {$count} طلبًا
    *[other] {$count} طلب
}
case-owner-is = المسؤول: {$name}
