import { expect, test, type Page } from '@playwright/test';
import { accessible } from '../../fixtures/pages';
import { adapted as adaptedBy, draft as asSaved, save as saveOver, workingDays, type Part } from '../../fixtures/drafts';
import { asAdministrator } from '../../fixtures/staff';

// Each of these pages is long, and axe reads all of it.
test.describe.configure({ timeout: 90_000 });

/** A draft on the tests' shared server. */
const adapted = (page: Page) => adaptedBy(page.request);

/** The draft as the API has it. */
const draft = (page: Page, slug: string) => asSaved(page.request, slug);

/** Saves a part through the API, over what is saved now. */
const save = (page: Page, slug: string, part: Part, change: (content: any) => void) =>
    saveOver(page.request, slug, part, change);

const status = (page: Page) => page.locator('[data-status]');

test('an itinerary of an on-site visit becomes a virtual hospitation that is published', async ({ page }, info) => {
    test.setTimeout(300_000);
    await asAdministrator(page, `adapts-${info.project.name}@example.org`);
    await page.goto('/de/manage/hospitations');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hospitationen');
    await accessible(page);
    await page.getByRole('link', { name: 'Neue Hospitation anlegen' }).click();
    await accessible(page);
    await page.getByRole('link', { name: 'Besuchsprogramm anpassen' }).click();
    await accessible(page);
    await page.locator('.draft-way a').first().click();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await expect(page.getByRole('status').first()).toContainText('Der Entwurf ist angelegt.');
    const slug = new URL(page.url()).pathname.split('/').pop()!;
    await accessible(page);

    // What is missing is listed, each with a link to where it is mended.
    const against = page.locator('.draft-against');
    await expect(against.getByRole('link', { name: /Termin 1: Datum/ })).toBeVisible();

    // A block moves by its buttons, and goes on into the next session at the end of one.
    await page.getByRole('navigation', { name: 'Teile des Entwurfs' }).getByRole('link', { name: /Besuchsprogramm/ }).click();
    await accessible(page);
    const before = (await draft(page, slug)).content.itinerary.blocks;
    const first = before[0];
    const card = page.locator(`[data-block="${first.id}"]`);
    await card.getByRole('button', { name: /Nach unten/ }).focus();
    await page.keyboard.press('Enter');
    const moved = async () => {
        const { blocks } = (await draft(page, slug)).content.itinerary;
        return blocks.findIndex((block: { id: string }) => block.id === first.id);
    };
    if (info.project.name === 'no-javascript') await expect(page).toHaveURL(/done=saved/);
    else await expect(status(page)).toContainText('an Stelle');
    expect(await moved()).toBe(1);
    if (info.project.name !== 'no-javascript') {
        await expect(card.getByRole('button', { name: /Nach unten/ })).toBeFocused();
    }

    // The same by mouse: into the column of what has no place yet.
    if (info.project.name === 'desktop') {
        const handle = card.locator('.block__handle');
        await handle.scrollIntoViewIfNeeded();
        const from = (await handle.boundingBox())!;
        const other = page.locator('.board__column').nth(1);
        const to = (await other.locator('[data-block]').first().boundingBox())!;
        await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        await page.mouse.down();
        await page.mouse.move(to.x + 40, to.y + 20, { steps: 8 });
        await page.mouse.move(to.x + 40, to.y + 10);
        await page.mouse.up();
        await expect(status(page)).toContainText('an Stelle 1 von');
        const { blocks } = (await draft(page, slug)).content.itinerary;
        const now = blocks.find((block: { id: string }) => block.id === first.id);
        expect(now.session).not.toBe(first.session);
    }

    // And by a finger: back to where it was, above the block before it.
    if (info.project.name === 'phone') {
        await page.locator('.board__column').first().evaluate((column) => column.scrollIntoView({ block: 'start', behavior: 'instant' }));
        const from = (await card.locator('.block__handle').boundingBox())!;
        const to = (await page.locator('.board__column').first().locator('[data-block]').first().boundingBox())!;
        const finger = await page.context().newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y = 0) =>
            finger.send('Input.dispatchTouchEvent', {
                type,
                touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + from.width / 2, y }],
            });
        const start = from.y + from.height / 2;
        await touch('touchStart', start);
        for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', start + (to.y + 10 - start) * part);
        await touch('touchEnd');
        await expect(status(page)).toContainText('an Stelle 1 von');
        expect(await moved()).toBe(0);
    }

    // Days, seats and texts.
    const days = workingDays((await draft(page, slug)).policy, 8);
    await save(page, slug, 'sessions', ({ sessions }) => {
        for (const [n, session] of sessions.sessions.entries()) {
            Object.assign(session, { date: days[n], time: '10:00', seats: [{ share: 'open', seats: 20 }] });
        }
    });
    await save(page, slug, 'texts', ({ texts }) => {
        texts.title = { de: `Abfall und Abwasser ${info.project.name}`, ar: 'النفايات والصرف الصحي' };
        texts.summary = { de: 'Wie Beit Jala seinen Abfall sammelt.' };
    });
    await save(page, slug, 'civil', ({ civil }) => {
        civil.host.why_not = { de: 'Der Verein wird noch gefragt.' };
        civil.guest.groups = [{ kind: 'association', name: 'Verein', contact: 'verein@example.org', part: {} }];
    });
    await save(page, slug, 'basics', ({ basics }) => {
        Object.assign(basics, { form: 'virtual', themes: ['waste'], languages: ['de', 'ar'], original: 'de' });
    });
    await page.goto(`/de/manage/hospitations/${slug}/publish`);
    await expect(page.getByText('Nichts fehlt. Der Entwurf kann veröffentlicht werden.')).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await expect(page.getByText('Veröffentlicht. Die öffentliche Seite zeigt jetzt diesen Stand.')).toBeVisible();
    await page.goto(`/de/hospitations/${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Abfall und Abwasser ${info.project.name}`);

    // What changes next is shown before it is public, and both versions afterwards.
    await save(page, slug, 'texts', ({ texts }) => (texts.summary.de = 'Wie Beit Jala sein Abwasser klärt.'));
    await page.goto(`/de/manage/hospitations/${slug}/publish`);
    await expect(page.locator('.changes__before')).toContainText('seinen Abfall sammelt');
    await expect(page.locator('.changes__after')).toContainText('sein Abwasser klärt');
    await page.getByLabel('Erläuterung der Änderungen').fill('Jetzt geht es um Abwasser.');
    await page.getByRole('button', { name: 'Änderungen veröffentlichen' }).click();
    await page.goto(`/de/manage/hospitations/${slug}/history?from=1&to=2`);
    await expect(page.getByText('Jetzt geht es um Abwasser.')).toBeVisible();
    await expect(page.locator('.changes__after')).toContainText('sein Abwasser klärt');
    await accessible(page);
});

