import { expect, test } from '@playwright/test';
import { book } from '../../fixtures/booking';
import { mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';
import { accountLinkIn, asAdministrator, code, invite, password } from '../../fixtures/staff';

test('an invitation is taken, the second step set up, and signing in works again', async ({ browser, page }, info) => {
    const own = (name: string) => `${name}-${info.project.name}@example.org`;
    await asAdministrator(page, own('ada'));
    const link = await invite(page.request, own('kim'), 'coordinator', 'programme:nrw-palestine');
    const other = await browser.newContext({ ...info.project.use, baseURL: info.project.use.baseURL ?? 'http://localhost:3917' });
    const kim = await other.newPage();
    await kim.goto(link);
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Einladung annehmen');
    await expect(kim.getByText('Koordination').first()).toBeVisible();
    await accessible(kim);
    await kim.getByLabel('Neues Passwort', { exact: true }).fill('kurz');
    await kim.getByLabel('Neues Passwort wiederholen').fill('kurz');
    await kim.getByRole('button', { name: 'Konto anlegen' }).click();
    await expect(kim.getByLabel('Neues Passwort', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(kim.getByLabel('Name', { exact: true })).toHaveValue('Kim Beispiel');
    await kim.getByLabel('Neues Passwort', { exact: true }).fill(password);
    await kim.getByLabel('Neues Passwort wiederholen').fill(password);
    await kim.getByRole('button', { name: 'Konto anlegen' }).click();

    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Zweiten Schritt einrichten');
    await accessible(kim);
    const secret = (await kim.locator('.key').innerText()).trim();
    await kim.getByLabel('Code aus der App').fill('000000');
    await kim.getByRole('button', { name: 'App einrichten' }).click();
    await expect(kim.getByLabel('Code aus der App')).toHaveAttribute('aria-invalid', 'true');
    await kim.getByLabel('Code aus der App').fill(code(secret));
    await kim.getByRole('button', { name: 'App einrichten' }).click();
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Ihre Ersatzcodes');
    await accessible(kim);
    const recovery = (await kim.locator('.codes li').first().innerText()).trim();
    await kim.getByRole('link', { name: 'Ich habe die Codes gesichert' }).click();

    await kim.goto('/de/account');
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');
    await accessible(kim);
    await kim.getByRole('button', { name: 'Abmelden', exact: true }).first().click();
    await expect(kim.getByText('Sie sind abgemeldet.')).toBeVisible();
    await accessible(kim);
    // A page that needs it leads here and back.
    await kim.goto('/de/account');
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
    const staff = kim.locator('.way').filter({ has: kim.getByRole('heading', { name: 'Ich arbeite hier' }) });
    await staff.getByLabel('E-Mail-Adresse').fill(own('kim'));
    await staff.getByLabel('Passwort', { exact: true }).fill('falsch und lang genug');
    await staff.getByRole('button', { name: 'Anmelden' }).click();
    await expect(kim.getByText('E-Mail-Adresse oder Passwort stimmt nicht.')).toBeVisible();
    await expect(staff.getByLabel('E-Mail-Adresse')).toHaveValue(own('kim'));
    await staff.getByLabel('Passwort', { exact: true }).fill(password);
    await staff.getByRole('button', { name: 'Anmelden' }).click();
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Zweiter Schritt');
    await accessible(kim);
    await kim.getByText('Ich habe die App nicht zur Hand').click();
    await kim.getByLabel('Ersatzcode').fill(recovery);
    await kim.getByRole('button', { name: 'Weiter' }).last().click();
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');
    await other.close();
});

for (const [language, words] of [
    ['de', { bookings: 'Meine Buchungen', open: 'Buchung öffnen', used: 'Dieser Link gilt nicht mehr' }],
    ['ar', { bookings: 'حجوزاتي', open: 'فتح الحجز', used: 'لم يعد هذا الرابط صالحًا' }],
] as const) {
    test(`a participant signs in by a mailed link and finds the bookings, in ${language}`, async ({ page, request }, info) => {
        const mail = `link-${language}-${info.project.name}@example.org`;
        const { token } = await book(request, language, mail, 'wolfsburg-jendouba-park', 'jendouba');
        await request.post(`/api/v1/bookings/${token}/confirmation`, { data: {} });
        const before = (await (await request.get(`http://127.0.0.1:3919/mails?to=${encodeURIComponent(mail)}`)).json()).length;
        expect(before).toBeGreaterThan(0);
        await page.goto(`/${language}/sign-in`);
        const way = page.locator('.way').nth(1);
        await way.locator('input[type=email]').fill(mail);
        await way.getByRole('button').click();
        await expect(page.locator('.way').nth(1).getByRole('status')).toBeVisible();
        const sent = async () => {
            const answer = await request.get(`http://127.0.0.1:3919/mails?to=${encodeURIComponent(mail)}`);
            return ((await answer.json()) as { text: string }[]).find(({ text }) => text.includes('/link/'));
        };
        await expect.poll(sent, { timeout: 20_000 }).toBeTruthy();
        const link = accountLinkIn((await sent()) as never);
        await page.goto(link);
        await accessible(page);
        await page.locator('main form button[type=submit]').click();
        await expect(page.locator('main h1')).toBeVisible();
        await page.goto(`/${language}/account`);
        await page.getByRole('link', { name: words.bookings }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.bookings);
        await accessible(page);
        await page.getByRole('button', { name: words.open }).first().click();
        await expect(page).toHaveURL(new RegExp(`/${language}/bookings/`));
        // The link works once, and says what to do then.
        await page.goto(link);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.used);
        await accessible(page);
        await request.post(`/api/v1/bookings/${token}/cancellation`, { data: {} });
    });
}

test('a form whose login has ended comes back filled after signing in', async ({ page, browser }, info) => {
    const mail = `kept-${info.project.name}@example.org`;
    const secret = await asAdministrator(page, mail);
    await page.goto('/de/account');
    await page.getByLabel('Name', { exact: true }).fill('Ada Brücke');
    // Elsewhere all logins are ended.
    const other = await browser.newContext({ baseURL: 'http://localhost:3917' });
    const headers = { origin: 'http://localhost:3917' };
    await other.request.post('/api/v1/logins', { data: { mail, password }, headers });
    await other.request.post('/api/v1/logins/second-factor', { data: { code: code(secret, 1) }, headers });
    const ended = await other.request.post('/api/v1/account/logins/end-others', { data: {}, headers });
    expect(ended.ok()).toBe(true);
    const codes = await other.request.post('/api/v1/account/recovery-codes', { data: {}, headers });
    const [recovery] = (await codes.json()).codes;
    await other.close();
    await page.locator('#profile').getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Ihre Eingaben sind noch da')).toBeVisible();
    const staff = page.locator('.way').first();
    await staff.getByLabel('E-Mail-Adresse').fill(mail);
    await staff.getByLabel('Passwort', { exact: true }).fill(password);
    await staff.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText('Ich habe die App nicht zur Hand').click();
    await page.getByLabel('Ersatzcode').fill(recovery);
    await page.getByRole('button', { name: 'Weiter' }).last().click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Brücke');
    await page.locator('#profile').getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Name und Sprache sind gespeichert.')).toBeVisible();
});

test('a passkey is added and signs in', async ({ page, context }, info) => {
    test.skip(info.project.name === 'no-javascript', 'passkeys need scripts');
    const mail = `key-${info.project.name}@example.org`;
    await asAdministrator(page, mail);
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
            protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
            isUserVerified: true, automaticPresenceSimulation: true,
        },
    });
    await page.goto('/de/account/second-factor');
    await accessible(page);
    await page.getByLabel('Name des Passkeys (freiwillig)').fill('Diensthandy');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await expect(page.getByText('Diensthandy', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Abmelden', exact: true }).first().click();
    await page.goto('/de/sign-in');
    const staff = page.locator('.way').first();
    await staff.getByLabel('E-Mail-Adresse').fill(mail);
    await staff.getByLabel('Passwort', { exact: true }).fill(password);
    await staff.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mein Konto');
});

test('a forgotten password is set anew by a mailed link', async ({ page, request }, info) => {
    const mail = `forgot-${info.project.name}@example.org`;
    await asAdministrator(page, mail);
    await page.context().clearCookies();
    await page.goto('/de/sign-in');
    await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
    await page.getByLabel('E-Mail-Adresse').fill(mail);
    await page.getByRole('button', { name: 'Link senden' }).click();
    await expect(page.getByRole('status')).toContainText('Sehen Sie in Ihr Postfach.');
    await accessible(page);
    const link = accountLinkIn((await mailsTo(request, mail, 1))[0]);
    await page.goto(link);
    await accessible(page);
    await page.getByLabel('Neues Passwort', { exact: true }).fill('acht blaue tassen dort');
    await page.getByLabel('Neues Passwort wiederholen').fill('acht blaue tassen dort');
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await expect(page.getByText('Ihr neues Passwort gilt. Melden Sie sich damit an.')).toBeVisible();
});

test('another address is confirmed at both', async ({ page, request }, info) => {
    const own = (name: string) => `${name}-mail-${info.project.name}@example.org`;
    await asAdministrator(page, own('old'));
    await page.goto('/de/account');
    const mail = page.locator('#mail');
    await mail.getByText('Adresse ändern').click();
    await mail.getByLabel('Neue E-Mail-Adresse').fill(own('new'));
    await mail.getByLabel(/Passwort/).fill(password);
    await mail.getByRole('button', { name: 'Links senden' }).click();
    await expect(page.getByText('Sehen Sie in beide Postfächer')).toBeVisible();
    for (const name of ['new', 'old']) {
        await page.goto(accountLinkIn((await mailsTo(request, own(name), 1))[0]));
        await accessible(page);
        await page.getByRole('button', { name: 'Änderung bestätigen' }).click();
        await accessible(page);
    }
    await page.goto('/de/account');
    await expect(page.locator('#mail')).toContainText(own('new'));
});
