import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';
import type { KnownRoom } from './use-room.ts';

/** Whose turn it is to animate a room, and the ways to change it: nobody's answer is waited for. */
export function useAnimator(room: KnownRoom, me: string) {
  const { t } = useTranslation('desk');
  const [pending, setPending] = useState(false);
  const attempt = useAttempt({ reread: async () => {}, undone: t('done'), failed: t('failed') });
  const give = async (personId: string, said: string) => {
    setPending(true);
    await attempt(() => api.rooms.setAnimator({ roomId: room.id, personId }), said);
    setPending(false);
  };
  return {
    isMine: room.animator?.id === me,
    pending,
    take: () => void give(me, t('animator.taken')),
    handOver: ({ id, name }: { id: string; name: string }) => give(id, t('animator.handedOver', { name })),
  };
}
