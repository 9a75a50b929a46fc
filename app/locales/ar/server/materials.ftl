materials-title = المواد
materials-lead = ملفات وروابط للجلسات. تظهر في صفحة الحجز لكل من له مقعد مؤكَّد، وما كان بلغته أولًا.
materials-used = المساحة المستخدَمة: {$used} من {$most} ميغابايت
materials-none = لا مواد لهذه الجلسة بعد.
materials-no-sessions-title = لا جلسات بعد
materials-no-sessions = تكون المواد ضمن جلسة. يمكنكم إضافتها هنا حالما توجد جلسة.
materials-add-file = إضافة ملف
materials-add-link = إضافة رابط
materials-session = الجلسة
materials-file = الملف
materials-file-hint = PDF أو PNG أو JPEG أو WebP، بما لا يتجاوز {$number} ميغابايت.
materials-name = الاسم
materials-name-hint = هكذا يُسمّى في الحجز. إذا بقي الحقل فارغًا، يُستخدم اسم الملف.
materials-link-name-hint = هكذا يُسمّى الرابط في الحجز.
materials-link = الرابط
materials-link-hint = يبدأ بـ https://{"\u200E"}.
materials-language = اللغة
materials-everybody = لكل اللغات
materials-save-file = رفع الملف
materials-save-link = حفظ الرابط
materials-column-what = المادة
materials-column-about = النوع والحجم
materials-column-language = اللغة
materials-column-deeds = الإجراءات
materials-count = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] {$count} مواد
    [many] {$count} مادة
    *[other] {$count} مادة
}
materials-delete = حذف
materials-delete-ask = لن يتمكن أحد من فتحها بعد ذلك.
materials-delete-yes = نعم، حذف
materials-added = حُفظت المادة. يراها الآن كل من له مقعد مؤكَّد.
materials-deleted = حُذفت المادة.
materials-full = يجب ألّا تتجاوز ملفات هذه المعايشة مجتمعةً {$number} ميغابايت. احذفوا ملفات أخرى أولًا.
