booking-title = حجز المقاعد
booking-lead = لا حاجة إلى حساب. نرسل إليكم رسالة بالبريد الإلكتروني لتأكيد الحجز.
booking-sessions = الجلسات
booking-name = الاسم
booking-mail = البريد الإلكتروني
booking-mail-hint = يُرسل رابط التأكيد إلى هذا العنوان.
booking-municipality = البلدية
booking-municipality-choose = يُرجى الاختيار
booking-municipality-other = بلدية أو جهة أخرى
booking-municipality-other-hint = فقط إن لم تكن في القائمة.
booking-affiliation = تنتمون إلى
booking-language = لغة رسائلكم
booking-interpretation = أحتاج إلى ترجمة فورية إلى هذه اللغة
booking-interpretation-none = لا حاجة إلى ترجمة فورية
booking-access = ماذا تحتاجون للمشاركة؟ (اختياري)
booking-access-hint = مثلًا نص مكتوب على الشاشة أو لغة الإشارة.
booking-access-consent = أوافق على حفظ هذه المعلومة حتى مرور 30 يومًا على آخر جلسة. ويمكنني سحب موافقتي في أي وقت.
booking-privacy-title = بياناتكم
booking-privacy = نحتاج إلى هذه البيانات لمنحكم المقعد وإبلاغكم بالتغييرات. ولا يطّلع عليها إلا من ينظّم الجلسات.
booking-privacy-more = المزيد عن حماية البيانات
booking-submit = احجز المقاعد
booking-errors = يُرجى مراجعة هذه الحقول
booking-pending-title = بقيت خطوة: افتحوا بريدكم
booking-pending-text = أرسلنا رابطًا إلى {$mail}. يُرجى فتحه والتأكيد.
booking-pending-until = المقاعد محجوزة حتى {$date}، {$time} ({$zone}).
booking-again-title = لم تصلكم رسالة؟
booking-again-label = تحققوا من العنوان أو صحّحوه
booking-again = أعد إرسال الرسالة
booking-again-done = الرسالة في الطريق.
booking-page-title = حجزي
booking-confirm-title = أكّدوا حجزكم
booking-confirm = تأكيد الحجز
booking-confirmed = تم تأكيد مقاعدكم.
booking-late = انتهت مهلة الحجز المؤقت. ما زال التأكيد ممكنًا ما دامت هناك مقاعد متاحة.
booking-late-full = انتهت مهلة الحجز المؤقت ولم تعد هناك مقاعد كافية.
booking-cancelled = ألغيتم جميع المقاعد.
booking-cancel-one = إلغاء هذه الجلسة
booking-cancel-all = إلغاء جميع الجلسات
booking-cancel-ask = يصبح مقعدكم متاحًا لغيركم فورًا.
booking-cancel-ask-all = تصبح جميع مقاعدكم متاحة لغيركم فورًا.
booking-cancel-yes = نعم، إلغاء
booking-withdraw = حذف ما أحتاج إليه للمشاركة
booking-withdraw-ask = نحذف فورًا ما ذكرتم أنكم تحتاجون إليه. وتبقى مقاعدكم لكم.
booking-withdraw-done = تم الحذف. وتبقى مقاعدكم لكم.
booking-cancel-done = تم تسجيل الإلغاء.
booking-calendar = جميع الجلسات في ملف تقويم
booking-unknown-title = هذا الرابط غير معروف
booking-unknown-text = ربما صُحّح العنوان أو لم يُنسخ الرابط كاملًا. افتحوا الرابط من أحدث رسالة.
booking-sessions-hint = { $count ->
    [zero] اختاروا الجلسات.
    [one] اختاروا جلسة معايشة واحدة على الأقل.
    [two] اختاروا جلستَي معايشة على الأقل.
    [few] اختاروا {$count} جلسات معايشة على الأقل.
    [many] اختاروا {$count} جلسة معايشة على الأقل.
    *[other] اختاروا {$count} جلسة معايشة على الأقل.
}
booking-wait = الانضمام إلى قائمة الانتظار
booking-wait-hint = اكتمل العدد في بعض الجلسات. إذا توفّر مقعد، نعرضه بحسب ترتيب القائمة.
booking-all-visits = تشمل المشاركة جميع جلسات المعايشة.
booking-seminar-first = يُرجى اختيار ندوة تحضيرية أيضًا.
booking-colleagues = تسجيل أشخاص آخرين
booking-colleagues-hint = حتى تسعة أشخاص من بلديتكم. نرسل الدعوات إلى كل شخص على بريده الإلكتروني.
booking-colleague = الشخص {$number}
booking-not-myself = أحجز لغيري فقط ولن أشارك بنفسي.
booking-reminders = تذكيرات بالبريد الإلكتروني
booking-reminder-week = قبل أسبوع
booking-reminder-day = قبل يوم
booking-reminder-hour = قبل ساعة
booking-waiting = أنتم على قائمة الانتظار. إذا توفّر مقعد لكم، فسنكتب إليكم.
booking-wait-pending = يُرجى التأكيد. يُحتسب ترتيبكم في قائمة الانتظار من لحظة التأكيد.
booking-position = الترتيب {$position} في قائمة الانتظار
booking-offer-title = يوجد مقعد متاح لكم
booking-offer-until = نحتفظ بالمقعد لكم حتى {$date}، {$time} ({$zone}).
booking-offer-take = اقبل المقعد
booking-offer-decline = ارفض المقعد
booking-offer-taken = المقعد لكم.
booking-offer-declined = شكرًا. سنعرض المقعد على الشخص التالي.
booking-offer-gone = لم يعد هذا العرض قائمًا.
booking-change-title = تغيير الجلسات
booking-change-hint = اختاروا جميع الجلسات التي تريدونها. إذا تعذّرت إحداها يبقى حجزكم دون تغيير.
booking-change = حفظ التغييرات
booking-change-done = تم تغيير حجزكم.
booking-hand-over = نقل المقاعد إلى شخص آخر
booking-hand-over-hint = تنتقل مقاعد {$name} إلى شخص آخر من بلديتكم. تصل رسالة إلى الشخصين.
booking-hand-over-done = تم نقل المقاعد.
booking-take-out = إزالة {$name} من الحجز
booking-take-out-ask = تصبح جميع مقاعد {$name} متاحة للآخرين فورًا.
booking-take-out-done = تمت إزالة الشخص من الحجز.
booking-meeting = الانضمام إلى اللقاء عبر الإنترنت
booking-meeting-later = ستجدون رابط اللقاء هنا ابتداءً من 30 دقيقة قبل البداية.
booking-session-off = لن تُعقد هذه الجلسة.
booking-stale = { $count ->
    [zero] لا يوجد اتصال. آخر تحديث لعدد المقاعد المتاحة قبل أقل من دقيقة.
    [one] لا يوجد اتصال. آخر تحديث لعدد المقاعد المتاحة قبل دقيقة واحدة.
    [two] لا يوجد اتصال. آخر تحديث لعدد المقاعد المتاحة قبل دقيقتين.
    [few] لا يوجد اتصال. آخر تحديث لعدد المقاعد المتاحة قبل {$count} دقائق.
    [many] لا يوجد اتصال. آخر تحديث لعدد المقاعد المتاحة قبل {$count} دقيقة.
    *[other] لا يوجد اتصال. آخر تحديث لعدد المقاعد المتاحة قبل {$count} دقيقة.
}
booking-reminders-save = حفظ التذكيرات
booking-reminders-done = تم حفظ التذكيرات.
booking-wait-again = العودة إلى قائمة الانتظار
booking-seminar-alone = هل تشاركون في معايشة أخرى؟ يمكنكم حجز الندوة المشتركة وحدها أيضًا.
