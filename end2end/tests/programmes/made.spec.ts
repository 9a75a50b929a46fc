import { expect, test } from '@playwright/test';
import { accessible } from '../../fixtures/pages';
import { asAdministrator } from '../../fixtures/staff';

test('a programme is made, shown, changed, and asks afterwards', async ({ page }, info) => {
    test.slow();
    const name = `Neue Wege ${info.project.name}`;
    await asAdministrator(page, `makes-${info.project.name}@example.org`);
    await page.goto('/de/manage/programmes');
    await accessible(page);
    await page.getByRole('link', { name: 'Neues Programm' }).click();
    await accessible(page);

    // What is missing stands beside the field, and nothing typed is lost.
    const text = (group: string) => page.getByRole('group', { name: group, exact: true }).getByLabel('Deutsch');
    await text('Name').fill(name);
    await page.getByRole('button', { name: 'Programm anlegen' }).click();
    await expect(text('Kurzbeschreibung')).toHaveAttribute('aria-invalid', 'true');
    await expect(text('Name')).toHaveValue(name);
    await accessible(page);
    await text('Kurzbeschreibung').fill('Kommunen lernen voneinander.');
    await text('Durchgeführt von').fill('eine Servicestelle');
    await text('Gefördert durch').fill('ein Ministerium');
    await text('Das bietet das Programm').fill('Rat\nHilfe');
    await page.getByLabel('Erster Tag der Saison').fill('2027-05-01');
    await page.getByLabel('Letzter Tag der Saison').fill('2027-09-30');
    await page.locator('summary', { hasText: 'Treffen hinzufügen' }).click();
    await text('Titel').fill('Auftakt');
    await page.getByLabel('Datum', { exact: true }).fill('2027-06-01');
    await page.getByLabel('Beginn').fill('10:00');
    await page.getByLabel('Dauer in Minuten').fill('90');
    await page.getByRole('button', { name: 'Programm anlegen' }).click();
    await expect(page.getByRole('status')).toHaveText('Das Programm ist angelegt und öffentlich.');
    await accessible(page);

    await page.getByRole('link', { name: 'Öffentliche Seite ansehen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByRole('listitem').filter({ hasText: /^Hilfe$/ })).toBeVisible();
    await expect(page.getByText('Auftakt')).toBeVisible();
    await page.goBack();

    await page.getByLabel('Hospitationstermine, höchstens').fill('7');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Gespeichert.');
    await page.getByRole('link', { name: 'Fragen für Rückmeldungen ändern' }).click();
    await accessible(page);
    await text('Frage').fill('Wie war es?');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('Die Fragen sind gespeichert.');
});

test('a change that published hospitations would not fit is warned of', async ({ page }, info) => {
    await asAdministrator(page, `warned-${info.project.name}@example.org`);
    await page.goto('/de/manage/programmes/maghreb');
    await page.getByLabel('Dauer eines Termins in Minuten').fill('45');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expect(page.getByRole('heading', { name: /passt dann nicht mehr/ })).toBeVisible();
    await expect(page.getByLabel('Dauer eines Termins in Minuten')).toHaveValue('45');
    await expect(page.getByRole('button', { name: 'Trotzdem speichern' })).toBeVisible();
    await accessible(page);
});
