problem-too-short = { $count ->
    [zero] لا يقل عن {$count} حرف.
    [one] لا يقل عن حرف واحد ({$count}).
    [two] لا يقل عن حرفين ({$count}).
    [few] لا يقل عن {$count} أحرف.
    [many] لا يقل عن {$count} حرفًا.
    *[other] لا يقل عن {$count} حرف.
}
problem-common = من السهل تخمين كلمة المرور هذه. اختاروا مثلًا عدة كلمات لا رابط بينها.
problem-not-the-same = الإدخالان مختلفان.
problem-has-account = يوجد حساب بهذا العنوان. امنحوا الشخص الدور في حسابه.
problem-beyond-own = لا يمكنكم منح هذا الدور، فهو أوسع من دوركم.
problem-in-past = هذا اليوم قد مضى.
problem-wrong = هذا غير صحيح.
problem-no-number = يُرجى إدخال عدد صحيح.
problem-below-least = لا يقل عن {$number}.
problem-above-most = لا يزيد على {$number}.
problem-out-of-season = هذا اليوم خارج موسم البرنامج.
problem-weekend = هذا اليوم عطلة نهاية الأسبوع لدى أحد الطرفين.
problem-skipped-hour = هذه الساعة غير موجودة في هذا اليوم أو تتكرر مرتين، لأن التوقيت يتغيّر.
problem-same-time = توجد جلسة أخرى في هذا الوقت.
problem-no-address = يُرجى إدخال عنوان يبدأ بـ https://.
problem-placeholder-left = ما زال في النص موضع فارغ لا يملؤه أحد.
problem-not-its-name = محتوى الملف لا يطابق اسمه.
problem-file-kind = الصيغ الممكنة: PDF وPNG وJPEG وWebP.
problem-file-too-large = يجب ألّا يتجاوز حجم الملف {$number} ميغابايت.
