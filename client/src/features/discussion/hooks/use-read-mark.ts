import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { useCallback, useEffect, useRef } from 'react';
import { laterMark } from '../logic/read-mark.ts';

/** Milliseconds during which what is seen is gathered into one mark. */
const gather = 400;

interface ReadMarkInput {
  standing: ThreadStanding | undefined | null;
  /** Last rank seen; the mark follows it. */
  seen: number;
  /** Sends a mark and gives what is stored; rejects when nothing is known of it. */
  put: (mark: ReadMark) => Promise<ReadMark>;
}

/**
 * Makes the read mark follow what is seen, on every device. « Non lu à partir d’ici » holds it until one leaves the
 * thread; a mark that could not leave is sent when the network returns, or with the next one.
 * @returns marks unread from a rank on
 */
export function useReadMark({ standing, seen, put }: ReadMarkInput): (seq: number) => Promise<void> {
  const stored = useRef<ReadMark | null>(null);
  const held = useRef(false);
  const latest = useRef({ seen, put });
  useEffect(() => {
    latest.current = { seen, put };
    if (standing) stored.current = stored.current ? laterMark(stored.current, standing.read) : standing.read;
  });
  const send = useCallback(async (mark: ReadMark) => {
    const answer = await latest.current.put(mark);
    stored.current = laterMark(answer, stored.current ?? answer);
  }, []);
  const follow = useCallback(() => {
    const mark = stored.current;
    if (held.current || !mark || latest.current.seen <= mark.seq) return;
    // Nothing is lost when this fails: the mark is behind what was seen, and the next try sends it.
    send({ seq: latest.current.seen, epoch: mark.epoch }).catch(() => {});
  }, [send]);
  const known = standing !== undefined && standing !== null;
  useEffect(() => {
    if (!known || seen === 0) return;
    const timer = setTimeout(follow, gather);
    return () => clearTimeout(timer);
  }, [known, seen, follow]);
  useEffect(() => {
    addEventListener('online', follow);
    return () => {
      removeEventListener('online', follow);
      follow();
    };
  }, [follow]);
  return useCallback(
    async (seq: number) => {
      held.current = true;
      const epoch = (stored.current?.epoch ?? 0) + 1;
      await send({ seq: Math.max(0, seq - 1), epoch });
    },
    [send],
  );
}
