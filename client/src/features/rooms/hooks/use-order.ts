import type { Poll } from '@sentiers/shared/polls/schema.ts';
import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';
import { useLiveEntities } from '../../../lib/journal/react.ts';
import { itemsOf } from '../logic/agenda.ts';
import { targetKey } from '../logic/targets.ts';
import { type KnownRoom, useRoomSeminar } from './use-room.ts';

/** One thing that may be shown, as it is called. */
export interface Showable {
  key: string;
  target: RoomTarget;
  name: string;
  /** A poll that is not open yet: showing it opens it. */
  draft: Poll | null;
}

/**
 * Everything that a room may show, by its key, in the order in which it is offered; null as long as some of it is on its
 * way: an order that lacked it would be kept without it.
 */
export function useShowables(room: KnownRoom): ReadonlyMap<string, Showable> | null {
  const { t } = useTranslation('desk');
  const live = useLiveEntities(room.id);
  const polls = live.of('poll');
  const { seminar } = useRoomSeminar(room.seminarId);
  const isThere = live.status === 'ready' && seminar !== undefined;
  return useMemo(() => {
    if (!isThere) return null;
    const all: Omit<Showable, 'key'>[] = [
      ...polls
        .filter(({ state }) => state !== 'removed')
        .map((poll) => ({
          target: { kind: 'poll' as const, id: poll.id },
          name: t('order.poll', { question: poll.question }),
          draft: poll.state === 'draft' ? poll : null,
        })),
      ...(seminar ? itemsOf(seminar, room.itemId) : []).map(({ id, title }) => ({
        target: { kind: 'agenda' as const, id },
        name: t('order.item', { title }),
        draft: null,
      })),
      { target: { kind: 'question', id: null }, name: t('order.questions'), draft: null },
      { target: { kind: 'agenda', id: null }, name: t('order.agenda'), draft: null },
      { target: { kind: 'entrance', id: null }, name: t('order.entrance'), draft: null },
    ];
    return new Map(
      all.map((each) => {
        const key = targetKey(each.target) ?? '';
        return [key, { ...each, key }];
      }),
    );
  }, [isThere, polls, seminar, room.itemId, t]);
}

/** What is done from the desk; each gesture names what is wanted, so that two desks asking for the same get it once. */
export function useOrderActs({ id: roomId, state }: KnownRoom) {
  const { t } = useTranslation('desk');
  const attempt = useAttempt({ reread: async () => {}, undone: t('done'), failed: t('failed') });
  return {
    setOrder: (items: RoomTarget[], said: string) =>
      attempt(() => api.rooms.setOrder({ roomId, items }), said),
    show: ({ target, draft, name }: Showable, leads: boolean) =>
      attempt(
        async () => {
          if (draft && state === 'open') await api.polls.open({ pollId: draft.id });
          await api.rooms.setStage({ roomId, target });
          if (leads) await api.rooms.setFocus({ roomId, target: target.kind === 'entrance' ? null : target });
        },
        t('order.shown', { name }),
      ),
    letGo: () =>
      attempt(async () => {
        await api.rooms.setStage({ roomId, target: null });
        await api.rooms.setFocus({ roomId, target: null });
      }, t('order.letGo')),
    pinLine: (pinId: string, text: string) => api.rooms.pinLine({ roomId, pinId, text }),
  };
}
