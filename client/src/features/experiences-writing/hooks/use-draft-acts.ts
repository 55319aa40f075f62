import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../components/Notices.tsx';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { paths } from '../../../lib/paths.ts';
import { useDraftCache } from './use-draft.ts';

/** What one does with a whole draft. Each rejects as its operation does; what it answers is on the page at once. */
export function useDraftActs({ id: experienceId, title }: Pick<ExperienceDraft, 'id' | 'title'>) {
  const { t } = useTranslation('experience-writing');
  const notify = useNotice();
  const navigate = useNavigate();
  const cache = useDraftCache(experienceId);
  const leaveFor = (to: string, text: string) => {
    notify({ text });
    void navigate(to, { replace: true });
  };
  return {
    setAuthors: async (personIds: string[]) =>
      cache.put(await api.experiences.setAuthors({ experienceId, personIds })),
    askReview: async (personIds: string[], request: string) =>
      cache.put(await api.experiences.askReview({ experienceId, personIds, request })),
    endReview: async (words: string) => {
      cache.put(await api.experiences.endReview({ experienceId, words }));
      notify({ text: t('review.thanks') });
    },
    addSection: async (sectionTitle: string, type: 'text' | 'documents') => {
      const clientId = systemRandom.uuid();
      cache.put(await api.experiences.addSection({ experienceId, clientId, title: sectionTitle, type }));
      return clientId;
    },
    removeSection: async (sectionId: string, revision: number) =>
      cache.put(await api.experiences.removeSection({ experienceId, sectionId, revision })),
    publish: async (clientId: string, note: string, approvesPseudonym: boolean) => {
      cache.put(await api.experiences.publish({ experienceId, clientId, note, approvesPseudonym }));
      notify({ text: t('publish.done') });
    },
    withdraw: async (reason: string) => {
      await api.experiences.withdraw({ experienceId, reason });
      await cache.readAgain();
      notify({ text: t('withdraw.done') });
    },
    discard: async () => {
      await api.experiences.discard({ experienceId });
      leaveFor(paths.myExperiences, t('sure.discard.done', { title }));
    },
    leave: async () => {
      await api.experiences.leave({ experienceId });
      leaveFor(paths.myExperiences, t('sure.leave.done', { title }));
    },
  };
}

export type DraftActs = ReturnType<typeof useDraftActs>;
