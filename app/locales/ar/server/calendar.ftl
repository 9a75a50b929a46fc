calendar-title = التقويم
calendar-view = العرض
calendar-week = أسبوع
calendar-month = شهر
calendar-days = {$from} إلى {$to}
calendar-previous-week = الأسبوع السابق
calendar-next-week = الأسبوع التالي
calendar-previous-month = الشهر السابق
calendar-next-month = الشهر التالي
calendar-to-today = اليوم
calendar-today = اليوم
calendar-clock = تُحسب الأيام بتوقيت المكتب ({$zone}). ومع كل جلسة توقيت الجانبين.
calendar-weekday-1 = إث
calendar-weekday-2 = ثل
calendar-weekday-3 = أر
calendar-weekday-4 = خم
calendar-weekday-5 = جم
calendar-weekday-6 = سب
calendar-weekday-7 = أح
calendar-day = اليوم
calendar-entries = الجلسات
calendar-nothing = لا شيء
calendar-none-week = لا شيء في هذا الأسبوع
calendar-none-month = لا شيء في هذا الشهر
calendar-none-text = تظهر هنا جلسات المعايشات المنشورة ولقاءات الشبكة المرتبطة بأدواركم.
calendar-none-filtered = لا شيء يطابق هذه المرشحات
calendar-weekend = عطلة نهاية الأسبوع: {$countries}
calendar-any-programme = كل البرامج
calendar-any-municipality = كل البلديات
calendar-moderator = تيسير الجلسات
calendar-any-moderator = الكل
calendar-me = أنا
calendar-nobody = لا أحد بعد
calendar-any-form = كل الأشكال
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
calendar-feeds = في تقويمكم الخاص
calendar-feeds-text = بعنوان خاص بكم يقرأ برنامج التقويم لديكم الجلسات ويبقى محدّثًا. ولا يتضمن أبدًا روابط الاجتماعات ولا أسماء المشاركين.
calendar-feed-what = أي الجلسات
calendar-feed-all = كل ما يحق لكم رؤيته
calendar-feed-make = إنشاء عنوان
calendar-feed-made = هذا عنوانكم الجديد. يظهر الآن فقط. لا تعطوه لأحد: من يملكه يقرأ الجلسات.
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
calendar-feed-since = أُنشئ
calendar-feed-deeds = إجراءات
calendar-feed-end = إنهاء
calendar-feed-end-ask = لن يتلقى التقويم الذي يقرأه شيئًا بعد ذلك.
calendar-feed-end-yes = نعم، إنهاء
calendar-feed-ended = لم يعد العنوان صالحًا.
calendar-feed-many = لا يمكن أن تتجاوز العناوين {$limit}. أنهوا واحدًا أولًا.
log-feed = عنوان التقويم
