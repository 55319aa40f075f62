import { accompanimentTargets } from './accompaniment-targets.ts';
import { contactTargets, introductionTargets } from './door-targets.ts';
import { mentorshipTargets, requestTargets } from './mentoring-targets.ts';
import type { Target } from './target-makers.ts';
import { commitmentTargets, comparisonTargets, offNoteTargets } from './territory-targets.ts';
import type { World } from './world.ts';

type Builder = (world: World, operation: string) => Promise<Target[]>;

/** What operations about trails, doors and mentors are tried on. */
export const journeyTargets = {
  accompaniment: accompanimentTargets,
  commitment: commitmentTargets,
  'off-note': offNoteTargets,
  comparison: comparisonTargets,
  contact: contactTargets,
  introduction: introductionTargets,
  mentorship: mentorshipTargets,
  'mentoring-request': requestTargets,
} satisfies Record<string, Builder>;
