import { expect, test } from '@playwright/test';
import { accessible, listen } from '../../fixtures/pages';
import { languages, pages } from '../../fixtures/setup';

// A page needs nothing of another: the workers share them.
test.describe.configure({ mode: 'parallel' });

// axe runs as a script in the page, so these need JavaScript; the other project reads the pages.
for (const language of languages) {
    for (const page of pages) {
        test(`${page.name} in ${language} is accessible, asks no other host and breaks no policy`, async ({
            page: tab,
            javaScriptEnabled,
            baseURL,
        }) => {
            const gone = ['not-found', 'link-unknown'].includes(page.name);
            const { heard } = listen(tab, baseURL!, gone ? /404/ : undefined);
            await tab.goto(`/${language}${page.path}`);
            await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
            if (!javaScriptEnabled) return heard();
            await expect(tab.locator('html')).toHaveAttribute('data-live', '');
            if (await tab.locator('#map').isVisible()) {
                await tab.locator('#map').scrollIntoViewIfNeeded();
                await expect(tab.locator('.leaflet-tile-loaded').first()).toBeVisible();
            }
            await accessible(tab);
            heard();
        });
    }
}
