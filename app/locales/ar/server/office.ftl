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
people-person = الشخص
people-name = الاسم
people-role = الدور
people-roles = الأدوار
people-own = هذا حسابكم
people-no-role = بلا دور
people-no-role-text = ليس لهذا الشخص دور ولا يرى شيئًا في المكتب.
people-factor-set = مُعدّة
people-factor-missing = لم تُعدّ بعد
people-search = الاسم أو عنوان البريد الإلكتروني
people-any-role = كل الأدوار
people-none = لا أحد يطابق عوامل التصفية هذه
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
people-either = يُرجى ترك هذا الحقل فارغًا: املؤوا فقط الحقل الذي يناسب الدور.
people-no-day = هذا ليس يومًا صحيحًا. مثال: {"\u200E"}2027-09-30
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
people-expired = انتهت صلاحيتها في {$day}
people-deeds = الإجراءات
people-again = إرسال من جديد
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
people-own-factor = يمكنكم تغيير خطوتكم الثانية في حسابكم.
people-beyond-own = هذا الدور أوسع من دوركم.
people-last-administrator = هذا آخر دور لإدارة المنصة. امنحوا الدور لشخص آخر أولًا.
people-reset = إعادة ضبط الخطوة الثانية
people-reset-ask = فقط إذا فقد الشخص جهازه ورموزه وكنتم متأكدين من هويته. يُسجَّل خروجه من كل مكان، ويُعدّ خطوة ثانية جديدة عند تسجيل الدخول التالي.
people-reset-yes = نعم، إعادة الضبط
people-reset-done = أُعيد ضبط الخطوة الثانية. يُبلَّغ الشخص بالبريد الإلكتروني.
office-mails = الرسائل
office-settings = الإعدادات
settings-text = تسري هذه الإعدادات على المنصة كلها فور حفظها.
settings-saved = تم الحفظ. تسري الإعدادات الجديدة من الآن.
settings-operator = الجهة المشغّلة
settings-name = اسم الجهة
settings-address = العنوان البريدي
settings-address-hint = سطرًا بعد سطر، كما في الرسائل الورقية.
settings-mail = صندوق بريد الجهة
settings-mail-hint = صندوق مشترك تصل إليه الردود على الرسائل.
settings-privacy-mail = صندوق بريد لحماية البيانات (اختياري)
settings-privacy-mail-hint = مثلًا صندوق مسؤول حماية البيانات.
settings-mails = الرسائل
settings-mail-from = مرسِل الرسائل
settings-mail-from-hint = يجب أن يُسمح لخادم البريد بالإرسال من هذا العنوان.
settings-answers = تصل الردود إلى
settings-smtp = يضبط الوصول إلى خادم البريد من يشغّل الخادم: في بيئة التشغيل باسم PONTES_SMTP_URL. لا يظهر هنا لأنه يحتوي على كلمة مرور.
settings-languages = اللغات
settings-shown = لغات الصفحات
settings-shown-hint = لا تُعرض للاختيار إلا هذه اللغات.
settings-always = {$language} (متاحة دائمًا)
settings-periods = مدد الحفظ
settings-periods-text = بعدها تُحذف البيانات أو تُجعل مجهولة الهوية. يحدث ذلك تلقائيًا ولا يمكن التراجع عنه.
settings-unconfirmed = حجوزات لم يؤكدها أحد
settings-needs = ما يحتاج إليه شخص للمشاركة: بعد آخر جلسة
settings-bookings = الحجوزات المؤكَّدة: بعد آخر جلسة
settings-sent = الرسائل المرسلة
settings-cases = الطلبات التي تم الرد عليها
settings-days = يومًا
settings-months = شهرًا
settings-bounds = من {$least} إلى {$most}
settings-preview = معاينة
settings-not-saved = هكذا سيبدو. لم يُحفظ شيء بعد.
settings-everywhere = في كل صفحة وكل رسالة
mails-text = لم تصل هذه الرسائل إلى أحد بعد.
mails-nothing = وصلت كل الرسائل
mails-nothing-text = ما يتعذر تسليمه يظهر هنا.
mails-none = لا رسالة تطابق عوامل التصفية هذه
mails-state = الحالة
mails-any-state = كل الحالات
mails-waiting = في الانتظار
mails-failed = فشلت
mails-kind = الموضوع
mails-any-kind = الكل
mails-recipient = إلى
mails-forgotten = حُذف المستلِم والنص
mails-problem = العائق
mails-attempts = { $count ->
    [zero] لا محاولات
    [one] محاولة واحدة
    [two] محاولتان
    [few] {$count} محاولات
    [many] {$count} محاولة
    *[other] {$count} محاولة
}
mails-written = {$date}، {$time}
mails-due = المحاولة التالية {$date}، {$time}
mails-all = كل ما في هذه الصفحة
mails-chosen = الرسائل المختارة
office-choose = يُرجى الاختيار من القائمة أولًا.
mails-retry = إعادة المحاولة
mails-discard = تجاهل
mails-discard-ask = تُحذف الرسائل المختارة ولا تُسلَّم أبدًا.
mails-discard-yes = نعم، تجاهل
mail-kind-hold = حجز: يُرجى التأكيد
mail-kind-confirmed = تأكيد حجز
mail-kind-already = حجز موجود من قبل
mail-kind-changed = تغيير حجز
mail-kind-handed = نقل مقعد
mail-kind-offer = مقعد من قائمة الانتظار
mail-kind-lapsed = انتهاء عرض مقعد
mail-kind-in-vain = قائمة الانتظار: لم يتوفّر مقعد
mail-kind-invitation = جلسة للتقويم
mail-kind-cancelled = إلغاء جلسة
mail-kind-news = أخبار الجلسات
mail-kind-reminder = تذكير
mail-kind-advice = وصول طلب
mail-kind-case = طلب جديد في المكتب
mail-kind-answer = رد على طلب
mail-kind-account-invitation = دعوة إلى المكتب
mail-kind-account-role = دور جديد
mail-kind-account-sign-in = رابط تسجيل الدخول
mail-kind-account-password = رابط كلمة مرور جديدة
mail-kind-account-password-way = تنبيه: تسجيل الدخول بكلمة المرور
mail-kind-account-mail = عنوان بريد إلكتروني جديد
mail-kind-account-mail-taken = عنوان بريد إلكتروني مستخدم
mail-kind-account-factor-reset = إعادة ضبط الخطوة الثانية
mail-problem-timeout = لا يجيب خادم البريد في الوقت المحدد.
mail-problem-tls = تعذّر الاتصال المشفّر بخادم البريد.
mail-problem-connection = تعذّر الوصول إلى خادم البريد.
mail-problem-address = لا يمكن إرسال شيء إلى هذا العنوان.
mail-problem-folder = تعذّرت الكتابة في مجلد الرسائل.
mail-problem-full = صندوق البريد ممتلئ.
mail-problem-sign-in = لا يقبل خادم البريد تسجيل دخولنا. يمكن لمن يشغّل الخادم تغيير ذلك.
mail-problem-mailbox = رفضها خادم المستلِم: غالبًا لا وجود لصندوق البريد.
mail-problem-refused = رفضها خادم المستلِم.
mail-problem-later = لا يقبلها خادم المستلِم في الوقت الحالي.
mail-problem-other = تعذّر تسليمها.
office-mails-failed = { $count ->
    [zero] رسالة لم تصل
    [one] رسالة لم تصل
    [two] رسالتان لم تصلا
    [few] رسائل لم تصل
    [many] رسالة لم تصل
    *[other] رسالة لم تصل
}
office-mails-delayed = { $count ->
    [zero] رسالة تنتظر المحاولة التالية
    [one] رسالة تنتظر المحاولة التالية
    [two] رسالتان تنتظران المحاولة التالية
    [few] رسائل تنتظر المحاولة التالية
    [many] رسالة تنتظر المحاولة التالية
    *[other] رسالة تنتظر المحاولة التالية
}
mails-count = { $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] {$count} رسائل
    [many] {$count} رسالة
    *[other] {$count} رسالة
}
mails-retried = { $count ->
    [zero] لا رسائل يُعاد إرسالها.
    [one] يُعاد إرسال رسالة واحدة.
    [two] يُعاد إرسال رسالتين.
    [few] يُعاد إرسال {$count} رسائل.
    [many] يُعاد إرسال {$count} رسالة.
    *[other] يُعاد إرسال {$count} رسالة.
}
mails-discarded = { $count ->
    [zero] لم تُتجاهل أي رسالة.
    [one] تم تجاهل رسالة واحدة.
    [two] تم تجاهل رسالتين.
    [few] تم تجاهل {$count} رسائل.
    [many] تم تجاهل {$count} رسالة.
    *[other] تم تجاهل {$count} رسالة.
}
office-cases = الطلبات
labelled = {$name}: {$value}
office-moment = {$date}، {$time}
cases-text = يطلب أشخاص استشارة حول برنامج، ويصلهم الرد بالبريد الإلكتروني.
cases-nothing = لم يسأل أحد بعد
cases-nothing-text = تظهر هنا الطلبات المتعلقة ببرامجكم.
cases-none = لا طلب يطابق عوامل التصفية هذه
cases-any-state = كل الحالات
cases-any-owner = الجميع
cases-any-programme = كل البرامج
cases-unowned = لا أحد بعد
cases-own = أنا
cases-back = إلى كل الطلبات
case-title = طلب من {$name}
case-asker = مقدّم الطلب
case-anonymous = اسم محذوف
case-nobody = لا أحد بعد
case-state = الحالة
case-owner = من يتولّى الطلب
case-arrived = تاريخ الوصول
case-answered-at = تاريخ الرد
case-language = لغة الرد
case-new = جديد
case-open = قيد المعالجة
case-answered = تم الرد
case-closed = مغلق
case-question = السؤال
case-answer = الرد
case-take = تولّي الطلب
case-assign = إسناد الطلب إلى شخص
case-colleague = من يتولّاه؟
case-answer-title = الرد على الطلب
case-answer-hint = يرغب الشخص في رد باللغة {$language}. نضيف التحية والختام.
case-answer-send = إرسال الرد
case-close = إغلاق
case-close-ask = لن يُحسب الطلب بعد ذلك ضمن ما ينتظر، ولا تصل إلى الشخص أي رسالة.
case-close-yes = نعم، إغلاق
case-reopen = إعادة الفتح
case-take-done = أنتم تتولون هذا الطلب الآن.
case-assign-done = يتولى الشخص المختار الطلب الآن.
case-answer-done = الرد في الطريق.
case-close-done = أُغلق الطلب.
case-reopen-done = فُتح الطلب من جديد.
case-moved-on = لم يعد هذا ممكنًا: سبقكم شخص آخر. ترون الحالة الجديدة أدناه.
cases-count = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] {$count} طلبات
    [many] {$count} طلبًا
    *[other] {$count} طلب
}
office-cases-unowned = { $count ->
    [zero] طلب لا يتولّاه أحد بعد
    [one] طلب لا يتولّاه أحد بعد
    [two] طلبان لا يتولّاهما أحد بعد
    [few] طلبات لا يتولّاها أحد بعد
    [many] طلبًا لا يتولّاه أحد بعد
    *[other] طلب لا يتولّاه أحد بعد
}
office-cases-own = { $count ->
    [zero] من طلباتكم ينتظر الرد
    [one] من طلباتكم ينتظر الرد
    [two] من طلباتكم ينتظران الرد
    [few] من طلباتكم تنتظر الرد
    [many] من طلباتكم ينتظر الرد
    *[other] من طلباتكم ينتظر الرد
}
office-log = السجل
log-text = من غيّر ماذا ومتى؟ تبقى المدخلات كما هي. الأيام والأوقات بتوقيت UTC.
log-none = لا مدخل يطابق هذا البحث
log-not-understood = لا نفهم هذا البحث. يُرجى مراجعة الأيام.
log-caption = الأحدث أولًا
log-older = مدخلات أقدم
log-newest = إلى الأحدث
log-pages = صفحات السجل
log-from = من يوم
log-until = حتى يوم
log-who = من
log-what = ماذا
log-anybody = الجميع
log-anything = الكل
log-subject = المعرّف
log-same = كل ما يتعلق به
log-change = التغيير
log-before = قبل
log-after = بعد
log-moment = {$date}، {$time} UTC
log-account = حساب
log-login = تسجيل دخول
log-invitation = دعوة
log-booking = حجز
log-seat = مقعد
log-offer = عرض مقعد
log-needs = احتياجات المشاركة
log-session = جلسة
log-case = طلب
log-mail = رسالة
log-atlas = الأطلس
log-retention = الحفظ
log-demo = عرض توضيحي
log-system = النظام نفسه
log-visitor = زائر
log-participant = مشارك
log-fields = { $count ->
    [zero] لا بيانات
    [one] بيان واحد
    [two] بيانان
    [few] {$count} بيانات
    [many] {$count} بيانًا
    *[other] {$count} بيان
}
cases-take = تولّي الطلبات المختارة
cases-close = إغلاق الطلبات المختارة
cases-chosen = الاختيار
cases-choose = اختيار:
cases-taken = { $count ->
    [zero] لم يُتولَّ أي طلب.
    [one] تولّيتم طلبًا واحدًا.
    [two] تولّيتم طلبين.
    [few] تولّيتم {$count} طلبات.
    [many] تولّيتم {$count} طلبًا.
    *[other] تولّيتم {$count} طلب.
}
cases-closed = { $count ->
    [zero] لم يُغلق أي طلب.
    [one] أُغلق طلب واحد.
    [two] أُغلق طلبان.
    [few] أُغلقت {$count} طلبات.
    [many] أُغلق {$count} طلبًا.
    *[other] أُغلق {$count} طلب.
}
