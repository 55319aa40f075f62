import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';
import { useEffect, useState } from 'react';
import { type RoomPanelId, targetKey, targetPanel } from '../logic/targets.ts';

/** What is on the screen, and where everyone is led. */
export interface Focus {
  /** What is shown: a panel's id, or the discussion. */
  shown: string;
  show: (id: string) => void;
  /** Whether all are led somewhere that I left. */
  left: boolean;
  leave: () => void;
  comeBack: () => void;
}

/**
 * The part of a room that is shown: what one chose, or where all are led until one leaves. What one was led to stays
 * when it ends.
 */
export function useFocus(focus: RoomTarget | null, panels: readonly RoomPanelId[], first: string): Focus {
  const [chosen, setChosen] = useState(first);
  const [leftKey, setLeftKey] = useState<string | null>(null);
  const key = targetKey(focus);
  const led = focus && panels.find((id) => id === targetPanel(focus));
  const left = key !== null && leftKey === key;
  const shown = led && !left ? led : chosen;
  useEffect(() => {
    if (led && !left) setChosen(led);
  }, [led, left]);
  return {
    shown,
    show: (id) => {
      setChosen(id);
      setLeftKey(led && id !== led ? key : null);
    },
    left,
    leave: () => setLeftKey(key),
    comeBack: () => setLeftKey(null),
  };
}
