import { onSignedOut } from '../../platform/http/stored-sessions.ts';
import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { dismissGuest } from './guests.access.ts';
import { cleanGuests } from './guests.cleaning.ts';
import { type FindTraces, lookForTraces } from './guests.queries.ts';

const DAY_MS = 24 * 3_600_000;

/** A guest who leaves is one no more; what leaves words under a name says whose they are. Before the server starts. */
export function registerGuests(traces: readonly FindTraces[]): void {
  lookForTraces(traces);
  onSignedOut(dismissGuest);
  defineRecurringJob('guests.clean', DAY_MS, () => cleanGuests());
}
