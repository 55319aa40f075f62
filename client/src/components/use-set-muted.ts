import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/api/api.ts';
import { errorWords } from './error-words.ts';
import { useNotice } from './Notices.tsx';

/** Takes the word from someone in a live room, or gives it back: its journal tells it. Needs the messages `errors`. */
export function useSetMuted(
  roomId: string,
): (person: Pick<PersonSummary, 'id' | 'name'>, muted: boolean) => void {
  const { t } = useTranslation('common');
  const { t: errors } = useTranslation('errors');
  const notify = useNotice();
  const set = ({ id: personId, name }: Pick<PersonSummary, 'id' | 'name'>, muted: boolean) => {
    api.rooms.setMuted({ roomId, personId, muted }).then(
      () =>
        notify({
          text: t(muted ? 'muted.taken' : 'muted.given', { name }),
          undo: () => set({ id: personId, name }, !muted),
        }),
      (error: unknown) => notify({ text: errorWords(error, errors).whole ?? t('muted.failed') }),
    );
  };
  return set;
}
