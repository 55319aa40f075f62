import type { Change } from '../../platform/journal/types.ts';
import type { TrialDoc } from './trials.model.ts';

/**
 * A change of a trial, refused as `revision_conflict` where it isn't any more what it was read as. What its person
 * wrote is not changed by it unless `set` says so: its revision stays.
 */
export function planTrial({ _id, channelId, version }: TrialDoc, set: Partial<TrialDoc>): Change {
  return {
    entity: { kind: 'trial', id: _id },
    streams: [{ kind: 'channel', id: channelId }],
    write: ({ at }) => ({ where: { version }, update: { $set: { ...set, changedAt: at } } }),
  };
}
