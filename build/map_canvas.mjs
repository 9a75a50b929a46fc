// Bundles app/map_canvas and Leaflet's style into target/site/map.{js,css}, with what browsers take in
// compressed form beside them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const script = await build({
    entryPoints: ['app/map_canvas/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    legalComments: 'none',
    write: false,
});
// Leaflet's own pictures are not used: a rule that names one would ask for a file that is not there.
const rules = readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8').replace(/[^{}]*\{[^{}]*url\([^{}]*\}/g, '');
const style = await transform(rules, { loader: 'css', minify: true });

mkdirSync('target/site', { recursive: true });
for (const [name, bytes] of [
    ['map.js', Buffer.from(script.outputFiles[0].contents)],
    ['map.css', Buffer.from(style.code)],
]) {
    const small = brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    });
    writeFileSync(`target/site/${name}`, bytes);
    writeFileSync(`target/site/${name}.br`, small);
    writeFileSync(`target/site/${name}.gz`, gzipSync(bytes, { level: 9 }));
    console.log(`${name}: ${bytes.length} bytes, ${small.length} with brotli`);
}
