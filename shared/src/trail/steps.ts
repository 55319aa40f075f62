import { z } from 'zod';

/** Steps of an organisation's way, in their order; a trail's milestones (« balises ») are of one of these. */
export const trailStepSchema = z.enum(['readiness', 'territory', 'needs', 'model', 'means', 'launch']);
export type TrailStep = z.infer<typeof trailStepSchema>;
