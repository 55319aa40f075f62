import { AppError } from '@sentiers/shared/errors.ts';
import { api } from '../../../lib/api/api.ts';
import { useAccompanimentChange } from './use-accompaniment.ts';

interface SaidStep {
  /** What comes next, and by when; null: nothing. */
  nextStep: { words: string; dueOn: string | null } | null;
  /** The accompaniment's, as it was read. */
  revision: number;
}

/** Says what comes next, over what was read. */
export function useSetNextStep(accompanimentId: string) {
  return useAccompanimentChange(accompanimentId, (said: SaidStep) =>
    api.accompaniments.setNextStep({ accompanimentId, ...said }),
  );
}

/** Whether someone else was faster. */
export function isOutrun(error: unknown): boolean {
  return error instanceof AppError && error.code === 'revision_conflict';
}
