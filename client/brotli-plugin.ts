import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
const text = /\.(js|css|svg)$/;
/** Bytes below which a file travels in one packet anyway. */
const worthIt = 1_000;

/**
 * Beside every text file of the build, the same in Brotli at its strongest: far too slow for each request, a seventh
 * less to travel. The server gives it to whoever accepts it (server/src/platform/http/client-files.ts).
 */
export function brotliPlugin(): Plugin {
  let directory = '';
  return {
    name: 'sentiers-brotli',
    apply: 'build',
    configResolved: ({ root, build }) => {
      directory = resolve(root, build.outDir);
    },
    closeBundle: {
      // Once everything is written, the service worker last.
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return;
        const files = await readdir(directory, { recursive: true });
        await Promise.all(files.filter((file) => text.test(file)).map((file) => keep(join(directory, file))));
      },
    },
  };
}

async function keep(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < worthIt) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await compress(content, { params }));
}
