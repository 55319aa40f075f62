import type { Trial, TrialInput } from '@sentiers/shared/trials/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';

/** What a trial changes is read again: the trials, the article's count, the library's facets. */
function useTrialsChanged() {
  const cache = useQueryClient();
  return () =>
    Promise.all(
      [queries.trials.key(), queries.experiences.get.key(), queries.library.key()].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
}

/**
 * Declares a trial, or corrects one. The same id is sent again after a failure, so that what a lost answer had kept is not
 * there twice.
 */
export function useSaveTrial(experienceId: string, before: Trial | null, clientId: string) {
  const changed = useTrialsChanged();
  const saving = useMutation({
    mutationFn: (trial: TrialInput) =>
      before
        ? api.trials.update({ trialId: before.id, revision: before.revision, trial })
        : api.trials.declare({ experienceId, clientId, trial }),
    onSuccess: () => void changed(),
  });
  return { saving, words: useErrorWords(saving.error) };
}

/** Takes one's trial back. */
export function useRemoveTrial() {
  const changed = useTrialsChanged();
  const notify = useNotice();
  const { t } = useTranslation('experience');
  return useMutation({
    mutationFn: (trialId: string) => api.trials.remove({ trialId }),
    onSuccess: () => {
      notify({ text: t('trials.removed') });
      return changed();
    },
    onError: () => notify({ text: t('failed') }),
  });
}
