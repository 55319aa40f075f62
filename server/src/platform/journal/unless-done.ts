import { AppError } from '@sentiers/shared/errors.ts';
import type { Journal } from './engine.ts';
import type { Unit } from './types.ts';

/** Commits what may stand so already: false where a guard says so (`already_done`), and nothing of the unit is written. */
export async function commitUnlessDone(journal: Pick<Journal, 'commit'>, unit: Unit): Promise<boolean> {
  try {
    await journal.commit(unit);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'already_done') return false;
    throw error;
  }
}
