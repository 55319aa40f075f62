import type { ReadMark } from '@sentiers/shared/journal/schema.ts';
import type { ThreadStanding } from '@sentiers/shared/threads/schema.ts';
import { useCallback, useEffect, useRef } from 'react';
import { laterMark } from '../logic/read-mark.ts';

/** Milliseconds during which what is seen is gathered into one mark. */
const gather = 400;
/** The same in a live room, where each of a thousand people sees something new at each second. */
const gatherLive = 15_000;

interface ReadMarkInput {
  standing: ThreadStanding | undefined | null;
  /** Last rank seen, as of a moment ago; the mark follows it. */
  seen: number;
  /** The same at the moment of setting the mark. */
  seenNow: () => number;
  set: SetMark;
  isLive?: boolean;
}

/** Sets a mark over where it is known to stand: kept on the device once this resolves. */
export type SetMark = (mark: { kind: 'read' | 'unread'; seq: number; known: ReadMark }) => Promise<void>;

/**
 * Makes the read mark follow what is seen, on every device. « Non lu à partir d’ici » holds it until one leaves the
 * thread.
 * @returns marks unread from a rank on
 */
export function useReadMark(input: ReadMarkInput): (seq: number) => Promise<void> {
  const { standing, seen, seenNow, set, isLive = false } = input;
  const stored = useRef<ReadMark | null>(null);
  const held = useRef(false);
  const latest = useRef({ seenNow, set });
  useEffect(() => {
    latest.current = { seenNow, set };
    if (standing) stored.current = stored.current ? laterMark(stored.current, standing.read) : standing.read;
  });
  const follow = useCallback(() => {
    const known = stored.current;
    const { set: put } = latest.current;
    const seq = latest.current.seenNow();
    if (held.current || !known || seq <= known.seq) return;
    // Nothing is lost when this fails: the mark is behind what was seen, and the next try sets it.
    put({ kind: 'read', seq, known }).catch(() => {});
  }, []);
  const known = standing !== undefined && standing !== null;
  useEffect(() => {
    if (!known || seen === 0 || isLive) return;
    const timer = setTimeout(follow, gather);
    return () => clearTimeout(timer);
  }, [known, seen, follow, isLive]);
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(follow, gatherLive);
    return () => clearInterval(timer);
  }, [follow, isLive]);
  useEffect(() => {
    // A page that is hidden may never run again: a phone put away, a tab closed.
    const onHidden = () => document.visibilityState === 'hidden' && follow();
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      follow();
    };
  }, [follow]);
  return useCallback(async (seq: number) => {
    held.current = true;
    const known = stored.current ?? { seq: 0, epoch: 0 };
    await latest.current.set({ kind: 'unread', seq: Math.max(0, seq - 1), known });
  }, []);
}
