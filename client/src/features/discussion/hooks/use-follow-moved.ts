import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

/** An address that asks for a message which was moved leads to where it is now, for who reads it there. */
export function useFollowMoved(messages: readonly Message[], aimed: number | null): void {
  const navigate = useNavigate();
  const left = messages.find(({ seq, state }) => seq === aimed && state === 'moved');
  const id = left?.id;
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    api.messages.get({ messageId: id }).then(
      ({ threadId, message }) => {
        if (wanted && message.id !== id)
          void navigate(paths.message(threadId, message.seq), { replace: true });
      },
      // It stays where the address led: the line there says that it moved.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [id, navigate]);
}
