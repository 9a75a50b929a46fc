materials-title = المواد
materials-lead = ملفات وروابط للجلسات. من له مقعد مؤكد يجدها في حجزه، وما كان بلغته يأتي أولًا.
materials-used = المستخدم: {$used} من {$most} ميغابايت
materials-none = لا مواد لهذه الجلسة بعد.
materials-no-sessions-title = لا جلسات بعد
materials-no-sessions = المواد تتبع جلسة. يمكنكم إضافتها هنا حالما توجد جلسة.
materials-add-file = إضافة ملف
materials-add-link = إضافة رابط
materials-session = الجلسة
materials-file = الملف
materials-file-hint = PDF أو PNG أو JPEG أو WebP، بما لا يتجاوز {$number} ميغابايت.
materials-name = العنوان
materials-name-hint = هكذا يُسمّى في الحجز. إذا بقي الحقل فارغًا، يُستخدم اسم الملف.
materials-link-name-hint = هكذا يُسمّى الرابط في الحجز.
materials-link = عنوان الرابط
materials-link-hint = يبدأ بـ https://.
materials-language = اللغة
materials-everybody = لكل اللغات
materials-save-file = رفع الملف
materials-save-link = حفظ الرابط
materials-column-what = المادة
materials-column-about = النوع والحجم
materials-column-language = اللغة
materials-column-deeds = الإجراءات
materials-count = { $count ->
    [zero] لا مواد ({$count})
    [one] مادة واحدة ({$count})
    [two] مادتان ({$count})
    [few] {$count} مواد
    [many] {$count} مادة
    *[other] {$count} مادة
}
materials-delete = حذف
materials-delete-ask = لن يتمكن أحد من فتحها بعد ذلك.
materials-delete-yes = نعم، احذف
materials-added = حُفظت المادة. يراها الآن كل من له مقعد مؤكد.
materials-deleted = حُذفت المادة.
materials-full = يجب ألّا تتجاوز كل ملفات هذه المعايشة معًا {$number} ميغابايت. احذفوا غيرها أولًا.
