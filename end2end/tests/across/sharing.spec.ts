import { expect, test, type Page } from '@playwright/test';
import { book } from '../../fixtures/booking';

const base = 'http://localhost:3917';

/** What search engines and shared links read: the page as the server sends it. */
async function head(page: Page, path: string) {
    const html = await (await page.request.get(path)).text();
    const text = html.slice(0, html.indexOf('</head>'));
    const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.slice(1));
    return {
        canonical: all(/<link rel="canonical" href="([^"]*)">/g).flat(),
        alternates: Object.fromEntries(
            all(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g),
        ),
        shared: Object.fromEntries(all(/<meta property="og:([a-z_]+)" content="([^"]*)">/g)),
        data: all(/<script nonce="[^"]+" type="application\/ld\+json">(.*?)<\/script>/g).map(([json]) => JSON.parse(json)),
    };
}

test('a page names itself in each language, whatever way its filters were written', async ({ page }) => {
    const found = await head(page, '/ar/hospitations?month=&country=DE&theme=waste');
    const query = '/hospitations?theme=waste&amp;country=DE';
    expect(found.canonical).toEqual([`${base}/ar${query}`]);
    expect(found.alternates).toEqual({
        de: `${base}/de${query}`,
        en: `${base}/en${query}`,
        fr: `${base}/fr${query}`,
        ar: `${base}/ar${query}`,
        'x-default': `${base}/en${query}`,
    });
    expect(found.shared).toMatchObject({
        type: 'website',
        site_name: 'Pontes',
        title: 'المعايشة المهنية عن بُعد',
        url: `${base}/ar${query}`,
        locale: 'ar_AR',
    });
    const start = await head(page, '/de?map=5/50/10');
    expect(start.canonical).toEqual([`${base}/de`]);
    expect(start.alternates['x-default']).toBe(`${base}/`);
    expect(start.data[0]).toMatchObject({ '@type': 'WebSite', inLanguage: 'de', url: `${base}/de` });
});

test('a hospitation is an event of its sessions, a municipality a place', async ({ page }) => {
    const { data } = await head(page, '/de/hospitations/koeln-bethlehem-digital');
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
        '@type': 'EducationEvent',
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        eventStatus: 'https://schema.org/EventScheduled',
        inLanguage: ['de', 'ar'],
        organizer: { '@type': 'Organization' },
    });
    expect(data[0].subEvent.length).toBeGreaterThan(2);
    for (const part of data[0].subEvent) expect(part.startDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(data[0].startDate).toBe(data[0].subEvent[0].startDate);
    const town = await head(page, '/de/municipalities/koeln');
    expect(town.data[0]).toMatchObject({ '@type': 'City', name: 'Köln', address: { addressCountry: 'DE' } });
});

test('a booking tells nobody anything', async ({ page, request }, info) => {
    const { link, token } = await book(request, 'de', `private-${info.project.name}@example.org`);
    const found = await head(page, link);
    expect(found).toEqual({ canonical: [], alternates: {}, shared: {}, data: [] });
    await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
});

test('an address that a script has left is not shared any more', async ({ page }, info) => {
    test.skip(info.project.name === 'no-javascript', 'without scripts each page is the server’s');
    await page.goto('/de/municipalities/koeln');
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    await expect(page.locator('link[rel=canonical]')).toHaveCount(1);
    await page.getByRole('link', { name: 'Hospitationen', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Virtuelle Hospitationen');
    await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
    await expect(page.locator('meta[name=description]')).toHaveCount(1);
});
