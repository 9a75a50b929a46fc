import { expect, test } from '@playwright/test';

test('from the list by a theme to both clocks and the return visit', async ({ page, request }) => {
    await page.goto('/de');
    await page.getByRole('link', { name: 'Hospitationen', exact: true }).click();
    // Other tests publish theirs beside this one.
    await expect(async () => {
        const { items } = await (await request.get('/api/v1/hospitations')).json();
        await page.reload();
        await expect(page.getByRole('status')).toHaveText(`${items.length} Hospitationen`, { timeout: 1000 });
    }).toPass();
    const filters = page.getByText('Filter', { exact: true });
    if (await filters.isVisible()) await filters.click();
    await page.getByText('Thema', { exact: true }).first().click();
    await page.getByLabel(/^Abwasser/).check();
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expect(page).toHaveURL(/theme=wastewater/);
    await page.getByRole('link', { name: /^Was vom Tag übrig bleibt/ }).click();
    const visit = page.getByRole('listitem').filter({ hasText: 'Ein Tag mit der Müllabfuhr' }).filter({ has: page.getByRole('heading') }).first();
    await expect(visit).toContainText('Bergisch Gladbach (deutsche Zeit)');
    await expect(visit).toContainText('Beit Jala (palästinensische Zeit)');
    await expect(visit).toContainText('Noch 2 Plätze frei');
    await page.getByRole('link', { name: 'Wasser am Hang: Terrassen und Tanks' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wasser am Hang: Terrassen und Tanks');
});

test('an empty list leads out by the filter it names, and a list is a table too', async ({ page }) => {
    await page.goto('/de/hospitations?theme=waste&country=TN');
    await expect(page.getByRole('heading', { name: 'Keine Hospitation passt zu allen Filtern' })).toBeVisible();
    await page.getByRole('link', { name: /Land der Gastgeber.* weglassen: \d+ Ergebnis/ }).click();
    await expect(page).not.toHaveURL(/country/);
    await expect(page.getByRole('status')).not.toHaveText(/^0 /);
    const table = page.getByRole('link', { name: 'Als Tabelle (CSV)' });
    await expect(table).toHaveAttribute('href', '/api/v1/hospitations.csv?language=de&theme=waste');
    await page.goto('/de/hospitations/koeln-bethlehem-digital');
    await expect(page.getByRole('link', { name: 'Alle Termine als Kalenderdatei (.ics)' })).toHaveAttribute(
        'href',
        '/api/v1/hospitations/koeln-bethlehem-digital/calendar.ics?language=de',
    );
});

test('a list that cannot follow says so and follows when the line is back', async ({ page }, info) => {
    test.skip(info.project.name === 'no-javascript', 'without scripts each list is a page of its own');
    await page.goto('/de/hospitations');
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    const filters = page.getByText('Filter', { exact: true });
    if (await filters.isVisible()) await filters.click();
    await page.getByText('Thema', { exact: true }).first().click();
    const cut = '**/api/v1/hospitations?*';
    await page.route(cut, (route) => route.abort());
    await page.getByLabel(/^Abwasser/).check();
    await expect(page.getByRole('status')).toContainText('Keine Verbindung');
    await page.unroute(cut);
    await expect(page.getByRole('status')).toHaveText(/^\d+ Hospitation/, { timeout: 10_000 });
    await expect(page.getByRole('link', { name: /^Was vom Tag übrig bleibt/ })).toBeVisible();
});

test.describe('far away', () => {
    test.use({ timezoneId: 'Pacific/Auckland' });

    test('the own clock says its day where that is another one', async ({ page }, info) => {
        test.skip(info.project.name === 'no-javascript', 'the browser tells the zone by script');
        await page.goto('/de/hospitations/wolfsburg-jendouba-park');
        const own = page.locator('.session__clocks div').filter({ hasText: 'Ihre Ortszeit (Auckland)' }).first();
        await expect(own.locator('dd')).toHaveText(/^\w+tag, \d+\. .+ \d{4} \d\d:\d\d–\d\d:\d\d Uhr$/);
        const day = page.locator('.session__date').first();
        expect((await own.locator('dd').innerText()).startsWith(await day.innerText())).toBe(false);
    });
});

test('in Arabic a full hospitation says so, from right to left', async ({ page }) => {
    await page.goto('/ar/hospitations/dortmund-dura-mobility');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByText('اكتمل العدد').first()).toBeVisible();
    await expect(page.getByText('دورتموند (توقيت ألمانيا)').first()).toBeVisible();
});
