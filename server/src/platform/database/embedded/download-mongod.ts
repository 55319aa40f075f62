import { installInCache } from './mongod-cache.ts';

const VERSION = '8.2.6';
const PROBE_TIMEOUT_MS = 3000;

/** Host that MongoDB's own archives come from, or the mirror that the library was told to use. */
export function downloadHost(): string {
  return process.env.MONGOMS_DOWNLOAD_MIRROR || 'https://fastdl.mongodb.org';
}

/** True when the host answers at all; where packets vanish, the library itself would wait for a minute. */
export async function downloadHostAnswers(): Promise<boolean> {
  try {
    await fetch(downloadHost(), { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Downloads MongoDB 8 for this system into the cache; the library prints how far it is. */
export async function downloadMongod(): Promise<string> {
  // One try: a later step stands ready. And certificates are checked, which the library does only when
  // npm's own setting says so.
  const settings = { MONGOMS_MAX_RETRIES: '1', npm_config_strict_ssl: 'true' };
  const before = { ...process.env };
  Object.assign(process.env, settings);
  try {
    // Loaded here only: it is large, and nearly every start finds a mongod without it.
    const { MongoBinary } = await import('mongodb-memory-server-core');
    return await installInCache((directory) =>
      MongoBinary.getPath({ version: VERSION, downloadDir: directory }),
    );
  } finally {
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
