import type { Actor } from '@sentiers/shared/actor.ts';
import { canCreatePoll } from '@sentiers/shared/polls/policy.ts';
import { lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon } from '../../../components/LatePart.tsx';
import { roomFacts } from '../../../lib/room-facts.ts';
import { useRoomState } from '../../../lib/use-room-state.ts';
import { toAnswer } from '../logic/poll-view.ts';
import { usePolls } from './use-polls.ts';

const loadPanel = async () => ({ default: (await import('../components/PollsPanel.tsx')).PollsPanel });
const PollsPanel = lazy(loadPanel);
fetchSoon(loadPanel);

/**
 * The polls of a room as a part of its page; null as long as there is none, but for those who ask them. Its badge counts
 * those that wait for my vote.
 */
export function usePollsPanel(roomId: string, actor: Actor | undefined) {
  const { t } = useTranslation('polls');
  const { room, detail } = useRoomState(roomId);
  const facts = useMemo(() => (room && detail ? roomFacts(room, detail) : null), [room, detail]);
  const { views } = usePolls({ conversationId: roomId, actor, facts });
  if (!actor || !facts) return null;
  if (views.length === 0 && !canCreatePoll(actor, facts)) return null;
  const count = toAnswer(views).length;
  return {
    id: 'polls' as const,
    label: t('title'),
    badge: count > 0 ? { count, label: t('list.toAnswer', { count }) } : null,
    element: <PollsPanel conversationId={roomId} actor={actor} facts={facts} />,
  };
}
