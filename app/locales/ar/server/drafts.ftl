draft-pages = التخطيط
draft-parts = أجزاء المسودة
draft-back = إلى كل المعايشات المهنية
draft-hospitation = المعايشة المهنية
draft-part-basics = الأساسيات
draft-part-texts = النصوص
draft-part-sessions = الجلسات
draft-part-itinerary = برنامج الزيارة
draft-part-civil = المجتمع المدني
draft-publish = النشر
draft-history = السجل
draft-state-draft = مسودة
draft-state-published = منشورة
draft-state-closed = مختتمة
draft-state-cancelled = ملغاة
draft-changed = معدّلة ولم تُنشر بعد
draft-open = { $count ->
    [zero] لا نقاط معلّقة
    [one] نقطة معلّقة واحدة
    [two] نقطتان معلّقتان
    [few] {$count} نقاط معلّقة
    [many] {$count} نقطة معلّقة
    *[other] {$count} نقطة معلّقة
}
draft-search = العنوان أو البلدية
draft-none-found = لا معايشة مهنية تطابق هذه الفلاتر
draft-none = لا توجد معايشات مهنية بعد
draft-none-text = تظهر هنا المسودات والمعايشات المنشورة التابعة لبرامجكم وبلدياتكم.
draft-next = الجلسة القادمة
draft-to-come = { $count ->
    [zero] لا جلسات قادمة
    [one] جلسة قادمة واحدة
    [two] جلستان قادمتان
    [few] {$count} جلسات قادمة
    [many] {$count} جلسة قادمة
    *[other] {$count} جلسة قادمة
}
draft-confirmed = { $count ->
    [zero] لا مقاعد مؤكّدة
    [one] مقعد مؤكّد واحد
    [two] مقعدان مؤكّدان
    [few] {$count} مقاعد مؤكّدة
    [many] {$count} مقعدًا مؤكّدًا
    *[other] {$count} مقعد مؤكّد
}
draft-waiting = { $count ->
    [zero] لا أحد في الانتظار
    [one] شخص واحد في الانتظار
    [two] شخصان في الانتظار
    [few] {$count} أشخاص في الانتظار
    [many] {$count} شخصًا في الانتظار
    *[other] {$count} شخص في الانتظار
}
draft-deleted-done = حُذفت المسودة.
draft-new = إنشاء معايشة مهنية جديدة
draft-new-back = إلى الطرق الأخرى
draft-new-scratch = البدء من الصفر
draft-new-scratch-text = تحدّدون البرنامج والبلديتين، ثم تملؤون البقية بأنفسكم.
draft-new-copy = نسخ
draft-new-copy-text = تأخذ المسودة كل شيء ما عدا المواعيد، فتبقى مفتوحة.
draft-new-adapt = تكييف برنامج زيارة
draft-new-adapt-text = يُوزَّع برنامج زيارة ميدانية على جلسات عن بُعد، ثم يمكنكم نقل كل شيء.
draft-new-return = تخطيط زيارة العودة
draft-new-return-text = يتبادل المضيف والزائر الأدوار، وتشير كل معايشة إلى الأخرى.
draft-town-hint = اكتبوا الاسم واختاروا من الاقتراحات.
draft-same-town = المضيف والزائر هما البلدية نفسها.
draft-make = إنشاء المسودة
draft-source = المصدر
draft-sides = من يستضيف من
draft-no-itinerary = ليس لهذه المعايشة برنامج زيارة يمكن تكييفه.
draft-no-source = لا مصدر بعد
draft-no-source-text = ما إن توجد معايشة مناسبة حتى تظهر هنا.
draft-made-done = أُنشئت المسودة، ولا يراها إلا المكتب.
draft-published-done = تم النشر. تعرض الصفحة العامة الآن هذه النسخة.
draft-cancelled-done = أُلغيت المعايشة، ويُبلَّغ من حجز بالبريد الإلكتروني.
draft-before = قبل النشر: {$problem}
draft-before-title = ما ينقص قبل النشر
draft-ready = لا شيء ناقص. يمكن نشر المسودة.
draft-last = آخر حفظ
draft-never-saved = لم يُحفظ شيء بعد
draft-saved = حُفظ: {$at}
draft-saved-by = حُفظ: {$at}، بواسطة {$name}
draft-saved-done = تم الحفظ.
draft-public = الصفحة العامة
draft-public-link = عرض الصفحة العامة
draft-over = لم يعد بالإمكان تغيير شيء هنا.
draft-publish-look = التحضير للنشر
draft-publisher = يحق له النشر: {$role}
draft-publish-first = ما سيصبح عامًا
draft-publish-changes = ما سيتغيّر علنًا
draft-publish-yes = انشر الآن
draft-publish-again = انشر التعديلات
draft-publish-told = يتلقّى من حجز رسالة بالبريد الإلكتروني إذا تغيّر شيء.
draft-note = ما الذي يتغيّر، في كلمات قليلة
draft-note-hint = اختياري. يظهر في السجل وفي الرسالة إلى من حجز.
draft-cancel = إلغاء المعايشة
draft-cancel-ask = تُلغى كل الجلسات القادمة، ويتلقّى من حجز رسالة. لا يمكن التراجع عن ذلك.
draft-cancel-yes = نعم، إلغاء
draft-delete = حذف المسودة
draft-delete-ask = ستختفي المسودة نهائيًا.
draft-delete-yes = نعم، حذف
draft-save = حفظ
draft-save-mine = احفظ هذه النسخة
draft-meanwhile = حفظ شخص آخر شيئًا مختلفًا في هذه الأثناء. تظهر النسختان أدناه جنبًا إلى جنب. لم يضع شيء: قرّروا ما يُعتمد ثم احفظوا مرة أخرى.
draft-theirs = حفظ {$name}:
draft-theirs-unknown = حُفظ في هذه الأثناء:
draft-take-theirs = اعتماد هذا
draft-row-added = أُضيف في هذه الأثناء، اعتماده:
draft-row-removed = أُزيل في هذه الأثناء: {$name}. يبقى عند الحفظ.
draft-auto-saving = جارٍ الحفظ…
draft-auto-offline = لا اتصال. نصّكم ما زال هنا، ونواصل المحاولة.
draft-auto-wrong = لم يُحفظ بعد: يُرجى مراجعة الحقول المعلَّمة.
draft-auto-out = سُجّل خروجكم. نصّكم ما زال هنا. سجّلوا الدخول في نافذة أخرى.
draft-empty = فارغ
draft-title = العنوان
draft-summary = باختصار
draft-plain = بلغة سهلة
draft-plain-hint = جمل قصيرة وكلمات مألوفة وفكرة واحدة في كل جملة.
draft-see-hint = نقطة واحدة في كل سطر.
draft-texts-hint = يظهر النص الأصلي أولًا وإلى جانبه ترجمة. إذا غيّرتم الأصل تُعدّ الترجمات قديمة حتى تُحدَّث.
draft-second = الترجمة المجاورة
draft-text-original = الأصل
draft-text-missing = الترجمة ناقصة
draft-text-not-yet = ما زال فارغًا
draft-text-translated = مترجم
draft-text-outdated = قديم منذ {$day}
draft-still-right = ما زال صحيحًا
draft-other-languages = بلغات أخرى
draft-original = لغة الأصل
draft-languages = لغات الجلسات
draft-languages-hint = تُستعمل هذه اللغات.
draft-interpretation-hint = تُتاح الترجمة الفورية بين هاتين اللغتين.
draft-contact = بريد الأسئلة
draft-contact-hint = بريد مشترك، لا عنوان شخصي.
draft-no-partnership = دون شراكة
draft-session-number = الجلسة {$number}
draft-session-removed = جلسة محذوفة
draft-block-number = الفقرة {$number}
draft-block-removed = فقرة محذوفة
draft-group-number = المجموعة {$number}
draft-kind = النوع
draft-date = اليوم
draft-time = البداية
draft-minutes = المدة
draft-minutes-unit = دقيقة
draft-seats = المقاعد
draft-seats-unit = مقعد
draft-shares = مقاعد لفئات معيّنة
draft-shares-hint = لا تملؤوها إلا إذا كانت هناك مقاعد محجوزة. البقية مفتوحة للجميع.
draft-day = يوم الزيارة
draft-session = الجلسة عن بُعد
draft-online = المدة عن بُعد
draft-order = الترتيب
draft-no-place = دون مكان بعد
draft-no-sessions = لا جلسات بعد. أضيفوا الأولى.
draft-session-add = إضافة جلسة
draft-up = إلى الأعلى
draft-down = إلى الأسفل
draft-remove = إزالة
draft-civil-host = الجانب المضيف
draft-civil-guest = الجانب الزائر
draft-civil-hint = اذكروا لكل جانب من يشارك من المجتمع المدني، أو لماذا لا يشارك أحد بعد.
draft-group-new = مجموعة جديدة
draft-group-add = إضافة مجموعة أخرى
draft-group-contact = بريد وظيفي
draft-group-contact-hint = مثل الأمانة العامة، لا عنوان شخص.
draft-group-part = ما تسهم به المجموعة
draft-why-not = لماذا لا أحد بعد
civil-association = جمعية شراكة
civil-thematic-group = مجموعة معنية بالموضوع
civil-other = أخرى
block-visit = زيارة موقع
block-talk = عرض ونقاش
block-tour = جولة
board-hint = تحتفظ كل جلسة بعشر دقائق للترحيب وعشر للأسئلة. انقلوا الفقرات بالفأرة أو الإصبع أو الأسهم أو القائمة.
board-days-hint = البرنامج الميداني يومًا بيوم.
board-empty = لا فقرات بعد. أضيفوا الأولى.
board-add = إضافة فقرة
board-day = اليوم {$number}
board-place = «{$title}» الآن في الموضع {$number} من {$count}: {$session}
board-nothing = لا شيء هنا بعد.
board-filled = {$filled} من {$minutes} دقيقة مشغولة
board-over = { $count ->
    [zero] لا دقائق زائدة
    [one] دقيقة زائدة واحدة
    [two] دقيقتان زائدتان
    [few] {$count} دقائق زائدة
    [many] {$count} دقيقة زائدة
    *[other] {$count} دقيقة زائدة
}
board-fits = مناسب
board-shortened = { $count ->
    [zero] دون اختصار
    [one] مختصر بدقيقة واحدة
    [two] مختصر بدقيقتين
    [few] مختصر بـ{$count} دقائق
    [many] مختصر بـ{$count} دقيقة
    *[other] مختصر بـ{$count} دقيقة
}
board-no-place = دون مكان بعد
board-on-site = {$kind}، {$minutes} دقيقة في الموقع
board-minutes = المدة في الموقع
board-more = العنوان والنوع والمدة
board-lay = إعادة التوزيع
board-lay-ask = تُوزَّع كل الفقرات على الجلسات من جديد بالترتيب، ويضيع ما نُقل يدويًا.
board-lay-yes = نعم، إعادة التوزيع
board-laid-done = أُعيد توزيع الفقرات.
changes-none = لا فرق.
changes-before = سابقًا
changes-after = الجديد
draft-history-none = لم تُنشر بعد
draft-history-none-text = يظهر هنا كل نشر مع ما تغيّر.
draft-version = النسخة
draft-version-number = النسخة {$number}
draft-when = متى
draft-told = أُبلغ
draft-told-count = { $count ->
    [zero] لا حجوزات
    [one] حجز واحد
    [two] حجزان
    [few] {$count} حجوزات
    [many] {$count} حجزًا
    *[other] {$count} حجز
}
draft-versions = { $count ->
    [zero] لا نسخ
    [one] نسخة واحدة
    [two] نسختان، الأحدث أولًا
    [few] {$count} نسخ، الأحدث أولًا
    [many] {$count} نسخة، الأحدث أولًا
    *[other] {$count} نسخة، الأحدث أولًا
}
draft-now = المسودة الحالية
draft-compare = قارن
draft-compare-from = النسخة الأقدم
draft-compare-to = النسخة الأحدث
draft-compared = المقارنة
rule-form = لا ينصّ البرنامج على هذا الشكل.
rule-too-few-visits = يطلب البرنامج {$number} جلسات معايشة على الأقل.
rule-too-many-visits = يسمح البرنامج بـ{$number} جلسات معايشة على الأكثر.
rule-visit-minutes = مدة كل جلسة معايشة {$number} دقيقة. تختلف: {$visits}
rule-out-of-season = خارج موسم البرنامج جلسات المعايشة: {$visits}
rule-too-few-themes = الحد الأدنى للمواضيع في البرنامج: {$number}
rule-civil-host = لم يُذكر للجانب المضيف من يشارك من المجتمع المدني أو لماذا لا يشارك أحد بعد.
rule-civil-guest = لم يُذكر للجانب الزائر من يشارك من المجتمع المدني أو لماذا لا يشارك أحد بعد.
draft-needs-not-ready = قريبًا وغير جاهزة
draft-needs-few-bookings = حجوزات قليلة
draft-needs-no-link = الرابط ناقص
draft-needs-no-moderator = الميسّر غير محدَّد
draft-needs-no-interpreter = الترجمة الفورية ناقصة
draft-needs-no-civil-society = المجتمع المدني غائب
