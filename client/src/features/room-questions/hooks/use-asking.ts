import { LONGEST_ROOM_QUESTION, SHORTEST_ROOM_QUESTION } from '@sentiers/shared/room-questions/limits.ts';
import { useState } from 'react';
import { useDraft, useJournal } from '../../../lib/journal/react.ts';

/** Where a question of a room is begun. */
export function draftOf(roomId: string): string {
  return `room-question:${roomId}`;
}

/** The question that I am writing in a room: kept as I type, sent by the outbox. */
export function useAsking(roomId: string, mayBeAnonymous: boolean) {
  const { outbox } = useJournal();
  const { content, write } = useDraft(draftOf(roomId));
  const [wanted, setAnonymous] = useState(false);
  const [tried, setTried] = useState(false);
  const anonymous = wanted && mayBeAnonymous;
  const { body } = content;
  const length = [...body.trim()].length;
  const fits = length >= SHORTEST_ROOM_QUESTION && length <= LONGEST_ROOM_QUESTION;
  return {
    body,
    write: (text: string) => void write({ body: text }),
    length,
    over: Math.max(0, length - LONGEST_ROOM_QUESTION),
    /** Something was to be sent that is no question yet. */
    isShort: tried && !fits && length <= LONGEST_ROOM_QUESTION,
    anonymous,
    setAnonymous,
    /** False where it is no question yet. */
    send: (): boolean => {
      setTried(!fits);
      if (!fits) return false;
      void outbox.askInRoom({ roomId, body: body.trim(), anonymous }, { draft: draftOf(roomId) });
      return true;
    },
  };
}

export type Asking = ReturnType<typeof useAsking>;
