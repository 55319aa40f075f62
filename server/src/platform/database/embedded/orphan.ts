import { type DataPlaces, readLastRun } from './data-places.ts';
import { commandLine, isAlive, stopProcess } from './process-identity.ts';

const STOP_TIMEOUT_MS = 30_000;

/**
 * Stops, cleanly, the mongod that a killed server left on these data. Only for whoever holds the
 * directory, or knows that nobody does.
 */
export async function stopOrphan(places: DataPlaces, log: (line: string) => void): Promise<void> {
  const last = readLastRun(places);
  if (!last || !isAlive(last.pid)) return;
  // The number may have been given to another program since.
  if (!commandLine(last.pid).includes(`--dbpath ${places.data} `)) return;
  log(`Une base de données était restée ouverte (pid ${last.pid}) : je l’arrête proprement`);
  await stopProcess(last.pid, STOP_TIMEOUT_MS);
}
