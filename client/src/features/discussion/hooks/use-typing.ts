import { useCallback, useEffect, useRef, useState } from 'react';
import { useJournal, useServerEvents } from '../../../lib/journal/react.ts';

/** Milliseconds: the server forgets after five seconds, so it is said again before. */
const sayAgain = 3_000;
const forget = 6_000;

/** Says that I am typing here: at the first key, again while it goes on, and when it ends. */
export function useSayTyping(threadId: string): (typing: boolean) => void {
  const journal = useJournal();
  const saidAt = useRef(0);
  const say = useCallback(
    (typing: boolean) => {
      const now = Date.now();
      if (typing ? now - saidAt.current < sayAgain : saidAt.current === 0) return;
      saidAt.current = typing ? now : 0;
      journal.sayTyping(threadId, typing);
    },
    [journal, threadId],
  );
  useEffect(() => () => say(false), [say]);
  return say;
}

/** Who is typing in a thread now. */
export function useTypingPeople(threadId: string): readonly { id: string; name: string }[] {
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useServerEvents((event) => {
    if (event.name !== 'typing.changed' || event.data.conversationId !== threadId) return;
    setPeople(event.data.people);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPeople([]), forget);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return people;
}
