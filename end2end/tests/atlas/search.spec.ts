import { expect, test } from '@playwright/test';

test('a search for koeln leads to Bethlehem, and back again', async ({ page }) => {
    await page.goto('/de');
    await page.getByLabel('Ort suchen').fill('koeln');
    await page.getByRole('button', { name: 'Anzeigen' }).first().click();
    await expect(page).toHaveURL(/q=koeln/);
    await expect(page.getByRole('status').filter({ hasText: 'Partnerschaft' })).toHaveText('2 Partnerschaften');
    await page.getByRole('link', { name: /Köln.*Bethlehem/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Köln und Bethlehem');
    await expect(page.getByText('12. März 1996')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Bethlehem', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bethlehem');
    await page.goBack();
    await page.goBack();
    await expect(page.getByLabel('Ort suchen')).toHaveValue('koeln');
});

test('filters narrow the list, stand in the address and come out one by one', async ({ page }) => {
    await page.goto('/de');
    const filters = page.getByText('Filter', { exact: true });
    if (await filters.isVisible()) await filters.click();
    await page.getByText('Land', { exact: true }).first().click();
    await page.getByLabel(/Palästinensische Gebiete/).check();
    await page.getByRole('button', { name: 'Anzeigen' }).last().click();
    await expect(page).toHaveURL(/country=PS/);
    const count = page.getByRole('status').filter({ hasText: 'Partnerschaft' });
    await expect(count).not.toHaveText('127 Partnerschaften');
    await page.getByRole('link', { name: /Filter entfernen: .*Palästinensische Gebiete/ }).click();
    await expect(count).toHaveText('127 Partnerschaften');
});

test('what can be booked now is a filter like the others, and stays while somebody types', async ({ page }) => {
    await page.goto('/de');
    const filters = page.getByText('Filter', { exact: true });
    if (await filters.isVisible()) await filters.click();
    const name = 'Hospitation mit freien Plätzen';
    await page.locator('summary').filter({ hasText: name }).click();
    await page.getByRole('checkbox', { name: new RegExp(name) }).check();
    await page.getByRole('button', { name: 'Anzeigen' }).last().click();
    await expect(page).toHaveURL(/open=1/);
    const count = page.getByRole('status').filter({ hasText: 'Partnerschaft' });
    await expect(count).not.toHaveText('127 Partnerschaften');
    await page.getByLabel('Ort suchen').fill('koeln');
    await page.getByRole('button', { name: 'Anzeigen' }).first().click();
    await expect(page).toHaveURL(/q=koeln.*open=1/);
    await expect(count).toHaveText('1 Partnerschaft');
});

test('an empty result leads out by the filter it names', async ({ page }) => {
    await page.goto('/de?country=UA&theme=urban-green');
    await expect(page.getByRole('heading', { name: 'Keine Partnerschaft passt zu allen Filtern' })).toBeVisible();
    await page.getByRole('link', { name: /Land.*weglassen/ }).click();
    await expect(page).not.toHaveURL(/country/);
    await expect(page.getByRole('status').filter({ hasText: 'Partnerschaft' })).not.toHaveText(/^0 /);
});

test('a search for signs alone finds nothing and says what to leave out', async ({ page }) => {
    await page.goto('/de?q=!!!');
    await expect(page.getByRole('heading', { name: 'Keine Partnerschaft passt zu allen Filtern' })).toBeVisible();
    await page.getByRole('link', { name: /Suche.* weglassen: 127 Ergebnisse/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Partnerschaft' })).toHaveText('127 Partnerschaften');
});

test('the page stays where it is when the language changes', async ({ page }) => {
    await page.goto('/de/partnerships/koeln--bethlehem');
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page).toHaveURL('/ar/partnerships/koeln--bethlehem');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('كولونيا');
});

test('the keyboard reaches the content by one key', async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has no Tab key');
    await page.goto('/de');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused();
});

test('what is typed and ticked before the page comes to life is followed once it does', async ({ page }) => {
    test.skip(test.info().project.name === 'no-javascript', 'without scripts nothing comes to life');
    let go = () => {};
    const held = new Promise<void>((done) => (go = done));
    await page.route('**/app.wasm', async (route) => {
        await held;
        await route.continue();
    });
    await page.goto('/de');
    await page.getByLabel('Ort suchen').fill('koeln');
    const filters = page.getByText('Filter', { exact: true });
    if (await filters.isVisible()) await filters.click();
    await page.getByText('Land', { exact: true }).first().click();
    const country = page.getByRole('checkbox', { name: /Palästinensische Gebiete/ });
    await country.check();
    await expect(page.locator('html')).not.toHaveAttribute('data-live');
    go();
    await expect(page).toHaveURL(/q=koeln&country=PS/);
    await expect(page.getByRole('status').filter({ hasText: 'Partnerschaft' })).toHaveText('1 Partnerschaft');
    await expect(country).toBeChecked();
    await expect(page.getByLabel('Ort suchen')).toHaveValue('koeln');
});

test('what is found stays, though the marks of the first page come later', async ({ page }) => {
    test.skip(test.info().project.name === 'no-javascript', 'without scripts nothing comes later');
    let go = () => {};
    const held = new Promise<void>((done) => (go = done));
    // Without the whole atlas in the browser, each answer is asked for.
    await page.route('**/api/v1/atlas', (route) => route.abort());
    await page.route(/\/api\/v1\/partnerships\?language=de&$/, async (route) => {
        await held;
        await route.continue();
    });
    const marks = page.waitForRequest(/\/api\/v1\/partnerships\?language=de&$/);
    const late = page.waitForResponse(/\/api\/v1\/partnerships\?language=de&$/);
    await page.goto('/de');
    await expect(page.locator('html')).toHaveAttribute('data-live');
    await page.locator('#map').scrollIntoViewIfNeeded();
    await marks;
    const list = page.locator('.atlas__found');
    let answer = () => {};
    const asked = new Promise<void>((done) => (answer = done));
    await page.route(/q=koeln&$/, async (route) => {
        await asked;
        await route.continue();
    });
    await page.getByLabel('Ort suchen').fill('koeln');
    await expect(list).toHaveAttribute('aria-busy', 'true');
    answer();
    const count = page.getByRole('status').filter({ hasText: 'Partnerschaft' });
    await expect(count).toHaveText('2 Partnerschaften');
    await expect(list).toHaveAttribute('aria-busy', 'false');
    go();
    await (await late).finished();
    await expect(page.locator('.map__live')).toBeVisible();
    const map = page.getByRole('group', { name: 'Karte der Partnerschaften' });
    await expect(map.getByRole('button', { name: /^Köln, / })).toBeVisible();
    await expect(count).toHaveText('2 Partnerschaften');
});
