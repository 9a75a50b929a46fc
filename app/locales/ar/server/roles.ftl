role-municipality-editor = تحرير محتوى البلدية
role-moderator = تيسير الجلسات
role-reviewer = تقييم الطلبات
role-coordinator = التنسيق
role-administrator = إدارة المنصة
role-until = حتى نهاية يوم {$day}
