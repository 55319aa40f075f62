import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { askWhatBecame } from './asking.ts';
import { type TrialDoc, TrialModel } from './trials.model.ts';

interface OfTrial {
  trialId: string;
  experienceId: string;
  /** Who tries. */
  personId: string;
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Someone tries, or tried, what an experience tells. */
    'trial.declared': OfTrial & { authorIds: readonly string[] };
    /** What came of it is known now. */
    'trial.reported': OfTrial & { authorIds: readonly string[] };
    /** Its day has come: they said that they would tell how it went. */
    'trial.due': OfTrial & { reportOn: string };
    /** Corrected, or put off. */
    'trial.changed': OfTrial;
    'trial.removed': OfTrial;
  }
}

const LOOK_EVERY_MS = 15 * 60_000;

/** What journals carry of trials, and who is asked in time. Once, before the server starts. */
export function registerTrials(): void {
  registerEntity<TrialDoc>({
    kind: 'trial',
    model: TrialModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // Who may know of one is asked of each reader: they read the list.
    present: () => [],
  });
  defineRecurringJob('trials.look', LOOK_EVERY_MS, () => askWhatBecame());
}
