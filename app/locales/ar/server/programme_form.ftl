form-translations = الترجمات ({$count} من {$all})
programmes-office-text = ما تغيّرونه هنا يظهر فورًا في الصفحة العامة للبرنامج.
programmes-nothing = لا برامج بعد
programmes-nothing-text = يظهر هنا كل برنامج تتولّون تنسيقه.
programmes-count = { $count ->
    [zero] لا برامج
    [one] برنامج واحد
    [two] برنامجان
    [few] {$count} برامج
    [many] {$count} برنامجًا
    *[other] {$count} برنامج
}
programmes-back = إلى كل البرامج
programme-to-come = معايشات قادمة
programme-new = برنامج جديد
programme-new-text = املؤوا ما تعرفونه الآن. يمكن تغيير كل شيء لاحقًا ما عدا عنوان الصفحة.
programme-create = إنشاء البرنامج
programme-created = أُنشئ البرنامج وأصبح متاحًا للعموم.
programme-saved = تم الحفظ. وتعرضه الصفحة العامة فورًا.
programme-public-page = عرض الصفحة العامة
programme-texts = النصوص
programme-frame = الإطار
programme-original = اللغة التي تُكتب بها النصوص أولًا
programme-summary = في جملة أو جملتين
programme-summary-hint = يظهر هذا النص في قائمة البرامج.
programme-points-hint = نقطة في كل سطر. والسطر نفسه هو النقطة نفسها في كل لغة.
programme-slug = عنوان الصفحة (اختياري)
programme-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات. إذا تُرك الحقل فارغًا يُشتق العنوان من الاسم.
programme-slug-wrong = لا يمكن استعمال غير الحروف اللاتينية الصغيرة والأرقام والشرطات.
programme-slug-taken = هذا العنوان مستعمل لبرنامج آخر.
programme-runs-from = قائم منذ (اختياري)
programme-runs-until = مستمر حتى (اختياري)
programme-runs-hint = سنة أو شهر أو يوم: 2027 أو 2027-05 أو 2027-05-01
programme-runs-until-hint = اتركوه فارغًا إن لم تُحدَّد نهاية.
programme-no-partial-day = لم نفهم هذا التاريخ. أمثلة ممكنة: 2027 أو 2027-05 أو 2027-05-01
programme-ends-first = النهاية قبل البداية.
programme-no-time = هذا ليس وقتًا صحيحًا. مثال: 10:00
programme-no-original = أحد الأسطر لا تقابله نقطة باللغة الأولى.
programme-contact = بريد الأسئلة (اختياري)
programme-contact-hint = بريد مشترك لا بريد شخص بعينه. وهو ظاهر للعموم.
programme-untick = أزيلوا العلامة لحذف عنصر.
programme-add-region = إضافة منطقة
programme-regions-hint = اكتبوا اسم بلد أو ولاية ألمانية.
programme-no-region = لم نجد إحدى المناطق. اختاروا واحدة من الاقتراحات.
programme-add-partnership = إضافة شراكة
programme-partnerships-hint = شراكات المعايشات داخلة تلقائيًا.
programme-no-partnership = لم نجد إحدى الشراكات. اختاروا واحدة من الاقتراحات.
programme-policy-text = تسري هذه الأرقام على كل معايشة تُنشر ضمن البرنامج.
programme-visits-min = جلسات الزيارة، على الأقل
programme-visits-max = جلسات الزيارة، على الأكثر
programme-visit-minutes = مدة الجلسة بالدقائق
programme-season-start = أول يوم في الموسم
programme-season-end = آخر يوم في الموسم
programme-themes-min = المواضيع، على الأقل
programme-allowed-forms = الأشكال الممكنة
programme-book-min = أقل عدد جلسات يحجزه كل مشارك
programme-all-asked = يحجز كل مشارك جميع الجلسات
programme-seminar-asked = تسبق الجلسات ندوة تحضيرية
programme-civil-asked = يذكر كل جانب دور المجتمع المدني
programme-meeting-number = اللقاء {$number}
programme-meeting-new = لقاء جديد
programme-meeting-add = إضافة لقاء
programme-meeting-title = العنوان
programme-meeting-place = المكان (اختياري)
programme-meeting-place-hint = اتركوه فارغًا إن كان عبر الإنترنت.
programme-meeting-date = اليوم
programme-meeting-time = البداية
programme-meeting-minutes = المدة بالدقائق
programme-meeting-zone = توقيت المكان
programme-meeting-remove = حذف هذا اللقاء
programme-changed-meanwhile = حفظ شخص آخر تغييرات في هذه الأثناء. ما كتبتموه ما زال هنا. راجعوا ما تغيّر ثم احفظوا مرة أخرى.
programme-meanwhile = ما حُفظ في هذه الأثناء
programme-meanwhile-text = هذا هو الوضع الآن. وفي النموذج ما كتبتموه أنتم.
programme-empty = (فارغ)
programme-yes = نعم
programme-no = لا
programme-breaks = { $count ->
    [zero] كل المعايشات المنشورة تبقى مطابقة
    [one] معايشة منشورة واحدة لن تبقى مطابقة
    [two] معايشتان منشورتان لن تبقيا مطابقتين
    [few] {$count} معايشات منشورة لن تبقى مطابقة
    [many] {$count} معايشة منشورة لن تبقى مطابقة
    *[other] {$count} معايشة منشورة لن تبقى مطابقة
}
programme-breaks-text = لم يُحفظ شيء بعد. تبقى هذه المعايشات منشورة، لكن على من يعدّلها أن يلتزم بالقواعد الجديدة.
programme-save-anyway = الحفظ رغم ذلك
programme-breaks-form = لم يعد البرنامج يسمح بهذا الشكل.
programme-breaks-few = جلسات الزيارة أقل من المطلوب: {$limit} على الأقل.
programme-breaks-many = جلسات الزيارة أكثر من المسموح: {$limit} على الأكثر.
programme-breaks-minutes = مدتها ليست {$limit} دقيقة – جلسة الزيارة رقم {$visits}
programme-breaks-season = خارج الموسم – جلسة الزيارة رقم {$visits}
programme-breaks-themes = المواضيع أقل من المطلوب: {$limit} على الأقل.
programme-breaks-civil-host = لا يذكر الجانب المضيف شيئًا عن المجتمع المدني.
programme-breaks-civil-guest = لا يذكر الجانب الزائر شيئًا عن المجتمع المدني.
questions-edit = تعديل أسئلة التقييم
questions-title = أسئلة التقييم
questions-title-short = الأسئلة
questions-lead = تُرسل هذه الأسئلة إلى من شارك عند اختتام المعايشة. وما أُرسل سابقًا يبقى كما هو.
questions-saved = حُفظت الأسئلة.
questions-none = لا أسئلة بعد: فلا يُسأل أحد.
questions-anonymous = مجهولة الهوية: لا يمكن لأحد أن يعرف من أجاب بماذا
questions-anonymous-hint = وإلا ظهر الاسم بجانب كل إجابة. ونذكر ذلك قبل السؤال الأول.
questions-number = السؤال {$number}
questions-new = سؤال جديد
questions-add = إضافة سؤال
questions-text = السؤال
questions-kind = الإجابة
questions-kind-scale = رقم من 1 إلى 5
questions-kind-choice = إجابة من عدة خيارات
questions-kind-text = بكلماتهم
questions-options = الخيارات
questions-options-hint = للإجابة من عدة خيارات فقط: خيار في كل سطر، اثنان على الأقل.
questions-few-options = يُرجى ذكر خيارين على الأقل.
questions-place = الترتيب
questions-remove = حذف هذا السؤال
log-programme = برنامج
