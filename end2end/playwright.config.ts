import { defineConfig } from '@playwright/test';
import { chromium, servers } from './fixtures/setup';

/** The same sentences for a desktop, a phone, without JavaScript and in Arabic. */
export default defineConfig({
    testDir: './tests',
    outputDir: './test-results',
    timeout: 90_000,
    forbidOnly: true,
    retries: 0,
    workers: 2,
    reporter: [['list']],
    webServer: servers,
    use: { ...chromium, baseURL: 'http://localhost:3917', locale: 'de-DE', timezoneId: 'Europe/Berlin' },
    projects: [
        { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
        { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
        { name: 'no-javascript', use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false } },
        {
            name: 'narrow',
            // What is pressed here. That pages fit into this width is seen on the phone (`fitsIn`).
            testIgnore: /every-page|office\/(calendar|drafts|hospitation-way|messages|moderation|running)|programmes\/made/,
            use: { viewport: { width: 320, height: 640 } },
        },
    ],
});
