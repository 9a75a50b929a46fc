import { defineConfig } from '@playwright/test';
import { chromium, server } from './fixtures/setup';

/** Pictures of every page; `make shots` runs it, tests do not. */
export default defineConfig({
    testDir: './shots',
    outputDir: './test-results',
    workers: 2,
    reporter: [['line']],
    webServer: server(3918),
    use: { ...chromium, baseURL: 'http://127.0.0.1:3918' },
});
