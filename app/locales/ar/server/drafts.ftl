draft-pages = التخطيط
draft-parts = أجزاء المسودة
draft-back = إلى كل المعايشات المهنية
draft-has-return = لهذه المعايشة زيارة مقابلة بالفعل.
draft-hospitation = المعايشة المهنية
draft-part-basics = الأساسيات
draft-part-texts = النصوص
draft-part-sessions = الجلسات
draft-part-itinerary = برنامج الزيارة
draft-part-civil = المجتمع المدني
draft-publish = النشر
draft-history = سجل التغييرات
draft-state-draft = مسودة
draft-state-published = منشورة
draft-state-closed = مختتمة
draft-state-cancelled = ملغاة
draft-changed = معدّلة ولم تُنشر بعد
draft-open = { $count ->
    [zero] لا نقاط غير مكتملة
    [one] نقطة واحدة غير مكتملة
    [two] نقطتان غير مكتملتين
    [few] {$count} نقاط غير مكتملة
    [many] {$count} نقطة غير مكتملة
    *[other] {$count} نقطة غير مكتملة
}
draft-search = العنوان أو البلدية
draft-none-found = لا معايشة مهنية تطابق عوامل التصفية هذه
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
    [zero] لا مقاعد مؤكَّدة
    [one] مقعد مؤكَّد واحد
    [two] مقعدان مؤكَّدان
    [few] {$count} مقاعد مؤكَّدة
    [many] {$count} مقعدًا مؤكَّدًا
    *[other] {$count} مقعد مؤكَّد
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
draft-new-copy-text = تنقل المسودة كل شيء بما في ذلك الجلسات. ولا يبقى غير محدَّد إلا تاريخها ووقتها.
draft-new-adapt = تكييف برنامج زيارة
draft-new-adapt-text = يُوزَّع برنامج زيارة حضورية على جلسات عبر الإنترنت، ثم يمكنكم نقل كل شيء.
draft-new-return = تخطيط الزيارة المقابلة
draft-new-return-text = يتبادل المضيف والزائر الأدوار، وتشير كل معايشة إلى الأخرى.
draft-town-hint = اكتبوا الاسم واختاروا من الاقتراحات.
draft-same-town = المضيف والزائر هما البلدية نفسها. يُرجى اختيار بلديتين مختلفتين.
draft-make = إنشاء المسودة
draft-source = المعايشة المرجعية
draft-sides = مَن يستضيف مَن
draft-no-itinerary = ليس لهذه المعايشة برنامج زيارة يمكن تكييفه. يُرجى اختيار معايشة أخرى.
draft-no-source = لا معايشة مرجعية بعد
draft-no-source-text = ما إن توجد معايشة مناسبة حتى تظهر هنا.
draft-made-done = أُنشئت المسودة، ولا يراها إلا المكتب.
draft-published-done = تم النشر. تعرض الصفحة العامة الآن هذه النسخة.
draft-cancelled-done = أُلغيت المعايشة، ويُبلَّغ بالبريد الإلكتروني كل من حجز.
draft-before = قبل النشر: {$problem}
draft-before-title = ما ينبغي إنجازه قبل النشر
draft-ready = لا شيء ناقص. يمكن نشر المسودة.
draft-last = آخر حفظ
draft-never-saved = لم يُحفظ شيء بعد
draft-saved = حُفظ: {$at}
draft-saved-by = حُفظ: {$at}، {$name}
draft-saved-done = تم الحفظ.
draft-public = الصفحة العامة
draft-public-link = عرض الصفحة العامة
draft-over = لم يعد بالإمكان تعديل هذه المعايشة.
draft-publish-look = المراجعة قبل النشر
draft-publisher = الدور المخوَّل بالنشر: {$role}
draft-publish-first = ما سيُنشر للعموم
draft-publish-changes = ما سيتغيّر في الصفحة العامة
draft-publish-yes = النشر الآن
draft-publish-again = نشر التعديلات
draft-publish-told = إذا كانت التعديلات تخص المشاركين، تصلهم رسالة بالبريد الإلكتروني.
draft-note = توضيح التعديلات
draft-note-hint = اختياري، بكلمات قليلة. يظهر في سجل التغييرات وفي الرسالة إلى كل من حجز.
draft-cancel = إلغاء المعايشة
draft-cancel-ask = تُلغى كل الجلسات القادمة، وتصل رسالة بالبريد الإلكتروني إلى كل من حجز. لا يمكن التراجع عن ذلك.
draft-cancel-yes = نعم، إلغاء المعايشة
draft-delete = حذف المسودة
draft-delete-ask = ستُحذف المسودة نهائيًا ولا يمكن استعادتها.
draft-delete-yes = نعم، حذف
draft-save = حفظ
draft-save-mine = حفظ هذه النسخة
draft-meanwhile = حفظ شخص آخر شيئًا مختلفًا في هذه الأثناء. تظهر النسختان أدناه جنبًا إلى جنب. لم يُفقد شيء: قرّروا ما يُعتمد ثم احفظوا مرة أخرى.
draft-theirs = المحفوظ في هذه الأثناء ({$name}):
draft-theirs-unknown = المحفوظ في هذه الأثناء:
draft-take-theirs = اعتماد هذا
draft-row-added = اعتماد ما أُضيف في هذه الأثناء:
draft-row-removed = أُزيل في هذه الأثناء: {$name}. سيُحتفَظ به عند الحفظ.
draft-auto-saving = جارٍ الحفظ…
draft-auto-offline = لا يوجد اتصال. نصّكم ما زال هنا، ونواصل المحاولة.
draft-auto-wrong = لم يُحفظ بعد: يُرجى مراجعة الحقول المعلَّمة.
draft-auto-out = سُجّل خروجكم. نصّكم ما زال هنا. سجّلوا الدخول في نافذة أخرى.
draft-empty = فارغ
draft-title = العنوان
draft-summary = باختصار
draft-plain = بلغة سهلة
draft-plain-hint = جمل قصيرة وكلمات مألوفة وفكرة واحدة في كل جملة.
draft-see-hint = نقطة واحدة في كل سطر.
draft-texts-hint = يظهر النص الأصلي أولًا وإلى جانبه أو تحته ترجمة. إذا غيّرتم الأصل تُعدّ الترجمات غير محدَّثة حتى تُعدَّل.
draft-second = الترجمة المجاورة
draft-text-original = الأصل
draft-text-missing = الترجمة ناقصة
draft-text-not-yet = ما زال فارغًا
draft-text-translated = مترجم
draft-text-outdated = غير محدَّث منذ {$day}
draft-still-right = ما زالت صحيحة
draft-other-languages = بلغات أخرى
draft-original = لغة الأصل
draft-languages = لغات الجلسات
draft-languages-hint = يجري الحديث في الجلسات بهذه اللغات.
draft-interpretation-hint = تُتاح الترجمة الفورية بين هذه اللغات.
draft-contact = صندوق بريد للاستفسار
draft-contact-hint = صندوق مشترك، لا عنوان شخصي.
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
draft-shares-hint = املؤوا هذه الحقول فقط إذا كانت هناك مقاعد مخصَّصة. وبقية المقاعد متاحة للجميع.
draft-day = يوم الزيارة
draft-session = الجلسة عبر الإنترنت
draft-online = المدة عبر الإنترنت
draft-order = الترتيب
draft-no-place = غير مُدرجة في أي جلسة
draft-no-sessions = لا جلسات بعد. أضيفوا الأولى.
draft-session-add = إضافة جلسة
draft-up = إلى الأعلى
draft-down = إلى الأسفل
draft-remove = إزالة
draft-civil-host = البلدية المضيفة
draft-civil-guest = البلدية الزائرة
draft-civil-hint = اذكروا لكل جانب مَن يشارك من المجتمع المدني، أو لماذا لا يشارك أحد بعد.
draft-group-new = مجموعة جديدة
draft-group-add = إضافة مجموعة أخرى
draft-group-contact = صندوق بريد وظيفي
draft-group-contact-hint = مثلًا صندوق مكتب الجمعية، لا عنوان شخص بعينه.
draft-group-part = ما تسهم به المجموعة
draft-why-not = السبب إن لم يشارك أحد بعد
civil-association = جمعية شراكة
civil-thematic-group = مجموعة معنية بالموضوع
civil-other = أخرى
block-visit = زيارة موقع
block-talk = عرض ونقاش
block-tour = جولة
board-hint = تُخصَّص في كل جلسة عبر الإنترنت عشر دقائق للترحيب وعشر للأسئلة. انقلوا الفقرات بالفأرة أو الإصبع أو الأسهم أو القائمة.
board-days-hint = البرنامج الحضوري يومًا بيوم.
board-empty = لا فقرات بعد. أضيفوا الأولى.
board-add = إضافة فقرة
board-day = اليوم {$number}
board-place = «{$title}» الآن في الموضع {$number} من {$count}: {$session}
board-nothing = لا فقرات بعد.
board-filled = الدقائق المشغولة: {$filled} من {$minutes}
board-over = { $count ->
    [zero] لا دقائق زائدة
    [one] دقيقة زائدة واحدة
    [two] دقيقتان زائدتان
    [few] {$count} دقائق زائدة
    [many] {$count} دقيقة زائدة
    *[other] {$count} دقيقة زائدة
}
board-fits = المدة مناسبة
board-shortened = { $count ->
    [zero] دون تقصير
    [one] أقصر بدقيقة واحدة
    [two] أقصر بدقيقتين
    [few] أقصر بـ{$count} دقائق
    [many] أقصر بـ{$count} دقيقة
    *[other] أقصر بـ{$count} دقيقة
}
board-no-place = لم تُدرج في جلسة بعد
board-on-site = {$kind}، المدة حضوريًا بالدقائق: {$minutes}
board-minutes = المدة حضوريًا
board-more = العنوان والنوع والمدة
board-lay = إعادة التوزيع
board-lay-ask = تُوزَّع كل الفقرات على الجلسات من جديد بالترتيب، ويضيع ما نقلتموه يدويًا.
board-lay-yes = نعم، إعادة التوزيع
board-laid-done = أُعيد توزيع الفقرات.
changes-none = لا فرق.
changes-before = السابق
changes-after = الجديد
draft-history-none = لم تُنشر بعد
draft-history-none-text = تظهر هنا كل عملية نشر مع ما تغيّر فيها.
draft-version = النسخة
draft-version-number = النسخة {$number}
draft-when = التاريخ
draft-told = من أُبلغ
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
draft-compare = مقارنة
draft-compare-from = النسخة الأقدم
draft-compare-to = النسخة الأحدث
draft-compared = المقارنة
draft-kind-taken = حُجزت مقاعد في هذه الجلسة، ولذلك يبقى نوعها كما هو. لتغييره احذفوا الجلسة وأضيفوا جلسة جديدة.
draft-deed = التغيير
draft-deeds = تغييرات أخرى
draft-deeds-order = الأحدث أولًا
draft-deed-link = حُفظ رابط اللقاء
draft-deed-no-link = حُذف رابط اللقاء
draft-deed-moderator = حُدِّد من ييسّر الجلسة
draft-deed-no-moderator = أُلغي تحديد من ييسّر الجلسة
draft-deed-interpreters = أُمّنت الترجمة الفورية
draft-deed-no-interpreters = لم تعد الترجمة الفورية مؤمَّنة
draft-deed-outcome = حُفظت النتائج
draft-deed-closed = اختُتمت المعايشة
draft-deed-cancelled = أُلغيت المعايشة
rule-form = لا يتيح البرنامج طريقة الانعقاد هذه. يُرجى اختيار طريقة أخرى.
rule-too-few-visits = الحد الأدنى لجلسات المعايشة في البرنامج: {$number}
rule-too-many-visits = الحد الأقصى لجلسات المعايشة في البرنامج: {$number}
rule-visit-minutes = المدة المطلوبة لكل جلسة معايشة بالدقائق: {$number}. تختلف عنها: {$visits}
rule-out-of-season = جلسات معايشة خارج موسم البرنامج: {$visits}
rule-too-few-themes = عدد المواضيع غير كافٍ. الحد الأدنى في البرنامج: {$number}
rule-civil-host = لم يُذكر عن البلدية المضيفة مَن يشارك من المجتمع المدني أو لماذا لا يشارك أحد بعد.
rule-civil-guest = لم يُذكر عن البلدية الزائرة مَن يشارك من المجتمع المدني أو لماذا لا يشارك أحد بعد.
draft-needs-not-marked = الحضور لم يُسجَّل
draft-needs-not-ready = قريبة ولم تجهز بعد
draft-needs-few-bookings = حجوزات قليلة
draft-needs-no-link = لا رابط بعد
draft-needs-no-moderator = لم يُحدَّد من ييسّر الجلسة
draft-needs-no-interpreter = الترجمة الفورية غير مؤمَّنة
draft-needs-no-civil-society = لا مشاركة من المجتمع المدني
