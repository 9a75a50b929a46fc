import { expect, test } from '@playwright/test';
import { book } from '../../fixtures/booking';

/** A4 without its margins, in CSS pixels. */
const paper = { width: 680, height: 1010 };

for (const language of ['de', 'ar'] as const) {
    test(`a hospitation prints on one page with its dates, in ${language}`, async ({ page }) => {
        await page.setViewportSize(paper);
        await page.goto(`/${language}/hospitations/koeln-bethlehem-digital`);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const days = page.locator('.session__date');
        await expect(days.first()).toBeVisible();
        await expect(days.last()).toBeVisible();
        for (const gone of ['.site-nav', '.languages', '.booking', '.button', '.site-footer nav']) {
            for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
        }
        const height = await page.evaluate(() => document.body.scrollHeight);
        expect(height).toBeLessThanOrEqual(paper.height);
    });
}

test('a booking prints its sessions and nothing to press', async ({ page, request }, info) => {
    const { link, token } = await book(request, 'de', `print-${info.project.name}@example.org`);
    await page.goto(link);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.session__date').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
});
