atlas-title = من يعمل مع من؟
atlas-lead = شراكات البلديات الألمانية مع بلديات في فلسطين ولبنان والمغرب العربي وجنوب شرق أوروبا وأوكرانيا.
atlas-search = ابحث عن مكان
atlas-search-hint = مثلًا: كولونيا أو Köln أو Cologne
atlas-apply = اعرض
atlas-filters = التصفية
atlas-clear = امسح كل عوامل التصفية
atlas-remove = أزل عامل التصفية: {$name}
atlas-filter-country = البلد
atlas-filter-state = الولاية الألمانية
atlas-filter-kind = النوع
atlas-kind-unknown = النوع غير معروف
atlas-filter-stage = الحالة
atlas-filter-theme = الموضوع
atlas-filter-sdg = هدف التنمية المستدامة
atlas-filter-text = البحث
atlas-filter-place = المكان
atlas-filter-open = معايشة مهنية فيها مقاعد متاحة
atlas-list = الشراكات
atlas-map = خريطة الشراكات
atlas-empty-title = لا توجد شراكة تطابق كل عوامل التصفية
atlas-empty-text = أزيلوا أحد عوامل التصفية:
atlas-empty-none = لا توجد شراكات بعد
atlas-empty-none-text = يحمّل مشغّل هذا الموقع البيانات بالأمر «pontes import» أو يبدأ بالخيار PONTES_DEMO=1.
atlas-since = منذ {$date}
atlas-open-badge = مقاعد متاحة
atlas-csv = القائمة بصيغة CSV
atlas-selected = شراكات {$name}
atlas-to-page = افتح صفحة {$name}
page-previous = السابق
page-next = التالي
page-position = صفحة {$page} من {$pages}
atlas-results = { $count ->
    [zero] لا شراكات
    [one] شراكة واحدة
    [two] شراكتان
    [few] {$count} شراكات
    [many] {$count} شراكة
    *[other] {$count} شراكة
}
atlas-loosen = { $count ->
    [zero] أزل {$filter}: لا نتائج
    [one] أزل {$filter}: نتيجة واحدة
    [two] أزل {$filter}: نتيجتان
    [few] أزل {$filter}: {$count} نتائج
    [many] أزل {$filter}: {$count} نتيجة
    *[other] أزل {$filter}: {$count} نتيجة
}
