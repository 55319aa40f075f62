import { useEffect, useRef, useState } from 'react';
import type { PlayerProps } from '../components/playing.ts';
import { HandClock } from '../logic/hand-clock.ts';

/** How often what goes with the video follows, in milliseconds. */
const FOLLOW_EVERY_MS = 1_000;

/** Leads and tells as players do, for a video that plays where we can't see it. */
export function useHandClock({ start, rate, onPlaying, onReady }: PlayerProps) {
  const [clock] = useState(() => new HandClock(start, rate));
  const [second, setSecond] = useState(start);
  const [follows, setFollows] = useState(false);
  const tell = () => {
    setSecond(clock.second);
    onPlaying({ second: clock.second, duration: null });
  };
  const set = (to: number) => {
    clock.set(to);
    tell();
  };
  const told = useRef({ tell, set, onReady });
  told.current = { tell, set, onReady };
  useEffect(() => told.current.onReady({ seek: (to) => told.current.set(to) }), []);
  useEffect(() => clock.setRate(rate), [clock, rate]);
  useEffect(() => {
    if (!follows) return;
    clock.follow();
    const timer = setInterval(() => told.current.tell(), FOLLOW_EVERY_MS);
    return () => {
      clearInterval(timer);
      clock.stop();
    };
  }, [clock, follows]);
  return { second, follows, setFollows, set };
}
