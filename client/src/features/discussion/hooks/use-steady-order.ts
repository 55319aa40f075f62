import { useCallback, useEffect, useRef, useState } from 'react';
import { keepOrder, type SteadyOrder } from '../logic/steady-order.ts';

/** Milliseconds after the last move of a finger or a pointer, during which lines stay where they are. */
const restAfterTouch = 1_500;

interface Steady<Item> extends SteadyOrder<Item> {
  /** To put on the list: what shows that someone is about to press a line. */
  touch: { onPointerMove: () => void; onPointerDown: () => void; onKeyDown: () => void };
  /** Says whether the list stands at its top. */
  onAtTop: (atTop: boolean) => void;
}

/**
 * Holds a list's order while it is scrolled or touched, so that no line moves away under a finger.
 * @param of changes with what is listed (another channel, another filter): the order starts anew
 */
export function useSteadyOrder<Item>(
  fresh: readonly Item[],
  keyOf: (item: Item) => string,
  of: string,
): Steady<Item> {
  const [atTop, setAtTop] = useState(true);
  const [touched, setTouched] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef<{ of: string; keys: string[] }>({ of, keys: [] });
  const held = touched || !atTop;
  const before = held && shown.current.of === of ? shown.current.keys : [];
  const order = keepOrder(fresh, before, keyOf);
  useEffect(() => {
    shown.current = { of, keys: order.items.map(keyOf) };
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const onTouch = useCallback(() => {
    setTouched(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTouched(false), restAfterTouch);
  }, []);
  return {
    ...order,
    touch: { onPointerMove: onTouch, onPointerDown: onTouch, onKeyDown: onTouch },
    onAtTop: setAtTop,
  };
}
