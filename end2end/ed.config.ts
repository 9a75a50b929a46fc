import { defineConfig } from '@playwright/test';
export default defineConfig({
    testDir: '/work/wt/editor/end2end/edtmp', outputDir: '/tmp/ed/results', timeout: 60000, workers: 1, reporter: [['list']],
    use: { launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic'] }, baseURL: 'http://localhost:3955', locale: 'de-DE', storageState: '/tmp/ed/state.json' },
    projects: [
        { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
        { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
        { name: 'no-javascript', use: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false } },
    ],
});
