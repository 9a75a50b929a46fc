running-nav = صفحات هذه المعايشة المهنية
running-title = سير المعايشة
running-participants = المشاركون
