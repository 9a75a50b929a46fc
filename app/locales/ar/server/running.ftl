running-nav = صفحات هذه المعايشة المهنية
running-title = سير المعايشة
running-participants = المشاركون
mail-hand-confirm-subject = تم تأكيد مقعدكم: {$title}
mail-hand-confirm-text = خصصنا لكم مقعدًا:
mail-hand-move-subject = مقعدكم في جلسة أخرى: {$title}
mail-hand-move-text = نقلنا مقعدكم إلى جلسة أخرى. تشاركون الآن في هذه الجلسة:
mail-hand-move-from = لم تعودوا مشاركين في هذه الجلسة: {$session}
mail-hand-wait-subject = أنتم على قائمة الانتظار: {$title}
mail-hand-wait-text = أنتم الآن على قائمة الانتظار لهذه الجلسة. إذا توفر مقعد عرضناه بحسب ترتيب القائمة.
mail-hand-cancel-subject = أُلغي مقعدكم: {$title}
mail-hand-cancel-text = اضطررنا إلى إلغاء مقعدكم في هذه الجلسة:
mail-hand-reason = السبب: {$reason}
mail-hand-ask = هل هناك ما لا يناسبكم؟ يكفي أن تردوا على هذه الرسالة.
mail-kind-by-hand = تغيير مقعد يدويًا
personal-data-notes = ملاحظات عن الجلسات
running-waiting = { $count ->
    [zero] معايشة مهنية تحتاج إلى متابعة
    [one] معايشة مهنية تحتاج إلى متابعة
    [two] معايشتان مهنيتان تحتاجان إلى متابعة
    [few] معايشات مهنية تحتاج إلى متابعة
    [many] معايشة مهنية تحتاج إلى متابعة
    *[other] معايشة مهنية تحتاج إلى متابعة
}
