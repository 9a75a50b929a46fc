programmes-title = البرامج
programmes-lead = تتعاون البلديات في إطار هذه البرامج. ويبيّن كل برنامج ما يقدّمه وما يتوقعه ومن يمكنه المشاركة.
programmes-none = لا يوجد برنامج مُدرج حاليًا.
programme-kicker = برنامج
programme-offers = ماذا يقدّم البرنامج
programme-expectations = ماذا يتوقع منكم
programme-eligible = من يمكنه المشاركة
programme-policy = كيف تجري المعايشة المهنية
programme-visits = { $count ->
    [zero] {$count} جلسة مدة كل منها {$minutes} دقيقة
    [one] جلسة واحدة مدتها {$minutes} دقيقة
    [two] جلستان مدة كل منهما {$minutes} دقيقة
    [few] {$count} جلسات مدة كل منها {$minutes} دقيقة
    [many] {$count} جلسة مدة كل منها {$minutes} دقيقة
    *[other] {$count} جلسة مدة كل منها {$minutes} دقيقة
}
programme-visits-between = { $most ->
    [zero] من {$least} إلى {$most} جلسة مدة كل منها {$minutes} دقيقة
    [one] من {$least} إلى {$most} جلسة مدة كل منها {$minutes} دقيقة
    [two] من {$least} إلى {$most} جلسات مدة كل منها {$minutes} دقيقة
    [few] من {$least} إلى {$most} جلسات مدة كل منها {$minutes} دقيقة
    [many] من {$least} إلى {$most} جلسة مدة كل منها {$minutes} دقيقة
    *[other] من {$least} إلى {$most} جلسة مدة كل منها {$minutes} دقيقة
}
programme-season = الموسم: من {$from} إلى {$to}
programme-forms = طريقة الانعقاد: {$forms}
programme-themes = { $count ->
    [zero] {$count} موضوع على الأقل
    [one] موضوع واحد على الأقل
    [two] موضوعان على الأقل
    [few] {$count} مواضيع على الأقل
    [many] {$count} موضوعًا على الأقل
    *[other] {$count} موضوع على الأقل
}
programme-civil = يذكر كل جانب من يشارك من المجتمع المدني، أو لماذا لا يشارك أحد بعد.
programme-all-visits = من يشارك يحجز جميع الجلسات.
programme-book-at-least = { $count ->
    [zero] من يشارك يحجز {$count} جلسة على الأقل.
    [one] من يشارك يحجز جلسة واحدة على الأقل.
    [two] من يشارك يحجز جلستين على الأقل.
    [few] من يشارك يحجز {$count} جلسات على الأقل.
    [many] من يشارك يحجز {$count} جلسة على الأقل.
    *[other] من يشارك يحجز {$count} جلسة على الأقل.
}
programme-seminar-first = تسبق الجلساتِ ندوة تحضيرية.
programme-hospitations = المعايشات المهنية
programme-no-hospitations = لا توجد معايشة مهنية معروضة حاليًا.
programme-seminars = ندوات مشتركة بين عدة معايشات مهنية
programme-seminar-serves = مفتوحة أيضًا لهذه المعايشات
programme-seminar-book = إلى الحجز: {$title}
programme-meetings = لقاءات الشبكة
programme-meetings-over = لقاءات سابقة
programme-online = عبر الإنترنت
programme-partnerships = الشراكات
programme-running = المدة
programme-running-since = منذ {$from}
programme-running-until = حتى {$to}
programme-running-between = من {$from} إلى {$to}
programme-regions = المناطق
advice-title = اطلب استشارة
advice-lead = اسألوا عمّا تودّون معرفته، حتى إن كنتم في بداية الطريق. نردّ عليكم بالبريد الإلكتروني.
advice-name = الاسم
advice-mail = عنوان البريد الإلكتروني
advice-mail-hint = سيُرسل الرد إلى هذا العنوان.
advice-municipality = البلدية أو المؤسسة
advice-message = سؤالكم
advice-message-hint = مثلًا: عمّن تبحثون، وما موضوعكم، وأين تتعثرون؟
advice-language = لغة الرد
advice-privacy-title = بياناتكم
advice-privacy = نحتاج إلى هذه البيانات لنردّ عليكم، ولا يطّلع عليها إلا مكتب البرنامج.
advice-privacy-more = المزيد عن حماية البيانات
advice-submit = إرسال الطلب
advice-arrived-title = وصل طلبكم
advice-arrived-text = شكرًا لكم. سيقرأ مكتب البرنامج طلبكم ويردّ عليكم بالبريد الإلكتروني. ورسالة التأكيد في طريقها إليكم.
advice-arrived-back = العودة إلى البرنامج
privacy-advice = { $count ->
    [zero] عند طلب الاستشارة نحفظ الاسم وعنوان البريد الإلكتروني والبلدية واللغة وسؤالكم لنردّ عليكم. ولا يطّلع عليها إلا مكتب البرنامج. ونحذفها بعد {$count} شهر من الرد.
    [one] عند طلب الاستشارة نحفظ الاسم وعنوان البريد الإلكتروني والبلدية واللغة وسؤالكم لنردّ عليكم. ولا يطّلع عليها إلا مكتب البرنامج. ونحذفها بعد شهر واحد من الرد.
    [two] عند طلب الاستشارة نحفظ الاسم وعنوان البريد الإلكتروني والبلدية واللغة وسؤالكم لنردّ عليكم. ولا يطّلع عليها إلا مكتب البرنامج. ونحذفها بعد شهرين من الرد.
    [few] عند طلب الاستشارة نحفظ الاسم وعنوان البريد الإلكتروني والبلدية واللغة وسؤالكم لنردّ عليكم. ولا يطّلع عليها إلا مكتب البرنامج. ونحذفها بعد {$count} أشهر من الرد.
    [many] عند طلب الاستشارة نحفظ الاسم وعنوان البريد الإلكتروني والبلدية واللغة وسؤالكم لنردّ عليكم. ولا يطّلع عليها إلا مكتب البرنامج. ونحذفها بعد {$count} شهرًا من الرد.
    *[other] عند طلب الاستشارة نحفظ الاسم وعنوان البريد الإلكتروني والبلدية واللغة وسؤالكم لنردّ عليكم. ولا يطّلع عليها إلا مكتب البرنامج. ونحذفها بعد {$count} شهر من الرد.
}
