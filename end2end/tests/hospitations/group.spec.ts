import { expect, test } from '@playwright/test';
import { book, sessionsOf } from '../../fixtures/booking';
import { linkIn, mailsTo } from '../../fixtures/mails';

const slug = 'wolfsburg-jendouba-park';

test('a group books together, hands a seat on and takes somebody out', async ({ page, request }, info) => {
    const mail = (name: string) => `${name}-${info.project.name}@example.org`;
    await page.goto(`/de/hospitations/${slug}`);
    await page.getByLabel('Name', { exact: true }).fill('Zarina Brückenbau');
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(mail('zarina'));
    await page.getByLabel('Kommune', { exact: true }).selectOption('jendouba');
    await page.getByLabel('Verwaltung', { exact: true }).check();
    await page.getByText('Weitere Personen anmelden').click();
    await page.getByLabel('2. Person · Name').fill('Bela Muster');
    await page.getByLabel('3. Person · Name').fill('Cora Muster');
    await page.getByLabel('3. Person · E-Mail-Adresse').fill(mail('cora'));
    await page.getByRole('button', { name: 'Plätze reservieren' }).click();
    // What is missing is said beside the field of that person.
    await expect(page.getByLabel('2. Person · E-Mail-Adresse')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('3. Person · Name')).toHaveValue('Cora Muster');
    await page.getByLabel('2. Person · E-Mail-Adresse').fill(mail('bela'));
    await page.getByRole('button', { name: 'Plätze reservieren' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fast fertig: Sehen Sie in Ihr Postfach');
    const link = linkIn((await mailsTo(request, mail('zarina'), 1))[0]);
    await page.goto(link);
    await page.getByRole('button', { name: 'Buchung bestätigen' }).click();
    await expect(page.getByText('Ihre Plätze sind bestätigt.')).toBeVisible();
    const person = (name: string) => page.locator('.person').filter({ has: page.getByRole('heading', { name }) });
    const seats = await person('Cora Muster').locator('.badge--confirmed').count();
    await mailsTo(request, mail('cora'), seats);

    const bela = person('Bela Muster');
    await bela.getByText('Plätze weitergeben').first().click();
    await bela.getByLabel('Name', { exact: true }).fill('Dora Muster');
    await bela.getByLabel('E-Mail-Adresse', { exact: true }).fill(mail('dora'));
    await bela.getByRole('button', { name: /^Plätze weitergeben/ }).click();
    await expect(page.getByText('Die Plätze sind weitergegeben.')).toBeVisible();
    await expect(person('Bela Muster')).toHaveCount(0);
    await expect(person('Dora Muster').locator('.badge--confirmed')).toHaveCount(seats);
    await mailsTo(request, mail('dora'), seats + 1);

    await person('Cora Muster').getByText('Erinnerungen per E-Mail').first().click();
    await person('Cora Muster').getByLabel('eine Woche vorher').check();
    await person('Cora Muster').getByRole('button', { name: 'Erinnerungen speichern' }).click();
    await expect(page.getByText('Die Erinnerungen sind gespeichert.')).toBeVisible();
    await person('Cora Muster').getByText('Erinnerungen per E-Mail').first().click();
    await expect(person('Cora Muster').getByLabel('eine Woche vorher')).toBeChecked();
    await expect(person('Dora Muster').getByLabel('eine Woche vorher')).not.toBeChecked();

    await person('Cora Muster').getByText('Cora Muster abmelden').click();
    await person('Cora Muster').getByRole('button', { name: 'Ja, absagen' }).last().click();
    await expect(page.getByText('Die Person ist abgemeldet.')).toBeVisible();
    await expect(person('Cora Muster')).toHaveCount(0);
    await mailsTo(request, mail('cora'), 2 * seats);
    await request.post(`/api/v1/bookings/${link.split('/').pop()}/cancellation`, { data: {} });
});

test('a booking is changed: one session goes, another comes', async ({ page, request }, info) => {
    const someone = `change-${info.project.name}@example.org`;
    const { link, token } = await book(request, 'de', someone);
    await request.post(`/api/v1/bookings/${token}/confirmation`, { data: {} });
    const sessions = await sessionsOf(request, slug);
    await page.goto(link);
    const box = (at: number) => page.locator(`#change-all input[value="${sessions[at].id}"]`);
    const change = async (at: number, chosen: boolean) => {
        await page.getByText('Termine ändern', { exact: true }).click();
        await box(at).setChecked(chosen);
        await page.getByRole('button', { name: 'Änderungen speichern' }).click();
        await expect(page.getByText('Ihre Buchung ist geändert.')).toBeVisible();
    };
    await change(1, false);
    await expect(page.locator('.badge--cancelled')).toHaveCount(1);
    await page.goto(link);
    await change(1, true);
    await expect(page.locator('.badge--cancelled')).toHaveCount(0);
    await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
});
