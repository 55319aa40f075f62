import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { registerDiscussionSources } from './discussion-sources.ts';
import { prepareDueWords } from './preparing.ts';
import { type WeeklyWordDoc, WeeklyWordModel } from './weekly.model.ts';

const LOOK_EVERY_MS = 60_000;

interface Word {
  wordId: string;
  cohortId: string;
  channelId: string;
}

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** A draft waits for a cohort's facilitators. */
    'weekly.ready': Word;
    'weekly.sent': Word;
  }
}

/** Words of the week: what they are made of, and when. Once, before the server starts. */
export function registerWeekly(): void {
  registerDiscussionSources();
  registerEntity<WeeklyWordDoc>({
    kind: 'weekly-word',
    model: WeeklyWordModel,
    streams: [{ kind: 'channel', idField: 'channelId', versionField: 'version' }],
    // Its channel's readers learn of it when it is published, as of any thread.
    present: () => [],
  });
  defineRecurringJob('weekly.prepare-due', LOOK_EVERY_MS, () => prepareDueWords());
}
