import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { confirmed } from '../../fixtures/booking';
import { mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';
import { asAdministrator, invite, take } from '../../fixtures/staff';

// Each project has a hospitation of its own: seats and links are changed.
const places: Record<string, { slug: string; scope: string; town: string }> = {
    desktop: { slug: 'koeln-bethlehem-digital', scope: 'nrw-palestine', town: 'bethlehem' },
    phone: { slug: 'moers-beitunia-waste', scope: 'nrw-palestine', town: 'beitunia' },
    'no-javascript': { slug: 'wolfsburg-jendouba-park', scope: 'maghreb', town: 'jendouba' },
};

/** Somebody who takes part in the seminar and the visits but the last, and writes in `language`. */
async function somebody(request: APIRequestContext, slug: string, town: string, mail: string, language: string) {
    const open = (await (await request.get(`/api/v1/hospitations/${slug}`)).json()).sessions;
    const left = open.filter((s: { kind: string; seats_left: number }) => s.kind !== 'exploration' && s.seats_left > 0);
    const ids: string[] = left.map((s: { id: string }) => s.id);
    const form = {
        hospitation: slug, sessions: ids.slice(0, -1), name: 'Zarina Brückenbau', mail, municipality: town,
        affiliation: 'administration', language, interpretation: 'ar', access_needs: 'Untertitel', access_consent: 'on',
    };
    await confirmed(request, form);
    return ids;
}

/** The coordinator of the programme, signed in. */
async function coordinator(page: Page, scope: string, tag: string, language: string) {
    const ada = await page.context().browser()!.newContext({ baseURL: 'http://localhost:3917' });
    const boss = await ada.newPage();
    await asAdministrator(boss, `ada-${tag}@example.org`, language);
    const link = await invite(boss.request, `kim-${tag}@example.org`, 'coordinator', `programme:${scope}`, language);
    await take(page.request, link, 'Kim Beispiel');
    await ada.close();
}

for (const language of ['de', 'ar'] as const) {
    test(`what needs somebody is mended, and a seat is moved with a reason (${language})`, async ({ page, request }, info) => {
        const place = places[info.project.name];
        test.skip(!place, 'changes what others look at');
        test.setTimeout(90_000);
        const tag = `running-${language}-${info.project.name}`;
        const mail = `zarina-${tag}@example.org`;
        const ids = await somebody(request, place.slug, place.town, mail, language);
        const before = (await mailsTo(request, mail, 2 + ids.length - 1)).length;
        await coordinator(page, place.scope, tag, language);
        const home = `/${language}/manage/hospitations/${place.slug}/running`;
        await page.goto(home);
        await expect(page.locator('.parts [aria-current=page]')).toBeVisible();
        const needs = page.locator('.run__needs a');
        const first = await needs.count();
        expect(first).toBeGreaterThan(0);
        await accessible(page);

        // Each exception leads to where it is mended.
        // Both languages share the hospitation of their project, each with a visit of its own.
        const visit = ids[ids.length - (language === 'de' ? 2 : 3)];
        await page.locator(`.run__needs a[href$="${visit}#to-link"]`).click();
        await page.locator('[name=meeting_link]').fill('http://meet.example.org/1');
        await page.locator('#link [type=submit]').click();
        await expect(page.locator('[name=meeting_link]')).toHaveAttribute('aria-invalid', 'true');
        await accessible(page);
        await page.locator('[name=meeting_link]').fill('https://meet.example.org/1');
        await page.locator('#link [type=submit]').click();
        await expect(page.getByRole('status')).toBeVisible();
        await page.locator('[name=account]').selectOption({ label: 'Kim Beispiel' });
        await page.locator('#moderator [type=submit]').click();
        await expect(page.getByRole('status')).toBeVisible();
        await page.locator('[name=languages][value=ar]').check();
        await page.locator('#interpreters [type=submit]').click();
        await expect(page.getByRole('status')).toBeVisible();
        await page.locator('#note [name=text]').fill('Ton prüfen.');
        await page.locator('#note [type=submit]').click();
        await expect(page.locator('.said')).toHaveText('Ton prüfen.');
        await accessible(page);
        await page.goto(home);
        await expect(page.locator(`.run__needs a[href*="sessions/${visit}"]`)).toHaveCount(0);
        await expect(needs).toHaveCount(first - 3);

        // Somebody is moved to another session: it is said why, in their language.
        await page.goto(`${home}/participants?state=confirmed`);
        await accessible(page);
        await expect(page.getByText('Untertitel').first()).toBeVisible();
        await page.getByRole('row').filter({ hasText: mail }).locator('a.table__name').click();
        await accessible(page);
        const move = page.locator(`#move-${visit}`);
        await page.locator('details.ask').filter({ has: move }).locator('summary').click();
        await move.locator('[name=to]').selectOption(ids[ids.length - 1]);
        await move.locator('[type=submit]').click();
        await expect(move.locator('[name=reason]')).toHaveAttribute('aria-invalid', 'true');
        await accessible(page);
        await move.locator('[name=reason]').fill('Wie am Telefon besprochen.');
        await move.locator('[type=submit]').click();
        await expect(page.getByRole('status')).toBeVisible();
        const mails = await mailsTo(request, mail, before + 2);
        const told = mails.find(({ text }) => text.includes('Wie am Telefon besprochen.'))!;
        expect(told.subject).toContain(language === 'de' ? 'Ihr Platz in einem anderen Termin' : 'مقعدكم في جلسة أخرى');
        expect(told.method).toBe('REQUEST');
        await expect(page.locator(`#cancel-${ids[ids.length - 1]}`)).toHaveCount(1);
        await accessible(page);
    });
}

test('a host runs sessions and changes no seats', async ({ page, request }, info) => {
    test.skip(info.project.name !== 'desktop', 'once is enough');
    await asAdministrator(page, 'ada-host-runs@example.org');
    const link = await invite(page.request, 'host-runs@example.org', 'moderator', 'municipality:dortmund');
    await page.context().clearCookies();
    await take(page.request, link, 'Kim Beispiel');
    await page.goto('/de/manage');
    await expect(page.getByRole('link', { name: /Handlungsbedarf/ })).toBeVisible();
    await page.goto('/de/manage/hospitations/dortmund-dura-mobility/running');
    await page.getByRole('link', { name: /^Vorbereiten/ }).last().click();
    await expect(page.getByRole('button', { name: 'Termin absagen' })).toHaveAttribute('aria-disabled', 'true');
    await accessible(page);
    await page.goto('/de/manage/hospitations/koeln-bethlehem-digital/running');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
});
