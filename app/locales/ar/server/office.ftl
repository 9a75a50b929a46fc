office-title = المكتب
office-overview = نظرة عامة
office-people = الأشخاص
office-only = الدور المخوَّل: {$role}
office-closed = إذا احتجتم إلى هذا القسم في عملكم، فاطلبوا ذلك ممن لديه هذا الدور.
office-gone = لم يعد هذا موجودًا. ربما سبقكم شخص آخر. يُرجى إعادة تحميل الصفحة.
office-signed-in = تسجيل الدخول باسم {$name}
office-nothing = لا شيء في الانتظار
office-nothing-text = أُنجز كل شيء. ما يستجدّ يظهر هنا.
office-no-work = لا شيء ينتظركم هنا
office-no-work-text = ليس في المكتب ما يُنجز بأدواركم في الوقت الحالي.
office-invitations-expired = { $count ->
    [zero] دعوة انتهت صلاحيتها
    [one] دعوة انتهت صلاحيتها
    [two] دعوتان انتهت صلاحيتهما
    [few] دعوات انتهت صلاحيتها
    [many] دعوة انتهت صلاحيتها
    *[other] دعوة انتهت صلاحيتها
}
office-invitations-open = { $count ->
    [zero] دعوة لم تُقبل بعد
    [one] دعوة لم تُقبل بعد
    [two] دعوتان لم تُقبلا بعد
    [few] دعوات لم تُقبل بعد
    [many] دعوة لم تُقبل بعد
    *[other] دعوة لم تُقبل بعد
}
people-name = الاسم
people-role = الدور
people-roles = الأدوار
people-own = هذا أنتم
people-no-role = بلا دور
people-no-role-text = ليس لهذا الشخص دور ولا يرى شيئًا في المكتب.
people-factor-set = مُعدّة
people-factor-missing = لم تُعدّ بعد
people-search = الاسم أو عنوان البريد الإلكتروني
people-any-role = كل الأدوار
people-none = لا أحد يطابق هذه المرشحات
people-count = { $count ->
    [zero] لا أشخاص
    [one] شخص واحد
    [two] شخصان
    [few] {$count} أشخاص
    [many] {$count} شخصًا
    *[other] {$count} شخص
}
people-back = إلى كل الأشخاص
people-invite = دعوة شخص
people-invite-text = تصل إلى الشخص رسالة فيها رابط صالح لمدة 7 أيام، ينشئ به حسابه.
people-invite-send = إرسال الدعوة
people-language = لغة الرسالة
people-choose = يُرجى الاختيار
people-programme = البرنامج
people-no-programme = بلا برنامج
people-municipality = البلدية
people-municipality-hint = اكتبوا الاسم. املؤوا ما يناسب الدور فقط.
people-until = آخر يوم (اختياري)
people-until-hint = اتركوه فارغًا إذا كان الدور بلا نهاية.
people-for-programme = لبرنامج
people-for-municipality = لبلدية
people-for-either = لبرنامج أو بلدية
people-for-everything = لكل شيء
people-no-municipality = لا نجد هذه البلدية. اختاروا واحدة من الاقتراحات.
people-either = يُرجى ترك هذا الحقل فارغًا: املؤوا حقلًا واحدًا فقط يناسب الدور.
people-no-day = هذا ليس يومًا. مثال: 2027-09-30
people-invitations = الدعوات
people-invitations-none = كل الدعوات قُبلت أو سُحبت.
people-invitations-count = { $count ->
    [zero] لا دعوات مفتوحة
    [one] دعوة مفتوحة واحدة
    [two] دعوتان مفتوحتان
    [few] {$count} دعوات مفتوحة
    [many] {$count} دعوة مفتوحة
    *[other] {$count} دعوة مفتوحة
}
people-valid = الصلاحية
people-until-day = حتى {$day}
people-expired = انتهت في {$day}
people-deeds = الإجراءات
people-again = إرسال مرة أخرى
people-withdraw = سحب الدعوة
people-withdraw-ask = لن يعمل الرابط في الرسالة بعد ذلك.
people-withdraw-yes = نعم، سحب الدعوة
people-invited-done = الدعوة في الطريق.
people-again-done = الدعوة في الطريق مرة أخرى. الرابط الجديد وحده صالح، لمدة 7 أيام.
people-withdrawn-done = سُحبت الدعوة.
people-take = سحب الدور
people-take-ask = يفقد الشخص فورًا ما يتيحه هذا الدور.
people-take-yes = نعم، سحب الدور
people-give = منح دور
people-give-text = إذا كان للشخص هذا الدور للغرض نفسه، فاليوم الأخير الجديد هو الساري.
people-given-done = مُنح الدور. يُبلَّغ الشخص بالبريد الإلكتروني.
people-taken-done = سُحب الدور.
people-own-role = لا يغيّر أدواركم إلا شخص آخر.
people-own-factor = تغيّرون خطوتكم الثانية في حسابكم.
people-beyond-own = هذا الدور أوسع من دوركم.
people-last-administrator = هذا آخر دور لإدارة المنصة. امنحوا الدور لشخص آخر أولًا.
people-reset = إعادة ضبط الخطوة الثانية
people-reset-ask = فقط إذا فقد الشخص جهازه ورموزه وكنتم متأكدين من هويته. يُسجَّل خروجه من كل مكان، ويُعدّ خطوة ثانية جديدة عند الدخول التالي.
people-reset-yes = نعم، إعادة الضبط
people-reset-done = أُعيد ضبط الخطوة الثانية. يُبلَّغ الشخص بالبريد الإلكتروني.
