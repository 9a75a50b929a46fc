import { expect } from '@playwright/test';
import { confirmed, sessionsOf } from '../../fixtures/booking';
import { alone as test } from '../../fixtures/home';
import { linkIn, mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';
import { asAdministrator } from '../../fixtures/staff';

const hospitation = 'wolfsburg-jendouba-park';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n');

test('a message in German and Arabic reaches each in their language', async ({ page, request, home }, info) => {
    // To axe a long page takes its time.
    test.slow();
    const own = (name: string) => `${name}-messages-${info.project.name}@example.org`;
    const open = await sessionsOf(request, hospitation);
    const sessions = open.map((session) => session.id);
    const form = { hospitation, sessions, municipality: 'jendouba', affiliation: 'administration' };
    await confirmed(request, { ...form, name: 'Anna Brückenbau', mail: own('anna'), language: 'de' });
    await confirmed(request, { ...form, name: 'بلا جسر', mail: own('bela'), language: 'ar' });
    // The link, the confirmation, and an invitation to each session come first.
    const before = 2 + sessions.length;
    await mailsTo(request, own('anna'), before);
    await mailsTo(request, own('bela'), before);

    await asAdministrator(page, own('writes'), 'de', home);
    await page.goto(`/de/manage/hospitations/${hospitation}/messages`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nachrichten');
    await accessible(page);
    await page.getByRole('combobox', { name: 'Termin' }).selectOption(sessions[1]);
    await page.getByLabel('Betreff (Deutsch)').fill('Neuer Raum');
    await page.getByLabel('Nachricht (Deutsch)').fill('Guten Tag {vorname},\n\nwir treffen uns im Rathaus.');
    await page.locator('summary', { hasText: 'Arabisch' }).click();
    await page.getByLabel('Betreff (Arabisch)').fill('قاعة جديدة');
    await page.getByLabel('Nachricht (Arabisch)').fill('نلتقي في دار البلدية: {time}');

    // A placeholder that nobody fills is found before anything is sent.
    await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
    await expect(page.getByLabel('Nachricht (Deutsch)')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Nachricht (Deutsch)').fill('{name}, wir treffen uns im Rathaus.');
    await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
    const preview = page.getByRole('region', { name: 'Vorschau ansehen' });
    await expect(preview).toContainText('wir treffen uns im Rathaus.');
    await expect(preview.locator('blockquote[lang=ar]')).toContainText('نلتقي في دار البلدية');
    await accessible(page);
    await page.getByRole('button', { name: 'Nachricht senden' }).click();
    await expect(page.getByRole('status')).toContainText('unterwegs');

    const anna = (await mailsTo(request, own('anna'), before + 1)).at(-1)!;
    expect(anna.subject).toBe('Neuer Raum');
    expect(anna.text).toContain('Anna Brückenbau, wir treffen uns im Rathaus.');
    const bela = (await mailsTo(request, own('bela'), before + 1)).at(-1)!;
    expect(bela.subject).toBe('قاعة جديدة');
    expect(linkIn(bela)).toMatch(/^\/ar\/bookings\//);

    await page.getByRole('link', { name: 'Neuer Raum' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neuer Raum');
    await expect(page.getByRole('table')).toContainText('Anna Brückenbau');
    await accessible(page);
});

test('a file is uploaded, and somebody with a seat loads it', async ({ page, request, home }, info) => {
    test.slow();
    const own = (name: string) => `${name}-messages-${info.project.name}@example.org`;
    const open = await sessionsOf(request, hospitation);
    const sessions = open.map((session) => session.id);
    const token = await confirmed(request, {
        hospitation, sessions, municipality: 'jendouba', affiliation: 'administration',
        name: 'Cora Brückenbau', mail: own('cora'), language: 'de',
    });
    const title = `Stadtplan ${info.project.name}`;
    await asAdministrator(page, own('uploads'), 'de', home);
    await page.goto(`/de/manage/hospitations/${hospitation}/materials`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Materialien');
    await page.locator('summary', { hasText: 'Datei hinzufügen' }).click();
    await accessible(page);
    const file = page.getByLabel('Datei', { exact: true });
    await page.getByRole('combobox', { name: 'Termin' }).first().selectOption(sessions[1]);
    await page.getByLabel('Titel').first().fill(title);

    // A file that is not what its name says.
    await file.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: pdf });
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    await expect(file).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Titel').first()).toHaveValue(title);
    await accessible(page);
    await file.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByRole('button', { name: 'Datei hochladen' }).click();
    await expect(page.getByRole('status')).toContainText('gespeichert');
    await expect(page.getByRole('link', { name: title })).toBeVisible();
    await accessible(page);

    await page.context().clearCookies();
    await page.goto(`/de/bookings/${token}`);
    await expect(page.getByText('PDF, 0,1 MB').first()).toBeVisible();
    const [loaded] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: title }).click(),
    ]);
    expect(loaded.suggestedFilename()).toBe('plan.pdf');
    await accessible(page);
});
