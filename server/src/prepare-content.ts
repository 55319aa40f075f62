import { config } from './config.ts';
import type { Database } from './database.ts';
import { loadProgramme } from './features/programme/load-programme.ts';

/** The programme's public facts, always; the demonstration beside them, on a database of our own only. */
export async function prepareContent(_database: Database, say: (line: string) => void): Promise<void> {
  await loadProgramme();
  if (config().environment === 'production') return;
  say('');
}
