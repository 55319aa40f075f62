import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

// Named here in their order: the contract's own lists would bring what checks them, which a page has no use for.

export const outcomes: readonly Outcome[] = ['worked', 'mixed', 'failed', 'ongoing'];

export const trailSteps: readonly TrailStep[] = [
  'readiness',
  'territory',
  'needs',
  'model',
  'means',
  'launch',
];

export const kindIconNames: readonly ExperienceKind['icon'][] = [
  'sprout',
  'handshake',
  'coins',
  'lightbulb',
  'wrench',
  'map',
  'book',
  'flag',
];
