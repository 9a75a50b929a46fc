problem-required = يُرجى ملء هذا الحقل.
problem-choose = يُرجى الاختيار.
problem-mail-invalid = هذا ليس عنوان بريد إلكتروني. مثال: name@example.org
problem-not-allowed = يحتوي هذا الحقل على رموز أو روابط لا يمكن استخدامها هنا.
problem-not-a-choice = هذا ليس من الخيارات.
problem-session-full = اكتمل العدد في هذه الأثناء: {$sessions}.
problem-session-begun = بدأت بالفعل: {$sessions}
problem-already-booked = يوجد حجز بهذا العنوان للجلسات التالية: {$sessions}. وقد أعدنا إرسال الرابط إلى العنوان نفسه.
problem-consent-needed = لا يجوز لنا حفظ هذه المعلومة دون موافقتكم.
problem-too-long = { $count ->
    [zero] دون أي حرف.
    [one] حرف واحد على الأكثر.
    [two] حرفان على الأكثر.
    [few] {$count} أحرف على الأكثر.
    [many] {$count} حرفًا على الأكثر.
    *[other] {$count} حرف على الأكثر.
}
problem-too-few = { $count ->
    [zero] اختاروا الجلسات.
    [one] اختاروا جلسة معايشة واحدة على الأقل.
    [two] اختاروا جلستَي معايشة على الأقل.
    [few] اختاروا {$count} جلسات معايشة على الأقل.
    [many] اختاروا {$count} جلسة معايشة على الأقل.
    *[other] اختاروا {$count} جلسة معايشة على الأقل.
}
problem-seminar-first = يُرجى اختيار ندوة تحضيرية أيضًا.
problem-same-person = هذا العنوان موجود في الحجز.
problem-wait-or-leave = انضموا إلى قائمة الانتظار أو اتركوا هذه الجلسات.
problem-all-visits = { $count ->
    [zero] لا توجد جلسات معايشة للاختيار ({$count}).
    [one] يُرجى اختيار جلسة المعايشة ({$count}).
    [two] يُرجى اختيار جلستَي المعايشة ({$count}).
    [few] يُرجى اختيار جلسات المعايشة كلها وعددها {$count}.
    [many] يُرجى اختيار جلسات المعايشة كلها وعددها {$count}.
    *[other] يُرجى اختيار جلسات المعايشة كلها وعددها {$count}.
}
problem-too-many-people = { $count ->
    [zero] لا يمكن تسجيل أشخاص ({$count}).
    [one] شخص واحد على الأكثر ({$count}).
    [two] شخصان على الأكثر ({$count}).
    [few] {$count} أشخاص على الأكثر.
    [many] {$count} شخصًا على الأكثر.
    *[other] {$count} شخص على الأكثر.
}
problem-below-taken = { $count ->
    [zero] لا مقاعد محجوزة ({$count}).
    [one] مقعد واحد محجوز ({$count}). لا يمكن أن يكون العدد أقل.
    [two] مقعدان محجوزان ({$count}). لا يمكن أن يكون العدد أقل.
    [few] {$count} مقاعد محجوزة. لا يمكن أن يكون العدد أقل.
    [many] {$count} مقعدًا محجوزًا. لا يمكن أن يكون العدد أقل.
    *[other] {$count} مقعد محجوز. لا يمكن أن يكون العدد أقل.
}
