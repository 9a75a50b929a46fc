import { expect, test, type Page } from '@playwright/test';

const scripted = () => test.info().project.name !== 'no-javascript';

/** Waits until the live map stands and shows marks. */
async function liveMap(page: Page) {
    const map = page.getByRole('group', { name: 'Karte der Partnerschaften' });
    await page.locator('#map').scrollIntoViewIfNeeded();
    await expect(map.getByRole('button', { name: /Partnerschaft|Orte? bei/ }).first()).toBeVisible();
    return map;
}

test('a mark leads to the partnerships of its place, and the list says the same', async ({ page }) => {
    await page.goto('/de?country=PS&map=8/31.9/35.1');
    if (scripted()) {
        const map = await liveMap(page);
        await map.getByRole('button', { name: /^Nablus, / }).click();
    } else {
        await page.getByRole('link', { name: /^Nablus, / }).click();
    }
    await expect(page).toHaveURL(/place=nablus/);
    await expect(page.getByRole('heading', { name: 'Partnerschaften von Nablus' })).toBeVisible();
    await expect(page.locator('.map-arc').first()).toBeAttached();
    await expect(page.getByRole('status').filter({ hasText: 'Partnerschaft' })).toHaveText('1 Partnerschaft');
    await page.getByRole('link', { name: 'Filter entfernen: Nablus' }).click();
    await expect(page).not.toHaveURL(/place=/);
});

test('a cluster falls apart into what it counts', async ({ page }) => {
    await page.goto('/de');
    if (!scripted()) {
        await page.getByRole('link', { name: /Orte bei .*Näher heran/ }).first().click();
        await expect(page).toHaveURL(/map=\d/);
        await expect(page.getByRole('link', { name: 'Ganze Karte' })).toBeVisible();
        return;
    }
    const map = await liveMap(page);
    const clusters = map.getByRole('button', { name: /Orte bei .*Näher heran/ });
    const before = await clusters.count();
    await clusters.first().focus();
    await page.keyboard.press('Enter');
    await expect(map.getByRole('status')).toHaveText(/Markierungen zu sehen/);
    await expect(map.getByRole('button').and(page.locator(':focus'))).toBeVisible();
    expect(await map.getByRole('button').count()).not.toBe(before);
    await expect(page).toHaveURL(/map=\d/);
    const { search } = new URL(page.url());
    await expect(page.locator('.languages a[lang=ar]')).toHaveAttribute('href', new RegExp(`/ar\\${search}$`));
});

test('places that no zoom tells apart open as a list', async ({ page }) => {
    await page.goto('/de?map=10/31.705/35.2');
    if (!scripted()) {
        await page.getByRole('link', { name: /bei Beit Jala.*Liste öffnen/ }).click();
        const all = page.getByRole('group', { name: /bei Beit Jala/ });
        expect(await all.getByRole('listitem').count()).toBeGreaterThan(1);
        await all.getByRole('link', { name: 'Liste schließen' }).click();
        await expect(all).toBeHidden();
        await page.getByRole('link', { name: /bei Beit Jala.*Liste öffnen/ }).click();
        const name = await all.getByRole('listitem').last().innerText();
        await all.getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('heading', { name: `Partnerschaften von ${name}` })).toBeVisible();
        return;
    }
    const map = await liveMap(page);
    await map.getByRole('button', { name: /bei Beit Jala.*Liste öffnen/ }).click();
    const list = map.getByRole('dialog');
    await expect(list.getByRole('link')).not.toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(map.getByRole('button', { name: /bei Beit Jala.*Liste öffnen/ })).toBeFocused();
    await map.getByRole('button', { name: /bei Beit Jala.*Liste öffnen/ }).click();
    const name = await list.getByRole('link').first().innerText();
    await list.getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: `Partnerschaften von ${name}` })).toBeVisible();
});

test('the map is one stop for Tab, and arrows walk its marks', async ({ page }) => {
    test.skip(!scripted(), 'without scripts the marks are links');
    await page.goto('/de?country=PS&map=8/31.9/35.1');
    const map = await liveMap(page);
    await expect(map.locator('.map-button[tabindex="0"]')).toHaveCount(1);
    await map.locator('.map-button[tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('End');
    const last = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(last).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(last);
    await expect(map.locator('.map-button[tabindex="0"]')).toHaveCount(1);
});

test('Tab reaches a mark that is in sight, however close the map is', async ({ page }) => {
    test.skip(!scripted(), 'without scripts the marks are links');
    await page.goto('/de?map=10/31.705/35.2');
    const map = await liveMap(page);
    await page.getByRole('link', { name: 'Karte überspringen' }).focus();
    await page.keyboard.press('Tab');
    const reached = map.locator('.map-button:focus');
    await expect(reached).toBeInViewport({ ratio: 1 });
    const [frame, mark] = [await map.boundingBox(), await reached.boundingBox()];
    const middle = { x: mark!.x + mark!.width / 2, y: mark!.y + mark!.height / 2 };
    expect(middle.x > frame!.x && middle.x < frame!.x + frame!.width).toBe(true);
    expect(middle.y > frame!.y && middle.y < frame!.y + frame!.height).toBe(true);
});

test('filters change map and list alike, without a request once the atlas is there', async ({ page }) => {
    test.skip(!scripted(), 'without scripts a filter is a page');
    await page.goto('/de');
    const map = await liveMap(page);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('Ort suchen').fill('koeln');
    await expect(page.getByRole('status').filter({ hasText: 'Partnerschaft' })).toHaveText('2 Partnerschaften');
    await expect(map.getByRole('button', { name: /^Bethlehem, / })).toBeVisible();
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
});

test('what is pointed at in the list is marked on the map, and the other way round', async ({ page, isMobile }) => {
    test.skip(!scripted() || isMobile, 'needs a pointer');
    await page.goto('/de?q=koeln');
    const map = await liveMap(page);
    const row = page.getByRole('listitem').filter({ hasText: /Köln.*Bethlehem/s }).first();
    const mark = map.getByRole('button', { name: /^Bethlehem, / });
    await row.hover();
    await expect(mark).toHaveClass(/pointed/);
    await mark.focus();
    await expect(row).toHaveClass(/pointed/);
    await expect(map.getByRole('button', { name: /^Tunis, / })).not.toHaveClass(/pointed/);
});

test('one finger scrolls the page, not the map', async ({ page, isMobile }) => {
    test.skip(!isMobile, 'needs a finger');
    await page.goto('/de');
    const map = await liveMap(page);
    const kept = await map.evaluate((element) => {
        const swipe = (fingers: number) => {
            const at = (n: number, y: number) =>
                new Touch({ identifier: n, target: element, clientX: 100 + 60 * n, clientY: y });
            const send = (name: string, y: number) => {
                const touches = Array.from({ length: fingers }, (_, n) => at(n, y));
                const event = new TouchEvent(name, { touches, changedTouches: touches, cancelable: true, bubbles: true });
                element.dispatchEvent(event);
                return event.defaultPrevented;
            };
            send('touchstart', 200);
            return send('touchmove', 150);
        };
        return [swipe(1), swipe(2), getComputedStyle(element).touchAction];
    });
    expect(kept).toEqual([false, true, 'pan-x pan-y']);
    await expect(page.getByText('Bewegen Sie die Karte mit zwei Fingern')).toHaveClass(/shown/);
});
