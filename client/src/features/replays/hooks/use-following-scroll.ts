import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Pixels from the foot within which one is at it. */
const NEAR = 32;

/**
 * Keeps a list at its foot as it grows, as long as its reader is there; whoever scrolls away stays where they are, and
 * comes back by a button.
 *
 * @param length of the list
 */
export function useFollowingScroll(length: number) {
  const box = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);
  const toFoot = useCallback(() => {
    const { current } = box;
    if (current) current.scrollTop = current.scrollHeight;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was added moves the foot.
  useLayoutEffect(() => {
    if (follows) toFoot();
  }, [length, follows, toFoot]);
  const onScroll = useCallback(() => {
    const { current } = box;
    if (current) {
      setFollows(current.scrollHeight - current.scrollTop - current.clientHeight < NEAR);
    }
  }, []);
  const comeBack = useCallback(() => {
    setFollows(true);
    toFoot();
  }, [toFoot]);
  return { box, follows, onScroll, comeBack };
}
