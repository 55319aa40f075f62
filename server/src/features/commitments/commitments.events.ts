import { registerCalendarSource } from '../../platform/calendar/calendar-sources.ts';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { registerEntity } from '../../platform/journal/entities.ts';
import { registerSubject } from '../../platform/notices/subjects.ts';
import { registerReread } from '../../platform/realtime/rereads.ts';
import { registerMailedSubject } from '../mails/mailed-subjects.access.ts';
import { askHowItGoes } from './asking.ts';
import { tellByMail } from './commitment-mails.ts';
import { findWhoReads, titlesOf } from './commitment-readers.ts';
import { datesOfCommitments } from './commitments.calendar.ts';
import { type CommitmentDoc, CommitmentModel } from './commitments.model.ts';

const LOOK_EVERY_MS = 15 * 60_000;

/** What journals and calendars carry of commitments, and who is asked in time. Once, before the server starts. */
export function registerCommitments(): void {
  registerEntity<CommitmentDoc>({
    kind: 'commitment',
    model: CommitmentModel,
    streams: [{ kind: 'organisation', idField: 'organisationId', versionField: 'version' }],
    // What is read of one differs for each reader: they are told to read again.
    present: () => [],
  });
  registerReread<CommitmentDoc>('commitment', async (commitment) => ({
    what: { kind: 'commitment', id: commitment.organisationId },
    personIds: await findWhoReads(commitment),
  }));
  registerSubject('commitment', titlesOf);
  registerMailedSubject('commitment', tellByMail);
  registerCalendarSource('commitments', datesOfCommitments);
  defineRecurringJob('commitments.look', LOOK_EVERY_MS, () => askHowItGoes());
}
