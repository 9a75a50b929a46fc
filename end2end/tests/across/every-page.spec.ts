import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { languages, pages } from '../../fixtures/setup';

// axe runs as a script in the page, so these need JavaScript; the other project reads the pages.
for (const language of languages) {
    for (const page of pages) {
        test(`${page.name} in ${language} is accessible, asks no other host and breaks no policy`, async ({
            page: tab,
            javaScriptEnabled,
            baseURL,
        }) => {
            const foreign: string[] = [];
            const complaints: string[] = [];
            tab.on('request', (request) => {
                if (!request.url().startsWith(baseURL!)) foreign.push(request.url());
            });
            tab.on('console', (message) => {
                const missing = page.name === 'not-found' && message.text().includes('404');
                if (message.type() === 'error' && !missing) complaints.push(message.text());
            });
            await tab.goto(`/${language}${page.path}`);
            await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
            const heard = () => expect([foreign, complaints]).toEqual([[], []]);
            if (!javaScriptEnabled) return heard();
            await expect(tab.locator('html')).toHaveAttribute('data-live', '');
            if (await tab.locator('#map').isVisible()) {
                await tab.locator('#map').scrollIntoViewIfNeeded();
                await expect(tab.locator('.leaflet-tile-loaded').first()).toBeVisible();
            }
            for (const colorScheme of ['light', 'dark'] as const) {
                await tab.emulateMedia({ colorScheme });
                const found = await new AxeBuilder({ page: tab }).analyze();
                const short = found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`);
                expect(short, colorScheme).toEqual([]);
            }
            const sideways = await tab.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(sideways, 'scrolls sideways').toBe(0);
            heard();
        });
    }
}
