calendar-title = التقويم
calendar-view = طريقة العرض
calendar-week = أسبوع
calendar-month = شهر
calendar-days = من {$from} إلى {$to}
calendar-previous-week = الأسبوع السابق
calendar-next-week = الأسبوع التالي
calendar-previous-month = الشهر السابق
calendar-next-month = الشهر التالي
calendar-to-today = اليوم
calendar-today = اليوم
calendar-clock = تُحسب الأيام بتوقيت المكتب ({$zone}). ويظهر مع كل جلسة توقيت الجانبين، وأولهما توقيت البلدية المضيفة.
calendar-weekday-1 = ن
calendar-weekday-2 = ث
calendar-weekday-3 = ر
calendar-weekday-4 = خ
calendar-weekday-5 = ج
calendar-weekday-6 = س
calendar-weekday-7 = ح
calendar-day = اليوم
calendar-entries = الجلسات
calendar-nothing = لا جلسات
calendar-none-week = لا جلسات في هذا الأسبوع
calendar-none-month = لا جلسات في هذا الشهر
calendar-none-text = تظهر هنا جلسات المعايشات المنشورة ولقاءات الشبكة المرتبطة بأدواركم.
calendar-none-filtered = لا جلسة تطابق عوامل التصفية هذه
calendar-weekend = عطلة نهاية الأسبوع: {$countries}
calendar-any-programme = كل البرامج
calendar-any-municipality = كل البلديات
calendar-moderator = تيسير الجلسات
calendar-any-moderator = الجميع
calendar-me = أنا
calendar-nobody = لا أحد بعد
calendar-any-form = كل طرق الانعقاد
calendar-moderated = تيسير الجلسة: {$name}
calendar-clash = تعارض: يُيسّر هذا الشخص جلسة أخرى في الوقت نفسه.
calendar-meeting = لقاء الشبكة
calendar-between = {$host} و{$guest}
calendar-count = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] {$count} جلسات
    [many] {$count} جلسة
    *[other] {$count} جلسة
}
calendar-more = { $count ->
    [zero] لا مزيد
    [one] جلسة أخرى
    [two] جلستان أخريان
    [few] {$count} جلسات أخرى
    [many] {$count} جلسة أخرى
    *[other] {$count} جلسة أخرى
}
calendar-feeds = الاشتراك في تقويم الجلسات
calendar-feeds-text = بعنوان خاص بكم يعرض برنامج التقويم لديكم الجلسات ويبقى محدَّثًا. ولا يتضمن أبدًا رابط اللقاء عبر الإنترنت ولا أسماء المشاركين.
calendar-feed-what = أي الجلسات
calendar-feed-all = كل ما يحق لكم رؤيته
calendar-feed-make = إنشاء عنوان
calendar-feed-made = هذا عنوانكم الجديد. يظهر الآن فقط. لا تعطوه لأحد، فكل من لديه هذا العنوان يطّلع على الجلسات.
calendar-feed-address = العنوان لبرنامج التقويم
calendar-feeds-none = لم تُنشئوا أي عنوان بعد.
calendar-feeds-count = { $count ->
    [zero] لا عناوين
    [one] عنوان واحد
    [two] عنوانان
    [few] {$count} عناوين
    [many] {$count} عنوانًا
    *[other] {$count} عنوان
}
calendar-feed-since = تاريخ الإنشاء
calendar-feed-deeds = الإجراءات
calendar-feed-end = إيقاف
calendar-feed-end-ask = لن تُحدَّث بعد ذلك التقاويم التي تستخدم هذا العنوان.
calendar-feed-end-yes = نعم، إيقاف
calendar-feed-ended = لم يعد العنوان صالحًا.
calendar-feed-many = الحد الأقصى لعدد العناوين: {$limit}. أوقفوا أحدها أولًا.
log-feed = عنوان تقويم
