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
programme-new-text = املؤوا ما تعرفونه الآن. يمكن تغيير كل شيء لاحقًا ما عدا رابط الصفحة.
programme-create = إنشاء البرنامج
programme-created = أُنشئ البرنامج وأصبح متاحًا للعموم.
programme-saved = تم الحفظ. يظهر التعديل فورًا في الصفحة العامة.
programme-public-page = عرض الصفحة العامة
programme-texts = النصوص
programme-frame = الإطار العام
programme-original = لغة النص الأصلي
programme-summary = في جملة أو جملتين
programme-summary-hint = يظهر هذا النص في قائمة البرامج.
programme-points-hint = نقطة في كل سطر، بالترتيب نفسه في كل لغة.
programme-slug = رابط الصفحة (اختياري)
programme-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات. إذا تُرك الحقل فارغًا يُشتق الرابط من الاسم.
programme-slug-wrong = يُرجى استعمال الحروف اللاتينية الصغيرة والأرقام والشرطات فقط.
programme-slug-taken = هذا الرابط مستعمل لبرنامج آخر. يُرجى اختيار رابط آخر.
programme-runs-from = قائم منذ (اختياري)
programme-runs-until = مستمر حتى (اختياري)
programme-runs-hint = سنة أو شهر أو يوم: 2027 أو {"\u200E"}2027-05 أو {"\u200E"}2027-05-01
programme-runs-until-hint = اتركوه فارغًا إن لم تُحدَّد نهاية.
programme-no-partial-day = لم نفهم هذا التاريخ. أمثلة ممكنة: 2027 أو {"\u200E"}2027-05 أو {"\u200E"}2027-05-01
programme-ends-first = النهاية قبل البداية.
programme-no-time = هذا ليس وقتًا صحيحًا. مثال: 10:00
programme-no-original = تنقص في لغة النص الأصلي نقطة توجد لها ترجمة. يُرجى إضافتها.
programme-contact = صندوق بريد للاستفسار (اختياري)
programme-contact-hint = صندوق مشترك لا صندوق شخص بعينه. وهو ظاهر للعموم.
programme-untick = أزيلوا العلامة لحذف عنصر.
programme-add-region = إضافة منطقة
programme-regions-hint = اكتبوا اسم بلد أو ولاية ألمانية.
programme-no-region = لم نجد إحدى المناطق. اختاروا واحدة من الاقتراحات.
programme-add-partnership = إضافة شراكة
programme-partnerships-hint = شراكات المعايشات داخلة تلقائيًا.
programme-no-partnership = لم نجد إحدى الشراكات. اختاروا واحدة من الاقتراحات.
programme-policy-text = تسري هذه القواعد على كل معايشة تُنشر ضمن البرنامج.
programme-visits-min = جلسات المعايشة، على الأقل
programme-visits-max = جلسات المعايشة، على الأكثر
programme-visit-minutes = مدة الجلسة بالدقائق
programme-season-start = أول يوم في الموسم
programme-season-end = آخر يوم في الموسم
programme-themes-min = المواضيع، على الأقل
programme-allowed-forms = طرق الانعقاد المسموح بها
programme-book-min = أقل عدد جلسات يحجزه كل مشارك
programme-all-asked = يجب حجز جميع الجلسات
programme-seminar-asked = يجب حجز الندوة التحضيرية
programme-civil-asked = يجب على الجانبين تقديم معلومات عن المجتمع المدني
programme-meeting-number = اللقاء {$number}
programme-meeting-new = لقاء جديد
programme-meeting-add = إضافة لقاء
programme-meeting-title = العنوان
programme-meeting-place = المكان (اختياري)
programme-meeting-place-hint = اتركوه فارغًا إن كان عبر الإنترنت.
programme-meeting-date = اليوم
programme-meeting-time = البداية
programme-meeting-minutes = المدة بالدقائق
programme-meeting-zone = المنطقة الزمنية
programme-meeting-remove = حذف هذا اللقاء
programme-changed-meanwhile = حفظ شخص آخر تغييرات في هذه الأثناء. ما كتبتموه ما زال هنا. راجعوا ما تغيّر ثم احفظوا مرة أخرى.
programme-meanwhile = ما حُفظ في هذه الأثناء
programme-meanwhile-text = هذه هي النسخة المحفوظة. وفي النموذج ما كتبتموه أنتم.
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
programme-breaks-text = لم يُحفظ شيء بعد. تبقى هذه المعايشات منشورة، لكن عليها الالتزام بالقواعد الجديدة عند تعديلها في المرة القادمة.
programme-save-anyway = الحفظ رغم ذلك
programme-breaks-form = لم يعد البرنامج يتيح طريقة الانعقاد هذه.
programme-breaks-few = جلسات المعايشة أقل من المطلوب: {$limit} على الأقل.
programme-breaks-many = جلسات المعايشة أكثر من المسموح: {$limit} على الأكثر.
programme-breaks-minutes = مدتها بالدقائق ليست {$limit} – جلسة المعايشة رقم {$visits}
programme-breaks-season = خارج الموسم – جلسة المعايشة رقم {$visits}
programme-breaks-themes = المواضيع أقل من المطلوب: {$limit} على الأقل.
programme-breaks-civil-host = تنقص المعلومات عن المجتمع المدني في البلدية المضيفة.
programme-breaks-civil-guest = تنقص المعلومات عن المجتمع المدني في البلدية الزائرة.
questions-edit = تعديل أسئلة الاستبيان
questions-title = أسئلة الاستبيان
questions-title-short = الأسئلة
questions-lead = تُرسل هذه الأسئلة عند اختتام المعايشة إلى كل من شارك فيها. وما أُرسل سابقًا يبقى كما هو.
questions-saved = حُفظت الأسئلة.
questions-none = لا أسئلة بعد: فلا يُرسل أي استبيان.
questions-anonymous = مجهولة الهوية: لا يمكن لأحد أن يعرف من أجاب بماذا
questions-anonymous-hint = وإلا ظهر الاسم بجانب كل إجابة. ونذكر ذلك قبل السؤال الأول.
questions-number = السؤال {$number}
questions-new = سؤال جديد
questions-add = إضافة سؤال
questions-text = السؤال
questions-kind = الإجابة
questions-kind-scale = رقم من 1 إلى 5
questions-kind-choice = إجابة من عدة خيارات
questions-kind-text = نص حر
questions-options = الخيارات
questions-options-hint = للإجابة من عدة خيارات فقط: خيار في كل سطر، اثنان على الأقل.
questions-few-options = يُرجى ذكر خيارين على الأقل.
questions-place = الترتيب
questions-remove = حذف هذا السؤال
log-programme = برنامج
