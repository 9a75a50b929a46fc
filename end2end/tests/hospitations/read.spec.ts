import { expect, test } from '@playwright/test';

test('from the list by a theme to both clocks and the return visit', async ({ page }) => {
    await page.goto('/de');
    await page.getByRole('link', { name: 'Hospitationen', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('7 Hospitationen');
    const filters = page.getByText('Filter', { exact: true });
    if (await filters.isVisible()) await filters.click();
    await page.getByText('Thema', { exact: true }).first().click();
    await page.getByLabel(/^Abwasser/).check();
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expect(page).toHaveURL(/theme=wastewater/);
    await page.getByRole('link', { name: /Abfall und Abwasser/ }).click();
    const visit = page.getByRole('listitem').filter({ hasText: 'Ein Tag mit der Müllabfuhr' }).filter({ has: page.getByRole('heading') }).first();
    await expect(visit).toContainText('Bergisch Gladbach (deutsche Zeit)');
    await expect(visit).toContainText('Beit Jala (palästinensische Zeit)');
    await expect(visit).toContainText('Noch 2 Plätze frei');
    await page.getByRole('link', { name: 'Wasser am Hang: Terrassen und Tanks' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wasser am Hang: Terrassen und Tanks');
});

test('in Arabic a full hospitation says so, from right to left', async ({ page }) => {
    await page.goto('/ar/hospitations/dortmund-dura-mobility');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByText('اكتمل العدد').first()).toBeVisible();
    await expect(page.getByText('دورتموند (توقيت ألمانيا)').first()).toBeVisible();
});
