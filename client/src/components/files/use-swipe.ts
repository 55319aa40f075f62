import { type PointerEvent, useRef } from 'react';

/** Pixels that a finger must go sideways, and how much more than up or down. */
const farEnough = 48;
const sideways = 1.5;

/**
 * Tells when a finger swiped sideways: 1 towards what follows, -1 towards what comes before. Not while the page is
 * enlarged: a finger then moves what is seen.
 */
export function useSwipe(onSwipe: (step: 1 | -1) => void) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      const isFinger = event.pointerType === 'touch' && event.isPrimary;
      start.current = isFinger ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null;
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from?.id !== event.pointerId || (window.visualViewport?.scale ?? 1) > 1) return;
      const across = event.clientX - from.x;
      if (Math.abs(across) < farEnough || Math.abs(across) < sideways * Math.abs(event.clientY - from.y)) {
        return;
      }
      onSwipe(across < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
