import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { adapted, save, workingDays, draft } from '../fixtures/drafts';
import { mailsTo } from '../fixtures/mails';
import { Stage } from '../fixtures/stage';
import { signIn } from '../fixtures/staff';

const folder = 'target/shots';
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const kinds = [
    ['de', 'phone', 'light'], ['de', 'desktop', 'light'], ['ar', 'phone', 'dark'], ['ar', 'desktop', 'dark'],
    ['de', 'desktop', 'dark'], ['ar', 'phone', 'light'],
] as const;

// A hospitation from its draft to what came of it, on a server of its own whose clock runs ahead.
for (const [at, [language, size, scheme]] of kinds.entries()) {
    test(`a hospitation ${language} ${size} ${scheme}`, async ({ page, request, browser }) => {
        test.setTimeout(180_000);
        page.setDefaultTimeout(15_000);
        mkdirSync(folder, { recursive: true });
        const tag = `${language}-${size}-${scheme}`;
        await page.setViewportSize(sizes[size]);
        await page.emulateMedia({ colorScheme: scheme });
        const stage = new Stage(3930 + at, `shoots-${tag}`, language);
        const { home } = stage;
        const other = await browser.newContext();
        const shoot = async (name: string) => {
            const clip = { x: 0, y: 0, width: sizes[size].width, height: sizes[size].height * 4 };
            await page.screenshot({ path: `${folder}/run-${name}-${tag}.png`, clip, fullPage: true });
        };
        const unfold = async () => {
            for (const one of await page.locator('.office__main details').all()) await one.evaluate((at) => at.setAttribute('open', ''));
        };
        const look = async (name: string, part: string) => {
            await page.goto(`${home.url}/${language}/manage/${part}`);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await shoot(name);
        };
        try {
            await stage.prepare(page, request, other, ['Amira', 'Bela', 'Zarina']);
            await look('list', 'hospitations');
            await look('list-none', 'hospitations?q=zzz');
            await look('new', 'hospitations/new');
            await look('new-adapt', 'hospitations/new?from=adapt');
            const slug = await adapted(page.request, home);
            for (const part of ['', '/basics', '/texts?with=ar', '/sessions', '/itinerary', '/civil', '/publish', '/history']) {
                await look(`draft-${part.split('?')[0].slice(1) || 'overview'}`, `hospitations/${slug}${part}`);
            }
            // Somebody else was faster.
            await page.goto(`${home.url}/${language}/manage/hospitations/${slug}/texts`);
            await save(page.request, slug, 'texts', ({ texts }) => (texts.title = { ...texts.title, de: 'Der Titel der anderen' }), home);
            await page.locator('[name="texts.title.de"]').fill('Mein Titel');
            await expect(page.locator('.draft-theirs').first()).toBeVisible();
            await shoot('draft-conflict');
            const days = workingDays((await draft(page.request, slug, home)).policy, 8);
            await save(page.request, slug, 'sessions', ({ sessions }) => {
                for (const [n, session] of sessions.sessions.entries()) {
                    Object.assign(session, { date: days[n], time: '10:00', seats: [{ share: 'open', seats: 20 }] });
                }
            }, home);
            await save(page.request, slug, 'basics', ({ basics }) => {
                Object.assign(basics, { form: 'virtual', themes: ['waste'], languages: ['de', 'ar'], original: 'de' });
            }, home);
            await save(page.request, slug, 'texts', ({ texts }) => {
                texts.title = { de: 'Was aus Abwasser wird', ar: 'ماذا يصبح من المياه العادمة' };
                texts.summary = { de: 'Drei Vormittage in Beit Jala.' };
            }, home);
            await save(page.request, slug, 'civil', ({ civil }) => {
                civil.host.why_not = { de: 'Der Verein wird noch gefragt.' };
                civil.guest.groups = [{ kind: 'association', name: 'Brückenverein', contact: 'verein@example.org', part: {} }];
            }, home);
            await look('draft-publish-ready', `hospitations/${slug}/publish`);
            await page.locator('#publish [type=submit]').click();
            await expect(page.locator('#done')).toBeVisible();
            await save(page.request, slug, 'sessions', ({ sessions }) => (sessions.sessions[1].seats = [{ share: 'open', seats: 12 }]), home);
            await look('draft-publish-again', `hospitations/${slug}/publish`);

            await look('running', `hospitations/${stage.slug}/running`);
            await look('session', `hospitations/${stage.slug}/running/sessions/${stage.sessions[1].id}`);
            await unfold();
            await page.locator('[name=meeting_link]').fill('keine adresse');
            await page.locator('form:has([name=meeting_link]) [type=submit]').click();
            await shoot('session-wrong');
            await page.locator('[name=meeting_link]').fill('https://meet.example.org/beit-jala');
            await page.locator('form:has([name=meeting_link]) [type=submit]').click();
            await expect(page.locator('#done')).toBeVisible();
            await look('history', `hospitations/${stage.slug}/history`);
            await look('participants', `hospitations/${stage.slug}/running/participants`);
            await page.locator('main table a').first().click();
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await shoot('person');
            const { year, month, day } = stage.sessions[1].host_time.date;
            const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
            await look('calendar-week', `calendar?day=${on}`);
            await look('calendar-month', `calendar?view=month&day=${on}`);
            await look('calendar-empty', 'calendar?day=2031-05-05');
            await look('programmes', 'programmes');
            await look('programme', 'programmes/nrw-palestine');
            await look('programme-new', 'programmes/new');
            await page.locator('main form [type=submit]').last().click();
            await expect(page.locator('.form-errors--shown')).toBeVisible();
            await shoot('programme-wrong');
            await look('programme-questions', 'programmes/maghreb/feedback');
            await look('moderation-early', 'moderation');

            // The second session runs.
            let ahead = await stage.goTo(1, 5);
            const again = async (name: 'ada' | 'kim') => {
                await page.context().clearCookies();
                await signIn(page, stage.mail(name), stage.secrets[name], home, ahead, language);
            };
            await again('kim');
            await look('moderation', 'moderation');
            await page.locator('.run--now a').click();
            await expect(page.locator('[data-person]').first()).toBeVisible();
            await page.locator('[data-mark=attended]').first().click();
            await page.locator('[data-mark=absent]').last().click();
            await shoot('moderation-session');

            // All is over.
            ahead = await stage.goTo(stage.sessions.length - 1, 150);
            await again('ada');
            await look('closing', `hospitations/${stage.slug}/closing`);
            await unfold();
            await page.locator('[name=action][value=close]').click();
            await shoot('closing-wrong');
            for (const [name, text] of [
                ['cooperation', 'Parks gemeinsam pflegen'], ['civil', 'Ein Gartenverein'], ['next_steps', 'Ein Rundgang im Mai'],
            ]) await page.locator(`[name="${name}.${language}"]`).fill(text);
            await unfold();
            await page.locator('[name=incomplete_because]').fill('Die Liste ging verloren.');
            await page.locator('[name=action][value=close]').click();
            await expect(page.locator('#done')).toBeVisible();
            await shoot('closed');
            await look('feedback-empty', `hospitations/${stage.slug}/feedback`);
            await page.goto(`${home.url}/${language}/partnerships/wolfsburg--jendouba`);
            await shoot('outcome');
        } finally {
            await other.close();
            await stage.server.stop();
        }
    });
}
