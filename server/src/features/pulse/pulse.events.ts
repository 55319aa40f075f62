import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { FeelingModel, type PulseDoc, PulseModel } from './pulse.model.ts';
import { countPulses } from './pulse.tally.ts';

const LOOK_EVERY_MS = 15_000;

/** What a room's journal carries of how it follows, and its being counted again. Once, before the server starts. */
export function registerPulse(): void {
  registerEntity<PulseDoc>({
    kind: 'pulse',
    model: PulseModel,
    streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
    present: (pulses, audience) =>
      audience === 'moderators'
        ? pulses.map(({ _id, ...pulse }) => ({ kind: 'pulse', id: _id, ...pulse }))
        : [],
  });
  clearWithConversations(({ conversationIds }, session) =>
    FeelingModel.deleteMany({ roomId: { $in: [...conversationIds] } }, { session }),
  );
  defineRecurringJob('pulse.look', LOOK_EVERY_MS, countPulses);
}
