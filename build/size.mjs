// Prints the bytes that a reader loads, raw and compressed, against docs' bounds.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const folder = mkdtempSync(join(tmpdir(), 'pontes-size-'));
const base = 'http://127.0.0.1:3919';
const server = spawn(process.argv[2], ['serve'], {
    stdio: 'ignore',
    env: {
        ...process.env,
        PONTES_DEMO: '1',
        PONTES_LISTEN: '127.0.0.1:3919',
        PONTES_DATABASE_URL: `sqlite:${join(folder, 'pontes.db')}`,
    },
});
try {
    for (let tries = 0; ; tries++) {
        try {
            if ((await fetch(`${base}/healthz`)).ok) break;
        } catch (error) {
            if (tries > 100) throw error;
        }
        await new Promise((done) => setTimeout(done, 100));
    }
    const rows = [['style', readFileSync('target/site/pontes.css')]];
    for (const path of ['/de', '/ar', '/de/partnerships/koeln--bethlehem']) {
        const page = await fetch(base + path, { headers: { 'accept-encoding': 'identity' } });
        rows.push([path, Buffer.from(await page.arrayBuffer())]);
    }
    const sizes = rows.map(([name, bytes]) => {
        const row = { name, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
        return row;
    });
    console.table(sizes);
    const [style, start] = sizes;
    const sum = style.brotli + start.brotli;
    console.log(`start page until it can be read: ${sum} bytes with brotli (bound: 60000)`);
    if (sum > 60_000) process.exitCode = 1;
} finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
}
