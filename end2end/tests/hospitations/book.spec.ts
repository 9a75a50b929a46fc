import { expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { book, sessionsOf } from '../../fixtures/booking';
import { linkIn, mailsTo } from '../../fixtures/mails';
import { accessible, listen } from '../../fixtures/pages';

const path = '/hospitations/wolfsburg-jendouba-park';

const words = {
    de: {
        name: 'Name', mail: 'E-Mail-Adresse', town: 'Kommune', belongs: 'Verwaltung', submit: 'Plätze reservieren',
        wrong: 'Bitte sehen Sie sich diese Felder noch einmal an', required: 'Bitte füllen Sie dieses Feld aus.',
        pending: 'Fast fertig: Sehen Sie in Ihr Postfach', again: 'E-Mail noch einmal senden',
        correct: 'E-Mail-Adresse prüfen oder korrigieren', sent: 'Die E-Mail ist unterwegs.',
        confirm: 'Buchung bestätigen', confirmed: 'Ihre Plätze sind bestätigt.', file: 'Alle Termine als Kalenderdatei',
        until: /Reserviert bis .*deutsche Zeit/, one: /^Diesen Termin absagen/, all: 'Alle Termine absagen',
        ask: 'Ihr Platz wird sofort frei.', yes: /^Ja, absagen/, none: 'Sie haben alle Plätze abgesagt.',
        already: /schon eine Buchung/, unknown: 'Diesen Link kennen wir nicht', zone: 'Europe/Berlin',
    },
    ar: {
        name: 'الاسم', mail: 'البريد الإلكتروني', town: 'البلدية', belongs: 'الإدارة البلدية', submit: 'احجز المقاعد',
        wrong: 'يُرجى مراجعة هذه الحقول', required: 'يُرجى ملء هذا الحقل.',
        pending: 'بقيت خطوة: افتحوا بريدكم', again: 'أعد إرسال الرسالة',
        correct: 'تحققوا من العنوان أو صحّحوه', sent: 'الرسالة في الطريق.',
        confirm: 'تأكيد الحجز', confirmed: 'تم تأكيد مقاعدكم.', file: 'جميع الجلسات في ملف تقويم',
        until: /محجوزة حتى .*توقيت ألمانيا/, one: /^إلغاء هذه الجلسة/, all: 'إلغاء جميع الجلسات',
        ask: 'يصبح مقعدكم متاحًا لغيركم فورًا.', yes: /^نعم، إلغاء/, none: 'ألغيتم جميع المقاعد.',
        already: /يوجد حجز بهذا العنوان/, unknown: 'هذا الرابط غير معروف', zone: 'Europe/Berlin',
    },
};

for (const language of ['de', 'ar'] as const) {
    test(`from the form by mail to the calendar and back, in ${language}`, async ({ page, request, baseURL }, info) => {
        const w = words[language];
        const { heard } = listen(page, baseURL!, /\b(404|409|422)\b/);
        const someone = `${language}-${info.project.name}@example.org`;
        await page.goto(`/${language}${path}`);

        // What is missing is said beside the field, and what was typed stays.
        await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
        await page.getByLabel(w.town, { exact: true }).selectOption('jendouba');
        await page.getByLabel(w.belongs, { exact: true }).check();
        await page.getByRole('button', { name: w.submit }).click();
        await expect(page.getByText(w.wrong)).toBeVisible();
        await expect(page.getByText(w.required).last()).toBeVisible();
        await expect(page.getByLabel(w.mail, { exact: true })).toHaveAttribute('aria-invalid', 'true');
        await expect(page.getByLabel(w.name, { exact: true })).toHaveValue('Zarina Brückenbau');
        await expect(page.getByLabel(w.belongs, { exact: true })).toBeChecked();
        await accessible(page);

        // A first booking goes to a wrong address and is corrected.
        await page.getByLabel(w.mail, { exact: true }).fill(`wrong-${someone}`);
        await page.getByRole('button', { name: w.submit }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.pending);
        await expect(page.getByText(w.until)).toBeVisible();
        const wrong = linkIn((await mailsTo(request, `wrong-${someone}`, 1))[0]);
        await page.getByLabel(w.correct).fill(someone);
        await page.getByRole('button', { name: w.again }).click();
        await expect(page.getByText(w.sent)).toBeVisible();
        await accessible(page);

        // Looking confirms nothing; the button does.
        const [mail] = await mailsTo(request, someone, 1);
        expect(mail.html).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
        await page.goto(linkIn(mail));
        await expect(page.getByRole('button', { name: w.confirm })).toBeVisible();
        await accessible(page);
        await page.getByRole('button', { name: w.confirm }).click();
        await expect(page.getByText(w.confirmed)).toBeVisible();
        await accessible(page);
        const asking = (label: string | RegExp) =>
            page.locator('.ask').filter({ has: page.locator('summary', { hasText: label }) });
        const seats = await asking(w.one).count();
        expect(seats).toBeGreaterThan(2);

        // One invitation a session, as a calendar reads it.
        const mails = await mailsTo(request, someone, 2 + seats);
        const invitations = mails.filter((m) => m.method === 'REQUEST').map((m) => eventOf(m.calendar!));
        expect(invitations).toHaveLength(seats);
        for (const event of invitations) {
            expect(event.startDate.zone?.tzid).toBe(w.zone);
            expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBeGreaterThan(0);
            expect(event.startDate.toJSDate().getUTCHours()).toBeLessThan(16);
        }
        const file = page.getByRole('link', { name: w.file });
        const download = await request.get((await file.getAttribute('href'))!);
        const all = new ICAL.Component(ICAL.parse(await download.text())).getAllSubcomponents('vevent');
        const uids = (events: ICAL.Event[]) => events.map((event) => event.uid).sort();
        expect(uids(all.map((event) => new ICAL.Event(event)))).toEqual(uids(invitations));

        // The same person is told, not doubled.
        const form = page.url();
        await page.goto(`/${language}${path}`);
        await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
        await page.getByLabel(w.mail, { exact: true }).fill(someone.toUpperCase());
        await page.getByLabel(w.town, { exact: true }).selectOption('jendouba');
        await page.getByLabel(w.belongs, { exact: true }).check();
        await page.getByRole('button', { name: w.submit }).click();
        await expect(page.getByText(w.already).first()).toBeVisible();
        await mailsTo(request, someone, 3 + seats);

        // One session, then all of them.
        await page.goto(form);
        const one = asking(w.one).first();
        await expect(one.getByRole('button', { name: w.yes })).toBeHidden();
        await one.locator('summary').click();
        await expect(one.getByText(w.ask)).toBeVisible();
        await expect(asking(w.one), 'asking alone gives nothing back').toHaveCount(seats);
        await accessible(page);
        await one.getByRole('button', { name: w.yes }).click();
        await expect(asking(w.one)).toHaveCount(seats - 1);
        await asking(w.all).locator('summary').click();
        await asking(w.all).getByRole('button', { name: w.yes }).click();
        await expect(page.getByText(w.none)).toBeVisible();
        const gone = (await mailsTo(request, someone, 3 + 2 * seats)).filter((m) => m.method === 'CANCEL');
        expect(uids(gone.map((m) => eventOf(m.calendar!)))).toEqual(uids(invitations));
        expect(gone.every((m) => eventOf(m.calendar!).sequence === 1)).toBe(true);

        // The link that went to the wrong mailbox leads nowhere.
        await page.goto(wrong);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.unknown);
        await accessible(page);
        heard();
    });
}

