import { mkdirSync } from 'node:fs';
import { test } from '@playwright/test';
import { asAdministrator } from '../fixtures/staff';

const folder = 'target/shots';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const part = 'manage/hospitations/xanten-beit-sahour-tourism';

for (const [language, scheme] of [['de', 'light'], ['ar', 'dark']] as const) {
    for (const size of ['phone', 'desktop'] as const) {
        test(`messages and materials ${language} ${size}`, async ({ page }) => {
            mkdirSync(folder, { recursive: true });
            await page.setViewportSize(sizes[size]);
            await page.emulateMedia({ colorScheme: scheme });
            const shoot = async (name: string) => {
                await page.screenshot({ path: `${folder}/${name}-${language}-${size}.png`, fullPage: true });
            };
            await asAdministrator(page, `shoots-${language}-${size}@example.org`, language);
            await page.goto(`/${language}/${part}/messages`);
            await page.locator('[name="subject.de"]').fill('Neuer Raum: {session}');
            await page.locator('[name="text.de"]').fill('{name}, wir treffen uns im Rathaus.\n\n{time}');
            await page.locator('button[name=preview]').click();
            await shoot('messages-preview');
            await page.locator('#message button.button:not([name])').click();
            await shoot('messages-sent');
            await page.locator('main table a').first().click();
            await shoot('message');
            await page.goto(`/${language}/${part}/materials`);
            await page.locator('.office__main summary').first().click();
            const buffer = Buffer.from('%PDF-1.7\n%%EOF\n');
            await page.locator('#file-file').setInputFiles({ name: 'Stadtplan.pdf', mimeType: 'application/pdf', buffer });
            await shoot('materials-form');
            await page.locator('#file button.button').click();
            await shoot('materials');
        });
    }
}
