mail-change-subject = تغيير: {$title}
mail-change-text = تغيّر شيء في هذه المعايشة المهنية:
mail-change-title = العنوان
mail-change-description = الوصف
mail-change-preparation = التحضير
mail-change-session-titles = عناوين بعض الجلسات
mail-change-languages = اللغات
mail-change-interpretation = الترجمة الفورية
mail-change-session = جلسة جديدة: {$session}
mail-change-note = ملاحظة: {$note}

civil-said-association = جمعية شراكة
civil-said-thematic-group = مجموعة معنية بالموضوع
civil-said-part = {$group}: {$part}
