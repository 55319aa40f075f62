import type { CheckIn, CheckInState } from '@sentiers/shared/commitments/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { systemRandom } from '../../../lib/journal/environment.ts';

/** An answer that was noted, to which a why may be added. */
export type NotedAnswer = Pick<CheckIn, 'id' | 'state' | 'revision'>;

/** How answers leave: from the app, or by the link of a mail. */
export interface AnswerWay {
  answer: (said: { clientId: string; state: CheckInState }) => Promise<NotedAnswer>;
  explain: (said: { checkInId: string; revision: number; why: string }) => Promise<unknown>;
}

/** Says how a commitment goes by one tap, then why: the same answer sent again after a lost network is one. */
export function useAnswering(way: AnswerWay, onNoted?: (state: CheckInState) => void) {
  const [noted, setNoted] = useState<NotedAnswer | null>(null);
  const sent = useRef<{ state: CheckInState; clientId: string } | null>(null);
  const saving = useMutation({
    mutationFn: (state: CheckInState) => {
      if (sent.current?.state !== state) sent.current = { state, clientId: systemRandom.uuid() };
      return way.answer(sent.current);
    },
    onSuccess: (answer) => {
      sent.current = null;
      setNoted(answer);
      onNoted?.(answer.state);
    },
  });
  return { noted, saving, explain: way.explain };
}
export type Answering = ReturnType<typeof useAnswering>;
