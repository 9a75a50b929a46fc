import { expect, test } from '@playwright/test';
import { mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';
import { accountLinkIn, asAdministrator, code, password } from '../../fixtures/staff';

// Controls are found by what they are named in the form, so that one sentence serves both directions.
for (const language of ['de', 'ar'] as const) {
    test(`invited, signed in, given a role, at work, signed out (${language})`, async ({ browser, page, request }, info) => {
        test.setTimeout(60_000);
        const own = (name: string) => `${name}-way-${language}-${info.project.name}@example.org`;
        await asAdministrator(page, own('ada'), language);
        await page.goto(`/${language}/manage/people/invite`);
        await page.locator('[name=name]').fill('Kim Beispiel');
        await page.locator('[name=mail]').fill(own('kim'));
        await page.locator('[name=language]').selectOption(language);
        await page.locator('[name=role]').selectOption('reviewer');
        await page.locator('[name=programme]').selectOption('nrw-palestine');
        await page.locator('main form [type=submit]').last().click();
        await expect(page.getByRole('status')).toBeVisible();

        const link = accountLinkIn((await mailsTo(request, own('kim'), 1))[0]);
        expect(link.startsWith(`/${language}/`)).toBe(true);
        const other = await browser.newContext({ ...info.project.use, baseURL: 'http://localhost:3917' });
        const kim = await other.newPage();
        await kim.goto(link);
        await kim.locator('[name=password]').fill(password);
        await kim.locator('[name=again]').fill(password);
        await kim.locator('main form [type=submit]').first().click();
        const secret = (await kim.locator('.key').innerText()).trim();
        await kim.locator('#app [name=code]').fill(code(secret));
        await kim.locator('#app [type=submit]').click();
        await expect(kim.locator('.codes li')).toHaveCount(10);

        // The role that she has lets her see no case; the one that she is given does.
        await kim.goto(`/${language}/manage/cases`);
        await expect(kim.locator('.office__unfolded [aria-current=page]')).toHaveAttribute('aria-disabled', 'true');
        await page.goto(`/${language}/manage/people?q=${encodeURIComponent(own('kim'))}`);
        await page.getByRole('row').filter({ hasText: own('kim') }).getByRole('link').first().click();
        await page.locator('[name=role]').selectOption('coordinator');
        await page.locator('[name=programme]').selectOption('nrw-palestine');
        await page.locator('form:has([name=role]) [type=submit]').click();
        await expect(page.getByRole('status')).toBeVisible();

        const asks = own('asks');
        const data = { name: `Amira ${info.project.name}`, mail: asks, municipality: 'Beit Jala', message: 'كيف نبدأ؟', language };
        const asked = await request.post('/api/v1/programmes/nrw-palestine/advice', { data });
        expect(asked.status()).toBe(201);
        await kim.goto(`/${language}/manage`);
        await accessible(kim);
        await kim.locator('main a[href*="cases"]').last().click();
        await kim.getByRole('link', { name: data.name, exact: true }).first().click();
        await kim.locator('#take-case [type=submit]').click();
        await kim.locator('[name=answer]').fill('أهلًا بكم. Willkommen.');
        await kim.locator('form:has([name=answer]) [type=submit]').click();
        await expect(kim.getByRole('status')).toBeVisible();
        await accessible(kim);
        const [, answer] = await mailsTo(request, asks, 2);
        expect(answer.text).toContain('Willkommen.');

        await kim.goto(`/${language}/account`);
        await kim.locator('#sign-out [type=submit]').click();
        await expect(kim).toHaveURL(/sign-in\?done=out/);
        await kim.goto(`/${language}/manage`);
        await expect(kim).toHaveURL(/sign-in/);
        await other.close();
    });
}
