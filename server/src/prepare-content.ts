import { config } from './config.ts';
import type { Database } from './database.ts';
import { loadDemonstration } from './features/demonstration/load-demonstration.ts';
import { loadProgramme } from './features/programme/load-programme.ts';

/** The programme's public facts, always; the demonstration beside them, on a database of our own only. */
export async function prepareContent(database: Database, say: (line: string) => void): Promise<void> {
  await loadProgramme();
  const { environment, dataDir } = config();
  if (!database.embedded || environment === 'production') return;
  await loadDemonstration({ dataDir, say });
}
