import { expect, test } from '@playwright/test';
import { mailsTo } from '../../fixtures/mails';
import { accessible, listen } from '../../fixtures/pages';

const words = {
    de: {
        list: 'Programme', offers: 'Das bietet das Programm', rule: '3 bis 5 Termine von je 120 Minuten', ask: 'Beratung anfragen',
        name: 'Name', mail: 'E-Mail-Adresse', town: 'Kommune oder Organisation', message: 'Ihre Frage', submit: 'Anfrage senden',
        wrong: 'Bitte sehen Sie sich diese Felder noch einmal an', mailWrong: /Das ist keine E-Mail-Adresse/,
        arrived: 'Ihre Anfrage ist angekommen', back: 'Zurück zum Programm', subject: /^Ihre Anfrage ist angekommen/,
    },
    ar: {
        list: 'البرامج', offers: 'ماذا يقدّم البرنامج', rule: 'من 3 إلى 5 جلسات مدة كل منها 120 دقيقة', ask: 'اطلب استشارة',
        name: 'الاسم', mail: 'عنوان البريد الإلكتروني', town: 'البلدية أو المؤسسة', message: 'سؤالكم', submit: 'إرسال الطلب',
        wrong: 'يُرجى مراجعة هذه الحقول', mailWrong: /example\.org/,
        arrived: 'وصل طلبكم', back: 'العودة إلى البرنامج', subject: /^وصل طلبكم/,
    },
};

for (const language of ['de', 'ar'] as const) {
    test(`from the list of programmes to an answer on its way, in ${language}`, async ({ page, request, baseURL }, info) => {
        const w = words[language];
        const { heard } = listen(page, baseURL!, /\b422\b/);
        const someone = `advice-${language}-${info.project.name}@example.org`;
        await page.goto(`/${language}/about`);
        await page.getByRole('link', { name: w.list, exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.list);
        await page.locator('a[href$="/programmes/nrw-palestine"]').click();
        await expect(page.getByRole('heading', { name: w.offers })).toBeVisible();
        // Numbers stand between marks of their direction in Arabic.
        const policy = page.locator('section[aria-labelledby=policy]');
        await expect.poll(async () => (await policy.innerText()).replace(/[\u2066-\u2069]/g, '')).toContain(w.rule);

        // What is wrong is said beside its field, and what was typed stays.
        await page.getByRole('link', { name: w.ask }).click();
        await page.getByLabel(w.name, { exact: true }).fill('Zarina Brückenbau');
        await page.getByLabel(w.mail, { exact: true }).fill('nobody');
        await page.getByLabel(w.message, { exact: true }).fill('Wie fangen wir an?');
        await page.getByRole('button', { name: w.submit }).click();
        await expect(page.getByText(w.wrong)).toBeVisible();
        await expect(page.getByLabel(w.mail, { exact: true })).toHaveAttribute('aria-invalid', 'true');
        await expect(page.locator('#advice-form-mail-error')).toHaveText(w.mailWrong);
        await expect(page.getByLabel(w.name, { exact: true })).toHaveValue('Zarina Brückenbau');
        await expect(page.getByLabel(w.message, { exact: true })).toHaveValue('Wie fangen wir an?');
        await accessible(page);

        await page.getByLabel(w.mail, { exact: true }).fill(someone);
        await page.getByLabel(w.town, { exact: true }).fill('Köln');
        await page.getByRole('button', { name: w.submit }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.arrived);
        await accessible(page);
        const [mail] = await mailsTo(request, someone, 1);
        expect(mail.subject).toMatch(w.subject);
        await page.getByRole('link', { name: w.back }).click();
        await expect(page.getByRole('heading', { name: w.offers })).toBeVisible();
        heard();
    });
}

test('a hospitation leads to its programme and to the seminar that it shares', async ({ page }) => {
    await page.goto('/de/hospitations/moers-beitunia-waste');
    const shared = page.locator('section[aria-labelledby=seminars]');
    await expect(shared.getByRole('link')).toHaveAttribute('href', '/de/hospitations/koeln-bethlehem-digital');
    await page.getByRole('link', { name: 'Fachaustausch Nordrhein-Westfalen – Palästina' }).click();
    await expect(page).toHaveURL('/de/programmes/nrw-palestine');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fachaustausch Nordrhein-Westfalen – Palästina');
});

test('who belongs to another hospitation books the shared seminar alone', async ({ page, request }, info) => {
    const someone = `seminar-${info.project.name}@example.org`;
    await page.goto('/de/hospitations/koeln-bethlehem-digital');
    const form = page.locator('#booking');
    await expect(form.getByText('Das gemeinsame Seminar können Sie auch allein buchen')).toBeVisible();
    for (const box of await form.locator('input[name=sessions]').all()) await box.uncheck();
    await form.getByLabel(/^Vorbereitungsseminar/).check();
    await form.getByLabel('Name', { exact: true }).fill('Zarina Brückenbau');
    await form.getByLabel('E-Mail-Adresse', { exact: true }).fill(someone);
    await form.getByLabel('Andere Kommune oder Organisation', { exact: true }).fill('Moers');
    await form.getByLabel('Verwaltung', { exact: true }).check();
    await form.getByRole('button', { name: 'Plätze reservieren' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fast fertig: Sehen Sie in Ihr Postfach');
    const [mail] = await mailsTo(request, someone, 1);
    expect(mail.text).toContain('Vorbereitungsseminar');
});
