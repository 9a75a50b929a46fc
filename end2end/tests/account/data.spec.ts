import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { book } from '../../fixtures/booking';
import { accessible } from '../../fixtures/pages';
import { accountLinkIn, asAdministrator } from '../../fixtures/staff';
import { ports } from '../../fixtures/mails';

for (const [language, words] of [
    ['de', { file: 'Daten herunterladen', sure: 'Ich möchte, dass alles gelöscht wird.', erase: 'Alles über mich löschen', done: 'Ihre Daten sind gelöscht.' }],
    ['ar', { file: 'تنزيل البيانات', sure: 'أريد حذف كل شيء.', erase: 'حذف كل ما يخصني', done: 'حُذفت بياناتكم.' }],
] as const) {
    test(`everything stored is taken along and erased, in ${language}`, async ({ page, request }, info) => {
        const mail = `data-${language}-${info.project.name}@example.org`;
        const { token } = await book(request, language, mail);
        await request.post(`/api/v1/bookings/${token}/confirmation`, { data: {} });
        const headers = { origin: 'http://localhost:3917' };
        const ask = { mail, purpose: 'sign-in', language };
        expect((await request.post('/api/v1/account-links', { data: ask, headers })).ok()).toBe(true);
        const sent = async () => {
            const answer = await request.get(`http://127.0.0.1:${ports.http}/mails?to=${encodeURIComponent(mail)}`);
            return ((await answer.json()) as { text: string }[]).find(({ text }) => text.includes('/link/'));
        };
        await expect.poll(sent, { timeout: 20_000 }).toBeTruthy();
        await page.goto(accountLinkIn((await sent()) as never));
        await page.locator('main form button[type=submit]').click();
        await page.goto(`/${language}/account/data`);
        await accessible(page);
        if (info.project.name !== 'no-javascript') {
            const coming = page.waitForEvent('download');
            await page.getByRole('link', { name: words.file }).click();
            const stored = JSON.parse(readFileSync(await (await coming).path(), 'utf8'));
            expect(stored.bookings).toHaveLength(1);
            expect(JSON.stringify(stored)).toContain('Zarina Brückenbau');
        }
        // Nobody erases by a slip of the hand.
        await page.getByRole('button', { name: words.erase }).click();
        await expect(page.getByLabel(words.sure)).toHaveAttribute('aria-invalid', 'true');
        await accessible(page);
        await page.getByLabel(words.sure).check();
        await page.getByRole('button', { name: words.erase }).click();
        await expect(page.getByText(words.done)).toBeVisible();
        expect((await request.get(`/api/v1/bookings/${token}`)).status()).toBe(404);
        await page.goto(`/${language}/account`);
        await expect(page).toHaveURL(/sign-in/);
    });
}

test('the office sees what would be forgotten and erases who asked for it', async ({ page, request }, info) => {
    const mail = `gone-${info.project.name}@example.org`;
    const { token } = await book(request, 'de', mail);
    await asAdministrator(page, `erases-${info.project.name}@example.org`);
    await page.goto('/de/manage/personal-data');
    await expect(page.getByRole('row', { name: /Namen und Adressen in Buchungen/ })).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Person löschen' }).click();
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('E-Mail-Adresse').fill(mail);
    await page.getByLabel(/Die Person hat darum gebeten/).check();
    await page.getByRole('button', { name: 'Person löschen' }).click();
    await expect(page.getByText('Die Person ist gelöscht.')).toBeVisible();
    expect((await request.get(`/api/v1/bookings/${token}`)).status()).toBe(404);
});
