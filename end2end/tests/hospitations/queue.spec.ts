import { expect, test } from '@playwright/test';
import { book, fill, sessionsOf } from '../../fixtures/booking';
import { linkIn, mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';

const scripted = () => test.info().project.name !== 'no-javascript';

const words = {
    de: {
        name: 'Name', mail: 'E-Mail-Adresse', town: 'Kommune', belongs: 'Verwaltung', submit: 'Plätze reservieren',
        full: 'Ausgebucht – Warteliste möglich', confirm: 'Buchung bestätigen', first: 'Stelle 1 auf der Warteliste',
        offer: 'Ein Platz ist für Sie frei', take: /^Platz annehmen/, taken: 'Der Platz ist Ihnen sicher.',
    },
    ar: {
        name: 'الاسم', mail: 'البريد الإلكتروني', town: 'البلدية', belongs: 'الإدارة البلدية', submit: 'احجز المقاعد',
        full: 'اكتمل العدد – قائمة الانتظار متاحة', confirm: 'تأكيد الحجز', first: /1/,
        offer: 'يوجد مقعد متاح لكم', take: /^اقبل المقعد/, taken: 'المقعد لكم.',
    },
};

test('from a full session over the waiting list to a seat, by mail', async ({ page, request }, info) => {
    test.skip(!['desktop', 'no-javascript'].includes(info.project.name), 'fills a session for everybody');
    // Each has a hospitation of its own.
    const [language, slug] = scripted()
        ? (['de', 'beit-jala-bergisch-gladbach-terraces'] as const)
        : (['ar', 'bergisch-gladbach-beit-jala-water'] as const);
    const [w, someone] = [words[language], `waits-${language}@example.org`];
    const visits = (await sessionsOf(request, slug)).filter(({ kind }) => kind === 'visit');
    visits.sort((a, b) => a.seats_left - b.seats_left);
    const visit = visits[0];
    const groups = await fill(request, slug, visit.id, visits[visits.length - 1].id, `fills-${language}`);

    const left = (await sessionsOf(request, slug)).filter(({ kind }) => kind === 'visit');
    const other = left.reduce((a, b) => (b.seats_left > a.seats_left ? b : a));

    await page.goto(`/${language}/hospitations/${slug}`);
    for (const box of await page.locator('input[name=sessions]').all()) await box.uncheck();
    const choice = page.locator(`input[name=wait][value="${visit.id}"]`);
    await expect(page.locator('.choice').filter({ has: choice })).toContainText(w.full);
    await choice.check();
    await page.locator(`input[name=sessions][value="${other.id}"]`).check();
    await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
    await page.getByLabel(w.mail, { exact: true }).fill(someone);
    await page.getByLabel(w.town, { exact: true }).selectOption('beit-jala');
    await page.getByLabel(w.belongs, { exact: true }).check();
    await page.getByRole('button', { name: w.submit }).click();
    await expect(page.locator('.badge--waiting')).toBeVisible();
    await accessible(page);
    await page.goto(linkIn((await mailsTo(request, someone, 1))[0]));
    await page.getByRole('button', { name: w.confirm }).click();
    await expect(page.locator('.badge--waiting + .line')).toHaveText(w.first);

    // Somebody gives a seat back: the open page learns of it, and a mail comes.
    const booking = await (await request.get(`/api/v1/bookings/${groups[0]}`)).json();
    const gone = { participant: booking.people[0].id };
    await request.post(`/api/v1/bookings/${groups[0]}/cancellation`, { data: gone });
    const offer = (await mailsTo(request, someone, 4)).pop()!;
    if (scripted()) await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.offer, { timeout: 2000 });
    // Each of the mail's two links puts first what it is for.
    const offered = page.locator('.session').filter({ has: page.locator('.badge--offered') });
    const answers = offered.locator('.session__action button');
    await page.goto(linkIn(offer).replace('answer=take', 'answer=decline'));
    await expect(answers.last()).toHaveText(w.take);
    await page.goto(linkIn(offer));
    await expect(answers.first()).toHaveText(w.take);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.offer);
    await accessible(page);
    await page.getByRole('button', { name: w.take }).click();
    await expect(page.getByText(w.taken)).toBeVisible();
    await expect(page.locator('.badge--confirmed')).toHaveCount(2);
    const invited = (await mailsTo(request, someone, 6)).filter(({ method }) => method === 'REQUEST');
    expect(invited).toHaveLength(2);
    const own = linkIn(offer).split(/[/?#]/).filter(Boolean).pop()!;
    for (const token of [own, ...groups]) await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
});

test('what one books, the other sees change by itself', async ({ page, request }, info) => {
    test.skip(info.project.name !== 'desktop', 'one pair of pages is enough');
    const slug = 'koeln-bethlehem-digital';
    await page.goto(`/de/hospitations/${slug}`);
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    const seats = page.locator('.session__seats').nth(1);
    const before = await seats.innerText();
    const { token } = await book(request, 'de', 'other-page@example.org', slug, 'koeln');
    await expect(seats).not.toHaveText(before, { timeout: 1500 });
    await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
    await expect(seats).toHaveText(before, { timeout: 1500 });
});

test('a double tap books once', async ({ page, request }, info) => {
    const w = words.de;
    const someone = `twice-${info.project.name}@example.org`;
    await page.goto('/de/hospitations/wolfsburg-jendouba-park');
    await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
    await page.getByLabel(w.mail, { exact: true }).fill(someone);
    await page.getByLabel(w.town, { exact: true }).selectOption('jendouba');
    await page.getByLabel(w.belongs, { exact: true }).check();
    await page.getByRole('button', { name: w.submit }).dblclick();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fast fertig: Sehen Sie in Ihr Postfach');
    // A second mail would come before this answer: what was sent twice is written in turn.
    const link = linkIn((await mailsTo(request, someone, 1))[0]);
    await page.goto(link);
    await page.getByRole('button', { name: w.confirm }).click();
    await expect(page.locator('.badge--confirmed').first()).toBeVisible();
    const sessions = await page.locator('.badge--confirmed').count();
    await mailsTo(request, someone, 2 + sessions);
    await request.post(`/api/v1/bookings/${link.split('/').pop()}/cancellation`, { data: {} });
});

test('a form sent again from a bad line is answered like the first time', async ({ page, request }, info) => {
    test.skip(!scripted(), 'the browser itself sends it again then');
    const someone = `line-${info.project.name}@example.org`;
    const w = words.de;
    await page.goto('/de/hospitations/wolfsburg-jendouba-park');
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
    await page.getByLabel(w.mail, { exact: true }).fill(someone);
    await page.getByLabel(w.town, { exact: true }).selectOption('jendouba');
    await page.getByLabel(w.belongs, { exact: true }).check();
    // The answer to the first sending is lost on its way.
    await page.route('**/api/v1/bookings', async (route) => {
        await route.fetch();
        await route.abort();
    }, { times: 1 });
    await page.getByRole('button', { name: w.submit }).click();
    await expect(page.getByRole('alert').first()).toContainText('Verbindung');
    await page.getByRole('button', { name: w.submit }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fast fertig: Sehen Sie in Ihr Postfach');
    const link = linkIn((await mailsTo(request, someone, 1))[0]);
    await request.post(`/api/v1/bookings/${link.split('/').pop()}/cancellation`, { data: {} });
});

test('a page whose line is lost says how old its figures are, and catches up', async ({ page, request }, info) => {
    test.skip(!scripted(), 'without scripts a page is as old as its loading');
    const slug = 'wolfsburg-jendouba-park';
    const said = page.locator('.stale').filter({ hasText: 'Keine Verbindung' });
    await page.route('**/live', (route) => route.abort());
    await page.goto(`/de/hospitations/${slug}`);
    await expect(said).toBeVisible({ timeout: 25_000 });
    const { token } = await book(request, 'de', `lost-line-${info.project.name}@example.org`);
    await page.unroute('**/live');
    await expect(said).toBeHidden({ timeout: 20_000 });
    // Others book, too: page and API say the same in the end.
    const same = async () => {
        const shown = await page.locator('.sessions .session__seats').allInnerTexts();
        const left = (await sessionsOf(request, slug)).map(({ seats_left }) => seats_left);
        return left.every((seats) => shown.some((text) => text.includes(`Noch ${seats} `)));
    };
    await expect.poll(same).toBe(true);
    await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
});
