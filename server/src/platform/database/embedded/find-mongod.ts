import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';

export type FindMongodOptions = { log: (line: string) => void; env?: NodeJS.ProcessEnv };

/** Finds a mongod: `MONGOD_BINARY`, then the PATH, then the cache. */
export async function findMongod({ log, env = process.env }: FindMongodOptions): Promise<string> {
  const cache = cacheDirectory(env);
  const candidates = [
    ...(env.MONGOD_BINARY ? [env.MONGOD_BINARY] : []),
    ...(env.PATH ?? '').split(delimiter).map((directory) => join(directory, 'mongod')),
    join(cache, 'mongodb-6.0.5', 'mongod'),
  ];
  const found = candidates.find(isExecutable);
  if (!found) throw new EmbeddedDatabaseError('binary-not-found', 'Aucun MongoDB trouvé.');
  log(`Base de données : ${found}`);
  return found;
}

/** Where downloaded programs are kept between runs. */
export function cacheDirectory(env: NodeJS.ProcessEnv): string {
  return env.SENTIERS_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sentiers');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
