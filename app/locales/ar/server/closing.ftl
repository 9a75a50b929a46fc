closing-title = الاختتام
closing-text = بعد انتهاء كل الجلسات تدوّنون النتائج وتختتمون المعايشة المهنية.
closing-closed = اختُتمت في {$date}.
closing-closed-public = النتائج منشورة على صفحة الشراكة.
closing-to-partnership = إلى صفحة الشراكة
closing-attendance = الحضور
closing-complete = تسجيل الحضور مكتمل.
closing-incomplete = تسجيل الحضور غير مكتمل بعد.
closing-to-come = لم تنتهِ كل الجلسات بعد، ولا يمكن اختتام المعايشة المهنية قبل ذلك.
closing-expected = المتوقَّع
closing-attended = الحاضرون
closing-unmarked = غير مسجَّل
closing-deeds = ما ينقص
closing-off = ملغاة
closing-not-over = لم تُعقد بعد
closing-mark = تسجيل الحضور
closing-remind = تذكير من ييسّر الجلسة
closing-asked = آخر تذكير: {$date}
closing-reminded = التذكير في طريقه.
closing-outcome = النتائج
closing-outcome-hint = تكفي جمل قليلة. يحتاج كل حقل إلى لغة واحدة على الأقل؛ وعند غياب الترجمة يظهر النص الأصلي.
closing-text-in = {$field} ({$language})
closing-length = 2000 حرف على الأكثر
closing-others = لغات أخرى
closing-save = حفظ المسودة
closing-save-public = نشر التعديل
closing-saved = تم الحفظ.
closing-saved-at = آخر حفظ: {$date}
closing-saved-by = آخر حفظ: {$date}، {$name}
closing-because = لماذا لم يكتمل تسجيل الحضور؟
closing-because-hint = لا يرى هذا السبب إلا المكتب.
closing-because-was = تسجيل الحضور غير مكتمل: {$reason}
closing-close = اختتام المعايشة المهنية
closing-close-text = بعد ذلك تُنشر النتائج للعموم ولا يعود تغيير الحضور ممكنًا.
closing-asks = { $count ->
    [zero] لم يحضر أحد، ولن يُرسل استبيان البرنامج.
    [one] حضر شخص واحد، ويصله استبيان البرنامج بالبريد الإلكتروني.
    [two] حضر شخصان، ويصلهما استبيان البرنامج بالبريد الإلكتروني.
    [few] حضر {$count} أشخاص، ويصلهم استبيان البرنامج بالبريد الإلكتروني.
    [many] حضر {$count} شخصًا، ويصلهم استبيان البرنامج بالبريد الإلكتروني.
    *[other] حضر {$count} شخص، ويصلهم استبيان البرنامج بالبريد الإلكتروني.
}
closing-asks-nobody = لن يُرسل أي استبيان: إما أن البرنامج لا يطرح أسئلة، أو لم يحضر أحد.
closing-now = اختُتمت المعايشة المهنية.
closing-before = سبق اختتام المعايشة المهنية.
closing-feedback = عرض الآراء
closing-changed = حفظ شخص آخر في هذه الأثناء. نصّكم باقٍ في الحقول، وتحت كل منها النص المحفوظ الآن. قرّروا ما يُعتمد ثم احفظوا مرة أخرى.
closing-theirs = المحفوظ الآن:
log-outcome = نتائج
