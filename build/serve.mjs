// Starts a server with the demonstration data in a folder of its own, for whatever measures it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The server's address once it answers, and how to end it. */
export async function serve(binary) {
    const folder = mkdtempSync(join(tmpdir(), 'pontes-measured-'));
    const base = 'http://127.0.0.1:3920';
    const server = spawn(binary, ['serve'], {
        stdio: 'ignore',
        env: {
            ...process.env,
            PONTES_DEMO: '1',
            PONTES_LISTEN: '127.0.0.1:3920',
            PONTES_DATABASE_URL: `sqlite:${join(folder, 'pontes.db')}`,
            PONTES_MAIL_DIR: join(folder, 'mail'),
        },
    });
    const stop = () => {
        server.kill();
        rmSync(folder, { recursive: true, force: true });
    };
    for (let tries = 0; ; tries++) {
        try {
            if ((await fetch(`${base}/healthz`)).ok) return { base, stop };
        } catch (error) {
            if (tries > 100) {
                stop();
                throw error;
            }
        }
        await new Promise((done) => setTimeout(done, 100));
    }
}
