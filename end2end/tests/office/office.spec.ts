import { expect, test, type Page } from '@playwright/test';
import { accessible } from '../../fixtures/pages';
import { asAdministrator, invite, take } from '../../fixtures/staff';

/** Nothing stands beyond the side of the screen. */
async function fits(page: Page) {
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(sideways).toBe(false);
}

test('somebody is invited, given a role that ends, and loses it again', async ({ browser, page }, info) => {
    const own = (name: string) => `${name}-people-${info.project.name}@example.org`;
    await asAdministrator(page, own('ada'));
    const link = await invite(page.request, own('kim'), 'reviewer', 'programme:nrw-palestine');
    const other = await browser.newContext({ baseURL: 'http://localhost:3917' });
    await take(other.request, link, `Kim ${info.project.name}`);
    await other.close();
    await page.goto('/de/manage/people');
    await fits(page);
    await accessible(page);

    // What is wrong stands beside the field, and nothing typed is lost.
    await page.getByRole('link', { name: 'Person einladen' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Neu Beispiel');
    await page.getByLabel('E-Mail-Adresse').fill(own('new'));
    await page.getByRole('combobox', { name: 'Rolle' }).selectOption('municipality-editor');
    const town = page.getByRole('combobox', { name: 'Kommune' });
    await town.fill('Entenhausen');
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(town).toHaveAttribute('aria-invalid', 'true');
    await expect(town).toHaveValue('Entenhausen');
    await fits(page);
    await accessible(page);
    await town.fill('Köln');
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(page.getByRole('status')).toHaveText('Die Einladung ist unterwegs.');

    // It is taken back after a question.
    const invited = page.getByRole('row').filter({ hasText: own('new') });
    await invited.locator('summary').click();
    await accessible(page);
    await invited.getByRole('button', { name: /^Ja, zurückziehen/ }).click();
    await expect(page.getByRole('status')).toHaveText('Die Einladung ist zurückgezogen.');

    await page.goto(`/de/manage/people?q=${encodeURIComponent(own('kim'))}`);
    await page.getByRole('row').filter({ hasText: own('kim') }).getByRole('link').first().click();
    await page.getByRole('combobox', { name: 'Rolle' }).selectOption('coordinator');
    await page.getByRole('combobox', { name: 'Programm' }).selectOption('nrw-palestine');
    await page.getByLabel('Letzter Tag').fill('2099-12-31');
    await page.getByRole('button', { name: 'Rolle geben' }).click();
    await expect(page.getByRole('status')).toContainText('Die Rolle ist vergeben.');
    await expect(page.getByText('bis einschließlich 31. Dezember 2099')).toBeVisible();
    await fits(page);
    await accessible(page);
    await page.locator('summary', { hasText: 'Zurücknehmen – Koordination' }).click();
    await page.getByRole('button', { name: 'Ja, Rolle zurücknehmen – Koordination' }).click();
    await expect(page.getByRole('status')).toHaveText('Die Rolle ist zurückgenommen.');
});

test('settings are seen before they are saved', async ({ page }, info) => {
    await asAdministrator(page, `ada-settings-${info.project.name}@example.org`);
    await page.goto('/de/manage/settings');
    await accessible(page);
    const phone = page.getByLabel('Telefon');
    await phone.fill('+49 221 1234');
    await page.getByRole('button', { name: 'Vorschau' }).click();
    await expect(page.getByRole('region', { name: 'Vorschau' })).toContainText('+49 221 1234');
    await expect(phone).toHaveValue('+49 221 1234');
    await fits(page);
    await accessible(page);
    await page.getByLabel('Verschickte E-Mails').fill('500');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByLabel('Verschickte E-Mails')).toHaveAttribute('aria-invalid', 'true');
    await accessible(page);
    await page.goto('/de/manage/settings');
    await expect(phone).toHaveValue('');
});

for (const language of ['de', 'ar'] as const) {
    test(`every part of the office can be read by everybody (${language})`, async ({ page }, info) => {
        // axe reads each of them twice.
        test.slow();
        await asAdministrator(page, `ada-${language}-${info.project.name}@example.org`, language);
        for (const part of ['', '/cases', '/people', '/people/invite', '/mails', '/log', '/personal-data', '/settings']) {
            await page.goto(`/${language}/manage${part}`);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await fits(page);
            await accessible(page);
        }
    });
}

test('what another role may is there, closed, and says who may', async ({ browser, page }, info) => {
    const own = (name: string) => `${name}-closed-${info.project.name}@example.org`;
    await asAdministrator(page, own('ada'));
    const link = await invite(page.request, own('kim'), 'reviewer', 'programme:maghreb');
    const other = await browser.newContext({ ...info.project.use, baseURL: 'http://localhost:3917' });
    await take(other.request, link, 'Kim Beispiel');
    const kim = await other.newPage();
    await kim.goto('/de/manage/settings');
    const closed = (name: string) => kim.getByRole('navigation', { name: 'Büro' }).getByRole('link', { name, exact: true });
    // On a phone the menu is folded.
    const menu = kim.getByText('Büro: Einstellungen');
    if (await menu.isVisible()) await menu.click();
    await expect(closed('Einstellungen')).toHaveAttribute('aria-disabled', 'true');
    await expect(closed('Einstellungen')).toHaveAccessibleDescription('Das darf: Verwaltung der Installation');
    await expect(closed('Personen')).toHaveAccessibleDescription('Das darf: Koordination');
    await expect(kim.getByRole('status')).toHaveText('Das darf: Verwaltung der Installation');
    await fits(kim);
    await accessible(kim);
    await other.close();
});
