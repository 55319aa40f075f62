import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { useLayoutEffect, useRef, useState } from 'react';
import { type RoomPanelId, targetKey, targetPanel } from '../logic/targets.ts';

/** What is on the screen, and where everyone is led. */
export interface Focus {
  /** What is shown: a panel's id, or the discussion. */
  shown: string;
  show: (id: string) => void;
  /** Whether all are led somewhere that I left. */
  left: boolean;
  /** Goes back to where one was before all were led somewhere. */
  leave: () => void;
  comeBack: () => void;
}

/**
 * The part of a room that is shown: what one chose, or where all are led until one leaves. What one was led to stays
 * when it ends.
 * @param panels those that this room has
 * @param first what is shown as long as one chose nothing
 */
export function useFocus(focus: RoomTarget | null, panels: readonly RoomPanelId[], first: string): Focus {
  const [chosen, setChosen] = useState(first);
  const [leftKey, setLeftKey] = useState<string | null>(null);
  const key = targetKey(focus);
  const led = focus ? (panels.find((id) => id === targetPanel(focus)) ?? null) : null;
  const left = key !== null && leftKey === key;
  const followed = useRef<RoomPanelId | null>(null);
  useLayoutEffect(() => {
    if (led === null && followed.current) setChosen(followed.current);
    followed.current = left ? null : led;
  }, [led, left]);
  return {
    shown: led && !left ? led : chosen,
    show: (id) => {
      setChosen(id);
      setLeftKey(led && id !== led ? key : null);
    },
    left,
    leave: () => {
      // Where it was what one looked at already, there is the discussion to go back to.
      if (chosen === led) setChosen(first);
      setLeftKey(key);
    },
    comeBack: () => setLeftKey(null),
  };
}
