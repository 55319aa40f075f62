import { assess, stepOf } from '@sentiers/shared/trail/assessment.ts';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import type { MilestoneState, TrailLevel } from '@sentiers/shared/trail/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';
import type { TrailEntryDoc } from './trail-entries.model.ts';

/** A milestone of a trail, and what its reader may know of what stands there. */
export interface ReadMilestone {
  milestone: Milestone;
  /** Null: nothing was said, or nothing that they are told. */
  said: TrailEntryDoc | null;
  heldBack: boolean;
}

/**
 * The milestones of one trail as someone reads it: archived ones only where something was said that they read.
 *
 * @param levels those that they read; where there are none, everything is held back
 */
export function readMilestones(
  milestones: readonly Milestone[],
  entries: ReadonlyMap<string, TrailEntryDoc> | undefined,
  levels: readonly TrailLevel[],
): ReadMilestone[] {
  return milestones
    .map((milestone) => {
      const entry = entries?.get(milestone.id) ?? null;
      const said = entry && levels.includes(entry.entry.level) ? entry : null;
      return { milestone, said, heldBack: levels.length === 0 || (entry !== null && said === null) };
    })
    .filter(({ milestone, said }) => !milestone.archived || said !== null);
}

/** How far one is at a milestone; null where that is held back. */
export function stateAt({ said, heldBack }: ReadMilestone): MilestoneState | null {
  return heldBack ? null : (said?.entry.state ?? 'ahead');
}

/** The step that these say one is at. */
export function stepRead(read: readonly ReadMilestone[]): TrailStep | null {
  return stepOf(read.map((each) => ({ step: each.milestone.step, state: stateAt(each) })));
}

/** What was answered says; null where nothing is asked, or nothing said. */
export function assessmentOf({ questions }: Milestone, said: TrailEntryDoc | null) {
  return said && questions.length > 0 ? assess(questions, said.entry.answers) : null;
}
