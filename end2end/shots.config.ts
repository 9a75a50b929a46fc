import { defineConfig } from '@playwright/test';
import { chromium, servers } from './fixtures/setup';

/** Pictures of every page; `make shots` runs it, tests do not. */
export default defineConfig({
    testDir: './shots',
    outputDir: './test-results',
    workers: 2,
    reporter: [['line']],
    webServer: servers,
    use: { ...chromium, baseURL: 'http://localhost:3917', timezoneId: 'Europe/Berlin' },
});
