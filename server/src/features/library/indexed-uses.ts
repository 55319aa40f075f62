import type { TrialLine } from '../trials/trials.queries.ts';

export type IndexedTrial = Omit<TrialLine, 'removed' | 'changedAt'>;
