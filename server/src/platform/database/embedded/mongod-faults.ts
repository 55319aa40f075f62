import { EmbeddedDatabaseError } from './embedded-database-error.ts';

/** What was tried: enough to name it in the explanation. */
export type FailedStart = { binary: string; dataPath: string; logPath: string; port: number };

/** Exit codes of mongod that mean one thing only. */
const EXIT_ADDRESS_IN_USE = '48';
const EXIT_WRONG_VERSION = '62';

/** Turns the way a mongod ended, and what it logged, into one line for a person. */
export function explainExit(how: string, log: string, start: FailedStart): EmbeddedDatabaseError {
  if (log.includes('No space left on device') || log.includes('Disk quota exceeded')) {
    return diskFull(start.dataPath);
  }
  if (how === EXIT_ADDRESS_IN_USE) return busyPort(start.port);
  if (how === EXIT_WRONG_VERSION || log.includes('unsupported WiredTiger file version')) {
    return otherVersion(start);
  }
  if (log.includes('Permission denied') || log.includes('Read-only file system')) {
    return dataUnreadable(start.dataPath);
  }
  if (log.includes('DBPathInUse')) {
    return new EmbeddedDatabaseError(
      'data-in-use',
      `Un autre mongod utilise déjà ${start.dataPath} : arrêtez-le, puis recommencez.`,
    );
  }
  const library = /error while loading shared libraries: (\S+):/.exec(log)?.[1];
  return new EmbeddedDatabaseError(
    'start-failed',
    library
      ? `${start.binary} a besoin de la bibliothèque ${library}, absente de cette machine : installez-la.`
      : `La base de données n’a pas démarré (${how}). Son journal : ${start.logPath}`,
  );
}

function busyPort(port: number): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError('busy-port', `Le port ${port} est pris par un autre programme.`);
}

function otherVersion({ binary, dataPath }: FailedStart): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'other-version',
    `Les données de ${dataPath} ont été écrites par une autre version de MongoDB, sans doute plus récente, que ${binary} : indiquez la bonne avec MONGOD_BINARY, ou un autre dossier de données avec SENTIERS_DATA. Rien n’a été modifié.`,
  );
}

/** The disk under `path` is full, or nearly. */
export function diskFull(path: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'disk-full',
    `Le disque qui porte ${path} est plein : libérez au moins 200 Mo. Ce qui a été enregistré est intact.`,
  );
}

/** `path` can't be read or written by this account. */
export function dataUnreadable(path: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'data-unreadable',
    `Le dossier ${path} ne peut pas être lu ou écrit par ce compte : corrigez ses droits, ou choisissez-en un autre avec SENTIERS_DATA.`,
  );
}

/** Explains a refusal of the file system on our data; anything else is returned as it came. */
export function explainFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path);
  const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'];
  return typeof code === 'string' && refused.includes(code) ? dataUnreadable(path) : error;
}
