// Prints the bytes that a reader loads, raw and compressed, against their bounds.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from './serve.mjs';

const { base, stop } = await serve(process.argv[2]);
try {
    const get = async (path) => {
        const answer = await fetch(base + path, { headers: { 'accept-encoding': 'identity' } });
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        return Buffer.from(await answer.arrayBuffer());
    };
    const built = (name) => readFileSync(`target/site/${name}`);
    const rows = [];
    const add = (name, bytes, compressed = brotliCompressSync(bytes)) => {
        const row = { name, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: compressed.length };
        rows.push(row);
        return row.brotli;
    };
    const page = await get('/de');
    const start = add('start page', page) + add('style', built('pontes.css'));
    const texts = /'([^']*\/de\.[^']*\.txt)'/.exec(page)[1];
    // As it is served: `site-release` compressed it once, as small as it gets.
    const wasm = add('wasm', built('app.wasm'), built('app.wasm.br'));
    const code = wasm + add('glue', built('app.js')) + add('texts, German', await get(texts));
    const map = add('map script', built('map.js')) + add('map style', built('map.css'));
    const tiles = [...String(page).matchAll(/<img src="(\/map\/[^"]*theme=light[^"]*)"/g)].map(([, href]) => href);
    const pictures = await Promise.all(tiles.map((href) => get(href.replaceAll('&amp;', '&'))));
    add(`map tiles of the still picture, ${tiles.length}`, Buffer.concat(pictures));
    add('atlas data', await get('/api/v1/atlas'));
    add('map names', await get('/api/v1/map/labels?language=de'));
    for (const path of ['/ar', '/de/partnerships/koeln--bethlehem', '/de/hospitations/wolfsburg-jendouba-park']) {
        add(path, await get(path));
    }
    console.table(rows);
    console.log(`wasm, glue and texts: ${code} bytes with brotli`);
    let failed = false;
    for (const [what, bytes, bound] of [
        ['start page until it can be read', start, 60_000],
        // What binds is the wasm; glue and texts are printed beside it.
        ['wasm', wasm, 350_000],
        ['map script and style', map, 60_000],
    ]) {
        console.log(`${what}: ${bytes} bytes with brotli (bound: ${bound})`);
        failed ||= bytes > bound;
    }
    if (failed) process.exitCode = 1;
} finally {
    stop();
}
