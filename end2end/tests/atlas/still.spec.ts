import { expect, test, type Page } from '@playwright/test';

const scripted = () => test.info().project.name !== 'no-javascript';

/** Where the tiles of the map stand, by their number. */
async function tiles(page: Page, from: string) {
    await expect(page.locator(`${from} img`).first()).toBeVisible();
    const all = await page.locator(`${from} img`).evaluateAll((images) =>
        images.map((image) => {
            const { x, y } = image.getBoundingClientRect();
            return [image.getAttribute('src')!.replace(/\?.*/, ''), [x, y + scrollY]] as const;
        }),
    );
    return Object.fromEntries(all);
}

test('the live map stands where the picture stood: nothing jumps', async ({ page }) => {
    test.skip(!scripted(), 'without scripts the picture stays');
    await page.route('**/map.js', (route) => route.abort());
    await page.goto('/de');
    const drawn = await tiles(page, '.map__still');
    await page.unroute('**/map.js');
    await page.reload();
    await page.locator('#map').scrollIntoViewIfNeeded();
    await expect(page.locator('.map__still')).toBeEmpty();
    const live = await tiles(page, '.map__live');
    expect(Object.keys(live).length).toBeGreaterThan(0);
    for (const [tile, place] of Object.entries(live)) expect(drawn[tile], tile).toEqual(place);
});

test('the picture stays until the live map has its style', async ({ page }) => {
    test.skip(!scripted(), 'without scripts the picture stays');
    let styled = () => {};
    const waiting = new Promise<void>((resolve) => (styled = resolve));
    await page.route('**/map.css', (route) => waiting.then(() => route.continue()));
    const asked = page.waitForRequest('**/map.css');
    const rest = ['**/api/v1/atlas', '**/api/v1/map/labels*'].map((url) => page.waitForResponse(url));
    await page.goto('/de');
    await page.locator('#map').scrollIntoViewIfNeeded();
    await Promise.all([asked, ...rest]);
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
    await expect(page.locator('.map__still img').first()).toBeVisible();
    styled();
    await expect(page.locator('.map__still')).toBeEmpty();
    await expect(page.locator('.map__live img').first()).toBeVisible();
});

test('who comes from another page finds the picture, too, while the live map is on its way', async ({ page }) => {
    test.skip(!scripted(), 'without scripts each page comes from the server');
    await page.route('**/map.js', (route) => route.abort());
    await page.goto('/de/hospitations');
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByRole('link', { name: 'Atlas', exact: true }).click();
    await page.locator('#map').scrollIntoViewIfNeeded();
    await expect(page.locator('.map__still').getByRole('link', { name: /Orte bei .*Näher heran/ }).first()).toBeVisible();
    expect(await page.evaluate(() => 'same' in window), 'the page was not loaded anew').toBe(true);
});

test('a page is there to be read before anything is asked for that makes it live', async ({ page }) => {
    test.skip(!scripted(), 'without scripts nothing else is asked for');
    await page.goto('/ar');
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    const [loaded, ...later] = await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const files = performance.getEntriesByType('resource');
        const live = files.filter((file) => /app\.(js|wasm)|\.txt$/.test(file.name));
        return [navigation.loadEventStart, ...live.map((file) => file.startTime)];
    });
    expect(later.length).toBe(3);
    for (const start of later) expect(start).toBeGreaterThan(loaded);
});
