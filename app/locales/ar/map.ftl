map-skip = تجاوز الخريطة
map-open = مقاعد متاحة
map-place = { $count ->
    [zero] {$name}، {$country}: لا شراكات
    [one] {$name}، {$country}: شراكة واحدة
    [two] {$name}، {$country}: شراكتان
    [few] {$name}، {$country}: {$count} شراكات
    [many] {$name}، {$country}: {$count} شراكة
    *[other] {$name}، {$country}: {$count} شراكة
}
map-cluster = { $count ->
    [zero] لا أماكن قرب {$name}. تقريب
    [one] مكان واحد قرب {$name}. تقريب
    [two] مكانان قرب {$name}. تقريب
    [few] {$count} أماكن قرب {$name}. تقريب
    [many] {$count} مكانًا قرب {$name}. تقريب
    *[other] {$count} مكان قرب {$name}. تقريب
}
map-pile = { $count ->
    [zero] لا أماكن في {$name}. فتح القائمة
    [one] مكان واحد في {$name}. فتح القائمة
    [two] مكانان في {$name}. فتح القائمة
    [few] {$count} أماكن في {$name}. فتح القائمة
    [many] {$count} مكانًا في {$name}. فتح القائمة
    *[other] {$count} مكان في {$name}. فتح القائمة
}
map-appeared = { $count ->
    [zero] لا علامات ظاهرة
    [one] علامة واحدة ظاهرة
    [two] علامتان ظاهرتان
    [few] {$count} علامات ظاهرة
    [many] {$count} علامة ظاهرة
    *[other] {$count} علامة ظاهرة
}
map-zoom-in = تقريب
map-zoom-out = إبعاد
map-gesture = حرّكوا الخريطة بإصبعين
map-close = إغلاق القائمة
map-whole = الخريطة كاملة
