import { expect, test } from '@playwright/test';
import { mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';
import { asAdministrator } from '../../fixtures/staff';

test('the office takes what was asked, answers it by mail and puts it away', async ({ page, request }, info) => {
    const someone = `asks-${info.project.name}@example.org`;
    const name = `Zarina aus ${info.project.name}`;
    const data = { name, mail: someone, municipality: 'Köln', message: 'Wie fangen wir an?', language: 'fr' };
    const asked = await request.post('/api/v1/programmes/maghreb/advice', { data });
    expect(asked.status()).toBe(201);
    await asAdministrator(page, `answers-${info.project.name}@example.org`);
    await page.goto('/de/manage');
    await page.getByRole('link', { name: /noch niemand kümmert/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anfragen');
    await accessible(page);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByText('Wie fangen wir an?')).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: /^Übernehmen/ }).click();
    await expect(page.getByRole('status')).toHaveText('Sie kümmern sich jetzt um diese Anfrage.');

    // What is missing is said beside the field.
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(page.getByLabel('Antwort', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await accessible(page);
    await page.getByLabel('Antwort', { exact: true }).fill('Bonjour,\n\nappelez Wolfsburg.');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(page.getByRole('status')).toHaveText('Die Antwort ist unterwegs.');
    const [, answer] = await mailsTo(request, someone, 2);
    expect(answer.subject).toMatch(/^Réponse à votre demande/);
    expect(answer.text).toContain('appelez Wolfsburg.');
    await page.locator('summary', { hasText: 'Abschließen' }).click();
    await page.getByRole('button', { name: 'Ja, abschließen' }).click();
    await expect(page.getByRole('status')).toHaveText('Die Anfrage ist abgeschlossen.');
});