test('what stands against publishing is said with a link to its field', async ({ page }, info) => {
    await asAdministrator(page, `misses-${info.project.name}@example.org`);
    const slug = await adapted(page);
    await page.goto(`/de/manage/hospitations/${slug}/publish`);
    const link = page.locator('.draft-against').getByRole('link', { name: /Termin 2: Datum/ });
    await link.click();
    await expect(page).toHaveURL(/sessions.*#draft-sessions\.1\.date$/);
    const date = page.locator('[name="sessions.1.date"]');
    await expect(date).toBeInViewport();
    await expect(date).toHaveAccessibleDescription(/Vor dem Veröffentlichen: Bitte füllen Sie dieses Feld aus\./);
    await accessible(page);
});

test('what one types is saved without a press, and the draft says so', async ({ page, browser }, info) => {
    test.skip(info.project.name === 'no-javascript');
    await asAdministrator(page, `types-${info.project.name}@example.org`);
    const slug = await adapted(page);
    await page.goto(`/de/manage/hospitations/${slug}/texts?with=ar`);
    await accessible(page);
    const title = page.locator('[name="texts.title.de"]');
    await title.fill('Ein neuer Titel');
    await expect(status(page)).toContainText('Ada Beispiel');
    await expect.poll(async () => (await draft(page, slug)).content.texts.title.de).toBe('Ein neuer Titel');

    // The line drops: nothing is lost, and it is saved once the line is back.
    await page.context().setOffline(true);
    await title.fill('Ohne Netz geschrieben');
    await expect(status(page)).toContainText('Keine Verbindung.');
    await title.fill('Ohne Netz weitergeschrieben');
    await page.context().setOffline(false);
    await expect.poll(async () => (await draft(page, slug)).content.texts.title.de, { timeout: 20_000 })
        .toBe('Ohne Netz weitergeschrieben');
    await expect(status(page)).toContainText('Gespeichert');

    // The translation is older than its original now, and is said to be still right.
    const arabic = page.locator('[name="texts.title.ar"]');
    await arabic.fill('عنوان جديد');
    await expect.poll(async () => (await draft(page, slug)).content.texts.title.ar).toBe('عنوان جديد');
    await title.fill('Noch ein Titel');
    await expect(page.getByText(/veraltet seit/)).toBeVisible();
    await page.getByLabel('Übersetzung stimmt noch').check();
    await expect(page.getByText(/veraltet seit/)).toBeHidden();
});

test('two editors at once see both texts and lose nothing', async ({ page, browser }, info) => {
    await asAdministrator(page, `first-${info.project.name}@example.org`);
    const slug = await adapted(page);
    await page.goto(`/de/manage/hospitations/${slug}/texts`);
    const title = page.locator('[name="texts.title.de"]');
    await expect(title).toBeVisible();

    // Somebody else is faster.
    await save(page, slug, 'texts', ({ texts }) => (texts.title = { ...texts.title, de: 'Der Titel der anderen' }));
    await title.fill('Mein Titel');
    if (info.project.name === 'no-javascript') await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.locator('.draft-theirs')).toContainText('Der Titel der anderen');
    await expect(page.locator('.draft-theirs')).toContainText('Ada Beispiel');
    await expect(page.locator('[name="texts.title.de"]')).toHaveValue('Mein Titel');
    await accessible(page);
    expect((await draft(page, slug)).content.texts.title.de).toBe('Der Titel der anderen');
    await page.getByRole('button', { name: 'Diesen Stand speichern' }).click();
    await expect(page.locator('.draft-theirs')).toBeHidden();
    await expect.poll(async () => (await draft(page, slug)).content.texts.title.de).toBe('Mein Titel');

    // And the other way round: theirs is taken.
    await page.goto(`/de/manage/hospitations/${slug}/texts`);
    await save(page, slug, 'texts', ({ texts }) => (texts.title.de = 'Noch einmal anders'));
    await page.locator('[name="texts.title.de"]').fill('Verworfen');
    if (info.project.name === 'no-javascript') await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByLabel('Dies übernehmen').check();
    await page.getByRole('button', { name: 'Diesen Stand speichern' }).click();
    await expect(page.locator('[name="texts.title.de"]')).toHaveValue('Noch einmal anders');
});

test('the parts of a draft read in Arabic, from right to left', async ({ page }, info) => {
    await asAdministrator(page, `reads-${info.project.name}@example.org`, 'ar');
    const slug = await adapted(page);
    for (const part of ['', '/basics', '/texts?with=ar', '/sessions', '/itinerary', '/civil', '/publish', '/history']) {
        await page.goto(`/ar/manage/hospitations/${slug}${part}`);
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await accessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, part).toBeLessThanOrEqual(0);
    }
});
