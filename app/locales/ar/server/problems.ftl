problem-too-short = { $count ->
    [zero] لا يقل عن {$count} حرف.
    [one] لا يقل عن حرف واحد.
    [two] لا يقل عن حرفين.
    [few] لا يقل عن {$count} أحرف.
    [many] لا يقل عن {$count} حرفًا.
    *[other] لا يقل عن {$count} حرف.
}
problem-common = من السهل تخمين كلمة المرور هذه. اختاروا مثلًا عدة كلمات لا رابط بينها.
problem-not-the-same = الإدخالان مختلفان.
problem-has-account = يوجد حساب بهذا العنوان. امنحوا الشخص الدور في حسابه.
problem-beyond-own = لا يمكنكم منح هذا الدور، فهو أوسع من دوركم.
problem-in-past = هذا اليوم قد مضى. يُرجى اختيار يوم لاحق.
problem-wrong = هذه المعلومة غير صحيحة. يُرجى مراجعتها.
problem-no-number = يُرجى إدخال عدد صحيح.
problem-below-least = لا يقل عن {$number}.
problem-above-most = لا يزيد على {$number}.
problem-out-of-season = هذا اليوم خارج موسم البرنامج. يُرجى اختيار يوم آخر.
problem-weekend = هذا اليوم عطلة نهاية الأسبوع لدى أحد الجانبين. يُرجى اختيار يوم آخر.
problem-skipped-hour = يتغيّر التوقيت في هذا اليوم: هذه الساعة غير موجودة أو تتكرر مرتين. يُرجى اختيار ساعة أخرى.
problem-same-time = توجد جلسة أخرى في هذا الوقت. يُرجى اختيار وقت آخر.
problem-no-address = يُرجى إدخال عنوان يبدأ بـ https://{"\u200E"}.
problem-placeholder-left = يتضمن النص رمزًا بديلًا غير معروف. يُرجى تصحيحه أو حذفه.
problem-not-its-name = محتوى الملف لا يطابق اسمه. يُرجى اختيار ملف آخر.
problem-file-kind = يُرجى اختيار ملف بصيغة PDF أو PNG أو JPEG أو WebP.
problem-file-too-large = يجب ألّا يتجاوز حجم الملف {$number} ميغابايت.
