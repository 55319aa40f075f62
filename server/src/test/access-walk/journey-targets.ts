import { accompanimentTargets } from './accompaniment-targets.ts';
import { othersTarget } from './experience-targets.ts';
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
  contact: async () => [othersTarget()],
  introduction: async () => [othersTarget()],
  mentorship: async () => [othersTarget()],
  'mentoring-request': async () => [othersTarget()],
} satisfies Record<string, Builder>;
