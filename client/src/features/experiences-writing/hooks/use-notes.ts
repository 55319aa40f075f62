import type { ExperienceDraft, ReviewNote } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../components/use-act.ts';
import { api } from '../../../lib/api/api.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';
import { useDraftCache } from './use-draft.ts';

export interface NewNote {
  sectionId: string | null;
  passage: ReviewNote['passage'];
  body: string;
}

/** Remarks on a draft, and what one does about them. Each act tells whether it was done. */
export function useNotes(draft: Pick<ExperienceDraft, 'id'>) {
  const { t } = useTranslation('experience-writing');
  const { act, busy } = useAct(t('notes.failed'));
  const cache = useDraftCache(draft.id);
  const experienceId = draft.id;
  const put = (note: ReviewNote) =>
    cache.change((before) => ({
      ...before,
      notes: before.notes.some(({ id }) => id === note.id)
        ? before.notes.map((one) => (one.id === note.id ? note : one))
        : [...before.notes, note],
    }));
  return {
    busy,
    add: (note: NewNote) =>
      act(async () =>
        put(await api.experiences.addNote({ experienceId, clientId: systemRandom.uuid(), ...note })),
      ),
    reply: (noteId: string, body: string) =>
      act(async () =>
        put(await api.experiences.replyToNote({ experienceId, noteId, clientId: systemRandom.uuid(), body })),
      ),
    setResolved: (noteId: string, resolved: boolean) =>
      act(async () => put(await api.experiences.setNoteResolved({ experienceId, noteId, resolved }))),
    remove: (noteId: string) =>
      act(async () => {
        await api.experiences.removeNote({ experienceId, noteId });
        cache.change((before) => ({ ...before, notes: before.notes.filter(({ id }) => id !== noteId) }));
      }),
  };
}
