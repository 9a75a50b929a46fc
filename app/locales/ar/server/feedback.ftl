feedback-title = رأيكم
feedback-lead = شاركتم في «{$title}». كيف تقيّمون هذه المعايشة المهنية؟
feedback-anonymous = إجاباتكم مجهولة الهوية: يُحفظ اليوم فقط دون أي اسم.
feedback-named = يرى مكتب البرنامج اسمكم مع إجاباتكم.
feedback-voluntary = كل إجابة اختيارية.
feedback-least = {$number} – لا، على الإطلاق
feedback-most = {$number} – إلى حد كبير
feedback-words-hint = بكلماتكم، 2000 حرف على الأكثر
feedback-send = إرسال الرأي
feedback-nothing = يُرجى الإجابة عن سؤال واحد على الأقل.
feedback-thanks = شكرًا لكم
feedback-arrived = وصلنا رأيكم.
feedback-used = سبق استخدام هذا الرابط للإجابة، ولا يمكن استخدامه مرة ثانية.
feedback-expired = انتهت صلاحية هذا الرابط
feedback-expired-text = كان بإمكانكم الإجابة خلال 60 يومًا. يسعدنا أن تكتبوا إلينا بالبريد الإلكتروني.
feedback-unknown = ربما ينقص جزء من العنوان أو انتهت صلاحية الرابط. افتحوه مرة أخرى من الرسالة.
feedback-results = الآراء
feedback-asked = عدد من سُئلوا
feedback-answered = عدد من أجابوا
feedback-too-few = الاستبيان مجهول الهوية. تظهر النتائج حالما يبلغ عدد من أجابوا {$number}.
feedback-none = لم يُسأل أحد بعد
feedback-none-text = يُرسل الاستبيان عند اختتام المعايشة المهنية إلى كل من حضر.
feedback-silent = لم يُجب أحد بعد
feedback-silent-text = أُرسل الاستبيان. تظهر الإجابات هنا.
feedback-answer = الإجابة
feedback-count = العدد
feedback-share = النسبة
feedback-percent = {$number}%
feedback-mean = المتوسط: {$number} من 5
feedback-counted = { $count ->
    [zero] لا إجابات
    [one] إجابة واحدة
    [two] إجابتان
    [few] {$count} إجابات
    [many] {$count} إجابة
    *[other] {$count} إجابة
}
feedback-programme = كل الآراء في البرنامج
feedback-back = إلى الاختتام
feedback-mail-subject = رأيكم: {$title}
feedback-mail-text = شاركتم في «{$title}». يدعوكم برنامج «{$programme}» إلى إبداء رأيكم. لن يستغرق ذلك سوى بضع دقائق.
feedback-mail-anonymous = إجاباتكم مجهولة الهوية: لن يعرف أحد من أجاب بماذا.
feedback-mail-named = يرى مكتب البرنامج اسمكم مع إجاباتكم.
feedback-mail-link = الإجابة عن الأسئلة
feedback-mail-until = الرابط صالح حتى {$date} ويُستخدم مرة واحدة.
mail-kind-feedback = استبيان
log-feedback = رأي
personal-data-feedback-links = روابط الاستبيانات التي انتهت صلاحيتها
