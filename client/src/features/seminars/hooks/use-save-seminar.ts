import { AppError } from '@sentiers/shared/errors.ts';
import type { Seminar, SeminarInput } from '@sentiers/shared/seminars/schema.ts';
import { api } from '../../../lib/api/api.ts';
import { useSeminarChange } from './use-seminar-change.ts';
import type { Written } from './use-seminar-form.ts';

interface Saving extends Pick<Written, 'cohortId' | 'clientId' | 'sent' | 'revision'> {
  seminar: SeminarInput;
  /** Told what is being sent to create it; null once it is known not to have arrived. */
  onSent: (sent: SeminarInput | null) => void;
  /** The server has it, whatever became of the page meanwhile. */
  onStored: () => void;
}

/** Creates a seminar, or corrects the one named by its id over a revision that was read. */
export function useSaveSeminar(seminarId: string | null) {
  return useSeminarChange(async ({ revision, onStored, ...creation }: Saving): Promise<Seminar> => {
    const { seminar } = creation;
    const saved =
      seminarId === null
        ? await create(creation)
        : await api.seminars.update({ seminarId, revision, seminar });
    onStored();
    return saved;
  });
}

/** What was sent before, and may have arrived, is sent as it was: its seminar is then corrected, and stays the only one. */
async function create({ cohortId, clientId, sent, seminar, onSent }: Omit<Saving, 'revision' | 'onStored'>) {
  const first = sent ?? seminar;
  onSent(first);
  const made = await api.seminars.create({ cohortId, clientId, seminar: first }).catch((error: unknown) => {
    if (leftNothing(error)) onSent(null);
    throw error;
  });
  if (JSON.stringify(first) === JSON.stringify(seminar)) return made;
  return api.seminars.update({ seminarId: made.id, revision: made.revision, seminar });
}

function leftNothing(error: unknown): boolean {
  return error instanceof AppError && ['invalid_input', 'forbidden', 'not_found'].includes(error.code);
}

/** What another person saved meanwhile; null for any other failure. */
export function versionOfOther(error: unknown): Seminar | null {
  if (!(error instanceof AppError) || error.code !== 'revision_conflict') return null;
  return (error.details?.current as Seminar | undefined) ?? null;
}
