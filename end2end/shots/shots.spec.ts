import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { pages } from '../fixtures/setup';

const folder = 'target/shots';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const kinds = (['de', 'ar'] as const).flatMap((language) =>
    (['phone', 'desktop'] as const).flatMap((size) =>
        (['light', 'dark'] as const).map((scheme) => ({ language, size, scheme })),
    ),
);

for (const { language, size, scheme } of kinds) {
    test(`${language} ${size} ${scheme}`, async ({ page }) => {
        mkdirSync(folder, { recursive: true });
        await page.setViewportSize(sizes[size]);
        await page.emulateMedia({ colorScheme: scheme });
        for (const { name, path } of pages) {
            await page.goto(`/${language}${path}`);
            const clip = { x: 0, y: 0, width: sizes[size].width, height: sizes[size].height * 2 };
            await page.screenshot({ path: `${folder}/${name}-${language}-${size}-${scheme}.png`, clip, fullPage: true });
        }
    });
}

test('one sheet shows them side by side', () => {
    mkdirSync(folder, { recursive: true });
    const row = (name: string) =>
        `<h2>${name}</h2><p>${kinds
            .map((k) => `${name}-${k.language}-${k.size}-${k.scheme}.png`)
            .map((file) => `<a href="${file}"><img loading="lazy" height="420" alt="${file}" src="${file}"></a>`)
            .join(' ')}</p>`;
    const sheet = `<!doctype html><meta charset="utf-8"><title>Pontes</title>${pages.map((p) => row(p.name)).join('')}`;
    writeFileSync(`${folder}/index.html`, sheet);
});
