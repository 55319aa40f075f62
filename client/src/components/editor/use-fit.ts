import { type RefObject, useLayoutEffect, useState } from 'react';

/** How many buttons of a bar fit side by side, as wide as the first of them. */
export function useFit(bar: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const measure = () => {
      const button = element.querySelector('button')?.offsetWidth ?? 0;
      setRoom(button === 0 ? Number.POSITIVE_INFINITY : Math.floor((element.clientWidth - 4) / button));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [bar]);
  return room;
}
