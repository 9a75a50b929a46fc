import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { book, confirmed, fill, sessionsOf } from '../fixtures/booking';
import { pages } from '../fixtures/setup';

const folder = 'target/shots';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const kinds = (['de', 'ar'] as const).flatMap((language) =>
    (['phone', 'desktop'] as const).flatMap((size) =>
        (['light', 'dark'] as const).map((scheme) => ({ language, size, scheme })),
    ),
);

for (const { language, size, scheme } of kinds) {
    test(`${language} ${size} ${scheme}`, async ({ page, request }) => {
        test.setTimeout(180_000);
        mkdirSync(folder, { recursive: true });
        await page.setViewportSize(sizes[size]);
        await page.emulateMedia({ colorScheme: scheme });
        const shoot = async (name: string) => {
            await expect(page.locator('html')).toHaveAttribute('data-live', '');
            if (await page.locator('#map').isVisible()) {
                await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
                await page.waitForLoadState('networkidle');
            }
            const height = sizes[size].height * (name.startsWith('booking-form') ? 4 : 2);
            const clip = { x: 0, y: 0, width: sizes[size].width, height };
            await page.screenshot({ path: `${folder}/${name}-${language}-${size}-${scheme}.png`, clip, fullPage: true });
        };
        for (const { name, path } of pages) {
            await page.goto(`/${language}${path}`);
            await shoot(name);
        }
        // The stations of a booking, and its seats given back at the end.
        await page.goto(`/${language}/hospitations/wolfsburg-jendouba-park`);
        await shoot('booking-form');
        await page.locator('#booking button[type=submit]').click();
        await expect(page.locator('.form-errors--shown')).toBeVisible();
        await shoot('booking-form-wrong');
        const { receipt, link, token } = await book(request, language, `${language}-${size}-${scheme}@example.org`);
        await page.goto(receipt);
        await shoot('booking-pending');
        await page.goto(link);
        await shoot('booking-confirm');
        await page.locator('#confirmation button').click();
        await expect(page.locator('.badge--confirmed').first()).toBeVisible();
        await shoot('booking-confirmed');
        await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
        await page.goto(link);
        await shoot('booking-cancelled');
        await page.goto(`/${language}/bookings/unknown`);
        await shoot('booking-unknown');

        // A group, somebody who waits, the offer once one of the group gives a seat back.
        const slug = 'beit-jala-bergisch-gladbach-terraces';
        const visits = (await sessionsOf(request, slug)).filter(({ kind }) => kind === 'visit');
        // What the group takes besides must not fill up with it.
        visits.sort((a, b) => a.seats_left - b.seats_left);
        const [visit, other] = [visits[0].id, visits[1].id];
        const tag = `${language}-${size}-${scheme}`;
        const groups = await fill(request, slug, visit, other, tag);
        await page.goto(`/${language}/bookings/${groups[0]}`);
        await shoot('booking-group');
        for (const folded of await page.locator('details.ask').all()) await folded.evaluate((one) => one.setAttribute('open', ''));
        await shoot('booking-form-group-open');
        await page.goto(`/${language}/hospitations/${slug}`);
        await shoot('booking-form-waiting');
        const open = (await sessionsOf(request, slug)).filter(({ kind }) => kind === 'visit');
        const waits = await confirmed(request, {
            hospitation: slug, sessions: [open[0].id], wait: [visit], name: 'Zarina Brückenbau',
            mail: `waits-${tag}@example.org`, municipality: 'beit-jala', affiliation: 'administration', language,
        });
        await page.goto(`/${language}/bookings/${waits}`);
        await shoot('booking-waiting');
        const { people } = await (await request.get(`/api/v1/bookings/${groups[0]}`)).json();
        await request.post(`/api/v1/bookings/${groups[0]}/cancellation`, { data: { participant: people[0].id } });
        await page.goto(`/${language}/bookings/${waits}`);
        await shoot('booking-offer');
        for (const one of [waits, ...groups]) await request.post(`/api/v1/bookings/${one}/cancellation`, { data: {} });
    });
}

test('one sheet shows them side by side', () => {
    mkdirSync(folder, { recursive: true });
    const row = (name: string) =>
        `<h2>${name}</h2><p>${kinds
            .map((k) => `${name}-${k.language}-${k.size}-${k.scheme}.png`)
            .map((file) => `<a href="${file}"><img loading="lazy" height="420" alt="${file}" src="${file}"></a>`)
            .join(' ')}</p>`;
    const stations = ['form', 'form-wrong', 'pending', 'confirm', 'confirmed', 'cancelled', 'unknown', 'group', 'form-group-open', 'form-waiting', 'waiting', 'offer'];
    const names = pages.map((p) => p.name).concat(stations.map((station) => `booking-${station}`));
    const sheet = `<!doctype html><meta charset="utf-8"><title>Pontes</title>${names.map(row).join('')}`;
    writeFileSync(`${folder}/index.html`, sheet);
});
