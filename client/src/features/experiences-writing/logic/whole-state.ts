import type { PartPhase, PartState } from './part-state.ts';

/** How a whole draft stands: what concerns the person most first. */
export interface WholeState {
  phase: PartPhase;
  /** Milliseconds: when something was last saved from here; null before. */
  savedAt: number | null;
  /** What was saved last had been written without a network. */
  wasAway: boolean;
}

const order: readonly PartPhase[] = [
  'conflict',
  'refused',
  'signed-out',
  'waiting',
  'sending',
  'written',
  'saved',
];

/** What is told of all parts together. */
export function wholeState(parts: readonly PartState[]): WholeState {
  const phase = order.find((one) => parts.some((part) => part.phase === one)) ?? 'saved';
  const last = parts.reduce<PartState | null>(
    (latest, part) => ((part.savedAt ?? 0) > (latest?.savedAt ?? 0) ? part : latest),
    null,
  );
  return { phase, savedAt: last?.savedAt ?? null, wasAway: last?.sentLater ?? false };
}
