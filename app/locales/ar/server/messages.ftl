messages-title = الرسائل
messages-lead = اكتبوا إلى كل من يحضر جلسة أو إلى بعضهم. تصل إلى كل شخص رسالة بالبريد الإلكتروني بلغته، مع رابط حجزه.
messages-write = كتابة رسالة
messages-whom = إلى من
messages-session = الجلسة
messages-whole = كل جلسات المعايشة
messages-states = حالة المقعد
messages-states-hint = اختاروا حالة واحدة أو أكثر.
messages-people = اختيار أشخاص بعينهم
messages-people-hint = إذا حُدِّد أشخاص هنا، فالرسالة تصل إليهم وحدهم.
messages-people-label = الأشخاص
messages-none = لم يحجز أحد بعد. يمكنكم الكتابة هنا حالما يكون لأحد مقعد.
messages-none-title = لا يوجد مشاركون بعد
messages-no-session = لا يمكنكم الكتابة إلا بشأن الجلسات التي تيسّرونها. الرسائل إلى الجميع ترسلها الجهة المنسِّقة.
messages-no-session-title = لا تيسّرون أي جلسة
messages-fill = يمكنكم كتابة {$name} و{$session} و{$time} و{$page}: يظهر مكانها الاسم والجلسة والوقت ورابط الحجز.
messages-languages = النص
messages-languages-hint = تكفي لغة واحدة. من يقرأ لغة أخرى تصله الرسالة بهذه اللغة: {$language}، وإلا فبأول لغة مكتوبة.
messages-subject = الموضوع ({$language})
messages-text = الرسالة ({$language})
messages-preview = عرض معاينة
messages-send = إرسال الرسالة
messages-not-sent = لم تُرسَل الرسالة بعد.
messages-reaches = { $count ->
    [zero] لا تصل هذه الرسالة إلى أحد.
    [one] تصل هذه الرسالة إلى شخص واحد.
    [two] تصل هذه الرسالة إلى شخصين.
    [few] تصل هذه الرسالة إلى {$count} أشخاص.
    [many] تصل هذه الرسالة إلى {$count} شخصًا.
    *[other] تصل هذه الرسالة إلى {$count} شخص.
}
messages-reaches-nobody = لا تصل هذه الرسالة إلى أحد. يُرجى تغيير الاختيار.
messages-reads = { $count ->
    [zero] لا أحد يقرأ بهذه اللغة: {$reader}
    [one] شخص واحد يقرأ بهذه اللغة: {$reader}
    [two] شخصان يقرآن بهذه اللغة: {$reader}
    [few] {$count} أشخاص يقرؤون بهذه اللغة: {$reader}
    [many] {$count} شخصًا يقرؤون بهذه اللغة: {$reader}
    *[other] {$count} شخص يقرؤون بهذه اللغة: {$reader}
}
messages-other-language = لا نص بهذه اللغة ({$reader}): تصل الرسالة بهذه اللغة: {$language}.
messages-sample = كما تصل إلى {$name}:
messages-nobody = هذا لا يصل إلى أحد. يُرجى تغيير الاختيار.
messages-done = { $count ->
    [zero] الرسالة ليست في طريقها إلى أحد.
    [one] الرسالة في طريقها إلى شخص واحد.
    [two] الرسالة في طريقها إلى شخصين.
    [few] الرسالة في طريقها إلى {$count} أشخاص.
    [many] الرسالة في طريقها إلى {$count} شخصًا.
    *[other] الرسالة في طريقها إلى {$count} شخص.
}
messages-sent = الرسائل المرسَلة
messages-sent-none = لم يُرسَل شيء بعد.
messages-sent-count = { $count ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] {$count} رسائل
    [many] {$count} رسالة
    *[other] {$count} رسالة
}
messages-column-subject = الموضوع
messages-column-when = وقت الإرسال
messages-column-by = المُرسِل
messages-column-mails = رسائل البريد الإلكتروني
messages-gone = حساب محذوف
messages-forgotten = حُذف النص
messages-chosen = أشخاص مختارون
messages-mails = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] {$count} أشخاص
    [many] {$count} شخصًا
    *[other] {$count} شخص
}
messages-delivered = سُلِّمت: {$count}
messages-waiting = في الانتظار: {$count}
messages-failed = تعذّر تسليمها: {$count}
messages-back = كل الرسائل
messages-recipients = من وصلتهم الرسالة
messages-column-person = الشخص
messages-column-language = اللغة
messages-column-delivery = البريد الإلكتروني
messages-anonymous = الاسم محذوف
messages-delivery-waiting = في الانتظار
messages-delivery-sent = سُلِّمت
messages-delivery-failed = تعذّر تسليمها
messages-delivery-forgotten = لم تعد معروفة
messages-placeholder-left = يتضمن النص رمزًا بديلًا غير معروف. المتاح فقط: {$name} و{$session} و{$time} و{$page}.
message-mail-why = تصلكم هذه الرسالة بشأن حجزكم «{$title}».
mail-kind-message = رسالة إلى المشاركين
personal-data-messages = نصوص الرسائل إلى المشاركين
