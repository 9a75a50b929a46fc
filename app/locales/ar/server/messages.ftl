messages-title = الرسائل
messages-lead = اكتبوا إلى كل من يحضر جلسة أو إلى بعضهم. تصل إلى كل شخص رسالة بريدية بلغته، مع رابط حجزه.
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
messages-none-title = لا أحد هنا بعد
messages-no-session = لا تيسّرون أي جلسة هنا. الرسائل إلى الجميع تكتبها الجهة المنسِّقة.
messages-no-session-title = لا جلسة لكم
messages-fill = يمكنكم كتابة {$name} و{$session} و{$time} و{$page}: يظهر مكانها الاسم والجلسة والوقت وعنوان الحجز.
messages-languages = النص
messages-languages-hint = تكفي لغة واحدة. من يقرأ لغة أخرى تصله الرسالة بهذه اللغة: {$language}، وإلا فبأول لغة مكتوبة.
messages-subject = الموضوع ({$language})
messages-text = الرسالة ({$language})
messages-preview = عرض معاينة
messages-send = إرسال الرسالة
messages-not-sent = لم تُرسَل الرسالة بعد.
messages-reaches = { $count ->
    [zero] لا تصل هذه الرسالة إلى أحد ({$count}).
    [one] تصل هذه الرسالة إلى شخص واحد ({$count}).
    [two] تصل هذه الرسالة إلى شخصين ({$count}).
    [few] تصل هذه الرسالة إلى {$count} أشخاص.
    [many] تصل هذه الرسالة إلى {$count} شخصًا.
    *[other] تصل هذه الرسالة إلى {$count} شخص.
}
messages-reaches-nobody = لا تصل هذه الرسالة إلى أحد. يُرجى تغيير الاختيار.
messages-reads = { $count ->
    [zero] لا أحد ({$count}) يقرأ بهذه اللغة: {$reader}
    [one] شخص واحد ({$count}) يقرأ بهذه اللغة: {$reader}
    [two] شخصان ({$count}) يقرآن بهذه اللغة: {$reader}
    [few] {$count} أشخاص يقرؤون بهذه اللغة: {$reader}
    [many] {$count} شخصًا يقرؤون بهذه اللغة: {$reader}
    *[other] {$count} شخص يقرؤون بهذه اللغة: {$reader}
}
messages-other-language = لا نص بهذه اللغة ({$reader}): تصل الرسالة بهذه اللغة: {$language}.
messages-sample = هكذا يقرؤها {$name}:
messages-nobody = هذا لا يصل إلى أحد. يُرجى تغيير الاختيار.
messages-done = { $count ->
    [zero] الرسالة ليست في طريقها إلى أحد ({$count}).
    [one] الرسالة في طريقها إلى شخص واحد ({$count}).
    [two] الرسالة في طريقها إلى شخصين ({$count}).
    [few] الرسالة في طريقها إلى {$count} أشخاص.
    [many] الرسالة في طريقها إلى {$count} شخصًا.
    *[other] الرسالة في طريقها إلى {$count} شخص.
}
messages-sent = الرسائل المرسَلة
messages-sent-none = لم يُرسَل شيء بعد.
messages-sent-count = { $count ->
    [zero] لا رسائل ({$count})
    [one] رسالة واحدة ({$count})
    [two] رسالتان ({$count})
    [few] {$count} رسائل
    [many] {$count} رسالة
    *[other] {$count} رسالة
}
messages-column-subject = الموضوع
messages-column-when = وقت الإرسال
messages-column-by = المُرسِل
messages-column-mails = الرسائل البريدية
messages-gone = لم يعد هنا
messages-forgotten = حُذف النص
messages-chosen = أشخاص مختارون
messages-mails = { $count ->
    [zero] لا أحد ({$count})
    [one] شخص واحد ({$count})
    [two] شخصان ({$count})
    [few] {$count} أشخاص
    [many] {$count} شخصًا
    *[other] {$count} شخص
}
messages-delivered = سُلِّمت: {$count}
messages-waiting = تنتظر: {$count}
messages-failed = تعذّرت: {$count}
messages-back = كل الرسائل
messages-recipients = من وصلتهم
messages-column-person = الشخص
messages-column-language = اللغة
messages-column-delivery = البريد
messages-anonymous = محذوف
messages-delivery-waiting = تنتظر
messages-delivery-sent = سُلِّمت
messages-delivery-failed = تعذّرت
messages-delivery-forgotten = لم تعد معروفة
messages-placeholder-left = ما زال هنا موضع لا يملؤه أحد. الممكن فقط: {$name} و{$session} و{$time} و{$page}.
message-mail-why = تصلكم هذه الرسالة بشأن حجزكم «{$title}».
mail-kind-message = رسالة إلى المشاركين
personal-data-messages = نصوص الرسائل إلى المشاركين
