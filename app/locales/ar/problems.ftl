problem-required = يُرجى ملء هذا الحقل.
problem-choose = يُرجى الاختيار.
problem-mail-invalid = هذا ليس عنوان بريد إلكتروني. مثال: name@example.org
problem-not-allowed = يحتوي هذا الحقل على رموز أو روابط لا يمكن استخدامها هنا.
problem-not-a-choice = هذا ليس من الخيارات.
problem-session-full = اكتمل العدد في هذه الأثناء: {$sessions}
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
