import { AppError } from '@sentiers/shared/errors.ts';

/** Tries against others of the organisation who change the same one at the same moment. */
const MOST_TRIES = 5;

/** Does it again, from how things stand then, where someone was faster. Throws what the last try throws. */
export async function againstOthers<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isRace = error instanceof AppError && error.code === 'revision_conflict';
      if (!isRace || tries === MOST_TRIES) throw error;
    }
  }
}
