import { expect, test, type Page } from '@playwright/test';
import { draft, save, workingDays } from '../../fixtures/drafts';
import { OwnServer } from '../../fixtures/home';
import { linkIn, mailsTo } from '../../fixtures/mails';
import { accessible } from '../../fixtures/pages';
import { asAdministrator, invite, signIn, take } from '../../fixtures/staff';

test.use({ actionTimeout: 20_000 });

const sent = (page: Page) => expect(page.locator('#done')).toBeVisible();

// Controls are found by what they are named in the form, so that one sentence serves both directions.
for (const [at, language] of (['de', 'ar'] as const).entries()) {
    test(`from the plan of 2023 to what came of it: drafted, published, booked, told, run, closed (${language})`, async ({
        browser,
        page,
        request,
    }, info) => {
        test.skip(info.project.name !== 'desktop', 'each of its people has the screen that they work with');
        test.setTimeout(600_000);
        const server = new OwnServer(3990 + at);
        const { home } = server;
        const mail = (name: string) => `${name}-whole-${language}@example.org`;
        const desk = await browser.newContext({ ...info.project.use });
        const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
        try {
            // Who works here.
            await server.start(0);
            await asAdministrator(page, mail('ada'), language, home);
            const scope = 'programme:nrw-palestine';
            const asKim = await invite(page.request, mail('kim'), 'coordinator', scope, language, home);
            const kimSecret = await take(desk.request, asKim, 'Kim Beispiel', home);
            const asLea = await invite(page.request, mail('lea'), 'moderator', scope, language, home);
            const leaSecret = await take(phone.request, asLea, 'Lea Beispiel', home);
            const kim = await desk.newPage();
            const office = (part: string) => `${home.url}/${language}/manage/${part}`;

            // The on-site plan is laid over online sessions.
            await kim.goto(office('hospitations/new?from=adapt'));
            await kim.locator('.draft-way a').first().click();
            await kim.locator('#new-draft [type=submit]').click();
            await sent(kim);
            const slug = new URL(kim.url()).pathname.split('/').pop()!;
            const made = await draft(desk.request, slug, home);
            const kinds = made.content.sessions.sessions.map((session: { kind: string }) => session.kind);
            expect(kinds.filter((kind: string) => kind === 'visit').length).toBeGreaterThanOrEqual(3);
            const days = workingDays(made.policy, kinds.length);

            // Days, texts and civil society; then it is put before the public.
            await save(desk.request, slug, 'sessions', ({ sessions }) => {
                for (const [n, session] of sessions.sessions.entries()) {
                    Object.assign(session, { date: days[n], time: '10:00', seats: [{ share: 'open', seats: 12 }] });
                }
            }, home);
            await save(desk.request, slug, 'basics', ({ basics }) => {
                Object.assign(basics, { form: 'virtual', themes: ['waste', 'wastewater'], original: language });
                Object.assign(basics, { languages: ['ar', 'de'], interpretation: ['de-ar'] });
            }, home);
            await save(desk.request, slug, 'texts', ({ texts }) => {
                texts.title = { de: 'Was aus Abwasser wird', ar: 'ماذا يصبح من المياه العادمة' };
                texts.summary = { de: 'Drei Vormittage in Beit Jala.', ar: 'ثلاثة صباحات في بيت جالا.' };
            }, home);
            await save(desk.request, slug, 'civil', ({ civil }) => {
                const text = { de: 'Sie wird noch gefragt.', ar: 'سيُطرح السؤال قريبًا.' };
                civil.host.why_not = text;
                civil.guest.groups = [{ kind: 'association', name: 'Brückenverein', contact: 'verein@example.org', part: text }];
            }, home);
            await kim.goto(office(`hospitations/${slug}/publish`));
            await accessible(kim);
            await kim.locator('#publish [type=submit]').click();
            await sent(kim);

            // Two people book: on their phone by the form, and in the other language.
            const { sessions } = await (await request.get(`${home.url}/api/v1/hospitations/${slug}`)).json();
            const guest = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
            const amira = await guest.newPage();
            await amira.goto(`${home.url}/${language}/hospitations/${slug}`);
            await expect(amira.locator('html')).toHaveAttribute('data-live', '');
            for (const box of await amira.locator('form [name=sessions]').all()) await box.check();
            await amira.locator('[name=name]').fill('Amira Brückenbau');
            await amira.locator('[name=mail]').fill(mail('amira'));
            await amira.locator('[name=municipality]').selectOption('bergisch-gladbach');
            await amira.locator('[name=affiliation][value=administration]').check();
            await amira.locator('form:has([name=sessions]) [type=submit]').last().click();
            await amira.goto(`${home.url}${linkIn((await mailsTo(request, mail('amira'), 1))[0])}`);
            await amira.locator('#confirmation [type=submit]').click();
            const open = sessions.filter(({ kind }: { kind: string }) => kind !== 'exploration');
            const other = language === 'de' ? 'ar' : 'de';
            const booked = await request.post(`${home.url}/api/v1/bookings`, {
                data: {
                    hospitation: slug, sessions: open.map(({ id }: { id: string }) => id), name: 'Bela Brückenbau',
                    mail: mail('bela'), municipality: 'beit-jala', affiliation: 'administration', language: other,
                },
            });
            expect(booked.ok(), await booked.text()).toBe(true);
            const token = linkIn((await mailsTo(request, mail('bela'), 1))[0]).split('/').pop();
            await request.post(`${home.url}/api/v1/bookings/${token}/confirmation`, { data: {} });
            const invited = 2 + open.length;
            await mailsTo(request, mail('amira'), invited);
            await mailsTo(request, mail('bela'), invited);

            // What still needs somebody is said first; a message reaches each in their language.
            await kim.goto(office(`hospitations/${slug}/running`));
            await expect(kim.getByRole('heading', { level: 1 })).toBeVisible();
            await accessible(kim);
            await kim.goto(office(`hospitations/${slug}/messages`));
            // The original stands open, the other languages are folded in.
            for (const one of [language, other]) {
                const folded = kim.locator(`#message details:has([name="subject.${one}"])`);
                if ((await folded.count()) > 0) await folded.locator('summary').click();
            }
            await kim.locator(`#message [name="subject.${language}"]`).fill('Bitte mitbringen');
            await kim.locator(`#message [name="text.${language}"]`).fill('{name}: {session}');
            await kim.locator(`#message [name="subject.${other}"]`).fill('إلى الجلسة');
            await kim.locator(`#message [name="text.${other}"]`).fill('أهلًا {name}');
            await kim.locator('#message .deeds [type=submit]').last().click();
            await sent(kim);
            const toAmira = (await mailsTo(request, mail('amira'), invited + 1)).at(-1)!;
            expect(toAmira.subject).toBe('Bitte mitbringen');
            const toBela = (await mailsTo(request, mail('bela'), invited + 1)).at(-1)!;
            expect(toBela.subject).toBe('إلى الجلسة');
            expect(toBela.text).toContain('Bela Brückenbau');

            // The seminar begins: Lea marks who is here on her phone.
            const starts = (session: { host_time: any }) => {
                const { date, start } = session.host_time;
                return Date.UTC(date.year, date.month - 1, date.day, start.hour, start.minute);
            };
            // Palestine is two or three hours before UTC: half an hour after the earlier of both.
            let ahead = Math.ceil((starts(open[0]) - 3 * 3_600_000 - Date.now()) / 60_000) + 65;
            await server.start(ahead);
            const lea = await phone.newPage();
            await signIn(lea, mail('lea'), leaSecret, home, ahead, language);
            await lea.goto(office(`moderation/${open[0].id}`));
            await accessible(lea);
            const row = (name: string) => lea.locator('[data-person]', { hasText: name });
            for (const name of ['Amira', 'Bela']) {
                await row(name).locator('[data-mark=attended]').tap();
                await expect(row(name).locator('[data-mark=attended]')).toHaveAttribute('aria-pressed', 'true');
            }
            const all = (await lea.locator('[data-attendance]').getAttribute('data-sent'))!;
            await expect(lea.locator('[data-line]')).toHaveText(all);

            // All is over: Kim closes, the outcome is public, and those who were there are asked.
            ahead = Math.ceil((starts(open.at(-1)!) - Date.now()) / 60_000) + 24 * 60;
            await server.start(ahead);
            await desk.clearCookies();
            await signIn(kim, mail('kim'), kimSecret, home, ahead, language);
            await kim.goto(office(`hospitations/${slug}/closing`));
            await accessible(kim);
            const text = (name: string) => kim.locator(`[name="${name}.${language}"]`);
            await text('cooperation').fill('Ein gemeinsamer Plan für Klärschlamm');
            await text('civil').fill('Der Brückenverein macht mit');
            await text('next_steps').fill('Ein Besuch im Herbst');
            await kim.locator('details.ask:has([name=incomplete_because]) summary').click();
            await kim.locator('[name=incomplete_because]').fill('An den Besuchen wurde nicht gezählt.');
            await kim.locator('[name=action][value=close]').click();
            await sent(kim);
            await kim.goto(`${home.url}/${language}/partnerships/bergisch-gladbach--beit-jala`);
            await expect(kim.locator('.outcome')).toContainText('Ein gemeinsamer Plan für Klärschlamm');
            const asked = async () => {
                const all = await request.get(`http://127.0.0.1:3919/mails?to=${encodeURIComponent(mail('amira'))}`);
                return ((await all.json()) as { text: string }[]).map((one) => /\/feedback\/\S+/.exec(one.text)?.[0]).find(Boolean);
            };
            await expect.poll(asked, { timeout: 20_000 }).toBeTruthy();
            await amira.goto(`${home.url}/${language}${await asked()}`);
            await accessible(amira);
            await guest.close();
        } finally {
            await desk.close();
            await phone.close();
            await server.stop();
        }
    });
}