test('what fills up while somebody types is said, and everything else stays', async ({ page, request }, info) => {
    test.skip(info.project.name !== 'desktop', 'fills a session for everybody');
    const [w, slug, someone] = [words.de, 'moers-beitunia-waste', 'typing@example.org'];
    const choice = (id: string) => page.locator(`input[name=sessions][value="${id}"]`);
    const before = await sessionsOf(request, slug);
    const scarce = before.reduce((a, b) => (b.seats_left < a.seats_left ? b : a));
    await page.goto(`/de/hospitations/${slug}`);
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    await expect(choice(scarce.id)).toBeChecked();
    await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
    await page.getByLabel(w.mail, { exact: true }).fill(someone);
    await page.getByLabel(w.town, { exact: true }).selectOption('moers');
    await page.getByLabel(w.belongs, { exact: true }).check();
    const others = [];
    for (let n = 0; n < scarce.seats_left; n += 1) {
        others.push(await book(request, 'de', `faster-${n}@example.org`, slug, 'moers'));
    }
    await page.getByRole('button', { name: w.submit }).click();
    await expect(page.getByText(/Inzwischen nicht mehr genug Plätze: /).first()).toBeVisible();
    // One may still wait for it.
    await expect(choice(scarce.id)).toHaveCount(0);
    const waits = page.locator(`input[name=wait][value="${scarce.id}"]`);
    await expect(waits).not.toBeChecked();
    await expect(page.locator('.choice').filter({ has: waits })).toContainText('Ausgebucht');
    await expect(page.getByLabel(w.name, { exact: true })).toHaveValue('Zarina Brückenbau');
    for (const { id } of before.filter((session) => session.id !== scarce.id)) {
        await expect(choice(id)).toBeChecked();
    }
    await page.getByRole('button', { name: w.submit }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.pending);
    const own = linkIn((await mailsTo(request, someone, 1))[0]).split('/').pop()!;
    for (const token of [own, ...others.map((booking) => booking.token)]) {
        await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
    }
});

test('what filled up before a plain form was sent comes back unticked: nobody is queued unasked', async ({ page, request }, info) => {
    test.skip(info.project.name !== 'no-javascript', 'fills a session for everybody');
    const [w, slug, someone] = [words.de, 'koeln-bethlehem-digital', 'plainly@example.org'];
    const before = await sessionsOf(request, slug);
    const scarce = before.reduce((a, b) => (b.seats_left < a.seats_left ? b : a));
    await page.goto(`/de/hospitations/${slug}`);
    await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
    await page.getByLabel(w.mail, { exact: true }).fill(someone);
    await page.getByLabel(w.town, { exact: true }).selectOption('koeln');
    await page.getByLabel(w.belongs, { exact: true }).check();
    const others = [];
    for (let n = 0; n < scarce.seats_left; n += 1) {
        others.push(await book(request, 'de', `quicker-${n}@example.org`, slug, 'koeln'));
    }
    await page.getByRole('button', { name: w.submit }).click();
    await expect(page.getByText(/Inzwischen nicht mehr genug Plätze: /).first()).toBeVisible();
    await expect(page.locator(`input[name=wait][value="${scarce.id}"]`)).not.toBeChecked();
    await expect(page.getByLabel(w.name, { exact: true })).toHaveValue('Zarina Brückenbau');
    for (const { token } of others) await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
});

/** The event of a calendar object, its times in the zone that the object itself describes. */
function eventOf(calendar: string): ICAL.Event {
    const object = new ICAL.Component(ICAL.parse(calendar));
    const zone = object.getFirstSubcomponent('vtimezone')!;
    const tzid = zone.getFirstPropertyValue('tzid') as string;
    ICAL.TimezoneService.remove(tzid);
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), tzid);
    return new ICAL.Event(object.getFirstSubcomponent('vevent')!);
}
