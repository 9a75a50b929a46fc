import { expect } from '@playwright/test';
import { draft } from '../../fixtures/drafts';
import { alone as test } from '../../fixtures/home';
import { asAdministrator } from '../../fixtures/staff';

const slug = 'bergisch-gladbach-beit-jala-water';

test('a session that is called off meanwhile mixes up no other', async ({ page, home }, info) => {
    test.skip(info.project.name === 'no-javascript', 'what one types is saved by a script');
    await asAdministrator(page, `beside-${info.project.name}@example.org`, 'de', home);
    const sessions = async () => (await draft(page.request, slug, home)).content.sessions.sessions as any[];
    const before = await sessions();
    const last = before.length - 1;
    await page.goto(`/de/manage/hospitations/${slug}/sessions`);
    const title = (row: number) => page.locator(`[name="sessions.${row}.title.de"]`);
    await expect(title(last)).toBeVisible();
    const gone = before[2].id;
    const off = await page.request.post(`/api/v1/manage/sessions/${gone}/call-off`, {
        data: { note: 'Das Klärwerk wird umgebaut.' },
        headers: { origin: home.url },
    });
    expect(off.ok(), await off.text()).toBe(true);

    // The row moves up once this is saved; what is typed next is the same session's.
    await title(last).fill('Der letzte Termin');
    await expect(title(last)).toHaveCount(0);
    await expect(title(last - 1)).toHaveValue('Der letzte Termin');
    await title(last - 1).fill('Wirklich der letzte');
    const expected = before.filter(({ id }) => id !== gone).map(({ id, title }) => [id, title.de]);
    expected[last - 1][1] = 'Wirklich der letzte';
    await expect.poll(async () => (await sessions()).map(({ id, title }) => [id, title.de])).toEqual(expected);
});
