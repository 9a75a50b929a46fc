import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';
import { Stage } from '../../fixtures/stage';
import { signIn } from '../../fixtures/staff';

const row = (page: Page, name: string) => page.locator('[data-person]', { hasText: name });
const here = (page: Page, name: string) => row(page, name).locator('[data-mark=attended]');
const away = (page: Page, name: string) => row(page, name).locator('[data-mark=absent]');
const pressed = (yes: boolean) => ({ 'aria-pressed': String(yes) });

async function isPressed(page: Page, button: 'here' | 'away', name: string, yes: boolean) {
    const found = button === 'here' ? here(page, name) : away(page, name);
    await expect(found).toHaveAttribute('aria-pressed', pressed(yes)['aria-pressed']);
}

for (const [at, language] of (['de', 'ar'] as const).entries()) {
    test(`who is here is marked on a phone whose line drops and comes back (${language})`, async ({ browser, page, request }, info) => {
        test.skip(info.project.name !== 'phone', 'it is made for a phone');
        test.setTimeout(300_000);
        const stage = new Stage(3960 + at, `phone-${language}`, language);
        const context = await browser.newContext({ ...info.project.use });
        try {
            await stage.prepare(page, request, context, ['Amira', 'Zarina']);
            const kim = await context.newPage();
            const ahead = await stage.goTo(1, 5);
            await signIn(kim, stage.mail('kim'), stage.secrets.kim, stage.home, ahead, language);
            await kim.goto(`${stage.home.url}/${language}/manage/moderation`);
            await accessible(kim);
            await kim.locator('.run--now a').click();
            await expect(row(kim, 'Amira')).toContainText('Untertitel');
            await accessible(kim);
            for (const clock of await kim.locator('[data-now]').all()) await expect(clock).toHaveText(/^\d\d:\d\d$/);
            const box = await here(kim, 'Amira').boundingBox();
            expect(box!.height).toBeGreaterThanOrEqual(44);

            const sent = (await kim.locator('[data-attendance]').getAttribute('data-sent'))!;
            const line = kim.locator('[data-line]');
            await here(kim, 'Amira').tap();
            await isPressed(kim, 'here', 'Amira', true);
            await expect(line).toHaveText(sent);
            await expect(kim.locator('[data-count=attended]')).toHaveText('1');

            // The line drops: what is pressed shows at once and waits.
            await context.setOffline(true);
            await away(kim, 'Zarina').tap();
            await here(kim, 'Amira').tap();
            await isPressed(kim, 'away', 'Zarina', true);
            await isPressed(kim, 'here', 'Amira', false);
            await expect(line).toContainText('2');
            await expect(kim.locator('[data-count=absent]')).toHaveText('1');
            await context.setOffline(false);
            await expect(line).toHaveText(sent, { timeout: 15_000 });

            // It is there for everybody, and what waits outlives a reload.
            await kim.reload();
            await isPressed(kim, 'away', 'Zarina', true);
            await isPressed(kim, 'here', 'Amira', false);
            await kim.route('**/attendance', (route) => route.abort());
            await here(kim, 'Amira').tap();
            await expect(line).toContainText('1');
            // What somebody else left on the same phone is not sent by whoever comes next.
            const others = await kim.evaluate(() => {
                const { account, attendance } = document.querySelector<HTMLElement>('[data-attendance]')!.dataset;
                const own = `pontes-marks-${account}-${attendance}`;
                const other = own.replace(account!, 'somebody-else');
                localStorage.setItem(other, localStorage.getItem(own)!.replace(/"[^"]+":\{/, '"another":{'));
                return other;
            });
            await kim.reload();
            await isPressed(kim, 'here', 'Amira', true);
            await expect(line).toContainText('1');
            expect(await kim.evaluate((key) => localStorage.getItem(key), others)).toContain('another');
            await kim.evaluate((key) => localStorage.removeItem(key), others);
            // Nor does a page that was left open send its marks as somebody else's.
            const signedIn = await kim.locator('[data-attendance]').getAttribute('data-account');
            const account = (id: string) =>
                kim.evaluate((id) => {
                    document.querySelector<HTMLElement>('[data-attendance]')!.dataset.account = id;
                }, id);
            await account('somebody-else');
            await kim.unroute('**/attendance');
            const refused = kim.waitForResponse('**/attendance');
            await kim.evaluate(() => dispatchEvent(new Event('online')));
            expect((await refused).status()).toBe(409);
            await expect(line).not.toContainText('1');
            await account(signedIn!);
            await kim.unroute('**/attendance');
            await kim.evaluate(() => dispatchEvent(new Event('online')));
            await expect(line).toHaveText(sent, { timeout: 15_000 });
            await accessible(kim);
            expect(await kim.evaluate(() => localStorage.length)).toBe(0);
            await kim.reload();
            await isPressed(kim, 'here', 'Amira', true);

            // What a colleague marks shows as soon as somebody turns to the page again.
            const address = (await kim.locator('[data-attendance]').getAttribute('data-address'))!;
            const zarina = await row(kim, 'Zarina').getAttribute('data-person');
            const now = Date.now();
            const marked = await kim.request.post(`${stage.home.url}${address}`, {
                data: { sent: now, marks: [{ participant: zarina, mark: 'attended', at: now }] },
                headers: { origin: stage.home.url },
            });
            expect(marked.ok(), await marked.text()).toBe(true);
            await isPressed(kim, 'here', 'Zarina', false);
            await kim.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
            await isPressed(kim, 'here', 'Zarina', true);
            await expect(kim.locator('[data-count=attended]')).toHaveText('2');

            // What is still to be recorded, on the same phone.
            const over = await stage.goTo(1, 200);
            await page.context().clearCookies();
            await signIn(page, stage.mail('ada'), stage.secrets.ada, stage.home, over, language);
            await page.goto(`${stage.home.url}/${language}/manage/hospitations/${stage.slug}/running`);
            await expect(page.locator(`.run__needs a[href$="/moderation/${stage.sessions[0].id}"]`)).toBeVisible();
            await page.goto(`${stage.home.url}/${language}/manage/hospitations/${stage.slug}/closing`);
            await expect(page.locator('form[id^=remind-] [type=submit]').first()).toBeVisible();
            await accessible(page);
        } finally {
            await context.close();
            await stage.server.stop();
        }
    });

    test(`a hospitation is closed, those who were there answer, and its outcome is public (${language})`, async ({ browser, page, request }, info) => {
        test.skip(!['desktop', 'no-javascript'].includes(info.project.name), 'it is made for a desk');
        test.setTimeout(300_000);
        const port = 3970 + at + (info.project.name === 'desktop' ? 0 : 4);
        const stage = new Stage(port, `close-${language}-${info.project.name}`, language);
        const context = await browser.newContext({ ...info.project.use });
        const people = ['Amira', 'Bela', 'Zarina'];
        try {
            await stage.prepare(page, request, context, people);
            const ahead = await stage.goTo(stage.sessions.length - 1, 150);
            await page.context().clearCookies();
            await signIn(page, stage.mail('ada'), stage.secrets.ada, stage.home, ahead, language);
            const closing = `${stage.home.url}/${language}/manage/hospitations/${stage.slug}/closing`;
            await page.goto(closing);
            await accessible(page);
            const seminar = stage.sessions.find(({ kind }) => kind === 'seminar')!.id;
            await expect(page.locator(`a[href$="/manage/moderation/${seminar}"]`)).toBeVisible();
            await page.locator('form[id^=remind-] [type=submit]').last().click();
            await expect(page.locator('#done')).toBeVisible();

            // One press, one mark, with a script or without.
            await page.goto(`${stage.home.url}/${language}/manage/moderation/${seminar}`);
            for (const name of people) {
                await here(page, name).click();
                await isPressed(page, 'here', name, true);
            }
            if (info.project.name === 'desktop') {
                const sent = (await page.locator('[data-attendance]').getAttribute('data-sent'))!;
                await expect(page.locator('[data-line]')).toHaveText(sent);
            }
            await accessible(page);

            // What is missing is said beside the field, and what was typed stays.
            await page.goto(closing);
            const text = (name: string) => page.locator(`[name="${name}.${language}"]`);
            await text('cooperation').fill('Parks gemeinsam pflegen');
            await page.locator('details.ask summary', { hasNotText: '·' }).last().click();
            await page.locator('[name=action][value=close]').click();
            await expect(text('civil')).toHaveAttribute('aria-invalid', 'true');
            await expect(text('cooperation')).toHaveValue('Parks gemeinsam pflegen');
            await accessible(page);
            await text('civil').fill('Ein Gartenverein');
            await text('next_steps').fill('جولة في الحدائق');
            await page.locator('[name=incomplete_because]').fill('Die Liste ging verloren.');
            await page.locator('[name=action][value=close]').click();
            await expect(page.locator('#done')).toBeVisible();
            await accessible(page);

            await page.goto(`${stage.home.url}/${language}/partnerships/wolfsburg--jendouba`);
            await expect(page.locator('.outcome')).toContainText('Parks gemeinsam pflegen');
            await accessible(page);

            for (const [n, name] of people.entries()) {
                const mails = await mailsTo(request, stage.mail(name.toLowerCase()), await countOf(request, stage.mail(name.toLowerCase())));
                const mail = mails.find(({ text }) => text.includes('/feedback/'))!;
                const link = /https?:\/\/\S+\/feedback\/\S+/.exec(mail.text)![0];
                expect(link).toContain(`/${language}/feedback/`);
                const guest = await browser.newContext({ ...info.project.use });
                const form = await guest.newPage();
                await form.goto(link);
                if (n === 0) {
                    await form.locator('#feedback [type=submit]').click();
                    await expect(form.locator('.form-errors--shown')).toBeVisible();
                    await accessible(form);
                }
                await form.locator(`[name=answer-1][value="${n + 3}"]`).check();
                await form.locator('[name=answer-3][value="1"]').check();
                await form.locator('[name=answer-4]').fill(`Mehr Zeit, ${n}`);
                await form.locator('#feedback [type=submit]').click();
                await expect(form).toHaveURL(/done=sent/);
                await accessible(form);
                await form.goto(link);
                await expect(form.locator('form#feedback')).toHaveCount(0);
                await guest.close();
            }

            await page.goto(`${stage.home.url}/${language}/manage/hospitations/${stage.slug}/feedback`);
            await expect(page.locator('meter').first()).toBeVisible();
            await expect(page.locator('.feedback__words')).toContainText('Mehr Zeit, 2');
            await accessible(page);
            await page.goto(`${stage.home.url}/${language}/manage/programmes/maghreb/answers`);
            await expect(page.locator('meter').first()).toBeVisible();
            await accessible(page);
        } finally {
            await context.close();
            await stage.server.stop();
        }
    });
}

/** Waits until the mail with the form has come, and gives how many mails there are. */
async function countOf(request: APIRequestContext, to: string): Promise<number> {
    const read = async () =>
        (await (await request.get(`http://127.0.0.1:3919/mails?to=${encodeURIComponent(to)}`)).json()) as { text: string }[];
    await expect.poll(async () => (await read()).some(({ text }) => text.includes('/feedback/')), { timeout: 20_000 }).toBe(true);
    return (await read()).length;
}
