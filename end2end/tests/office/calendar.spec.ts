import { expect, test, type Page } from '@playwright/test';
import { accessible } from '../../fixtures/pages';
import { asAdministrator } from '../../fixtures/staff';

/** The day of a session of the demonstration, as an address names it. */
async function dayOfASession(page: Page): Promise<string> {
    const hospitation = await (await page.request.get('/api/v1/hospitations/koeln-bethlehem-digital')).json();
    const { year, month, day } = hospitation.sessions[2].host_time.date;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

for (const language of ['de', 'ar'] as const) {
    test(`the calendar shows a week and a month: ${language}`, async ({ page }, info) => {
        await asAdministrator(page, `calendar-${language}-${info.project.name}@example.org`, language);
        const day = await dayOfASession(page);
        await page.goto(`/${language}/manage/calendar?day=${day}`);
        const week = page.getByRole('table').first();
        await expect(week.locator('tbody tr')).toHaveCount(7);
        await expect(week.locator('a[href$="/hospitations/koeln-bethlehem-digital"]').first()).toBeVisible();
        await accessible(page);
        // The month leads to the same week.
        await page.locator('.calendar__views a').last().click();
        await expect(page.getByRole('columnheader')).toHaveCount(7);
        await accessible(page);
        await page.locator(`a.calendar__day[href*="day=${day}"]`).click();
        await expect(page.getByRole('table').first().locator('tbody tr')).toHaveCount(7);
        expect(new URL(page.url()).searchParams.get('day')).toBe(day);
    });
}

test('an address for a calendar program is told once, read and ended', async ({ page, request }, info) => {
    await asAdministrator(page, `feeds-${info.project.name}@example.org`);
    await page.goto('/de/manage/calendar');
    await page.getByRole('combobox', { name: 'Welche Termine' }).selectOption('nrw-palestine');
    await page.getByRole('button', { name: 'Adresse anlegen' }).click();
    const address = (await page.locator('.feed-address').textContent())!;
    await accessible(page);
    const file = await request.get(address);
    expect(file.headers()['content-type']).toContain('text/calendar');
    expect(await file.text()).toContain('BEGIN:VEVENT');
    await page.goto('/de/manage/calendar');
    await expect(page.locator('.feed-address')).toHaveCount(0);
    await page.locator('summary', { hasText: 'Beenden' }).click();
    await page.getByRole('button', { name: /^Ja, beenden/ }).click();
    await expect(page.getByRole('status')).toHaveText('Die Adresse gilt nicht mehr.');
    expect((await request.get(address)).status()).toBe(404);
});
