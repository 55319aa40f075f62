import { lazy, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon } from '../../../components/LatePart.tsx';
import { partsOf } from '../logic/known-questions.ts';
import { useQuestionRoom } from './use-question-room.ts';
import { useRoomQuestions } from './use-room-questions.ts';

const loadPanel = async () => ({
  default: (await import('../components/QuestionsPanel.tsx')).QuestionsPanel,
});
const QuestionsPanel = lazy(loadPanel);
fetchSoon(loadPanel);

/**
 * The questions of a room as a part of its page; null as long as the room isn't known. Its badge counts what waits for
 * whoever animates the room; for others, what was asked since they looked.
 */
export function useQuestionsPanel(roomId: string, me: string | undefined) {
  const { t } = useTranslation('room-questions');
  const place = useQuestionRoom(roomId, me);
  const known = useRoomQuestions(roomId);
  const [seenUntil, setSeenUntil] = useState('');
  const onSeen = useCallback((at: string) => setSeenUntil((before) => (at > before ? at : before)), []);
  if (!place) return null;
  const { waiting, open } = partsOf(known.questions, place.animated);
  const fresh = open.filter(({ createdAt, isMine }) => !isMine && createdAt > seenUntil).length;
  const count = place.animated ? waiting.length : fresh;
  const label = place.animated ? t('toReview', { count }) : t('fresh', { count });
  return {
    id: 'questions' as const,
    label: t('title'),
    badge: count > 0 ? { count, label } : null,
    element: <QuestionsPanel place={place} known={known} onSeen={onSeen} />,
  };
}
