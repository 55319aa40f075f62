import { defineRecurringJob } from '../../platform/jobs/jobs.ts';
import { erasePast } from './contacts.service.ts';

const DAY_MS = 24 * 3_600_000;

/** Contacts go on their day. Once, before the server starts. */
export function registerContacts(): void {
  defineRecurringJob('contacts.erase-past', DAY_MS, () => erasePast(new Date().toISOString().slice(0, 10)));
}
