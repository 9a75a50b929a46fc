// Compiles style/main.scss with KERN's tokens into target/site/pontes.css, and beside it what
// browsers take in compressed form.
import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { compile } from 'sass';

const { css } = compile('style/main.scss', {
    loadPaths: ['node_modules/@kern-ux/native/src/scss'],
    style: 'compressed',
    quietDeps: true,
});
const bytes = Buffer.from(css);
const small = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
});
mkdirSync('target/site', { recursive: true });
writeFileSync('target/site/pontes.css', bytes);
writeFileSync('target/site/pontes.css.br', small);
writeFileSync('target/site/pontes.css.gz', gzipSync(bytes, { level: 9 }));
console.log(`pontes.css: ${bytes.length} bytes, ${small.length} with brotli`);
