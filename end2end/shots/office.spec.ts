import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { createAdministrator, invite, take } from '../fixtures/staff';

const folder = 'target/shots';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

for (const language of ['de', 'ar'] as const) {
    for (const size of ['phone', 'desktop'] as const) {
        for (const scheme of ['light', 'dark'] as const) {
            test(`office ${language} ${size} ${scheme}`, async ({ page, browser }) => {
                mkdirSync(folder, { recursive: true });
                await page.setViewportSize(sizes[size]);
                await page.emulateMedia({ colorScheme: scheme });
                const shoot = async (name: string) => {
                    const clip = { x: 0, y: 0, width: sizes[size].width, height: sizes[size].height * 2 };
                    await page.screenshot({ path: `${folder}/office-${name}-${language}-${size}-${scheme}.png`, clip, fullPage: true });
                };
                const own = (name: string) => `${name}-${language}-${size}-${scheme}@example.org`;
                const link = createAdministrator('Ada Beispiel', own('ada'), language);
                await page.goto(link);
                await shoot('invitation');
                await take(page.request, link, 'Ada Beispiel');
                const kim = await invite(page.request, own('kim'), 'coordinator', 'programme:nrw-palestine', language);
                const other = await browser.newContext({ baseURL: 'http://localhost:3917' });
                await take(other.request, kim, 'Kim Beispiel');
                await invite(page.request, own('open'), 'reviewer', 'programme:maghreb', language);
                for (const part of ['', '/people', '/people/invite', '/mails', '/settings', '/cases', '/log', '/personal-data']) {
                    await page.goto(`/${language}/manage${part}`);
                    await shoot(part.slice(1).replace('/', '-') || 'overview');
                }
                await page.goto(`/${language}/manage/people`);
                await page.locator('main table a[href*="/manage/people/"]').first().click();
                await shoot('person');
                await page.goto(`/${language}/account`);
                await shoot('account');
                // What one may not do is there, with its reason.
                const { cookies } = await other.storageState();
                await page.context().clearCookies();
                await page.context().addCookies(cookies);
                await page.goto(`/${language}/manage`);
                await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
                await shoot('coordinator');
                await other.close();
            });
        }
    }
}
