import type { MilestoneState, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import type { BaliseTone } from '../../../components/Balise.tsx';

/** How a milestone stands on a way: the one to go to next is the first that isn't reached. */
export type Standing = 'reached' | 'next' | 'ahead' | 'held-back';

/** Balises of these, beside words that say the same. */
export const tones: Record<Standing, BaliseTone> = {
  reached: 'done',
  next: 'now',
  ahead: 'ahead',
  'held-back': 'ahead',
};

/**
 * How milestones stand, in their order. Behind one whose state isn't told, nobody can say which comes next.
 *
 * @param states null: held back from the reader
 */
export function standingsOf(states: readonly (MilestoneState | null)[]): Standing[] {
  const next = states.findIndex((state) => state !== 'reached');
  return states.map((state, index) => {
    if (state === null) return 'held-back';
    if (state === 'reached') return 'reached';
    return index === next ? 'next' : 'ahead';
  });
}

/** The state of one that the reader may know: of what nobody said anything about, it is ahead. */
export function stateOf({
  entry,
  heldBack,
}: Pick<TrailMilestone, 'entry' | 'heldBack'>): MilestoneState | null {
  if (heldBack) return null;
  return entry?.state ?? 'ahead';
}
