problem-required = يُرجى ملء هذا الحقل.
problem-choose = يُرجى الاختيار.
problem-mail-invalid = هذا ليس عنوان بريد إلكتروني. مثال: name@example.org
problem-not-allowed = يحتوي هذا الحقل على رموز أو روابط لا يمكن استخدامها هنا.
problem-not-a-choice = هذا ليس من الخيارات.
problem-session-full = امتلأت في هذه الأثناء: {$sessions}
problem-session-begun = بدأت بالفعل: {$sessions}
problem-already-booked = يوجد حجز بهذا العنوان لـ: {$sessions}. أعدنا إرسال الرابط إليه.
problem-consent-needed = لا يجوز لنا حفظ هذه المعلومة دون موافقة.
problem-too-long = { $count ->
    [zero] دون أي حرف.
    [one] حرف واحد على الأكثر.
    [two] حرفان على الأكثر.
    [few] {$count} أحرف على الأكثر.
    [many] {$count} حرفًا على الأكثر.
    *[other] {$count} حرف على الأكثر.
}
problem-too-few = { $count ->
    [zero] اختاروا الزيارات.
    [one] اختاروا زيارة واحدة على الأقل.
    [two] اختاروا زيارتين على الأقل.
    [few] اختاروا {$count} زيارات على الأقل.
    [many] اختاروا {$count} زيارة على الأقل.
    *[other] اختاروا {$count} زيارة على الأقل.
}
