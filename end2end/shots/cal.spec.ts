import { test } from '@playwright/test';
import { asAdministrator } from '../fixtures/staff';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
for (const [language, scheme] of [['de', 'light'], ['ar', 'dark']] as const) {
    for (const size of ['phone', 'desktop'] as const) {
        test(`cal ${language} ${size}`, async ({ page }) => {
            await page.setViewportSize(sizes[size]);
            await page.emulateMedia({ colorScheme: scheme });
            await asAdministrator(page, `shots-${language}-${size}@example.org`, language);
            const h = await (await page.request.get('/api/v1/hospitations/koeln-bethlehem-digital')).json();
            const { year, month, day } = h.sessions[2].host_time.date;
            const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
            const shoot = async (name: string, path: string) => {
                await page.goto(`/${language}/manage/${path}`);
                await page.screenshot({ path: `/tmp/cal/shots/${name}-${language}-${size}.png`, fullPage: true });
            };
            await shoot('week', `calendar?day=${on}`);
            await shoot('month', `calendar?view=month&day=${on}`);
            await shoot('programmes', 'programmes');
            await shoot('new', 'programmes/new');
            await shoot('programme', 'programmes/nrw-palestine');
            await shoot('feedback', 'programmes/nrw-palestine/feedback');
        });
    }
}
