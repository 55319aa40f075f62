import { EmbeddedDatabaseError } from './embedded-database-error.ts';

type FailedStart = { binary: string; dataPath: string; logPath: string; port: number };

/** Exit codes of mongod that mean one thing only. */
const EXIT_ADDRESS_IN_USE = '48';
const EXIT_INCOMPATIBLE_DATA = '62';

/** Turns the way a mongod ended, and what it logged, into one line for a person. */
export function explainExit(how: string, log: string, start: FailedStart): EmbeddedDatabaseError {
  if (how === EXIT_ADDRESS_IN_USE || log.includes('Address already in use')) {
    return new EmbeddedDatabaseError('busy-port', `Le port ${start.port} est pris par un autre programme.`);
  }
  if (log.includes('No space left on device')) return diskFull(start.dataPath);
  if (
    how === EXIT_INCOMPATIBLE_DATA ||
    /featureCompatibilityVersion.*Wrong|unsupported.*version/i.test(log)
  ) {
    return new EmbeddedDatabaseError(
      'newer-data',
      `Les données de ${start.dataPath} ont été écrites par un MongoDB plus récent que ${start.binary} : utilisez ce MongoDB-là (MONGOD_BINARY), ou un autre dossier de données (SENTIERS_DATA). Rien n’a été modifié.`,
    );
  }
  if (log.includes('DBPathInUse')) {
    return new EmbeddedDatabaseError(
      'data-in-use',
      `Un autre mongod utilise déjà ${start.dataPath} : arrêtez-le, puis recommencez.`,
    );
  }
  if (/Permission denied|not permitted|Attempted to create a lock file on a read-only/i.test(log)) {
    return dataUnreadable(start.dataPath);
  }
  return new EmbeddedDatabaseError(
    'start-failed',
    `La base de données n’a pas démarré (${how}). Son journal : ${start.logPath}`,
  );
}

/** The disk under `path` is full, or nearly. */
export function diskFull(path: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'disk-full',
    `Le disque qui porte ${path} est plein : libérez de la place (au moins 500 Mo), puis recommencez. Rien n’est perdu.`,
  );
}

/** `path` can't be read or written by this account. */
export function dataUnreadable(path: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'data-unreadable',
    `Le dossier ${path} ne peut pas être lu ou écrit par ce compte : corrigez ses droits, ou choisissez-en un autre avec SENTIERS_DATA.`,
  );
}
