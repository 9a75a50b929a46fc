import { expect, test, type Page, type Request } from '@playwright/test';
import { book, sessionsOf } from '../../fixtures/booking';
import { linkIn, mailsTo } from '../../fixtures/mails';

const scripted = () => test.info().project.name !== 'no-javascript';
const pending = 'Fast fertig: Sehen Sie in Ihr Postfach';
const submit = (page: Page) => page.getByRole('button', { name: 'Plätze reservieren' }).click();

async function fillIn(page: Page, mail: string, town: string) {
    await page.getByLabel('Name', { exact: true }).fill('Zarina Brückenbau');
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(mail);
    await page.getByLabel('Kommune', { exact: true }).selectOption(town);
    await page.getByLabel('Verwaltung', { exact: true }).check();
}

test('two pages are open: when one person books, the other sees the seats go down by itself', async ({ page, browser, request }, info) => {
    test.skip(!scripted(), 'without scripts a page is as old as its loading');
    // Projects run side by side: each takes a seminar that nobody else books meanwhile, and visits that
    // others do not count on.
    const [slug, town] = info.project.name === 'phone'
        ? ['moers-beitunia-waste', 'moers']
        : ['bergisch-gladbach-beit-jala-water', 'beit-jala'];
    const someone = `other-person-${info.project.name}@example.org`;
    const open = await sessionsOf(request, slug);
    const seminar = open.find(({ kind }) => kind === 'seminar')!;
    const visits = open.filter(({ kind }) => kind === 'visit').sort((a, b) => b.seats_left - a.seats_left);
    const other = await (await browser.newContext()).newPage();
    for (const one of [page, other]) {
        await one.goto(`/de/hospitations/${slug}`);
        await expect(one.locator('html')).toHaveAttribute('data-live', '');
    }
    const row = page.locator('.sessions .session').filter({ hasText: 'Vorbereitungsseminar' });
    const seats = row.locator('.session__seats');
    await expect(seats).toContainText(`Noch ${seminar.seats_left} `);
    await page.evaluate(() => {
        Object.assign(window, { stays: true });
    });

    for (const box of await other.locator('input[name=sessions]').all()) await box.uncheck();
    for (const { id } of [seminar, ...visits.slice(0, 2)]) {
        await other.locator(`input[name=sessions][value="${id}"]`).check();
    }
    await fillIn(other, someone, town);
    await submit(other);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(pending);
    await expect(seats).toContainText(`Noch ${seminar.seats_left - 1} `, { timeout: 2000 });
    expect(await page.evaluate(() => 'stays' in window), 'not loaded anew').toBe(true);
    const now = (await sessionsOf(request, slug)).find(({ id }) => id === seminar.id);
    expect(now?.seats_left).toBe(seminar.seats_left - 1);
    await other.context().close();
    const token = linkIn((await mailsTo(request, someone, 1))[0]).split('/').pop();
    await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
});

test('a refused form comes back with a new key', async ({ page, request }, info) => {
    const [someone, known] = ['new', 'known'].map((name) => `key-${name}-${info.project.name}@example.org`);
    const first = await book(request, 'de', known);
    // A script sends the key in a header, the browser itself among the fields.
    const sent: string[] = [];
    page.on('request', (asked) => {
        if (asked.method() === 'POST') sent.push(asked.headers()['idempotency-key'] ?? asked.postDataJSON().key);
    });
    await page.goto('/de/hospitations/wolfsburg-jendouba-park');
    if (scripted()) await expect(page.locator('html')).toHaveAttribute('data-live', '');
    const key = page.locator('#booking input[name=key]');
    const keys = [await key.inputValue()];

    await fillIn(page, 'zarina.example.org', 'jendouba');
    await submit(page);
    await expect(page.getByText('Das ist keine E-Mail-Adresse.').first()).toBeVisible();
    keys.push(await key.inputValue());
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(known);
    await submit(page);
    await expect(page.getByText(/schon eine Buchung/).first()).toBeVisible();
    keys.push(await key.inputValue());
    expect(new Set(keys.filter(Boolean)).size, keys.join(' ')).toBe(3);

    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(someone);
    await submit(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(pending);
    // With scripts the page itself sees what is no address, and sends nothing.
    expect(sent).toEqual(scripted() ? keys.slice(1) : keys);
    const token = linkIn((await mailsTo(request, someone, 1))[0]).split('/').pop();
    for (const one of [first.token, token]) await request.post(`/api/v1/bookings/${one}/cancellation`, { data: {} });
});

test('a page that nobody sees closes its line and takes it up again', async ({ page }) => {
    test.skip(!scripted(), 'without scripts there is no line');
    const line = { opened: 0, ended: 0 };
    const count = (what: keyof typeof line) => (asked: Request) => {
        if (asked.url().endsWith('/live')) line[what] += 1;
    };
    page.on('request', count('opened'));
    page.on('requestfailed', count('ended'));
    page.on('requestfinished', count('ended'));
    const hide = (hidden: boolean) =>
        page.evaluate((hidden) => {
            const state = hidden ? 'hidden' : 'visible';
            Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
            Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
            document.dispatchEvent(new Event('visibilitychange'));
        }, hidden);
    const answered = page.waitForResponse('**/live');
    await page.goto('/de/hospitations/wolfsburg-jendouba-park');
    await answered;
    expect(line).toEqual({ opened: 1, ended: 0 });
    await hide(true);
    await expect.poll(() => line, { timeout: 5000 }).toEqual({ opened: 1, ended: 1 });
    await hide(false);
    await expect.poll(() => line, { timeout: 5000 }).toEqual({ opened: 2, ended: 1 });
});
