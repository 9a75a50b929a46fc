// Puts what browsers take in compressed form beside files of target/site: the smallest for a
// release, quickly made for tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [kind, ...files] = process.argv.slice(2);
const quality = kind === 'release' ? constants.BROTLI_MAX_QUALITY : 4;
for (const file of files) {
    const bytes = readFileSync(`target/site/${file}`);
    // One block as large as the file: a little smaller, and slower only here.
    const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MAX_INPUT_BLOCK_BITS,
    };
    const small = brotliCompressSync(bytes, { params });
    writeFileSync(`target/site/${file}.br`, small);
    writeFileSync(`target/site/${file}.gz`, gzipSync(bytes));
    console.log(`${file}: ${bytes.length} bytes, ${small.length} with brotli`);
}
